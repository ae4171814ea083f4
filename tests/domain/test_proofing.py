"""What two readers find in one text is told once."""

from editor_desk.domain.proofing import Finding, FindingKind, Severity, told_once


def found(start: int, end: int, kind: FindingKind, *fixes: str) -> Finding:
    return Finding("headline", start, end, "x" * (end - start), kind, kind.value, Severity.ERROR, fixes)


def test_what_the_house_style_mends_is_no_misspelling_besides() -> None:
    word, other = found(4, 8, FindingKind.SPELLING), found(10, 14, FindingKind.SPELLING)
    mended, asked = found(4, 8, FindingKind.STYLE, "إلى"), found(10, 14, FindingKind.STYLE)
    assert told_once((word, other), (mended, asked)) == (other, mended, asked)
    assert told_once((word,), ()) == (word,)
    assert told_once((found(4, 9, FindingKind.SPELLING),), (mended,)) == (
        found(4, 9, FindingKind.SPELLING),
        mended,
    )
