"""The report of an import as a CSV file that a spreadsheet opens as it is."""

import csv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from editor_desk.domain.archive import ItemFault
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services.ports.archive import ReportRow


def write_report(
    path: Path, heads: Sequence[str], rows: Iterable[ReportRow], text_of: Callable[[ItemFault], str]
) -> int:
    """Write a line for each row; returns how many. Raises DeskError(FOLDER_READ_ONLY) where the file cannot be written."""
    count = 0
    try:
        # With a byte order mark, without which a spreadsheet takes Arabic for another encoding.
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(heads)
            for row in rows:
                cells = (
                    row.near.article if row.near is not None else _safe(row.place),
                    text_of(row.fault),
                    row.fault.value,
                    row.article,
                    _safe(row.headline),
                    "" if row.near is None else f"{row.near.share:.0%}",
                    "" if row.near is None else _safe(row.near.headline),
                    "" if row.near is None else row.near.dated_at.date().isoformat(),
                )
                writer.writerow(cells)
                count += 1
    except OSError as error:
        raise DeskError(
            ErrorCode.FOLDER_READ_ONLY, folder=str(path.parent), reason=error.strerror or ""
        ) from error
    return count


def _safe(cell: str) -> str:
    """What begins as a formula is none."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
