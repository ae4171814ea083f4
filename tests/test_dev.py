"""The front door: what it decides, apart from what it installs."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from tests import conftest
from tools import acceptance, acceptance_kit, checks, environment, packages, system_libraries, translations

LDD = """\
/venv/PySide6/Qt/plugins/platforms/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffd5e9f2000)
\tlibxcb-icccm.so.4 => not found
\tlibQt6Gui.so.6 => /venv/PySide6/Qt/lib/libQt6Gui.so.6 (0x00007f0a3ac00000)
\tlibEGL.so.1 => not found
/venv/PySide6/QtWidgets.abi3.so:
\tlibEGL.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0a3aa00000)
"""


def catalogue(folder: Path, entries: str) -> Path:
    file = folder / "some.ts"
    file.write_text(
        f'<TS version="2.1"><context><name>Desk</name>{entries}</context></TS>',
        encoding="utf-8",
    )
    return file


class TestSystemLibraries:
    def test_reads_each_missing_library_once(self) -> None:
        assert system_libraries.not_found(LDD) == ["libEGL.so.1", "libxcb-icccm.so.4"]
        assert system_libraries.not_found("\tnot a dynamic executable\n") == []

    def test_names_debian_packages_and_asks_for_root_where_needed(self) -> None:
        lacking = ["libgthread-2.0.so.0", "libglib-2.0.so.0", "libEGL.so.1"]
        install = ["apt-get", "install", "-y", "libegl1", "libglib2.0-0"]
        update = ["apt-get", "update"]
        command = system_libraries.install_commands
        assert command(lacking, installer="apt-get", root=True) == [update, install]
        assert command(lacking, installer="apt-get", root=False) == [["sudo", *update], ["sudo", *install]]

    def test_asks_rpm_for_what_provides_a_library(self) -> None:
        assert system_libraries.install_commands(["libEGL.so.1"], installer="dnf", root=True) == [
            ["dnf", "install", "-y", "libEGL.so.1()(64bit)"]
        ]

    def test_promises_nothing_it_does_not_know(self) -> None:
        assert system_libraries.install_commands(["libEGL.so.1"], installer="", root=True) == []
        assert system_libraries.install_commands(["libunknown.so.9"], installer="apt-get", root=True) == []

    @pytest.mark.skipif(
        not (sys.platform.startswith("linux") and shutil.which("objdump")), reason="no objdump"
    )
    def test_knows_a_package_for_everything_that_qt_loads(self) -> None:
        import PySide6

        pyside = Path(PySide6.__file__).parent
        files = [pyside / file for file in system_libraries.HEADLESS + system_libraries.WITH_DISPLAY]
        lines = [
            line.split()
            for file in files
            # What Qt itself asks for, not what the distribution's own libraries ask for in turn.
            for line in subprocess.run(
                ["objdump", "-p", file], check=True, capture_output=True, text=True
            ).stdout.splitlines()
        ]
        wanted = {words[1] for words in lines if words[:1] == ["NEEDED"]}
        system = {
            name for name in wanted if not name.startswith(("libQt6", "libpyside", "libshiboken", "libicu"))
        }
        always_there = {
            "libc.so.6",
            "libm.so.6",
            "libdl.so.2",
            "libpthread.so.0",
            "libgcc_s.so.1",
            "librt.so.1",
        }
        assert system - always_there - set(system_libraries.DEBIAN_PACKAGES) == set()


class TestEnvironment:
    @pytest.mark.parametrize(
        ("environ", "platform", "expected"),
        [
            ({}, "linux", False),
            ({"DISPLAY": ""}, "linux", False),
            ({"DISPLAY": ":0"}, "linux", True),
            ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
            ({}, "darwin", True),
            ({}, "win32", True),
            ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ],
    )
    def test_finds_a_display(self, environ: dict[str, str], platform: str, expected: bool) -> None:  # noqa: FBT001
        assert environment.has_display(environ, platform) is expected

    def test_sets_up_anew_when_an_input_or_python_changes(self, tmp_path: Path) -> None:
        lock, project = tmp_path / "lock", tmp_path / "project"
        lock.write_text("a==1")
        project.write_text("[project]")
        before = environment.fingerprint([lock, project], "3.11")
        assert environment.fingerprint([lock, project], "3.11") == before
        assert environment.fingerprint([lock, project], "3.12") != before
        lock.write_text("a==2")
        assert environment.fingerprint([lock, project], "3.11") != before

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [(["fly"], "dev.py run"), (["test", "-k"], "--whole"), (["build", "-k"], "no arguments")],
    )
    def test_call_that_makes_no_sense_is_told_what_does(self, arguments: list[str], told: str) -> None:
        command = [sys.executable, str(environment.ROOT / "dev.py"), *arguments]
        run = subprocess.run(command, check=False, capture_output=True, text=True)
        assert run.returncode == 2
        assert told in run.stdout + run.stderr


class TestLocks:
    def test_hold_nothing_of_the_machine_that_resolved_them(self) -> None:
        for lock in (environment.LOCK, packages.RUNTIME_LOCK):
            text = lock.read_text(encoding="utf-8")
            assert "://" not in text
            assert "--index" not in text
            assert text.count("--hash=sha256:") >= text.count("==")

    def test_agree_on_every_version(self) -> None:
        everything, wheel = (
            set(packages.pins_of(lock.read_text(encoding="utf-8")).splitlines())
            for lock in (environment.LOCK, packages.RUNTIME_LOCK)
        )
        assert wheel < everything

    def test_pins_are_the_lock_without_hashes(self) -> None:
        lock = "a==1 ; sys_platform == 'win32' \\\n    --hash=sha256:00 \\\n    --hash=sha256:01\nb==2 \\\n    --hash=sha256:02\n"
        assert packages.pins_of(lock) == "a==1 ; sys_platform == 'win32'\nb==2\n"


class TestTranslations:
    def test_finds_what_is_unfinished_empty_gone_or_double(self, tmp_path: Path) -> None:
        file = catalogue(
            tmp_path,
            """
            <message><source>Save</source><translation>حفظ</translation></message>
            <message><source>Open</source><translation type="unfinished"></translation></message>
            <message><source>Close</source><translation> </translation></message>
            <message><source>Old</source><translation type="vanished">قديم</translation></message>
            <message><source>Save</source><translation>احفظ</translation></message>
            <message numerus="yes"><source>%n words</source><translation>
              <numerusform>لا كلمات</numerusform><numerusform></numerusform></translation></message>
            """,
        )
        assert translations.catalogue_faults(file) == [
            "[Desk] 'Open' is not translated",
            "[Desk] 'Close' is not translated",
            "[Desk] 'Old' is no longer in the sources; run `python3 dev.py translations`",
            "[Desk] '%n words' is not translated",
            "[Desk] 'Save' is there twice",
        ]

    def test_finds_calls_that_lupdate_does_not_see(self) -> None:
        source = """\
            translate("Desk", "Save")
            translate("Desk", text)
            self.tr("Save")
            translate("Desk", "%n words", n=3)
            str.translate(table)
            QCoreApplication.translate("Desk", text)
        """
        tree = ast.parse("if True:\n" + source)
        found = list(translations.call_faults(tree, {("Desk", "Save")}))
        assert [fault.split(":")[0] for fault in found] == ["3", "4", "5", "7"]

    def test_real_extraction_sees_plurals_and_wrapped_calls(self, tmp_path: Path) -> None:
        source = 'translate("Desk", "%n words", "", len(x))\ntranslate(\n    "Desk",\n    "two "\n    "lines",\n)\n'
        (tmp_path / "a.cpp").write_text(translations.calls_for_lupdate(ast.parse(source)), encoding="utf-8")
        code = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
        files = [str(tmp_path / "a.cpp"), "-ts", str(tmp_path / "a.ts")]
        subprocess.run([sys.executable, "-c", code, *files], check=True, capture_output=True)
        assert translations.messages(tmp_path / "a.ts") == {
            translations.Message("Desk", "%n words", "", plural=True),
            translations.Message("Desk", "two lines", "", plural=False),
        }


class TestChecks:
    @pytest.mark.parametrize("steps", [checks.EVERYDAY, checks.WHOLE])
    def test_steps_are_named_apart(self, steps: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        names = [name for name, _ in steps]
        assert len(set(names)) == len(names)

    def test_the_whole_asks_no_less_than_every_day(self) -> None:
        every_day, whole = dict(checks.EVERYDAY), dict(checks.WHOLE)
        assert every_day.pop("tests")[:-1] == whole["tests"][: len(checks.EVERYDAY[-1][1]) - 1]
        assert every_day.items() <= whole.items()
        examples = [settings.get_profile(name).max_examples for name in ("everyday", "desk", "ci")]
        assert examples[0] < examples[1] == examples[2]

    def test_ci_runs_the_whole(self) -> None:
        assert "dev.py test --whole" in (environment.ROOT / ".ci" / "run").read_text(encoding="utf-8")


class TestAcceptance:
    def test_each_check_has_a_file_and_each_part_can_be_provided(self) -> None:
        folder = environment.ROOT / "tests" / "acceptance"
        files = {file.stem.removeprefix("test_") for file in folder.glob("test_*.py")}
        assert files == acceptance.CHECKS.keys()
        parts = {part for needed in acceptance.CHECKS.values() for part in needed}
        assert parts <= acceptance_kit.COMMANDS.keys() | {
            "python-tools", "node-tools", "blueprints", "wordpress", "ghost",
        }  # fmt: skip
        assert {*acceptance.QUICK, *acceptance.LARGE} <= acceptance.CHECKS.keys()

    def test_a_part_that_is_not_to_be_had_is_named_with_the_way_to_it(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(shutil, "which", lambda _name: None)
        missing = acceptance_kit.provide(["qpdf", "java"])
        assert missing.keys() == {"qpdf", "java"}
        assert missing["qpdf"] == "not installed; apt-get install --no-install-recommends qpdf"
        assert "qpdf" in capsys.readouterr().out

    def test_a_part_cut_short_is_made_anew(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr(acceptance_kit, "FOLDER", tmp_path)
        made: list[int] = []

        def cut_short() -> None:
            made.append(1)
            raise OSError("the disk is full")

        with pytest.raises(acceptance_kit.NotToBeHadError, match="the disk is full"):
            acceptance_kit._once("wordpress", cut_short)
        assert not acceptance_kit.here("wordpress")
        for _ in range(2):
            acceptance_kit._once("wordpress", lambda: made.append(2))
        assert made == [1, 2]
        assert acceptance_kit.here("wordpress")

    def test_a_name_that_is_none_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert acceptance.acceptance(["wordprest"]) == 2
        assert "wordpress" in capsys.readouterr().err

    def test_everyday_runs_leave_it_out(self) -> None:
        line = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
        for named, wanted in (("tests/test_third_party.py", 0), ("tests/acceptance/test_bag.py", 0)):
            found = subprocess.run(
                [*line, named], cwd=environment.ROOT, capture_output=True, text=True, check=False
            )
            assert found.returncode == wanted, found.stdout
        config = type("Config", (), {"args": ["tests"]})()
        hook = conftest.pytest_ignore_collect
        folder = environment.ROOT / "tests" / "acceptance"
        assert hook(folder, config)
        config.args = ["tests/acceptance/test_bag.py"]
        assert hook(folder, config) is None
