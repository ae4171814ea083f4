"""How fast a package is written, against hashing and zipping the same bytes with the standard library and resizing the same pictures
with Pillow alone.

Ours: the program's own writer, from articles that are read one by one as the desk reads them (JSON of the text, parsed), to the finished
zip: seals checked, every format made, hashed, indexed, signed, flushed to the disk. Bare, in one thread: the same files from memory, each
hashed with `hashlib` and put into a zip by `zipfile`, deflated where ours is, flushed once; and, for every cut that the package holds,
the sealed picture opened, cut and saved by Pillow in the same size and format, as finely as ours. What Pillow cannot do counts on our
side alone: social cards, proofs, facts put into pictures. Beside it, the same in seconds of the processor, which other programs on the
machine change less: there threads gain nothing.

With `--every 10` the bare work resizes the pictures of every tenth article and counts them ten times; it does the rest whole.

Memory is the most that the process has in use at any time while it writes so many articles, against the same for a tenth of them; without
renditions, cards and proofs, which are made one by one and would only take time.
"""

import argparse
import hashlib
import io
import json
import multiprocessing
import os
import shutil
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, overload

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image as Pillow
from PIL import ImageDraw, ImageOps

from benchmarks.bulk_import import memory_now
from benchmarks.report import Ratio, table
from benchmarks.wxr_speed import SECTIONS, SENTENCES
from editor_desk.domain.content import Block, BlockKind, Content, Image, MediaRef, RelatedLink, Span, TagRef
from editor_desk.domain.package import PackageArticle, PackageForm
from editor_desk.domain.portable_text import content_from_json
from editor_desk.domain.revision import Revision, RevisionKind, canonical_bytes, make_revision
from editor_desk.domain.seal import SEAL_NAMESPACE, Seal, SealStatement
from editor_desk.exchange.formats.options import ON_REQUEST, ExportOptions
from editor_desk.exchange.formats.registry import SHIPPED
from editor_desk.exchange.formats.rendition_plan import FULL, JPEG, WEBP
from editor_desk.exchange.keys import UnlockedKey, Vault
from editor_desk.exchange.package.writer import Writer

LIMIT = 2.0
MEMORY_LIMIT = 1.2
SITE = ExportOptions(
    site_name="صحيفة الضفاف",
    base_url="https://difaf.example/",
    media_base_url="https://media.difaf.example/data/",
    time_zone="Africa/Cairo",
)
_DRAWN = frozenset({"renditions", "social_card", "proof"})
TEXTS = replace(SITE, formats=frozenset(SHIPPED) - ON_REQUEST - _DRAWN)
_REVIEWER = UnlockedKey(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
_EXPORTER = UnlockedKey(Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64))))
_BEGAN = datetime(2026, 11, 1, 8, tzinfo=UTC)
_WIDTH, _HEIGHT = 1600, 1067
_PARAGRAPHS = 18
_FINELY: dict[str, tuple[str, dict[str, Any]]] = {
    JPEG: ("JPEG", {"quality": 85, "optimize": True, "progressive": True}),
    WEBP: ("WEBP", {"quality": 82, "method": 3}),
}


def article_id(number: int) -> str:
    """The id of the article with that number."""
    return f"019370a0-0000-7000-8000-{number:012x}"


class Articles(Sequence[PackageArticle]):
    """So many sealed articles on the disk, each read when it is asked for; every second has a picture."""

    def __init__(self, folder: Path, count: int, pictures: Sequence[MediaRef]) -> None:
        self._folder = folder
        self._count = count
        self._seals: list[str] = []
        for number in range(count):
            picture = pictures[number // 2] if number % 2 == 0 and number // 2 < len(pictures) else None
            content = _content(number, count, picture)
            (folder / f"{number}.json").write_bytes(canonical_bytes(content))
            revision = _revision(number, content)
            statement = _statement(number, revision.id, revision.content_hash)
            self._seals.append(_REVIEWER.sign(statement.to_bytes(), SEAL_NAMESPACE))

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, number: int) -> PackageArticle: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[PackageArticle]: ...
    def __getitem__(self, number: int | slice) -> PackageArticle | Sequence[PackageArticle]:
        if isinstance(number, slice):
            return [self[place] for place in range(self._count)[number]]
        if not 0 <= number < self._count:
            raise IndexError(number)
        content = content_from_json(json.loads((self._folder / f"{number}.json").read_bytes()))
        revision = _revision(number, content)
        statement = _statement(number, revision.id, revision.content_hash)
        return PackageArticle(revision, Seal(statement, self._seals[number], _REVIEWER.public_key))

    def __iter__(self) -> Iterator[PackageArticle]:
        return (self[number] for number in range(self._count))


def _content(number: int, count: int, picture: MediaRef | None) -> Content:
    blocks: list[Block | Image] = [
        Block(f"p{place}", BlockKind.PARAGRAPH, (Span(_sentence(number, place)),))
        for place in range(_PARAGRAPHS)
    ]
    blocks.insert(6, Block("h", BlockKind.HEADING, (Span(f"ما الذي تغيّر في القاعة {number}؟"),)))
    if picture is not None:
        caption, alt = f"قاعة المخطوطات رقم {number}", f"زائران أمام خزانة زجاجية فيها مخطوط، الصورة {number}"
        blocks.insert(
            2, Image("i", picture, caption=caption, alt=alt, credit="تصوير: ريم النجار", focal=(400, 350))
        )
    other = (number + 1) % count
    return Content(
        headline=f"معرض المخطوطات يفتح أبوابه للمرة {number}",
        standfirst=f"المكتبة الوطنية تعرض مئتي مخطوط رُممت حديثًا، في جولة رقم {number}.",
        byline=("سلمى درويش", "نادر قاسم", "منى السالم")[number % 3],
        source="مكتب التحرير",
        section=SECTIONS[number % len(SECTIONS)],
        slug=f"معرض-المخطوطات-{number}",
        description="مئتا مخطوط في المكتبة الوطنية.",
        blocks=tuple(blocks),
        tags=tuple(
            TagRef(f"019370a0-0000-7000-8000-{tag:012x}", f"وسم {tag}")
            for tag in (number % 40, 40 + number % 7)
        ),
        read_also=(RelatedLink(f"معرض المخطوطات يفتح أبوابه للمرة {other}", article=article_id(other)),),
    )


def _sentence(number: int, place: int) -> str:
    line = SENTENCES[(number * 7 + place) % len(SENTENCES)]
    return (
        f"{line} (القاعة Hall {number}-B، الرف {place})" if place % 3 == 0 else f"{line} ({number}/{place})"
    )


def _revision(number: int, content: Content) -> Revision:
    when = _BEGAN + timedelta(minutes=number)
    return make_revision(
        article_id(number),
        content,
        parents=(),
        author="019370a0-0000-7000-8000-00000000a002",
        created_at=when,
        kind=RevisionKind.MILESTONE,
    )


def _statement(number: int, revision: str, content_hash: str) -> SealStatement:
    reviewer, sealed = "019370a0-0000-7000-8000-00000000a001", _BEGAN + timedelta(minutes=number, hours=1)
    return SealStatement(article_id(number), revision, content_hash, reviewer, "هدى منصور", sealed)


class Pictures:
    """So many photographs of a common size on the disk; no two alike."""

    def __init__(self, folder: Path, count: int) -> None:
        self._folder = folder
        self.refs: list[MediaRef] = []
        grain = Pillow.effect_noise((_WIDTH // 2, _HEIGHT // 2), 24).resize((_WIDTH, _HEIGHT))
        base = Pillow.merge("RGB", (Pillow.linear_gradient("L").resize(grain.size), grain, grain))
        for number in range(count):
            drawn = ImageDraw.Draw(base)
            drawn.ellipse(
                (number * 37 % _WIDTH, 80, number * 37 % _WIDTH + 60, 140), fill=(number % 256, 120, 90)
            )
            stream = io.BytesIO()
            base.save(stream, "JPEG", quality=85)
            sha256 = hashlib.sha256(stream.getvalue()).hexdigest()
            (folder / sha256).write_bytes(stream.getvalue())
            self.refs.append(MediaRef(sha256, "image/jpeg", _WIDTH, _HEIGHT))

    def __call__(self, sha256: str) -> bytes:
        return (self._folder / sha256).read_bytes()


def measure(articles: int, pictures: int, runs: int = 1, every: int = 1) -> list[Ratio]:
    """Write a package of so many articles, as often as `runs`; `every` so many articles the bare work resizes."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "texts").mkdir()
        (folder / "pictures").mkdir()
        media = Pictures(folder / "pictures", pictures)
        source = Articles(folder / "texts", articles, media.refs)
        ours, bare = [], []
        for run in range(runs):
            out = folder / f"out{run}"
            out.mkdir()
            began = _Spent.now()
            written = write(source, out, media)
            ours.append(_Spent.now() - began)
            bare.append(_bare(Path(written), folder / "bare.zip", media, every))
            shutil.rmtree(out)
    size = f"{articles} articles"
    return [
        Ratio("package", size, [one.wall for one in ours], [one.wall for one in bare], LIMIT),
        Ratio("package, cpu", size, [one.cpu for one in ours], [one.cpu for one in bare]),
    ]


@dataclass(frozen=True, slots=True)
class _Spent:
    """Seconds by the clock and of the processor."""

    wall: float = 0.0
    cpu: float = 0.0

    @staticmethod
    def now() -> "_Spent":
        return _Spent(time.perf_counter(), time.process_time())

    def __add__(self, other: "_Spent") -> "_Spent":
        return _Spent(self.wall + other.wall, self.cpu + other.cpu)

    def __mul__(self, times: int) -> "_Spent":
        return _Spent(self.wall * times, self.cpu * times)

    def __sub__(self, other: "_Spent") -> "_Spent":
        return _Spent(self.wall - other.wall, self.cpu - other.cpu)


def write(source: Articles, out: Path, media: Pictures, options: ExportOptions = SITE) -> str:
    """The path of the package of these articles."""
    writer = Writer(Vault(time_cost=1, memory_kib=8, parallelism=1), options=options)
    return writer.write(
        source, out, PackageForm.ZIP, _EXPORTER, "ليلى حداد", lambda _done, _total: None, media
    ).path


def _bare(package: Path, target: Path, media: Pictures, every: int) -> _Spent:
    spent = _Spent()
    with zipfile.ZipFile(package) as made, target.open("wb") as stream:
        index = json.loads(made.read(f"{package.stem}/data/package.json"))
        pictured = [article for article in index["articles"] if article["media"]]
        for article in pictured[::every]:
            spent += _resize(article, media) * every
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for member in made.infolist():
                data = made.read(member)
                began = _Spent.now()
                hashlib.sha256(data).hexdigest()
                archive.writestr(member.filename, data, member.compress_type)
                spent += _Spent.now() - began
            began = _Spent.now()
        os.fsync(stream.fileno())
        spent += _Spent.now() - began
    target.unlink()
    return spent


def _resize(article: dict[str, Any], media: Pictures) -> _Spent:
    """Spent on the cuts of the article's picture, each out of the sealed one."""
    data = media(article["media"][0]["sha256"])
    began = _Spent.now()
    with Pillow.open(io.BytesIO(data)) as picture:
        for one in article["media"][0]["renditions"]:
            if one["shape"] != FULL:
                size = (one["width"], one["height"])
                form, finely = _FINELY[one["media_type"]]
                ImageOps.fit(picture, size, Pillow.Resampling.LANCZOS).save(io.BytesIO(), form, **finely)
    return _Spent.now() - began


def memory(articles: int, pictures: int) -> Ratio:
    """The most in use while so many are written, against a tenth of them; each in a process of its own."""
    largest, smallest = (
        _in_use(count, photos) for count, photos in ((articles, pictures), (articles // 10, pictures // 10))
    )
    return Ratio("package's memory", f"{articles} articles", [largest], [smallest], MEMORY_LIMIT, unit="MB")


def _in_use(articles: int, pictures: int) -> float:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_most_in_use, (articles, pictures))


def _most_in_use(articles: int, pictures: int) -> float:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "texts").mkdir()
        (folder / "pictures").mkdir()
        media = Pictures(folder / "pictures", pictures)
        source = Articles(folder / "texts", articles, media.refs)
        found = [0.0]
        stop = threading.Event()

        def watch() -> None:
            while not stop.wait(0.05):
                found[0] = max(found[0], memory_now())

        watcher = threading.Thread(target=watch)
        watcher.start()
        write(source, folder, media, TEXTS)
        stop.set()
        watcher.join()
        return max(found[0], memory_now())


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.package_speed", description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--pictures", type=int, default=500)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--every", type=int, default=1, help="of how many articles the bare work resizes one")
    parser.add_argument(
        "--memory", type=int, default=1_000, help="articles of the package whose memory is told; 0 for none"
    )
    chosen = parser.parse_args(arguments)
    ratios = measure(chosen.articles, chosen.pictures, chosen.runs, chosen.every)
    if chosen.memory:
        ratios.append(memory(chosen.memory, chosen.memory // 20))
    sys.stdout.write(table(ratios) + "\n")
    return 0 if all(ratio.holds for ratio in ratios) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
