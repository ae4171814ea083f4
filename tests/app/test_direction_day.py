"""Direction and the caret through `main()`: real keys in the window, and what the disk holds afterwards."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton, QTextEdit

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.exit_codes import ExitCode
from editor_desk.domain.content import Direction
from editor_desk.gui.preferences import CaretMovement
from tests.app.hands import Hands, at_the_desk


def test_paragraphs_are_turned_the_caret_is_set_and_the_lens_cleans(desk_folder: Path) -> None:
    made: list[str] = []

    def body(hands: Hands) -> QTextEdit:
        field = hands.focus()
        assert isinstance(field, QTextEdit)
        assert field.objectName() == "bodyField"
        return field

    def act(hands: Hands) -> None:
        hands.found_desk("سعاد")
        hands.press("Ctrl+N")
        hands.wait(lambda: hands.desk.working.article is not None)
        hands.settle()
        hands.write("عـــاجل من المرفأ")
        hands.press("Down", "Down")
        hands.write("The port is open.")
        hands.press("Ctrl+Shift+D", "Return", "Ctrl+Shift+A")
        hands.write("رست WHO في المرفـــأ\u00a0اليوم")

        field = body(hands)
        hands.press("Home")
        start = field.textCursor().position()
        hands.press("Ctrl+Left", "Ctrl+Left")
        assert field.textCursor().position() == start + len("رست WHO ")
        hands.press("Left", "Right", "Right")
        assert field.textCursor().position() == start + len("رست WHO ") - 1, "in reading order"

        hands.press("Ctrl+,")
        hands.click("visualSetting", QRadioButton)
        assert hands.window.context.preferences.caret is CaretMovement.VISUAL
        opened = hands.desk.working.article
        assert opened is not None
        made.append(opened.article.id)
        hands.window.open_article(made[0])
        hands.settle()
        hands.wait(field.isVisible)
        field.setFocus()
        cursor = field.textCursor()
        cursor.setPosition(start + len("رست W"))
        field.setTextCursor(cursor)
        hands.press("Left")
        assert field.textCursor().position() == start + len("رست "), "to its side"

        hands.press("Ctrl+Alt+H")
        hands.settle()
        assert hands.find(QCheckBox, "tatweelLens").isChecked()
        hands.click("lensRemove", QPushButton)
        assert hands.label("lensReport") == "أُزيل: ٦ تطويلات ومسافة خاصة واحدة"
        hands.saved()
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE
    with desk_in(desk_folder, read_only=True) as desk:
        content = desk.articles.working_text(made[0])
    assert content.headline == "عاجل من المرفأ"
    assert [(item.text, item.direction) for item in content.text_blocks] == [
        ("The port is open.", Direction.LTR),
        ("رست WHO في المرفأ اليوم", None),
    ]
