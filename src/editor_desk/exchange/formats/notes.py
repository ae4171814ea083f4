"""What readers are told of a packed article beside its text."""

from editor_desk.domain.live import NoteKind
from editor_desk.domain.package import PackageAction, PackageArticle
from editor_desk.exchange.package.names import urn

_KINDS = {
    PackageAction.CREATE: NoteKind.UPDATE,
    PackageAction.UPDATE: NoteKind.CORRECTION,
    PackageAction.WITHDRAW: NoteKind.WITHDRAWAL,
}


def told_note(item: PackageArticle) -> tuple[NoteKind, str] | None:
    """The note and what it is of, where there is one."""
    return (_KINDS[item.action], item.note) if item.note else None


def front_matter(item: PackageArticle) -> dict[str, str]:
    """What the front matter says of the article beside its text."""
    told = told_note(item)
    return {
        "note_kind": "" if told is None else told[0].value,
        "note": item.note,
        "takes_over": "" if item.takes_over is None else urn(item.takes_over.id),
    }
