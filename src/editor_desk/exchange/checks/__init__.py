"""Checks of the files of a package: each looks at bytes, asks the network for nothing, and says what is wrong."""
