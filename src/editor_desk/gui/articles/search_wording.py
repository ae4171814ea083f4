"""What a search says in the window: its filters, its notes, how much it found."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.gui.messages import isolated
from editor_desk.gui.names import delivery_state_text, review_state_text
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.widgets.times import language_code, number
from editor_desk.language.numerals import MONTHS, Numerals, format_number, to_numerals
from editor_desk.language.query import MOST_PARTS, Field, Note, NoteKind, quoted
from editor_desk.services.ports.search import SearchOrder
from editor_desk.services.searching import Choice, SearchAnswer, SearchNote, UnknownValue

translate = QCoreApplication.translate


def field_text(field: Field | None) -> str:
    """What a filter is called; None is the date."""
    return {
        Field.TAG: translate("Search", "Tag"),
        Field.STATE: translate("Search", "State"),
        Field.SECTION: translate("Search", "Section"),
        Field.SOURCE: translate("Search", "Source"),
        Field.AUTHOR: translate("Search", "Author"),
        None: translate("Search", "Date"),
    }[field]


def filter_typed(field: Field | None, value: str) -> str:
    """The filter as a person would type it."""
    if field is None:
        return f"{translate('Search', 'date', 'typed before a colon')}:{value}"
    name = {
        Field.TAG: translate("Search", "tag", "typed before a colon"),
        Field.STATE: translate("Search", "state", "typed before a colon"),
        Field.SECTION: translate("Search", "section", "typed before a colon"),
        Field.SOURCE: translate("Search", "source", "typed before a colon"),
        Field.AUTHOR: translate("Search", "author", "typed before a colon"),
    }[field]
    text = state_label(value) if field is Field.STATE else value
    return f"{name}:{quoted(text)}"


def state_label(value: str) -> str:
    """The name of a review or delivery state."""
    if value in set(ReviewState):
        return review_state_text(ReviewState(value))
    return delivery_state_text(DeliveryState(value))


def choice_label(field: Field | None, choice: Choice, preferences: Preferences) -> str:
    """A value that narrows the search, with how many articles it leaves."""
    label = choice.label
    if field is Field.STATE:
        label = state_label(choice.value)
    elif field is None:
        label = date_label(choice.value, preferences)
    return f"{isolated(label)}\t{isolated(number(choice.articles, preferences))}"


def date_label(value: str, preferences: Preferences) -> str:
    """2025 or 2025-11 as a person says it."""
    year, _, month = value.partition("-")
    shown = to_numerals(year, preferences.numerals)
    return f"{MONTHS[language_code(preferences)][int(month) - 1]} {shown}" if month else shown


def order_text(order: SearchOrder) -> str:
    """What comes first."""
    return {
        SearchOrder.RELEVANCE: translate("Search", "Best match first"),
        SearchOrder.NEWEST: translate("Search", "Newest first"),
        SearchOrder.OLDEST: translate("Search", "Oldest first"),
        SearchOrder.CHANGED: translate("Search", "Latest change first"),
    }[order]


def total_text(answer: SearchAnswer, counted: int | None, preferences: Preferences) -> str:
    """How much was found, where that was `counted`, and how long it took."""
    total = len(answer.rows) if counted is None else counted
    if counted is None:
        text = translate("Search", "More than %n article(s)", "", total)
    else:
        text = translate("Search", "%n article(s)", "", min(total, 2_000_000_000))
    text = text.replace(str(total), number(total, preferences), 1)
    if not total:
        return text
    time = number(max(1, round(answer.seconds * 1000)), preferences)
    return translate("Search", "{articles} in {time} ms").format(articles=text, time=time)


def some_text() -> str:
    """That no article has all the words."""
    return translate("Search", "No article has all these words. These have some of them.")


def remarks_of(answer: SearchAnswer, numerals: Numerals) -> list[str]:
    """What to know about an answer, a line each."""
    return [*([some_text()] if answer.some else []), *(note_text(note, numerals) for note in answer.notes)]


def note_text(note: SearchNote, numerals: Numerals) -> str:
    """A remark on how the query was read."""
    text = isolated(note.text)
    if isinstance(note, UnknownValue):
        unknown = {
            Field.TAG: translate("Search", "No tag is called “{text}”; looked for as words."),
            Field.STATE: translate("Search", "No state is called “{text}”; looked for as words."),
        }
        return unknown[note.field].format(text=text)
    return _read(note, numerals).format(text=text)


def _read(note: Note, numerals: Numerals) -> str:
    return {
        NoteKind.QUOTE_OPEN: translate(
            "Search", "The quotation mark is still open: the phrase goes to the end."
        ),
        NoteKind.NOT_A_DATE: translate("Search", "“{text}” is no date; looked for as words."),
        NoteKind.NOT_A_THING: translate("Search", "“{text}” is nothing an article has; looked for as words."),
        NoteKind.FILTER_EMPTY: translate(
            "Search", "“{text}:” filters when its value follows without a space."
        ),
        NoteKind.LEFT_OUT: translate(
            "Search",
            "“{text}” leaves out what follows. To look for the word itself, put it in quotation marks.",
        ),
        NoteKind.PREFIX_SHORT: translate(
            "Search",
            "“{text}*” is too short: a beginning has three letters or more, not counting “ال”. Looked for as a word.",
        ),
        NoteKind.SMALL_WORDS: translate(
            "Search", "These are small words only: they do not say what an article is about."
        ),
        NoteKind.NOTHING: translate("Search", "Type a word with letters or digits."),
        NoteKind.TOO_LONG: translate(
            "Search", "Too long: only the first {count} words are looked for."
        ).replace("{count}", format_number(MOST_PARTS, numerals)),
    }[note.kind]
