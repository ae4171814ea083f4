"""The Qt application: its name, faces, language and looks. Made once, by `app` or by the tests."""

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QDirIterator, QLibraryInfo, QLocale, QResource, Qt, QTranslator
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from editor_desk.gui.collector import collect_rarely
from editor_desk.gui.preferences import Language, ThemeName
from editor_desk.gui.theme.theme import Theme, load_theme

_TRANSLATOR = "deskTranslator"
_FITTED_OUT = "deskFittedOut"


def make_application(argv: Sequence[str]) -> QApplication:
    """The application, with resources and faces registered. Where one exists already, that one is fitted out, once."""
    collect_rarely()
    _register_resources()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(list(argv))
    if app.property(_FITTED_OUT):
        return app
    app.setProperty(_FITTED_OUT, True)
    app.setOrganizationName("Editor Desk")
    app.setApplicationName("Editor Desk")
    app.setDesktopFileName("editor-desk")
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(":/icons/app.svg"))
    if sys.platform == "darwin":
        app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    _register_fonts()
    return app


def apply_language(app: QApplication, language: Language) -> None:
    """Speak `language` from now on: texts, plurals, Qt's own dialogs, direction, dates. Windows are made anew after it."""
    for old in app.findChildren(QTranslator, _TRANSLATOR):
        app.removeTranslator(old)
        old.deleteLater()
    locale = QLocale(language.value)
    QLocale.setDefault(locale)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file, where in (("qtbase", folder), ("editor_desk", ":/translations")):
        translator = QTranslator(app)
        translator.setObjectName(_TRANSLATOR)
        if translator.load(f"{file}_{language.value}", where):
            app.installTranslator(translator)
    app.setLayoutDirection(locale.textDirection())


def apply_theme(app: QApplication, name: ThemeName) -> Theme:
    """Show everything in the colours of `name`."""
    theme = load_theme(name)
    app.setPalette(theme.palette())
    app.setFont(theme.ui_font(theme.size("ui_text")))
    sheet = theme.style_sheet()
    # Qt reads it anew even where it is the same, which takes as long as making the whole window.
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)
    return theme


@cache
def _register_resources() -> None:
    # Before the first read of ":/", and once: Qt keeps the registration for the whole process.
    file = Path(__file__).parent / "_generated" / "resources.rcc"
    if not QResource.registerResource(str(file)):
        raise FileNotFoundError(file)


@cache
def _register_fonts() -> None:
    fonts = QDirIterator(":/fonts", ["*.ttf"], flags=QDirIterator.IteratorFlag.Subdirectories)
    while fonts.hasNext():
        QFontDatabase.addApplicationFont(fonts.next())
