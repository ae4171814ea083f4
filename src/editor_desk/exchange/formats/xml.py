"""XML as several formats write it, by lxml: every text escaped, names in their spaces."""

from typing import Any

from lxml import etree

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def add(parent: Any, name: str, text: str | None = None, /, **attributes: str) -> Any:
    """A child of `parent`. With a text that is empty there is none, and None is returned."""
    if text is not None and not text:
        return None
    child = etree.SubElement(parent, name, attributes)
    child.text = text
    return child


def written(root: Any) -> bytes:
    """The whole document, indented, in UTF-8."""
    etree.indent(root)
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data + b"\n"
