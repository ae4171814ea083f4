"""Arabic: folding, tokens, stems, keys, numerals, direction; pure functions on ``str``, no Qt, no I/O but own data."""
