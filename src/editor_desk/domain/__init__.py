"""The rules of the desk as pure functions on frozen values."""
