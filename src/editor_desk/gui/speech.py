"""Texts in a language that the interface does not speak at the moment."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QTranslator

from editor_desk.gui.preferences import Language

Say = Callable[[str, str], str]
"""Gives the text of a context in some language, as QCoreApplication.translate does in that of the interface."""


@cache
def speech(language: Language) -> Say:
    """How `language` says things, whatever the interface speaks."""
    translator = QTranslator()
    if language is not Language.ENGLISH:  # the language of the sources
        translator.load(f"editor_desk_{language.value}", ":/translations")

    def say(context: str, text: str) -> str:
        return translator.translate(context, text) or text

    return say


def other_language(language: Language) -> Language:
    """Arabic for English, English for Arabic."""
    return Language.ENGLISH if language is Language.ARABIC else Language.ARABIC
