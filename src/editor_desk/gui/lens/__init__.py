"""The lens: characters that cannot be seen are shown, counted and taken out."""
