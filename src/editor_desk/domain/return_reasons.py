"""Why an article goes back to its author: the desk's list, kept as data (`domain/data/return_reasons.json`)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class ReturnReason:
    """A reason of the list, with its name in each language of the interface (`ar`, `en`)."""

    id: str
    names: Mapping[str, str]


@cache
def return_reasons() -> tuple[ReturnReason, ...]:
    """The reasons, in the order in which they are offered."""
    text = resources.files("editor_desk.domain").joinpath("data/return_reasons.json").read_text("utf-8")
    return tuple(ReturnReason(item.pop("id"), item) for item in json.loads(text)["reasons"])
