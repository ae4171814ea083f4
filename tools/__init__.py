"""What `dev.py` is made of. Standard library only, and run by the Python that the developer called."""
