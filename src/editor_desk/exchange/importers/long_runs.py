"""Long runs of text in HTML, made short before they are sanitised.

The sanitiser's parser puts every entity and every character such as « or a no-break space to the end of the text before it,
and copies that text each time: 400,000 of them in one paragraph would take it ten seconds. Between two tags it begins anew.
"""

import re

_MOST = 2000
_TAG = re.compile(r"""<[^<>"']*+(?:"[^"]*+"[^<>"']*+|'[^']*+'[^<>"']*+)*+>""")
_END = re.compile(r"[\s;]|[^\x00-\x7f](?=[^\x00-\x7f])")
"""Where no entity is cut."""
_BREAK = "<wbr>"
"""A tag that the sanitiser takes out again, with nothing in its place."""


def broken_up(markup: str) -> str:
    """`markup` that means the same, with a tag in every long run of text."""
    if len(markup) <= _MOST:
        return markup
    pieces: list[str] = []
    done = 0
    while (start := markup.find("<", done)) >= 0:
        end = _end_of_tag(markup, start)
        pieces += (*_parts(markup, done, start), markup[start:end])
        done = end
    return "".join((*pieces, *_parts(markup, done, len(markup))))


def _end_of_tag(markup: str, start: int) -> int:
    if markup.startswith("<!--", start):
        end = markup.find("-->", start + 4)
        return len(markup) if end < 0 else end + 3
    found = _TAG.match(markup, start)
    return start + 1 if found is None else found.end()


def _parts(markup: str, start: int, end: int) -> list[str]:
    parts: list[str] = []
    while end - start > _MOST:
        found = _END.search(markup, start + _MOST, end)
        if found is None:
            break
        parts += (markup[start : found.end()], _BREAK)
        start = found.end()
    parts.append(markup[start:end])
    return parts
