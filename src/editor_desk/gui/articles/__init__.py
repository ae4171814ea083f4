"""Article lists."""
