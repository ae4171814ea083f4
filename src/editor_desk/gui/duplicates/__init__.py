"""Near-duplicates told to whoever writes or imports a text, and compared side by side."""
