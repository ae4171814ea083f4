"""Where in a text it is mended what a check found in a file made of it."""

from editor_desk.domain.checklist import CheckPlace
from editor_desk.domain.content import Content
from editor_desk.domain.format_checks import FormatFault, FormatFinding

_OF_PICTURES = {FormatFault.PICTURE_WITHOUT_ALT: "alt", FormatFault.PICTURE_WITHOUT_CREDIT: "credit"}
_IN_BODY = frozenset({FormatFault.LINK_BROKEN, FormatFault.PICTURE_BROKEN})
_SHORT_HASH = 8


def place_of(finding: FormatFinding, content: Content) -> CheckPlace | None:
    """The place in `content`, of which the file was made; None where nothing in the text can mend it."""
    kind = _OF_PICTURES.get(finding.fault)
    if kind is not None:
        lacking = [image for image in content.images if not getattr(image, kind).strip()]
        named = [image for image in lacking if image.media.sha256[:_SHORT_HASH] in finding.detail]
        return next((CheckPlace(f"{kind}:{image.key}") for image in named or lacking), None)
    if finding.fault in _IN_BODY or (finding.fault, finding.detail) == (FormatFault.FIELD_WANTED, "image"):
        return CheckPlace("body")
    return finding.place
