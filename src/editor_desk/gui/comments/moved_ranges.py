"""Ranges of a text that is being typed in, until they are found anew."""

from editor_desk.domain.anchors import Range


def moved(ranges: dict[str, Range], start: int, end: int, grown: int) -> dict[str, Range]:
    """Ranges after an edit of what stood in [start, end); one of which an end was cut off is left out till it is found anew."""
    found: dict[str, Range] = {}
    for name, (first, last) in ranges.items():
        if last <= start:
            found[name] = first, last
        elif first >= end:
            found[name] = first + grown, last + grown
        elif first <= start and last >= end and first < last + grown:
            found[name] = first, last + grown
    return found
