"""The editor: content as a document, and back."""
