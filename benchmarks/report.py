"""What was measured, as ratios: milliseconds depend on the machine, ratios of two in the same run hardly do."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Ratio:
    """Seconds of ours and of the bare program doing the same; `limit` is None where a ratio is only told."""

    name: str
    size: str
    ours: Sequence[float]
    bare: Sequence[float]
    limit: float | None = None

    @property
    def value(self) -> float:
        """The ratio of the medians."""
        return median(self.ours) / median(self.bare)

    @property
    def holds(self) -> bool:
        """Whether the ratio is within its limit."""
        return self.limit is None or self.value <= self.limit


def table(ratios: Sequence[Ratio]) -> str:
    """The ratios as lines of text, below a line about the machine."""
    head = f"{'':16} {'size':>14} {'ratio':>6} {'limit':>6} {'median ms':>10} {'bare':>7} {'p99 ms':>7} {'bare':>7}"
    lines = [machine(), "", head]
    for ratio in ratios:
        limit = "" if ratio.limit is None else f"{ratio.limit:.1f}"
        lines.append(
            f"{ratio.name:16} {ratio.size:>14} {ratio.value:6.2f} {limit:>6} "
            f"{median(ratio.ours) * 1000:10.1f} {median(ratio.bare) * 1000:7.1f} "
            f"{_p99(ratio.ours) * 1000:7.1f} {_p99(ratio.bare) * 1000:7.1f}"
            f"{'' if ratio.holds else '  over the limit'}"
        )
    return "\n".join(lines)


def machine() -> str:
    """What it was measured on."""
    from PySide6 import __version__ as qt

    return f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, PySide6 {qt}"


def _p99(times: Sequence[float]) -> float:
    return quantiles(times, n=100, method="inclusive")[98] if len(times) > 1 else times[0]
