"""The checks of a package's files in words: what each looks at, and what was found. Needs only QtCore."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.format_checks import IMAGE, MEDIA_ADDRESS, FormatFault, Validator

translate = QCoreApplication.translate


def validator_text(validator: Validator) -> str:
    """What is looked at, as a line of a list of checks: it stands beside what passed and what did not."""
    return {
        Validator.NAMES: translate("FormatChecks", "Names of files"),
        Validator.XML: translate("FormatChecks", "Form of the XML files"),
        Validator.FEEDS: translate("FormatChecks", "Content of the feeds and imports"),
        Validator.HTML: translate("FormatChecks", "Safety and form of the pages"),
        Validator.LINKS: translate("FormatChecks", "Links inside the package"),
        Validator.JSON: translate("FormatChecks", "Form of the JSON files"),
        Validator.NINJS: translate("FormatChecks", "The article for other newsrooms (ninjs)"),
        Validator.JSONLD: translate("FormatChecks", "What search engines look for (JSON-LD)"),
        Validator.FRONT_MATTER: translate("FormatChecks", "The head of the Markdown files"),
        Validator.PICTURES: translate("FormatChecks", "The picture files"),
        Validator.ARCHIVES: translate("FormatChecks", "Zip files, books and PDF"),
    }[validator]


def pictures_text(fault: FormatFault) -> str:
    """What pictures lack in words, as the title of a line."""
    return {
        FormatFault.PICTURE_WITHOUT_ALT: translate("FormatChecks", "A picture has no alternative text"),
        FormatFault.PICTURE_WITHOUT_CREDIT: translate("FormatChecks", "A picture does not name its source"),
    }[fault]


def wanted_text(field: str) -> str:
    """A field of JSON-LD that search engines would like, as a person calls it; one without a word is called by its name."""
    return {
        IMAGE: translate("FormatChecks", "a picture with an address"),
        MEDIA_ADDRESS: translate(
            "FormatChecks", "an address for the site's pictures (desk rules, the page “Site”)"
        ),
        "description": translate("FormatChecks", "a description"),
        "author": translate("FormatChecks", "who wrote it"),
        "author.name": translate("FormatChecks", "the name of who wrote it"),
        "publisher": translate("FormatChecks", "who publishes it"),
        "datePublished": translate("FormatChecks", "when it is published"),
        "dateModified": translate("FormatChecks", "when it was changed"),
    }.get(field, field)


def format_fault_text(fault: FormatFault) -> str:
    """What is wrong with a file, as a clause that names no file."""
    return {
        FormatFault.NAME_UNSAFE: translate("FormatChecks", "a name that not every system keeps"),
        FormatFault.XML_BROKEN: translate("FormatChecks", "the XML cannot be read"),
        FormatFault.XML_DECLARES: translate("FormatChecks", "a document type stands in the XML"),
        FormatFault.HTML_BROKEN: translate("FormatChecks", "tags of the page do not match"),
        FormatFault.HTML_RUNS: translate("FormatChecks", "the page would run something"),
        FormatFault.HTML_LOADS: translate("FormatChecks", "the page would load something from elsewhere"),
        FormatFault.DIRECTION_MISSING: translate(
            "FormatChecks", "language or direction of the text is not said"
        ),
        FormatFault.ID_TWICE: translate("FormatChecks", "a name stands there twice"),
        FormatFault.LINK_BROKEN: translate("FormatChecks", "a link leads to nothing"),
        FormatFault.JSON_BROKEN: translate("FormatChecks", "the JSON cannot be read"),
        FormatFault.FIELD_MISSING: translate("FormatChecks", "a field is missing or cannot be read"),
        FormatFault.FIELD_WANTED: translate("FormatChecks", "search engines would like more"),
        FormatFault.FRONT_MATTER_BROKEN: translate("FormatChecks", "the head of the file is not complete"),
        FormatFault.PICTURE_BROKEN: translate("FormatChecks", "a picture is damaged or of another type"),
        FormatFault.PICTURE_WITHOUT_ALT: translate("FormatChecks", "a picture has no alternative text"),
        FormatFault.PICTURE_WITHOUT_CREDIT: translate("FormatChecks", "a picture names nobody as its source"),
        FormatFault.ARCHIVE_BROKEN: translate("FormatChecks", "a zip file, book or PDF is damaged"),
    }[fault]
