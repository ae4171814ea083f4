"""Text that was typed and not stored when the program ended: offered again, beside what is stored."""
