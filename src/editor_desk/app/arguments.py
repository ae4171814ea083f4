"""The command line's arguments."""

import argparse
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from editor_desk.app.console import Bidi
from editor_desk.domain.archive import Field
from editor_desk.services.ports.articles import Folder

translate = QCoreApplication.translate


def make_parser() -> argparse.ArgumentParser:
    """The parser, with its help in the language that is installed."""
    parser = argparse.ArgumentParser(
        prog="editor-desk",
        description=translate(
            "CommandLine", "An Arabic-first editorial desk. Without a verb, the window opens."
        ),
    )
    parser.add_argument("--version", action="version", version=f"editor-desk {version('editor-desk')}")
    parser.add_argument(
        "--desk",
        type=Path,
        metavar="FOLDER",
        help=translate("CommandLine", "the desk's folder, if not the usual one"),
    )
    parser.add_argument(
        "--language",
        choices=["ar", "en"],
        help=translate("CommandLine", "language of the interface for this run"),
    )
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    _import(verbs)
    _list(verbs)
    _show(verbs)
    _verify(verbs)
    _package(verbs)
    _send(verbs)
    _backup(verbs)
    _restore(verbs)
    _import_archive(verbs)
    _check_index(verbs)
    _audit(verbs)
    _tour(verbs)
    return parser


_Verbs = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for what add_subparsers returns


def _verb(verbs: "_Verbs[argparse.ArgumentParser]", name: str, text: str) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=text, description=text)
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print JSON for a program to read")
    )
    parser.add_argument(
        "--bidi",
        type=Bidi,
        choices=list(Bidi),
        default=Bidi.AUTO,
        help=translate(
            "CommandLine", "put right-to-left text in visual order: auto, on, off (the terminal does it)"
        ),
    )
    return parser


def _account(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--account", required=True, help=translate("CommandLine", "name of your account"))
    parser.add_argument(
        "--passphrase-file",
        metavar="FILE",
        help=translate(
            "CommandLine",
            "read the passphrase from a file (- for standard input), if not from EDITOR_DESK_PASSPHRASE",
        ),
    )


def _import(verbs: "_Verbs[argparse.ArgumentParser]") -> None:
    parser = _verb(
        verbs, "import", translate("CommandLine", "turn pages (text, HTML, .docx or .odt) into articles")
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("CommandLine", "show what is recognised and store nothing"),
    )
    _account(parser)


def _list(verbs: "_Verbs[argparse.ArgumentParser]") -> None:
    shared = [
        Folder.ARCHIVE,
        Folder.IN_REVIEW,
        Folder.APPROVED,
        Folder.READY,
        Folder.HANDED_OVER,
        Folder.CORRECTIONS,
    ]
    parser = _verb(verbs, "list", translate("CommandLine", "list articles, newest change first"))
    parser.add_argument("--folder", type=Folder, choices=shared, default=Folder.ARCHIVE)
    parser.add_argument(
        "--search", metavar="WORDS", help=translate("CommandLine", "only articles with these words")
    )
    parser.add_argument(
        "--limit",
        type=int,
        default=50,
        metavar="NUMBER",
        help=translate("CommandLine", "how many at most (50 unless told)"),
    )


def _show(verbs: "_Verbs[argparse.ArgumentParser]") -> None:
    parser = _verb(verbs, "show", translate("CommandLine", "print an article"))
    parser.add_argument("article", help=translate("CommandLine", "its id, or the beginning of it"))


def _verify(verbs: "_Verbs[argparse.ArgumentParser]") -> None:
    parser = _verb(verbs, "verify", translate("CommandLine", "check a package: bag, schema, seals, hashes"))
    parser.add_argument("package", type=Path)
    parser.add_argument(
        "--trusted",
        type=Path,
        metavar="ALLOWED_SIGNERS",
        help=translate("CommandLine", "check the keys against your own list of allowed signers, too"),
    )


def _package(verbs: "_Verbs[argparse.ArgumentParser]") -> None:
    parser = _verb(verbs, "package", translate("CommandLine", "hand over sealed articles as one package"))
    parser.add_argument("articles", nargs="+", metavar="ARTICLE")
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    parser.add_argument(
        "--zip", action="store_true", help=translate("CommandLine", "one zip file, not a folder")
    )
    _account(parser)


def _send(verbs: "_Verbs[argparse.ArgumentParser]") -> None:
    parser = _verb(
        verbs,
        "send",
        translate("CommandLine", "send a package that was handed over to a destination of the desk"),
    )
    parser.add_argument("package", type=Path)
    parser.add_argument(
        "--to",
        required=True,
        metavar="NAME",
        help=translate(
            "CommandLine",
            "the name of the destination; its password comes from the keyring, else from the environment variable "
            "EDITOR_DESK_SECRET, else it is asked for",
        ),
    )
    _account(parser)


def _backup(verbs: "_Verbs[argparse.ArgumentParser]") -> None:
    parser = _verb(verbs, "backup", translate("CommandLine", "copy the desk's data into one file, checked"))
    parser.add_argument(
        "target", type=Path, help=translate("CommandLine", "the file to write, or a folder for it")
    )
    parser.add_argument(
        "--force", action="store_true", help=translate("CommandLine", "write over a file that is there")
    )


def _restore(verbs: "_Verbs[argparse.ArgumentParser]") -> None:
    parser = _verb(
        verbs, "restore", translate("CommandLine", "bring a backup back; what is there now is kept aside")
    )
    parser.add_argument("backup", type=Path)
    parser.add_argument(
        "--force", action="store_true", help=translate("CommandLine", "also where the desk is not empty")
    )


def _column(text: str) -> tuple[Field, str]:
    field, _, name = text.partition("=")
    return Field(field.strip()), name.strip()


def _import_archive(verbs: "_Verbs[argparse.ArgumentParser]") -> None:
    parser = _verb(
        verbs,
        "import-archive",
        translate(
            "CommandLine",
            "take in an archive: an export of WordPress, a feed, ninjs, NewsML-G2, JSON Lines or CSV, a package of a desk, "
            "or a folder of pages, documents or Markdown",
        ),
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--column",
        type=_column,
        action="append",
        metavar="FIELD=NAME",
        help=translate("CommandLine", "which column a field is read from: {fields}").format(
            fields=", ".join(Field)
        ),
    )
    parser.add_argument(
        "--media",
        type=Path,
        metavar="FOLDER",
        help=translate("CommandLine", "where the pictures of the archive lie; nothing is ever fetched"),
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("CommandLine", "show what is recognised and store nothing"),
    )
    parser.add_argument(
        "--anew",
        action="store_true",
        help=translate("CommandLine", "begin again, where an earlier import of the file was not finished"),
    )
    parser.add_argument(
        "--report",
        type=Path,
        metavar="FILE",
        help=translate("CommandLine", "write what was left out, and why, into a CSV file"),
    )
    _account(parser)


def _check_index(verbs: "_Verbs[argparse.ArgumentParser]") -> None:
    parser = _verb(
        verbs, "check-index", translate("CommandLine", "compare the search index with the archive")
    )
    parser.add_argument(
        "--thorough", action="store_true", help=translate("CommandLine", "read every text, too")
    )
    parser.add_argument(
        "--mend", action="store_true", help=translate("CommandLine", "index again what differs")
    )


def _audit(verbs: "_Verbs[argparse.ArgumentParser]") -> None:
    parser = _verb(
        verbs,
        "audit",
        translate("CommandLine", "verify the whole record and every seal, and name the first broken link"),
    )
    parser.add_argument(
        "--package",
        type=Path,
        action="append",
        metavar="PACKAGE",
        help=translate(
            "CommandLine",
            "hold the record against a package that was handed over (folder or zip); may be repeated",
        ),
    )


def _tour(verbs: "_Verbs[argparse.ArgumentParser]") -> None:
    parser = _verb(
        verbs,
        "tour",
        translate("CommandLine", "show the main job on a sample, headless, with a picture of each screen"),
    )
    parser.add_argument("--out", type=Path, default=Path("out", "tour"), metavar="FOLDER")
