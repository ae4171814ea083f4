"""Paper and PDF: proofs of articles, the list of shortcuts."""
