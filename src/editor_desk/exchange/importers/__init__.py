"""Ways in: pasted text and HTML, text and HTML files in the encodings of Arabic newsrooms."""
