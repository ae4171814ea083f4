"""The site, its formats and the exporters in words: what fields are called, what is wrong with a value, and every fault of theirs."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.site import ExportFormat, SiteFault, SiteField
from editor_desk.gui.house_style_texts import refused_part

translate = QCoreApplication.translate


def field_text(field: SiteField) -> str:
    """What a field is called."""
    return {
        SiteField.NAME: translate("Site", "Name of the site"),
        SiteField.DESCRIPTION: translate("Site", "Description"),
        SiteField.ADDRESS: translate("Site", "Address of the site"),
        SiteField.ARTICLE_PATH: translate("Site", "Path of an article"),
        SiteField.MEDIA_ADDRESS: translate("Site", "Address of the pictures"),
        SiteField.LANGUAGE: translate("Site", "Language of the site"),
        SiteField.TIME_ZONE: translate("Site", "Time zone"),
        SiteField.PUBLISHER: translate("Site", "Publisher"),
        SiteField.LOGO: translate("Site", "Address of the logo"),
        SiteField.TWITTER: translate("Site", "Account on X (Twitter)"),
        SiteField.CERTIFICATE: translate("Site", "Certificate"),
        SiteField.CERTIFICATE_KEY: translate("Site", "Key of the certificate"),
        SiteField.FREE: translate("Site", "Who may read"),
        SiteField.FEED_ITEMS: translate("Site", "Articles in a feed"),
        SiteField.FORMATS_ON: translate("Site", "Formats on request"),
        SiteField.FORMATS_OFF: translate("Site", "Formats that are off"),
    }[field]


def fault_text(fault: SiteFault) -> str:
    """What is wrong with a value, and what would be right, in one sentence."""
    return {
        SiteFault.ADDRESS: translate(
            "Site", "This is no web address: write it whole, such as https://news.example."
        ),
        SiteFault.SECRET: translate(
            "Site",
            "The address holds a user name or a password, which every package would tell: leave them out.",
        ),
        SiteFault.TAIL: translate(
            "Site", "An address with ? or # has no pages below it: end it before them."
        ),
        SiteFault.PATH: translate(
            "Site",
            "The path needs {slug} once, where the article's own address stands, and no spaces: news/{slug}/.",
        ),
        SiteFault.LANGUAGE: translate("Site", "This is no code of a language: write it such as ar or ar-EG."),
        SiteFault.TIME_ZONE: translate(
            "Site", "This machine does not know the time zone: choose one of the list, such as Africa/Cairo."
        ),
        SiteFault.TWITTER: translate(
            "Site", "An account has an @ and up to fifteen Latin letters, digits or underscores: @newsroom."
        ),
        SiteFault.FEED_ITEMS: translate("Site", "A feed holds from one article to a thousand."),
        SiteFault.LONG: translate("Site", "This is too long: up to 300 letters."),
        SiteFault.FILE_WANTED: translate(
            "Site", "Certificate and key go together: choose this file too, or empty the other field."
        ),
        SiteFault.FILE_MISSING: translate("Site", "There is no such file on this machine: choose it again."),
        SiteFault.FILE_UNREADABLE: translate(
            "Site", "The file cannot be read, or is no such file: look at who may read it, or choose another."
        ),
        SiteFault.CERTIFICATE: translate(
            "Site",
            "This is no certificate for signing pictures: a PEM file is needed, with the certificate first and those of its issuers below it.",
        ),
        SiteFault.KEY: translate(
            "Site",
            "This is no key for signing pictures: a PEM file is needed, with an EC, RSA or Ed25519 key.",
        ),
        SiteFault.KEY_LOCKED: translate(
            "Site", "The key is under a passphrase, which the desk does not keep: give it one without."
        ),
        SiteFault.KEY_OTHER: translate(
            "Site", "The key is not that of the certificate: choose the one with which it was made."
        ),
    }[fault]


def format_text(fmt: ExportFormat) -> str:
    """What a format is called; that of somebody else by its own name."""
    names = {
        "page": translate("Site", "Web page (HTML)"),
        "body": translate("Site", "Body of the article, to paste (HTML)"),
        "jsonld": translate("Site", "Data for search engines (JSON-LD)"),
        "ninjs": translate("Site", "ninjs 3.1 for news systems"),
        "ninjs1": translate("Site", "ninjs 1.6 for older news systems"),
        "newsml_g2": translate("Site", "NewsML-G2 for agencies"),
        "markdown": translate("Site", "Markdown"),
        "renditions": translate("Site", "Pictures in the sizes of the site"),
        "social_card": translate("Site", "Picture for social networks"),
        "proof": translate("Site", "Proof on paper (PDF)"),
        "rss": translate("Site", "RSS feed"),
        "atom": translate("Site", "Atom feed"),
        "jsonfeed": translate("Site", "JSON feed"),
        "news_sitemap": translate("Site", "News sitemap for search engines"),
        "wordpress": translate("Site", "File for WordPress (WXR)"),
        "ghost": translate("Site", "File for Ghost"),
        "epub": translate("Site", "Book (EPUB)"),
        "hugo": translate("Site", "Folders for Hugo and Eleventy"),
        "pelican": translate("Site", "Folders for Pelican"),
    }
    return fmt.name if fmt.source else names.get(fmt.name, fmt.name)


def site_texts(params: Mapping[str, object]) -> dict[ErrorCode, tuple[str, str, str]]:
    """Title, what happened and next step of the faults of site, sections and exporters."""
    where = translate("Site", "Mend the value on the page “Site” of the desk's rules, and save again.")
    off = translate(
        "Site", "Switch it off on the page “Site” of the desk's rules, or have whoever made it mend it."
    )
    return {
        ErrorCode.SITE_REFUSED: (
            translate("Site", "The site's details cannot be used"),
            _refused_value(params),
            where,
        ),
        ErrorCode.SITE_REPLACED: (
            translate("Site", "The site's details are not those that were saved"),
            translate(
                "Site", "They are not as the record says: another hand changed them, or they are damaged."
            ),
            translate(
                "Site", "An admin looks through the page “Site” of the desk's rules and saves it again."
            ),
        ),
        ErrorCode.SECTIONS_REFUSED: (
            translate("Site", "The sections were not saved"),
            refused_part(params),
            translate("Site", "Mend that place and save again. Until then the sections stay as they were."),
        ),
        ErrorCode.SECTIONS_REPLACED: (
            translate("Site", "The sections are not those that were saved"),
            translate(
                "Site", "They are not as the record says: another hand changed them, or they are damaged."
            ),
            translate(
                "Site", "An admin looks through the page “Sections” of the desk's rules and saves it again."
            ),
        ),
        ErrorCode.EXPORTER_FAULTY: (
            translate("Site", "An exporter that was added failed"),
            translate(
                "Site", "“{name}” did not give what a package can hold ({detail}). No package was written."
            ),
            off,
        ),
        ErrorCode.EXPORTER_BROKEN: (
            translate("Site", "An exporter that was added cannot be used"),
            translate("Site", "“{name}” could not be loaded ({detail}). No package was written."),
            off,
        ),
        ErrorCode.EXPORTER_MISSING: (
            translate("Site", "An exporter is missing"),
            translate("Site", "The desk asks for the format “{name}”, which is not installed here."),
            translate("Site", "Install it again, or switch it off on the page “Site” of the desk's rules."),
        ),
    }


def _refused_value(params: Mapping[str, object]) -> str:
    field, problem = str(params.get("field", "")), str(params.get("problem", ""))
    if field not in set(SiteField) or problem not in set(SiteFault):
        return translate("Site", "A value in them cannot be.")
    # Braces in it are those of {slug}, and no place for a value.
    told = fault_text(SiteFault(problem)).replace("{", "{{").replace("}", "}}")
    return f"{field_text(SiteField(field))}: {told}"
