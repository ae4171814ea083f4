"""The only room that knows SQL, and the search index beside it."""
