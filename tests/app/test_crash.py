"""The process is killed while somebody types: what was typed more than a second before is there. `dev.py soak` does it
more often.
"""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.exit_codes import ExitCode
from editor_desk.domain.content import BlockKind, block
from editor_desk.gui.recovery.recovery_dialog import RecoveryDialog
from tests.app.hands import Hands, at_the_desk
from tests.desks import ARTICLE, newsroom_in
from tests.soak.crashes import PROMISED_SECONDS, crashes


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_kill_costs_no_letter_older_than_a_second(tmp_path: Path) -> None:
    done = list(crashes(tmp_path, kills=3, seed=7, longest=2.0))
    assert sum(crash.typed for crash in done) > 0
    assert max(crash.seconds for crash in done) <= PROMISED_SECONDS
    assert not any(crash.needless for crash in done)


def test_what_was_left_is_offered_at_the_next_start_and_brought_back(desk_folder: Path) -> None:
    last = block(BlockKind.PARAGRAPH, "سطر كُتب قبل انقطاع التيار ولم يُحفظ.")
    with newsroom_in(desk_folder) as room:
        opened = room.desk.articles.create(room.editor, ARTICLE)
        typed = replace(ARTICLE, blocks=(*ARTICLE.blocks, last))
        room.desk.recovery.note(room.editor, "w1", opened.article.id, opened.head.id, typed)
        room.desk.indexing.prepare()
        room.desk.indexing.drain()

    def act(hands: Hands) -> None:
        hands.sit_down("كريم")
        assert "لم يُحفظ" in hands.label("recoveryText")
        assert hands.desk.working.article is None
        hands.click("recoveryLook")
        dialog = hands.dialog(RecoveryDialog)
        hands.wait(lambda: "ولم يُحفظ" in dialog.view.pair.sheet.toPlainText())
        hands.click("restore", within=dialog)
        hands.wait(lambda: hands.desk.working.article is not None)
        hands.settle()
        assert not hands.is_open(RecoveryDialog)
        assert not hands.desk.recovery.bar.isVisible()
        assert hands.desk.editor.sheet.body.toPlainText().endswith(last.text)
        hands.write("وكلمة بعدها ")
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE
    assert list((desk_folder / "journal").iterdir()) == []
    with desk_in(desk_folder, read_only=True) as desk:
        assert last.text in desk.articles.working_text(opened.article.id).body_text
