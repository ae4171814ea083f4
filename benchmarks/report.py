"""What was measured, as ratios: milliseconds depend on the machine, ratios of two in the same run hardly do."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Ratio:
    """Seconds of ours and of the bare program doing the same (or bytes, with `unit` "MB"); `limit` is for the medians,
    `p99_limit` for the slowest in a hundred; None where a ratio is only told.
    """

    name: str
    size: str
    ours: Sequence[float]
    bare: Sequence[float]
    limit: float | None = None
    p99_limit: float | None = None
    unit: str = "ms"

    @property
    def value(self) -> float:
        """The ratio of the medians."""
        return median(self.ours) / median(self.bare)

    @property
    def holds(self) -> bool:
        """Whether the ratio is within its limit."""
        holds = self.limit is None or self.value <= self.limit
        return holds and (self.p99_limit is None or self.p99 <= self.p99_limit)

    @property
    def p99(self) -> float:
        """The ratio of the slowest in a hundred."""
        return _p99(self.ours) / _p99(self.bare)


def table(ratios: Sequence[Ratio]) -> str:
    """The ratios as lines of text, below a line about the machine."""
    head = (
        f"{'':16} {'size':>14} {'ratio':>6} {'limit':>6} {'p99':>6} {'limit':>6} {'median':>9} {'bare':>9} "
        f"{'p99':>9} {'bare':>9}"
    )
    lines = [machine(), "", head]
    for ratio in ratios:
        scale = 1e-6 if ratio.unit == "MB" else 1e3
        figures = (median(ratio.ours), median(ratio.bare), _p99(ratio.ours), _p99(ratio.bare))
        lines.append(
            f"{ratio.name:16} {ratio.size:>14} {ratio.value:6.2f} {_limit(ratio.limit):>6} "
            f"{ratio.p99:6.2f} {_limit(ratio.p99_limit):>6} "
            + " ".join(f"{figure * scale:9.1f}" for figure in figures)
            + f" {ratio.unit}{'' if ratio.holds else '  over the limit'}"
        )
    return "\n".join(lines)


def _limit(limit: float | None) -> str:
    return "" if limit is None else f"{limit:.1f}"


def machine() -> str:
    """What it was measured on."""
    from PySide6 import __version__ as qt

    return f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, PySide6 {qt}"


def _p99(times: Sequence[float]) -> float:
    return quantiles(times, n=100, method="inclusive")[98] if len(times) > 1 else times[0]
