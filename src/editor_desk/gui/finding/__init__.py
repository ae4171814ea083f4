"""Find and replace in the editor, and over all drafts."""
