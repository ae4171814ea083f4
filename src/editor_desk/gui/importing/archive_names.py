"""Fields of an archive, and why a record was left out, as the interface calls them."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.archive import Field, ItemFault

translate = QCoreApplication.translate


def field_text(field: Field) -> str:
    """A field's name."""
    return {
        Field.HEADLINE: translate("ArchiveField", "Headline"),
        Field.STANDFIRST: translate("ArchiveField", "Standfirst"),
        Field.BODY: translate("ArchiveField", "Text (or HTML)"),
        Field.DATE: translate("ArchiveField", "Date"),
        Field.UPDATED: translate("ArchiveField", "Date of change"),
        Field.SOURCE: translate("ArchiveField", "Source"),
        Field.AUTHOR: translate("ArchiveField", "Author"),
        Field.SECTION: translate("ArchiveField", "Section"),
        Field.TAGS: translate("ArchiveField", "Tags"),
        Field.URL: translate("ArchiveField", "Address"),
        Field.ID: translate("ArchiveField", "Number at its source"),
    }[field]


def fault_text(fault: ItemFault) -> str:
    """Why a record is in the report."""
    return {
        ItemFault.BAD_JSON: translate("ArchiveFault", "The line is no JSON"),
        ItemFault.NOT_AN_OBJECT: translate("ArchiveFault", "The line holds no named fields"),
        ItemFault.TOO_LONG: translate("ArchiveFault", "The line is longer than any article"),
        ItemFault.BAD_ENCODING: translate("ArchiveFault", "The line is in another encoding than the file"),
        ItemFault.BROKEN_QUOTES: translate("ArchiveFault", "A quotation mark is not closed"),
        ItemFault.COLUMNS: translate("ArchiveFault", "The line has more cells than the first line names"),
        ItemFault.NO_TEXT: translate("ArchiveFault", "It has neither headline nor text"),
        ItemFault.UNREADABLE: translate("ArchiveFault", "The page cannot be read"),
        ItemFault.BAD_XML: translate("ArchiveFault", "The item is not well-formed XML"),
        ItemFault.CUT_OFF: translate("ArchiveFault", "The file ends in the middle of it"),
        ItemFault.TOO_DEEP: translate("ArchiveFault", "Its markup is nested deeper than that of any page"),
        ItemFault.NOT_AN_ARTICLE: translate("ArchiveFault", "It is no article of this format"),
        ItemFault.UNPUBLISHED: translate(
            "ArchiveFault", "Left out: not published where it comes from (a draft, private, or in the bin)"
        ),
        ItemFault.PICTURES: translate(
            "ArchiveFault",
            "Imported; some of its pictures are not beside the archive, their addresses are kept",
        ),
        ItemFault.DATE: translate("ArchiveFault", "Imported; its date could not be read"),
        ItemFault.NO_DATE: translate(
            "ArchiveFault", "Imported without a date: it has the day of this import"
        ),
        ItemFault.FUTURE: translate("ArchiveFault", "Imported; its date is still to come"),
        ItemFault.NO_HEADLINE: translate("ArchiveFault", "Imported without a headline"),
        ItemFault.NO_BODY: translate("ArchiveFault", "Imported with a headline and no text"),
        ItemFault.NEAR: translate("ArchiveFault", "Imported; nearly a copy of another article"),
        ItemFault.HERE_ID: translate("ArchiveFault", "Skipped: this address or number is here already"),
        ItemFault.HERE_TEXT: translate("ArchiveFault", "Skipped: this text is here already"),
    }[fault]


def report_heads() -> tuple[str, ...]:
    """Heads of the report's columns."""
    return (
        translate("ArchiveFault", "Line, page or article"),
        translate("ArchiveFault", "What happened"),
        translate("ArchiveFault", "Code"),
        translate("ArchiveFault", "The article that is here"),
        translate("ArchiveFault", "Headline"),
        translate("ArchiveFault", "How much of it is the same"),
        translate("ArchiveFault", "Headline of the other one"),
        translate("ArchiveFault", "Date of the other one"),
    )
