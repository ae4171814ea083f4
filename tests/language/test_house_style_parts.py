"""Two files of the house style told apart by what their parts are called."""

from importlib import resources

from editor_desk.language.house_style.file import parse_house_style
from editor_desk.language.house_style.parts import style_parts

SHIPPED = resources.files("editor_desk.language").joinpath("data", "house_style.toml").read_text("utf-8")


def test_every_rule_and_term_of_the_shipped_file_is_a_part() -> None:
    style = parse_house_style(SHIPPED, prove=False)
    parts = style_parts(SHIPPED)
    assert {rule.id for rule in (*style.rules, *style.terms)} <= set(parts)
    assert {"numerals", "names"} <= set(parts)


def test_one_change_changes_one_part() -> None:
    before = style_parts(SHIPPED)
    after = style_parts(SHIPPED.replace('id = "tatweel"', 'id = "tatweel"\non = false'))
    assert [name for name in before if before[name] != after[name]] == ["tatweel"]
    assert style_parts(f"# ملاحظة\n{SHIPPED}") == before


def test_what_has_no_name_is_counted_and_no_file_has_no_parts() -> None:
    assert style_parts('rule = [1]\n[[term]]\navoid = []\n[[term]]\navoid = ["قام"]') == {
        "rule 0": 1,
        "term 0": {"avoid": []},
        "term:قام": {"avoid": ["قام"]},
    }
    assert style_parts("[rule") == {}
