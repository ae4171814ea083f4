"""Texts that have nothing to be mended are not looked through: what comes out is what the long way gives."""

import re
from unittest.mock import patch

from hypothesis import example, given
from hypothesis import strategies as st

from editor_desk.language import bidi, repair, visual_order

WORDS = (
    "في", "يف", "نم", "كاملا", "مثلا", "أولا", "ةرسأ", "ىلإ", "لا", "إلا", "الكتاب", "باتكلا", "ﺍﻟﺒﻴﺖ", "كتابًا", "مـثلا", "ةً", "َةر", "لًا",
    "اًلا", "ﻻ", "یک", "abc", "12", "\u00ad", "\u00a0", "  ", "\u200f", "\u2067", "\u2069", "\u200c", "\u200b", "اال", "كاأل", "وَلا", "ـةر",
)  # fmt: skip
lines = st.lists(
    st.lists(st.sampled_from(WORDS) | st.text("اأإآلةىيفنم ًـَكتب. \u200fﻻ", max_size=8), max_size=6).map(
        " ".join
    ),
    max_size=5,
)
ALWAYS = re.compile("")


@given(lines)
@example(["مثلا أولا كاملا"])
@example(["ةرسأ نم باتكلا"])
def test_quick_or_slow_the_text_is_the_same(texts: list[str]) -> None:
    text = "\n".join(texts)
    quick = (visual_order.backward_lines(texts), repair.repair_run(text), bidi.strip_controls(text))
    with (
        patch.object(visual_order, "_HINT", ALWAYS),
        patch.object(repair, "_ANY", ALWAYS),
        patch.object(bidi, "_CONTROL", ALWAYS),
    ):
        slow = (visual_order.backward_lines(texts), repair.repair_run(text), bidi.strip_controls(text))
    assert quick == slow
