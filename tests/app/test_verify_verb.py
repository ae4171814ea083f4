"""`editor-desk verify` tells who approved what, and whether the rule of two persons was set aside."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.main import main
from editor_desk.domain.package import PackageAction, PackageForm, TakenOver
from editor_desk.exchange.package.writer import Writer
from tests.exchange.package_samples import (
    EXPORTER,
    LIGHTHOUSE,
    LIGHTHOUSE_CONTENT,
    VAULT,
    by_two,
    picture,
    sealed,
)


def quiet(_done: int, _total: int) -> None:
    pass


def test_both_approvers_and_the_reason_of_an_override_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT, override_reason="لا مراجع ثانياً الليلة")
    items = [by_two(), alone]
    written = Writer(VAULT).write(items, tmp_path, PackageForm.ZIP, EXPORTER, "ليلى", quiet, picture)
    assert main(["verify", written.path]) == ExitCode.DONE
    said = capsys.readouterr().out
    for word in ("نادر قاسم", "هدى منصور", "لا مراجع ثانياً الليلة"):
        assert word in said
    assert main(["verify", written.path, "--json"]) == ExitCode.DONE
    articles = json.loads(capsys.readouterr().out)["articles"]
    assert [(one["approvals_needed"], one["first_approver"], one["override_reason"]) for one in articles] == [
        (2, "نادر قاسم", ""),
        (1, "", "لا مراجع ثانياً الليلة"),
    ]


def test_what_is_to_be_done_with_each_article_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = TakenOver("019370a0-0000-7000-8000-0000000000ff", "f" * 64, "خبر سابق عن الميناء")
    items = [
        replace(sealed(action=PackageAction.WITHDRAW), note="سُحب بطلب المصدر"),
        replace(sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT), note="أُضيفت حصيلة", takes_over=old),
    ]
    written = Writer(VAULT).write(items, tmp_path, PackageForm.ZIP, EXPORTER, "ليلى", quiet, picture)
    assert main(["--language", "en", "verify", written.path]) == ExitCode.DONE
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert lines.index("Withdrawal: take it down") + 1 == lines.index(
        "Readers are told: \u2068سُحب بطلب المصدر\u2069"
    )
    assert lines.index("New") + 1 == lines.index("Takes the place of: \u2068خبر سابق عن الميناء\u2069")
    assert "Readers are told: \u2068أُضيفت حصيلة\u2069" in lines
    assert main(["verify", written.path, "--json"]) == ExitCode.DONE
    articles = json.loads(capsys.readouterr().out)["articles"]
    assert [(one["action"], one["takes_over"]) for one in articles] == [
        ("withdraw", ""),
        ("create", old.headline),
    ]
