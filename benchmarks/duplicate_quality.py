"""How many altered copies of news are found as near-duplicates; measured by `related_quality` on the same index.

From the news with 60 words or more 300 are drawn with a seed and altered in each way: cut to their first 60%, the first 40
words replaced by those of another item, 5% and 15% of the words replaced by words of other items. Each is looked for as the
program does it: by bands in the index, an estimate from the sketches, then exactly. It is found when the item that it was
made of is among what is told. A new lead may leave less than half of a short text, which is then no near-duplicate: the
share of those that are near enough stands beside it. Further: how many other items are told of an unaltered one (reprints are
everywhere), and of a text shuffled from sentences of many items, of which nothing should be told.
"""

import random
from collections.abc import Callable, Sequence
from functools import partial

from editor_desk.domain.related import is_near
from editor_desk.language.stemming import folded_words
from editor_desk.services.duplicates import ESTIMATED, LOOKED_AT
from editor_desk.services.likeness.finding import LikenessFinder
from editor_desk.services.likeness.profile import copied, stem_counts
from editor_desk.services.likeness.record import record_of

SEED = 2015
DRAWN = 300
_FEWEST_WORDS = 60
_LEAD_WORDS = 40

Alter = Callable[[list[str]], list[str]]


def found(
    finder: LikenessFinder, bodies: dict[str, str], words: Sequence[str], leave_out: str = ""
) -> set[str]:
    """The items of which a text is nearly a copy."""
    folded = folded_words(" ".join(words))
    record = record_of(stem_counts((), folded), folded, ())
    near = [one.article for one, share in finder.copies(record, leave_out, LOOKED_AT) if share >= ESTIMATED]
    return {one for one in near if _is_near(bodies[one], words)}


def _is_near(body: str, words: Sequence[str]) -> bool:
    same = copied(folded_words(body), folded_words(" ".join(words)))
    return is_near(same.runs, same.words)


def ways(supply: Sequence[str], draw: random.Random) -> dict[str, Alter]:
    """What is done to a text; new words come out of `supply`."""

    def changed(words: list[str], share: float) -> list[str]:
        return [draw.choice(supply) if draw.random() < share else word for word in words]

    return {
        "cut to 60%": lambda words: words[: round(len(words) * 0.6)],
        "new lead": lambda words: [*draw.sample(supply, _LEAD_WORDS), *words[_LEAD_WORDS:]],
        "5% of the words changed": partial(changed, share=0.05),
        "15% of the words changed": partial(changed, share=0.15),
    }


def report(finder: LikenessFinder, bodies: dict[str, str]) -> str:
    """The shares as lines of text."""
    draw = random.Random(SEED)  # noqa: S311  # a sample that can be drawn again
    long = [one for one, body in bodies.items() if len(body.split()) >= _FEWEST_WORDS]
    drawn = draw.sample(long, DRAWN)
    supply = [word for one in draw.sample(long, 100) for word in bodies[one].split()]
    lines = [f"near-duplicates: {DRAWN} items, altered copies that are found"]
    for name, alter in ways(supply, draw).items():
        made = {one: alter(bodies[one].split()) for one in drawn}
        hits = sum(one in found(finder, bodies, made[one]) for one in drawn)
        half = sum(_is_near(bodies[one], made[one]) for one in drawn)
        lines.append(f"  {name:34} {hits / DRAWN:.3f}  of those that are near enough {hits / half:.3f}")
    others = sum(len(found(finder, bodies, bodies[one].split(), one)) for one in drawn)
    lines.append(f"  {'reprints told of an unaltered one':34} {others / DRAWN:.2f}")
    mixed = ([bodies[draw.choice(long)].split()[:12] for _ in range(20)] for _ in range(100))
    wrong = sum(bool(found(finder, bodies, [word for part in text for word in part])) for text in mixed)
    lines.append(f"  {'told of a text out of 20 items':34} {wrong / 100:.2f}")
    return "\n".join(lines)
