"""The checklist of an article: what fails, with which figure, and the way to the place."""
