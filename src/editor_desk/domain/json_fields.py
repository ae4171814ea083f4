"""Values out of JSON that a stranger may have written: each is what it should be, or the content is refused."""

from collections.abc import Mapping

from editor_desk.domain.errors import DeskError, ErrorCode


def json_mapping(value: object, what: str) -> Mapping[str, object]:
    """`value` as an object. This and all below raise DeskError(CONTENT_INVALID) naming what is wrong."""
    if not isinstance(value, Mapping):
        raise invalid(what)
    return value


def json_list(fields: Mapping[str, object], name: str) -> list[object]:
    """The list under `name`."""
    value = fields.get(name)
    if not isinstance(value, list):
        raise invalid(name)
    return value


def json_text(fields: Mapping[str, object], name: str) -> str:
    """The text under `name`."""
    value = fields.get(name)
    if not isinstance(value, str):
        raise invalid(name)
    return value


def json_optional(fields: Mapping[str, object], name: str) -> str | None:
    """The text under `name`; None where there is none."""
    return None if fields.get(name) is None else json_text(fields, name)


def json_integer(fields: Mapping[str, object], name: str) -> int:
    """The whole number under `name`."""
    value = fields.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise invalid(name)
    return value


def invalid(what: str) -> DeskError:
    """The fault of a content that is not what it should be."""
    return DeskError(ErrorCode.CONTENT_INVALID, reason=what)
