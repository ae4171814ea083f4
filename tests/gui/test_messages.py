"""Every fault, state and action has words in both languages."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from editor_desk.domain.accounts import Permission, Role
from editor_desk.domain.checklist import Check, CheckLevel, CheckResult, Rule, Tick, Unit, Wording
from editor_desk.domain.checklist_file import FORMS, shipped_rules
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.format_checks import FormatFault, Validator
from editor_desk.domain.package_report import FaultCode, UnsafeReason
from editor_desk.domain.workflow import Action, DeliveryState, Refusal, ReviewState
from editor_desk.gui import names
from editor_desk.gui.actions import ActionGroup, action_specs, group_text
from editor_desk.gui.application import apply_language, make_application
from editor_desk.gui.check_faults import advice_text, failing_text, result_text
from editor_desk.gui.check_texts import reason_text, rule_text
from editor_desk.gui.format_texts import format_fault_text, validator_text
from editor_desk.gui.messages import details_of, isolated, isolated_path, message_for
from editor_desk.gui.package_texts import fault_text
from editor_desk.gui.preferences import Language, Preferences
from editor_desk.gui.widgets.times import day, exact, relative
from editor_desk.language.numerals import Numerals
from editor_desk.services.ports.articles import Folder

ARABIC = re.compile("[\u0621-\u064a]")
NAMED: list[tuple[type[StrEnum], Callable[..., str]]] = [
    (ReviewState, names.review_state_text),
    (DeliveryState, names.delivery_state_text),
    (Folder, names.folder_text),
    (Role, names.role_text),
    (Role, names.role_hint),
    (Permission, names.permission_text),
    (Action, names.action_text),
    (Refusal, names.refusal_text),
    (EventKind, names.event_text),
    (ActionGroup, group_text),
    (Validator, validator_text),
    (FormatFault, format_fault_text),
    (FaultCode, fault_text),
]


def speak(language: Language) -> None:
    apply_language(make_application([]), language)


def is_in(text: str, language: Language) -> bool:
    return bool(text) and bool(ARABIC.search(text)) is (language is Language.ARABIC)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", ErrorCode)
def test_every_fault_says_what_happened_and_what_to_do(
    code: ErrorCode, language: Language, qtbot: QtBot
) -> None:
    speak(language)
    message = message_for(DeskError(code, size=2_500_000, limit=1_000_000, minimum=8))
    assert is_in(message.title, language)
    assert is_in(message.what, language)
    assert is_in(message.next_step, language) or code is ErrorCode.CANCELLED
    assert not re.search(r"[{}]", message.title + message.what + message.next_step)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("kind", "text_of"), NAMED, ids=lambda value: getattr(value, "__name__", ""))
def test_every_value_has_a_name(
    kind: type[StrEnum], text_of: Callable[..., str], language: Language, qtbot: QtBot
) -> None:
    speak(language)
    texts = [text_of(value) for value in kind]
    assert all(is_in(text, language) for text in texts)
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("language", Language)
def test_every_rule_of_the_checklist_is_told(language: Language, qtbot: QtBot) -> None:
    speak(language)
    for rule in shipped_rules():
        text = rule_text(rule, Numerals.WESTERN)
        assert is_in(text, language)
        assert text != rule.id


def test_a_rule_of_a_newer_desk_is_told_by_its_id(qtbot: QtBot) -> None:
    result = CheckResult("not_known_here", CheckLevel.ADVISED, passed=False)
    assert result_text(result, Numerals.WESTERN) == "not_known_here"
    assert advice_text(result, Numerals.WESTERN) == ""


@pytest.mark.parametrize("language", Language)
def test_every_check_that_fails_says_what_was_found(language: Language, qtbot: QtBot) -> None:
    speak(language)
    variants = [
        replace(rule, of=of, at_least=least, at_most=most, unit=unit)
        for rule in shipped_rules()
        for of in FORMS[rule.check].of or ("",)
        for least, most in (
            ((3, None), (None, 5), (3, 5), (None, 0)) if FORMS[rule.check].bounded else ((None, None),)
        )
        for unit in Unit
    ]
    for rule in variants:
        assert is_in(rule_text(rule, Numerals.WESTERN), language)
        for found in (1, 7):
            failed = CheckResult(rule.id, CheckLevel.ADVISED, False, rule, found)
            wrong = result_text(failed, Numerals.WESTERN)
            assert is_in(wrong, language)
            assert wrong != rule_text(rule, Numerals.WESTERN), (
                "beside a warning it must not read as a success"
            )
            assert is_in(advice_text(failed, Numerals.WESTERN), language)
            assert is_in(failing_text(failed, Numerals.WESTERN), language)
            passed = replace(failed, passed=True)
            assert result_text(passed, Numerals.WESTERN) == rule_text(rule, Numerals.WESTERN)
            assert advice_text(passed, Numerals.WESTERN) == ""
        unread = CheckResult(rule.id, CheckLevel.ADVISED, passed=False, asked=rule, unread=True)
        assert not reason_text(unread, Numerals.WESTERN) or is_in(
            reason_text(unread, Numerals.WESTERN), language
        )
        assert reason_text(replace(unread, passed=True), Numerals.WESTERN) == ""


def test_the_figure_found_stands_beside_the_limit(qtbot: QtBot) -> None:
    speak(Language.ARABIC)
    rule = next(rule for rule in shipped_rules() if rule.id == "headline_length")
    told = CheckResult(rule.id, CheckLevel.ADVISED, passed=False, asked=rule, found=104)
    assert rule_text(rule, Numerals.ARABIC_INDIC) == "العنوان: بين ٣٠ و٩٠ حرفاً"
    assert result_text(told, Numerals.ARABIC_INDIC) == "العنوان: أطول من المسموح"
    assert result_text(replace(told, found=3), Numerals.ARABIC_INDIC) == "العنوان: أقصر من المطلوب"
    assert reason_text(told, Numerals.ARABIC_INDIC) == "فيه الآن ١٠٤ أحرف، والحد ٩٠"
    short = replace(told, found=3)
    assert reason_text(short, Numerals.ARABIC_INDIC) == "فيه الآن ٣ أحرف، والأدنى ٣٠"


def test_a_question_is_said_in_its_own_words(qtbot: QtBot) -> None:
    rule = Rule("question_1", Check.TICK, text=Wording("اتصلتُ بالمصدر", "I called the source"))
    asked = CheckResult("question_1", CheckLevel.REQUIRED, passed=False, asked=rule)
    earlier = replace(asked, tick=Tick("question_1", "1", datetime(2026, 11, 26, tzinfo=UTC), current=False))
    for language, words in ((Language.ARABIC, "اتصلتُ بالمصدر"), (Language.ENGLISH, "I called the source")):
        speak(language)
        assert words in result_text(asked, Numerals.WESTERN)
        assert reason_text(asked, Numerals.WESTERN) == ""
        assert is_in(reason_text(earlier, Numerals.WESTERN), language)


@pytest.mark.parametrize("language", Language)
def test_every_action_is_named(language: Language, qtbot: QtBot) -> None:
    speak(language)
    assert all(is_in(spec.text, language) for spec in action_specs())


def test_no_two_actions_share_a_shortcut(qtbot: QtBot) -> None:
    # While somebody suggests, the article's own sheet is not there: the keys that send it send the proposal.
    keys = [key for spec in action_specs() for key in spec.shortcuts if spec.id != "suggest_finish"]
    assert len(set(keys)) == len(keys)


def test_a_refused_action_lists_every_reason(qtbot: QtBot) -> None:
    speak(Language.ENGLISH)
    error = DeskError(
        ErrorCode.ACTION_REFUSED,
        action="approve",
        refusals=("is_author", "checklist"),
        checks=("tags_enough", "source_present"),
    )
    lines = message_for(error).what.splitlines()[1:]
    assert lines == [
        "• You wrote on this article; somebody else must approve it.",
        "• Missing from the checklist: Tags: at least 3",
        "• Missing from the checklist: The source is named",
    ]


def test_a_checklist_refusal_without_rules_is_told_too(qtbot: QtBot) -> None:
    speak(Language.ENGLISH)
    what = message_for(DeskError(ErrorCode.ACTION_REFUSED, refusals=("checklist",))).what
    assert what.endswith("• The checklist is not complete.")


def test_sizes_are_in_the_numerals_of_the_desk(qtbot: QtBot) -> None:
    speak(Language.ARABIC)
    error = DeskError(ErrorCode.FILE_TOO_LARGE, size=50_000_000, limit=20_000_000)
    assert "٥٠٫٠ م.ب" in message_for(error).what
    assert "50.0" in message_for(error, Numerals.WESTERN).what


def test_versions_are_named(qtbot: QtBot) -> None:
    speak(Language.ARABIC)
    what = message_for(DeskError(ErrorCode.DATABASE_NEWER, version="0007", known="0001")).what
    assert "0007" in what
    assert "0001" in what


def test_a_path_stays_in_order_in_an_arabic_line(qtbot: QtBot) -> None:
    speak(Language.ARABIC)
    what = message_for(DeskError(ErrorCode.FOLDER_READ_ONLY, path="/media/حزم/a")).what
    assert isolated_path("/media/حزم/a") in what
    assert isolated_path("/a") == "\u2066/\u200ea\u2069"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", [ErrorCode.DATABASE_CORRUPT, ErrorCode.DATABASE_UNREADABLE])
def test_damage_names_the_command_that_restores_the_newest_backup(
    code: ErrorCode, language: Language, qtbot: QtBot
) -> None:
    speak(language)
    command = 'editor-desk restore "/home/منى/backups/b.sqlite3" --force'
    message = message_for(DeskError(code, folder="/home/منى", command=command))
    assert command in message.next_step
    assert is_in(message.next_step.replace(command, ""), language)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", [ErrorCode.DATABASE_CORRUPT, ErrorCode.DATABASE_UNREADABLE])
def test_damage_without_a_backup_advises_how_to_go_on(
    code: ErrorCode, language: Language, qtbot: QtBot
) -> None:
    speak(language)
    none, unknown = (message_for(DeskError(code, **given)) for given in ({"command": ""}, {}))
    assert none == unknown
    assert is_in(none.next_step, language)
    assert not re.search("BACKUP|editor-desk|[\u2066-\u2069]", none.next_step)
    assert ("المسؤول عن المكتب" if language is Language.ARABIC else "looks after the desk") in none.next_step


@pytest.mark.parametrize(
    ("language", "time"),
    [(Language.ARABIC, "٢٣ نوفمبر ٢٠٢٦، ٠٩:٠٥"), (Language.ENGLISH, "23 November 2026, 09:05")],
)
def test_an_altered_log_names_the_time_where_it_is_known(language: Language, time: str, qtbot: QtBot) -> None:
    speak(language)
    at = datetime(2026, 11, 23, 9, 5).astimezone()
    assert time in message_for(DeskError(ErrorCode.LOG_ALTERED, event="e", at=at.astimezone(UTC))).what
    unread = message_for(DeskError(ErrorCode.LOG_ALTERED)).what
    assert is_in(unread, language)
    assert not re.search("[0-9٠-٩]", unread)


def test_details_name_the_code(qtbot: QtBot) -> None:
    assert details_of(DeskError(ErrorCode.DISK_FULL, path="/x")) == "disk_full(path=/x)"


@pytest.mark.parametrize(
    ("ago", "arabic", "english"),
    [
        (timedelta(seconds=-5), "الآن", "just now"),
        (timedelta(days=-36_524), "٢٠ نوفمبر ٢١٢٦", "20 November 2126"),
        (timedelta(seconds=11), "قبل ١١ ثانية", "11 seconds ago"),
        (timedelta(minutes=1), "قبل دقيقة", "1 minute ago"),
        (timedelta(minutes=2), "قبل دقيقتين", "2 minutes ago"),
        (timedelta(minutes=12), "قبل ١٢ دقيقة", "12 minutes ago"),
        (timedelta(hours=3), "قبل ٣ ساعات", "3 hours ago"),
        (timedelta(days=1), "أمس", "yesterday"),
        (timedelta(days=2), "قبل يومين", "2 days ago"),
        (timedelta(days=9), "١١ نوفمبر ٢٠٢٦", "11 November 2026"),
    ],
)
def test_moments_are_told_as_people_tell_them(
    ago: timedelta, arabic: str, english: str, qtbot: QtBot, tmp_path: Path
) -> None:
    # Noon on this machine, so that hours ago are still today.
    now = datetime(2026, 11, 20, 12).astimezone().astimezone(UTC)
    preferences = Preferences(tmp_path / "p.ini")
    for language, expected in ((Language.ARABIC, arabic), (Language.ENGLISH, english)):
        speak(language)
        preferences.language = language
        assert relative(now - ago, now, preferences) == expected


def test_exact_moments_name_day_and_time(qtbot: QtBot, tmp_path: Path) -> None:
    speak(Language.ARABIC)
    preferences = Preferences(tmp_path / "p.ini")
    moment = datetime(2023, 10, 25, 14, 5).astimezone()
    assert exact(moment, preferences) == "٢٥ أكتوبر ٢٠٢٣، ١٤:٠٥"
    assert day(moment, preferences) == "٢٥ أكتوبر ٢٠٢٣"


def test_a_package_that_is_refused_says_why_in_its_own_words(qtbot: QtBot) -> None:
    speak(Language.ARABIC)
    told = {
        reason: message_for(DeskError(ErrorCode.PACKAGE_UNSAFE, name="ميناء.txt", reason=reason.value)).what
        for reason in UnsafeReason
    }
    assert "لملء القرص" in told[UnsafeReason.BOMB]
    assert "بل رابط" in told[UnsafeReason.LINK]
    outside = {UnsafeReason.ABSOLUTE, UnsafeReason.CLIMBS, UnsafeReason.DRIVE}
    assert {reason for reason in told if "خارج مجلد الحزمة" in told[reason]} == outside
    assert len(set(told.values())) == len(told) - len(outside) + 1
    assert not any("{" in text for text in told.values())


def test_an_import_of_a_faulty_package_names_the_fault_in_words(qtbot: QtBot) -> None:
    speak(Language.ARABIC)
    error = DeskError(
        ErrorCode.PACKAGE_FAULTY, path="/حزم/أ", count=2, fault="file_missing", file="data/a/seal.json"
    )
    told = message_for(error).what
    assert fault_text(FaultCode.FILE_MISSING) in told
    assert "file_missing" not in told


def test_without_a_keyring_the_command_line_names_the_variable(qtbot: QtBot) -> None:
    speak(Language.ARABIC)
    assert "EDITOR_DESK" not in message_for(DeskError(ErrorCode.SECRET_MISSING, name="الموقع")).next_step
    error = DeskError(ErrorCode.SECRET_MISSING, name="الموقع", variable="EDITOR_DESK_SECRET")
    assert "EDITOR_DESK_SECRET" in message_for(error).next_step


@pytest.mark.parametrize("language", Language)
def test_a_file_dialog_of_qt_speaks_the_language_of_the_window(language: Language, qtbot: QtBot) -> None:
    speak(language)
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setNameFilter("*.zip")
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    assert len(labels) >= 3
    assert all(is_in(text, language) for text in labels)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("معرض المخطوطات", "\u2068"),
        ("BBC تعلن عن معرض المخطوطات", "\u2067"),
        ("فاس and its libraries", "\u2066"),
        ("2026", "\u2068"),
    ],
)
def test_a_name_among_other_words_runs_as_most_of_it_does(text: str, opening: str) -> None:
    assert isolated(text) == f"{opening}{text}\u2069"
