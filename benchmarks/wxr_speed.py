"""How fast an export of WordPress comes in, against parsing it with `lxml.iterparse` and inserting rows.

Ours: the program's own import (cut, parsed, its HTML sanitised into blocks, hashed, compared with what is here, logged, stored batch by
batch), without the index, which the desk makes behind it. Bare: `lxml.iterparse` over the same file, every field of each item read and the
element cleared; and all rows that came out of the import, ready-made, put by `executemany` into an empty desk's tables with the same
indexes, a transaction for each 250, no reference looked at. Both by the processor's time, which other programs that run meanwhile
disturb less, and by the clock, in which waiting for the disk counts. Our memory is the most in use at any time, against what is in use when a quarter is in.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from lxml import etree

from benchmarks import bulk_import, corpus
from benchmarks.report import Ratio, table
from editor_desk.services.archive_import import run_to_end
from editor_desk.storage.desk_folder import DATABASE, OpenDesk, open_desk

LIMIT = 2.0
MEMORY_LIMIT = 1.2
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"\n'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"\n'
    ' xmlns:wp="http://wordpress.org/export/1.2/">\n<channel><title>صحيفة الضفاف</title><language>ar</language>\n'
    "<wp:author><wp:author_login>muna</wp:author_login><wp:author_display_name>منى السالم</wp:author_display_name></wp:author>\n"
)
SENTENCES = (
    "افتتح وزير الثقافة صباح اليوم معرض المخطوطات في المكتبة الوطنية بحضور عدد من الباحثين والمهتمين بالتراث.",
    "وقال أمين المكتبة إن المعرض يضم مئتي مخطوط رممت في السنوات الأخيرة، بعضها يعرض للمرة الأولى أمام الجمهور.",
    "وأضاف أن الدخول مجاني طوال الشهر، وأن جولات مصحوبة بمرشدين تنظم كل يوم خميس للمدارس والجامعات.",
    "ويأتي المعرض بعد عام من العمل على فهرسة المجموعة ورقمنتها بالتعاون مع مكتبات في المنطقة.",
    "من جهتها رأت أستاذة التاريخ أن أهمية المجموعة في ما تحفظه من رسائل التجار والرحالة بين الموانئ.",
    "وأشار زائرون إلى أنهم وجدوا في القاعات ما لم يجدوه في الكتب المدرسية عن تاريخ مدينتهم.",
)
SECTIONS = ("ثقافة", "محليات", "اقتصاد", "رياضة")


def _item(number: int) -> str:
    lines = (SENTENCES[(number * 7 + place) % len(SENTENCES)] for place in range(18))
    body = "\n".join(
        f"<!-- wp:paragraph -->\n<p>{line} ({number}/{place})</p>\n<!-- /wp:paragraph -->"
        for place, line in enumerate(lines)
    )
    day = f"2015-{number % 12 + 1:02}-{number % 28 + 1:02} 10:00:00"
    return (
        f"<item><title><![CDATA[معرض المخطوطات يفتح أبوابه رقم {number}]]></title><link>https://difaf.example/?p={number}</link>\n"
        f"<pubDate>Thu, 02 Jul 2015 10:00:00 +0000</pubDate><dc:creator>muna</dc:creator>"
        f'<guid isPermaLink="false">https://difaf.example/?p={number}</guid><description></description>\n'
        f"<content:encoded><![CDATA[{body}]]></content:encoded><excerpt:encoded><![CDATA[موجز {number}]]></excerpt:encoded>\n"
        f"<wp:post_id>{number}</wp:post_id><wp:post_date>{day}</wp:post_date><wp:post_date_gmt>{day}</wp:post_date_gmt>\n"
        f"<wp:post_name>m-{number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>\n"
        f'<category domain="category" nicename="a"><![CDATA[{SECTIONS[number % 4]}]]></category>'
        f'<category domain="post_tag" nicename="b"><![CDATA[مخطوطات]]></category></item>\n'
    )


def measure(items: int) -> list[Ratio]:
    """Import an export of so many posts once."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        source = folder / "export.xml"
        with source.open("w", encoding="utf-8") as file:
            file.write(_HEAD)
            file.writelines(map(_item, range(items)))
            file.write("</channel></rss>\n")
        with open_desk(folder / "desk") as opened:
            ours, memory = _import(opened, source)
        bare = _parse(source) + bulk_import.insert(folder, bulk_import.rows_of(folder / "desk" / DATABASE))
    size = f"{items} posts"
    return [
        Ratio("WXR import, processor", size, [ours.processor], [bare.processor], LIMIT),
        Ratio("WXR import, clock", size, [ours.clock], [bare.clock], LIMIT),
        Ratio(
            "WXR import's memory", size, [max(memory)], [memory[len(memory) // 4]], MEMORY_LIMIT, unit="MB"
        ),
    ]


def _import(opened: OpenDesk, source: Path) -> tuple[bulk_import.Took, list[float]]:
    desk = corpus.quick_desk(opened)
    session = desk.accounts.found(corpus.NAME, corpus.PASSPHRASE)
    took = bulk_import.stopwatch()
    preview = desk.archive.look(source)
    record = desk.archive.begin(session, preview, preview.columns)
    memory: list[float] = []
    run_to_end(desk.archive.run(session, record), lambda _now: memory.append(bulk_import.memory_now()))
    return took(), memory


def _parse(source: Path) -> bulk_import.Took:
    took = bulk_import.stopwatch()
    read = 0
    for _event, item in etree.iterparse(
        str(source), tag="item", huge_tree=False, resolve_entities=False, no_network=True, load_dtd=False
    ):
        read += sum(len(child.text or "") for child in item)
        item.clear()
        while (before := item.getprevious()) is not None and (parent := item.getparent()) is not None:
            parent.remove(before)
    return took()


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.wxr_speed", description=__doc__)
    parser.add_argument("--items", type=int, default=2_000)
    ratios = measure(parser.parse_args(arguments).items)
    sys.stdout.write(table(ratios) + "\n")
    return 0 if all(ratio.holds for ratio in ratios) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
