"""XMP of a picture: the IPTC's fields as RDF. Built as a tree, so that no caption gets out of its element."""

from lxml import etree

from editor_desk.exchange.formats.photo_facts import PhotoFacts, cut_bytes

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
_META = "adobe:ns:meta/"
_NAMES = {
    "dc": _DC,
    "photoshop": _PHOTOSHOP,
    "Iptc4xmpCore": _CORE,
    "Iptc4xmpExt": _EXTENSION,
    "xmpRights": _RIGHTS,
}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_END = '\n<?xpacket end="r"?>'
MOST_BYTES = 65_502
"""Of a packet: what a segment of a JPEG holds beside its name. Longer texts are cut."""


def xmp_packet(facts: PhotoFacts) -> bytes:
    """The packet in UTF-8, at most `MOST_BYTES` long."""
    most = MOST_BYTES // 4
    while len(packet := _packet(facts, most)) > MOST_BYTES:  # a text full of "<" takes four times its letters
        most //= 2
    return packet


def _packet(facts: PhotoFacts, most: int) -> bytes:
    meta = etree.Element(f"{{{_META}}}xmpmeta", nsmap={"x": _META})
    rdf = etree.SubElement(meta, f"{{{_RDF}}}RDF", nsmap={"rdf": _RDF})
    about = etree.SubElement(rdf, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""}, nsmap=_NAMES)
    texts = {name: cut_bytes(text, most) for name, text in _texts(facts).items()}
    for space, name, key in (
        (_DC, "description", "caption"),
        (_DC, "rights", "rights"),
        (_RIGHTS, "UsageTerms", "rights"),
        (_CORE, "AltTextAccessibility", "alt"),
    ):
        _list(about, space, name, "Alt", texts[key])
    _list(about, _DC, "creator", "Seq", texts["creator"])
    for name, key in (("Headline", "headline"), ("Credit", "credit"), ("Source", "source")):
        if texts[key]:
            etree.SubElement(about, f"{{{_PHOTOSHOP}}}{name}").text = texts[key]
    if texts["rights"]:
        etree.SubElement(about, f"{{{_RIGHTS}}}Marked").text = "True"
    if facts.source_type:
        name = f"{{{_EXTENSION}}}DigitalSourceType"
        etree.SubElement(about, name).text = SOURCE_TYPES + facts.source_type
    return (_BEGIN + etree.tostring(meta, encoding="unicode") + _END).encode()


def _texts(facts: PhotoFacts) -> dict[str, str]:
    names = ("caption", "rights", "alt", "creator", "headline", "credit", "source")
    return {name: getattr(facts, name) for name in names}


def _list(parent: etree._Element, space: str, name: str, kind: str, text: str) -> None:
    if not text:
        return
    items = etree.SubElement(etree.SubElement(parent, f"{{{space}}}{name}"), f"{{{_RDF}}}{kind}")
    item = etree.SubElement(items, f"{{{_RDF}}}li")
    if kind == "Alt":
        item.set(_LANG, "x-default")
    item.text = text
