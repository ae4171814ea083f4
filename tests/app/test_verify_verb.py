"""`editor-desk verify` tells who approved what, and whether the rule of two persons was set aside."""

import json
from pathlib import Path

import pytest

from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.main import main
from editor_desk.domain.package import PackageForm
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
