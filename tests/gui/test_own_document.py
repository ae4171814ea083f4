"""The fields of the sheet hold documents that were made for them."""

from typing import TYPE_CHECKING

import pytest
from shiboken6 import isValid, ownedByPython

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel


@pytest.mark.parametrize("name", ["headline", "standfirst", "body"])
def test_a_field_knows_its_document_by_no_other_wrapper(editor_panel: "EditorPanel", name: str) -> None:
    """A document of Qt's own may be known by the wrapper of one that stood at its address, in a window that is gone: with that
    window the wrapper goes, and the next key finds "already deleted".
    """
    field = getattr(editor_panel.sheet, name)
    document = field.document()
    assert document is field._document
    assert document.parent() is field
    assert isValid(document)
    assert not ownedByPython(document)
