"""The file of a house style read into its value, or refused as a whole with every reason."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final, cast

import regex

from editor_desk.language.folding import Strength, fold
from editor_desk.language.house_style.examples import failures
from editor_desk.language.house_style.lexicon import MISSPELLINGS, PREFIXES, Lexicon
from editor_desk.language.house_style.model import (
    NAME_RULE,
    TERM_PREFIX,
    Example,
    Finder,
    HouseStyle,
    NumeralChoice,
    Rule,
    Severity,
    Way,
    Wording,
)
from editor_desk.language.house_style.patterns import (
    PatternFinder,
    PatternsFinder,
    UnknownPieceError,
    compile_class,
    compile_exceptions,
    compile_pattern,
    is_slow,
)
from editor_desk.language.house_style.problems import (
    Fields,
    FileRefusedError,
    Problem,
    ProblemKind,
    lines_of,
    read_toml,
)
from editor_desk.language.house_style.reading import ZONES
from editor_desk.language.house_style.structure import (
    BracketFinder,
    DoubledFinder,
    NumeralFinder,
    QuoteFinder,
)
from editor_desk.language.numerals import Numerals

FEWEST_EXAMPLES: Final = 3
_KINDS: Final = frozenset({"pattern", "words", "quotes", "brackets", "doubled", "numerals"})
_SEVERITIES: Final = frozenset({"error", "warning", "advice"})
_NUMERALS: Final = {
    "western": Numerals.WESTERN,
    "arabic-indic": Numerals.ARABIC_INDIC,
    "any": None,
}


def parse_house_style(text: str, *, prove: bool = True) -> HouseStyle:
    """The house style in `text`. Raises FileRefusedError.

    `prove` tries the patterns on hard texts and runs the examples; a file that was proven when it was saved needs neither.
    """
    table = read_toml(text)
    problems: list[Problem] = []
    fields = Fields(table, problems)
    rules = _numbered(text, "rule", fields.tables("rule"), problems)
    terms = _numbered(text, "term", fields.tables("term"), problems)
    style = HouseStyle(
        rules=tuple(_rule(item) for item in rules),
        terms=tuple(_term(item) for item in terms),
        numerals=_numerals(Fields(fields.table("numerals", {}), problems, rule="numerals")),
        names=_names(Fields(fields.table("names"), problems, rule=NAME_RULE)),
    )
    fields.finish()
    ids = [rule.id for rule in (*style.rules, *style.terms)]
    problems += [
        Problem(ProblemKind.TWICE, rule.id, rule.line, rule.id)
        for number, rule in enumerate((*style.rules, *style.terms))
        if rule.id in ids[:number]
    ]
    if prove and not problems:
        problems = [*_slow_ones(style), *failures(style)]
    if problems:
        raise FileRefusedError(problems)
    return style


def _numbered(text: str, header: str, tables: list[Any], problems: list[Problem]) -> list[Fields]:
    lines = lines_of(text, header)
    lines += [0] * (len(tables) - len(lines))
    return [Fields(table, problems, line) for table, line in zip(tables, lines, strict=False)]


def _wording(fields: Fields, name: str, default: Wording | None = None) -> Wording:
    if default is not None and not fields.has(name):
        return default
    if not fields.has(name):
        fields.note(ProblemKind.MISSING, name)
        return Wording("", "")
    inner = Fields(fields.table(name), fields.problems, fields.line, fields.rule)
    wording = Wording(inner.text("ar", ""), inner.text("en", ""))
    inner.finish()
    if not (wording.ar.strip() and wording.en.strip()):
        fields.note(ProblemKind.MISSING, f"{name}: ar, en")
    return wording


def _rule(fields: Fields) -> Rule:
    fields.rule = fields.text("id")
    if not fields.rule.isidentifier() or fields.rule == NAME_RULE:
        fields.note(ProblemKind.WRONG_VALUE, f"id = {fields.rule}")
    kind = fields.one_of("kind", _KINDS, "pattern")
    severity = cast(Severity, fields.one_of("severity", _SEVERITIES, "warning"))
    title = _wording(fields, "title")
    message = _wording(fields, "message")
    on = fields.flag("on", default=True)
    not_in, ask_in = fields.some_of("not_in", ZONES), fields.some_of("ask_in", ZONES)
    exceptions = compile_exceptions(fields.texts("except", ()))
    fix_all = fields.flag("fix_all", default=True)
    if fields.has("way"):
        chosen = fields.text("choice")
        ways = tuple(
            _way(Fields(table, fields.problems, fields.line, fields.rule), name, kind, message)
            for name, table in fields.table("way").items()
        )
        way = next((way for way in ways if way.name == chosen), None)
        if way is None:
            fields.note(ProblemKind.WRONG_VALUE, f"choice = {chosen}")
    else:
        way = _way(fields, "", kind, message)
        ways = (way,)
    fields.finish()
    return Rule(
        fields.rule,
        severity,
        title,
        way or _NO_WAY,
        ways,
        "style",
        on,
        not_in,
        ask_in,
        exceptions,
        fix_all,
        fields.line,
    )


def _way(fields: Fields, name: str, kind: str, message: Wording) -> Way:
    own = _wording(fields, "message", message)
    finder = _FINDERS[kind](fields)
    must = tuple(_example(fields, item) for item in fields.tables("must"))
    must_not = fields.texts("must_not", ())
    for field, examples in (("must", must), ("must_not", must_not)):
        if len(examples) < FEWEST_EXAMPLES:
            fields.note(ProblemKind.FEW_EXAMPLES, field)
    if name:
        fields.finish()
    return Way(name, finder, own, must, must_not)


def _example(fields: Fields, item: Any) -> Example:
    if isinstance(item, str):
        return Example(item)
    if isinstance(item, list) and len(item) == 2 and all(isinstance(part, str) for part in item):
        return Example(*item)
    fields.note(ProblemKind.WRONG_VALUE, "must")
    return Example("")


def _patterns(fields: Fields) -> Finder:
    """The pattern of a rule, or its several ones."""
    if not fields.has("patterns"):
        return _pattern(fields)
    parts = []
    whole_word, when = fields.flag("whole_word", default=False), _class(fields)
    for table in fields.tables("patterns"):
        inner = Fields(table, fields.problems, fields.line, fields.rule)
        parts.append(_pattern(inner, whole_word=whole_word, when=when))
        inner.finish()
    return PatternsFinder(tuple(parts))


def _class(fields: Fields) -> re.Pattern[str] | None:
    """The class of characters without which a pattern is not tried."""
    written = fields.text("when", "")
    try:
        return compile_class(written) if written else None
    except ValueError as error:
        fields.note(ProblemKind.WRONG_VALUE, f"when = {error}")
        return None


def _pattern(
    fields: Fields, *, whole_word: bool = False, when: re.Pattern[str] | None = None
) -> PatternFinder:
    written = fields.text("pattern")
    templates = fields.texts("fix", ())
    replacements = fields.table("replace", {})
    plain_letters = fields.flag("plain_letters", default=False)
    needs = fields.texts("needs", ())
    whole_word = fields.flag("whole_word", default=whole_word)
    when = _class(fields) or when
    if not all(isinstance(value, str) for value in replacements.values()):
        fields.note(ProblemKind.WRONG_VALUE, "replace")
        return _NO_PATTERN
    try:
        pattern = compile_pattern(written)
    except UnknownPieceError as error:
        fields.note(ProblemKind.PATTERN, f"%{error}%")
        return _NO_PATTERN
    except (regex.error, RecursionError, OverflowError, MemoryError) as error:
        fields.note(ProblemKind.PATTERN, str(error))
        return _NO_PATTERN
    for template in templates:
        if (why := _template_fault(pattern, template)) is not None:
            fields.note(ProblemKind.PATTERN, f"{template}: {why}")
            return _NO_PATTERN
    return PatternFinder(pattern, templates, replacements, plain_letters, needs, when, whole_word)


def _slow_ones(style: HouseStyle) -> Iterator[Problem]:
    for rule in style.rules:
        for way in rule.ways:
            finder = way.finder
            parts = finder.parts if isinstance(finder, PatternsFinder) else (finder,)
            for part in parts:
                if isinstance(part, PatternFinder) and is_slow(part.pattern):
                    yield Problem(ProblemKind.SLOW, way.name, rule.line, rule.id)


def _template_fault(pattern: "regex.Pattern[str]", template: str) -> str | None:
    """Why `template` cannot be filled from a match of `pattern`: tried on one of a pattern with the same groups and nothing
    in them, which costs little to make.
    """
    names = {number: name for name, number in pattern.groupindex.items()}
    groups = (f"(?P<{names[n]}>)" if n in names else "()" for n in range(1, pattern.groups + 1))
    match = regex.compile("".join(groups), regex.VERSION1).match("")
    try:
        match.expand(template)  # type: ignore[union-attr]  # empty groups match anywhere
    except (regex.error, IndexError) as error:
        return str(error)
    return None


def _words(fields: Fields) -> Finder:
    lexicon = Lexicon()
    lists = fields.tables("lists")
    if not lists:
        fields.note(ProblemKind.MISSING, "lists")
    for table in lists:
        inner = Fields(table, fields.problems, fields.line, fields.rule)
        prefixes = inner.one_of("prefixes", frozenset(PREFIXES), "none")
        endings = inner.texts("endings", ("",))
        _fill(lexicon, inner, prefixes, endings)
        inner.finish()
    for word in fields.texts("not_words", ()):
        lexicon.drop(fold(word, Strength.MARKS))
    return lexicon


def _fill(lexicon: Lexicon, fields: Fields, prefixes: str, endings: tuple[str, ...]) -> None:
    """A list of right words with a `wrong` way to spell them, or a table from wrong to right."""
    if fields.has("wrong"):
        misspell = MISSPELLINGS[fields.one_of("wrong", frozenset(MISSPELLINGS), "without_hamza")]
        for right in fields.texts("words"):
            for word in right.split():
                wrong = misspell(word)
                if wrong == word:
                    fields.note(ProblemKind.WRONG_VALUE, f"words: {word}")
                lexicon.add(wrong, (word,), prefixes, endings)
        return
    for wrong, right in fields.table("words").items():
        fixes = [right] if isinstance(right, str) else right
        if not wrong.split() or not isinstance(fixes, list) or not all(isinstance(fix, str) for fix in fixes):
            fields.note(ProblemKind.WRONG_VALUE, f"words: {wrong}")
            continue
        lexicon.add(fold(" ".join(wrong.split()), Strength.MARKS), fixes, prefixes, endings)


def _quotes(fields: Fields) -> Finder:
    outer, inner = fields.text("outer"), fields.text("inner")
    for name, marks in (("outer", outer), ("inner", inner)):
        if len(marks) != 2:
            fields.note(ProblemKind.WRONG_VALUE, name)
            return _NOTHING
    return QuoteFinder(outer, inner)


def _brackets(_fields: Fields) -> Finder:
    return BracketFinder()


def _doubled(_fields: Fields) -> Finder:
    return DoubledFinder()


def _mixed(_fields: Fields) -> Finder:
    return NumeralFinder()


_FINDERS: Final[dict[str, Callable[[Fields], Finder]]] = {
    "pattern": _patterns,
    "words": _words,
    "quotes": _quotes,
    "brackets": _brackets,
    "doubled": _doubled,
    "numerals": _mixed,
}
_NOTHING: Final = Lexicon()
_NO_PATTERN: Final = PatternFinder(regex.compile("(?!)"))
_NO_WAY: Final = Way("", _NOTHING, Wording("", ""), (), ())


def _term(fields: Fields) -> Rule:
    avoid = fields.texts("avoid")
    use = fields.texts("use", ())
    fields.rule = f"{TERM_PREFIX}{avoid[0] if avoid else ''}"
    if not avoid or not all(fold(word, Strength.MARKS).split() for word in avoid):
        fields.note(ProblemKind.WRONG_VALUE, "avoid")
    prefixes = fields.one_of("prefixes", frozenset(PREFIXES), "noun")
    endings = fields.texts("endings", ("",))
    reason = _wording(fields, "reason")
    lexicon = Lexicon()
    for phrase in avoid:
        bare = " ".join(fold(phrase, Strength.MARKS).split())
        for spelled in dict.fromkeys((bare, bare.translate(_BARE_ALEF))):
            if spelled:
                lexicon.add(spelled, use, prefixes, endings)
    way = Way("", lexicon, reason, tuple(Example(phrase) for phrase in avoid), use)
    rule = Rule(
        fields.rule,
        cast(Severity, fields.one_of("severity", _SEVERITIES, "advice")),
        Wording(avoid[0], avoid[0]) if avoid else Wording("", ""),
        way,
        (way,),
        "term",
        fields.flag("on", default=True),
        fields.some_of("not_in", ZONES),
        (),
        compile_exceptions(fields.texts("except", ())),
        fields.flag("fix_all", default=True),
        fields.line,
    )
    fields.finish()
    return rule


_BARE_ALEF: Final = str.maketrans("أإآ", "ااا")


def _numerals(fields: Fields) -> NumeralChoice:
    def choice(value: str) -> Numerals | None:
        if value not in _NUMERALS:
            fields.note(ProblemKind.WRONG_VALUE, value)
        return _NUMERALS.get(value)

    default = choice(fields.text("default", "any"))
    sections = {
        " ".join(fold(section).split()): choice(value if isinstance(value, str) else repr(value))
        for section, value in fields.table("sections", {}).items()
    }
    fields.finish()
    return NumeralChoice(default, sections)


def _names(fields: Fields) -> Rule:
    message = _wording(fields, "message")
    way = Way("", _NOTHING, message, (), ())
    rule = Rule(
        NAME_RULE,
        cast(Severity, fields.one_of("severity", _SEVERITIES, "warning")),
        _wording(fields, "title"),
        way,
        (way,),
        "name",
        fields.flag("on", default=True),
        fix_all=fields.flag("fix_all", default=True),
    )
    fields.finish()
    return rule
