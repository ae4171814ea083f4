"""The parts that a line can play: what they are called, their colours, their keys."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.incoming import LineRole

translate = QCoreApplication.translate

GROUPS: tuple[tuple[LineRole, ...], ...] = (
    (LineRole.HEADLINE, LineRole.STANDFIRST, LineRole.BYLINE, LineRole.DATELINE),
    (LineRole.PARAGRAPH, LineRole.HEADING, LineRole.QUOTE, LineRole.BULLET, LineRole.NUMBER),
    (LineRole.SOURCE, LineRole.KEYWORDS),
    (LineRole.READ_ALSO_HEADLINE, LineRole.READ_ALSO_PARAGRAPH, LineRole.SIMILAR),
    (LineRole.LABEL, LineRole.NOISE, LineRole.UNRECOGNISED),
)
"""In the order of the menu."""

KEYS = {
    "1": LineRole.HEADLINE,
    "2": LineRole.STANDFIRST,
    "3": LineRole.PARAGRAPH,
    "4": LineRole.HEADING,
    "5": LineRole.QUOTE,
    "6": LineRole.SOURCE,
    "7": LineRole.KEYWORDS,
    "8": LineRole.READ_ALSO_HEADLINE,
    "9": LineRole.READ_ALSO_PARAGRAPH,
    "0": LineRole.SIMILAR,
    "-": LineRole.NOISE,
}
"""Keys of the list of lines; European digits, whichever digits the keyboard writes."""

_TONES = {
    LineRole.HEADLINE: "accent",
    LineRole.STANDFIRST: "accent",
    LineRole.BYLINE: "accent",
    LineRole.DATELINE: "accent",
    LineRole.SOURCE: "blue",
    LineRole.KEYWORDS: "blue",
    LineRole.READ_ALSO_HEADLINE: "green",
    LineRole.READ_ALSO_PARAGRAPH: "green",
    LineRole.SIMILAR: "green",
    LineRole.NOISE: "amber",
    LineRole.UNRECOGNISED: "amber",
}


def role_tone(role: LineRole) -> str:
    """The tone of the part's chip; the body itself is grey, for it is most of the page."""
    return _TONES.get(role, "grey")


def role_text(role: LineRole) -> str:
    """What the part is called."""
    return {
        LineRole.HEADLINE: translate("LineRole", "Headline"),
        LineRole.STANDFIRST: translate("LineRole", "Standfirst"),
        LineRole.PARAGRAPH: translate("LineRole", "Paragraph"),
        LineRole.HEADING: translate("LineRole", "Subheading"),
        LineRole.QUOTE: translate("LineRole", "Quote"),
        LineRole.BULLET: translate("LineRole", "List item"),
        LineRole.NUMBER: translate("LineRole", "Numbered item"),
        LineRole.BYLINE: translate("LineRole", "Byline"),
        LineRole.DATELINE: translate("LineRole", "Dateline"),
        LineRole.SOURCE: translate("LineRole", "Source"),
        LineRole.KEYWORDS: translate("LineRole", "Keywords"),
        LineRole.LABEL: translate("LineRole", "Label"),
        LineRole.READ_ALSO_HEADLINE: translate("LineRole", "Read-also headline"),
        LineRole.READ_ALSO_PARAGRAPH: translate("LineRole", "Read-also text"),
        LineRole.SIMILAR: translate("LineRole", "Similar title"),
        LineRole.NOISE: translate("LineRole", "Set aside"),
        LineRole.UNRECOGNISED: translate("LineRole", "Not recognised"),
    }[role]
