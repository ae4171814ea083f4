"""The main window, which only places rooms."""
