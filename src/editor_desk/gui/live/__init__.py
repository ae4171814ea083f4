"""Articles that readers have: correcting, updating and withdrawing them, wherever one is shown."""
