"""The desk's rules, a page a subject: what is checked before an article goes on, and whatever else a chief editor sets."""
