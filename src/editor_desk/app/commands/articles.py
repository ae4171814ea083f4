"""`import`, `list` and `show`."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.commands.archive import index_warnings
from editor_desk.app.commands.sessions import session_for
from editor_desk.app.console import Console
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.paths import Paths
from editor_desk.domain.content import (
    Block,
    BlockKind,
    BodyBlock,
    Content,
    Embed,
    Image,
    ReadAlsoCard,
    Table,
)
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.incoming import Incoming, LineRole, assemble
from editor_desk.domain.portable_text import content_to_json
from editor_desk.domain.review_plan import Priority
from editor_desk.gui.articles.search_wording import remarks_of
from editor_desk.gui.importing.summaries import page_notes_text
from editor_desk.gui.live.state import delivery_of_row
from editor_desk.gui.messages import default_numerals, moment_text
from editor_desk.gui.names import review_state_text
from editor_desk.gui.plan_texts import priority_text
from editor_desk.services.importing import Imported, ImportPreview
from editor_desk.services.ports.articles import ArticleSummary
from editor_desk.services.queue import ToldPlan

if TYPE_CHECKING:
    from collections.abc import Sequence

translate = QCoreApplication.translate

_CELLS = " │ "
"""What stands between the cells of a row where it is shown as one line."""

_BLOCK_PREFIX = {
    BlockKind.QUOTE: "❝ ",
    BlockKind.ATTRIBUTION: "— ",
    BlockKind.BULLET: "• ",
    BlockKind.NUMBER: "– ",
}

_HEADINGS = frozenset({BlockKind.HEADING, BlockKind.SUBHEADING})


def import_files(arguments: Namespace, console: Console, paths: Paths) -> ExitCode:
    """Import each file as it is recognised, without the dialog. All files are read before the first is stored."""
    with desk_in(paths.desk) as desk:
        session = session_for(arguments, desk, translate("CommandLine", "Passphrase: "))
        previews = [(file, desk.importing.preview_path(file)) for file in arguments.files]
        results: list[dict[str, object]] = []
        with console.progress(translate("CommandLine", "Importing")) as progress:
            for number, (file, preview) in enumerate(previews, start=1):
                incoming = assemble(preview.lines, [piece.text for piece in preview.keywords])
                incoming = incoming.with_headline(incoming.article.headline or preview.headline)
                imported = None if arguments.dry_run else desk.importing.commit(session, incoming)
                results.append({"file": str(file), **_recognised(preview, incoming), **_stored(imported)})
                progress(number, len(previews))
        if not arguments.dry_run:
            desk.indexing.catch_up()
    console.rows(results, [])
    for (file, preview), result in zip(previews, results, strict=True):
        for line in _import_lines(file, preview, result):
            console.say(line)
    return ExitCode.DONE


def list_articles(arguments: Namespace, console: Console, paths: Paths) -> ExitCode:
    """List a folder, or what a search finds; what the list leaves out is told on standard error."""
    remarks: Sequence[str] = ()
    warnings: list[str] = []
    with desk_in(paths.desk, read_only=True) as desk:
        if arguments.search is None:
            read = desk.articles.shelf(arguments.folder, limit=arguments.limit + 1)
            rows: Sequence[ArticleSummary] = read[: arguments.limit]
            more = len(read) > len(rows)
        else:
            found = desk.searching.search(arguments.search, limit=arguments.limit, counted=False)
            rows, more = [item.summary for item in found.rows], found.more
            remarks = remarks_of(found, default_numerals())
            warnings = index_warnings(desk)
        plans = desk.queue.told([row.id for row in rows])
    console.rows(
        [_row(row) | _planned(plans.get(row.id)) for row in rows],
        [_line(row, plans.get(row.id)) for row in rows],
    )
    for remark in remarks:
        console.say(remark)
    if not rows:
        console.say(translate("CommandLine", "No articles here."))
    if more:
        warnings.append(
            translate(
                "CommandLine", "There are more; these are the first %n. --limit shows more.", "", len(rows)
            )
        )
    for warning in warnings:
        console.warn(warning)
    return ExitCode.DONE


def show_article(arguments: Namespace, console: Console, paths: Paths) -> ExitCode:
    """Print an article's working text."""
    with desk_in(paths.desk, read_only=True) as desk:
        article_id = desk.articles.resolve(arguments.article)
        summary = desk.articles.summaries([article_id])[0]
        content = desk.articles.working_text(article_id)
    console.json({**_row(summary), "content": content_to_json(content)})
    for line in _article_lines(summary, content):
        console.say(line)
    return ExitCode.DONE


def _body_lines(item: BodyBlock) -> list[str]:
    match item:
        case Block():
            return [_BLOCK_PREFIX.get(item.kind, "") + item.text]
        case Image():
            about = " · ".join(text for text in (item.caption or item.alt, item.credit) if text)
            return [translate("CommandLine", "[picture] {about}").format(about=about).rstrip()]
        case Table():
            caption = [item.caption] if item.caption else []
            return [*caption, *(_CELLS.join(row) for row in item.rows)]
        case ReadAlsoCard():
            return [translate("CommandLine", "[read also] {title}").format(title=item.link.title)]
        case Embed():
            return [
                translate("CommandLine", "[embed] {title}").format(title=f"{item.title} {item.url}".strip())
            ]


def _recognised(preview: ImportPreview, incoming: Incoming) -> dict[str, object]:
    counts = {role.value: sum(line.role is role for line in preview.lines) for role in LineRole}
    return {
        "encoding": preview.page.encoding,
        "suggested_headline": preview.headline,
        "lines": {role: count for role, count in counts.items() if count},
        "keywords": [piece.text for piece in preview.keywords],
        "left_over": [line.raw.text for line in incoming.left_over],
        "taken_away": {note.code.value: note.count for note in preview.page.notes},
    }


def _stored(imported: Imported | None) -> dict[str, object]:
    if imported is None:
        return {"article": None}
    return {
        "article": imported.article,
        "read_also": list(imported.read_also),
        "reused": list(imported.reused),
        "tags": imported.tags,
        "unresolved": imported.unresolved,
    }


def _import_lines(file: Path, preview: ImportPreview, result: dict[str, object]) -> list[str]:
    if result["article"] is None:
        lines = [translate("CommandLine", "{file}: read, and not stored").format(file=file)]
    else:
        lines = [translate("CommandLine", "{file}: article {article}").format(**result)]
    if preview.keywords:
        shown = "، ".join(piece.text for piece in preview.keywords)
        lines.append(translate("CommandLine", "Tags: {tags}").format(tags=shown))
    if notes := page_notes_text(preview.page, default_numerals()):
        lines.append(notes)
    left_over = result["left_over"]
    if isinstance(left_over, list) and left_over:
        lines += [
            translate("CommandLine", "Lines that are in no article:"),
            *(f"• {text}" for text in left_over),
        ]
    return lines


def _row(row: ArticleSummary) -> dict[str, object]:
    return {
        "id": row.id,
        "headline": row.headline,
        "review": row.review.value,
        "delivery": row.delivery.value,
        "updated": to_rfc3339(row.updated_at),
        "words": row.word_count,
        "author": row.author,
        "source": row.source,
        "sealed": row.sealed,
        "superseded": row.superseded,
    }


def _planned(plan: ToldPlan | None) -> dict[str, object]:
    """What the desk plans for an article in review; nothing for every other."""
    if plan is None:
        return {}
    due = plan.terms.due
    return {
        "priority": plan.terms.priority.value,
        "due": None if due is None else to_rfc3339(due),
        "claimed_by": plan.holder or None,
        "assignee": plan.assignee or None,
    }


def _line(row: ArticleSummary, plan: ToldPlan | None = None) -> str:
    headline = row.headline or translate("CommandLine", "(no headline)")
    states = [review_state_text(row.review)]
    if row.delivery.value != "none":
        states.append(delivery_of_row(row)[0])
    if plan is not None:
        if plan.terms.priority is not Priority.NORMAL:
            states.append(priority_text(plan.terms.priority))
        if plan.terms.due is not None:
            due = moment_text(plan.terms.due, default_numerals())
            states.append(translate("Queue", "due {moment}").format(moment=due))
        if plan.holder:
            states.append(translate("Queue", "With {name}").format(name=plan.holder))
        elif plan.assignee:
            states.append(translate("Queue", "Given to {name}").format(name=plan.assignee))
    return f"{row.id}  {' / '.join(states)}  {headline}"


def _article_lines(summary: ArticleSummary, content: Content) -> list[str]:
    lines = [content.headline or translate("CommandLine", "(no headline)")]
    lines += [content.standfirst] if content.standfirst else []
    lines += [f"{review_state_text(summary.review)} · {summary.author} · {content.source}".rstrip(" ·"), ""]
    for item in content.blocks:
        if isinstance(item, Block) and item.kind in _HEADINGS:
            lines.append("")
        lines += [*_body_lines(item), ""]
    if content.tags:
        lines.append(
            translate("CommandLine", "Tags: {tags}").format(tags="، ".join(tag.label for tag in content.tags))
        )
    for title, links in (
        (translate("CommandLine", "Read also:"), content.read_also),
        (translate("CommandLine", "Similar articles:"), content.similar),
    ):
        if links:
            lines += ["", title, *(f"• {link.title}" for link in links)]
    return lines
