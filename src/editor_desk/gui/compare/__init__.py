"""Two texts of an article, and what differs between them, word by word."""
