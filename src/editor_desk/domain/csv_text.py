"""Tables as CSV that a spreadsheet opens as text: in UTF-8 with its mark, and with no cell that it would run as a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠|%")
_UNSEEN = " \u00a0\u200b\u200e\u200f\u061c\u2066\u2067\u2068\u2069\ufeff"


def csv_bytes(rows: Iterable[Sequence[object]]) -> bytes:
    """The rows, the titles first. Numbers stay numbers."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([value if isinstance(value, int | float) else safe_cell(str(value)) for value in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def safe_cell(text: str) -> str:
    """`text` with an apostrophe before what a spreadsheet would take for a formula, also behind spaces and marks that it
    drops.
    """
    begins = text.lstrip(_UNSEEN)[:1]
    return f"'{text}" if begins in _FORMULA and begins else text
