"""The program killed at random moments, over and over, and what was lost counted: `python3 dev.py soak`."""
