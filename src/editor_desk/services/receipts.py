"""Receipts: a destination says where an article is, and with that the article is received."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from editor_desk.domain import sending
from editor_desk.domain.accounts import Account, Permission
from editor_desk.domain.destinations import ANSWERS, Destination
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_rfc3339, to_the_millisecond
from editor_desk.domain.package import PackageAction
from editor_desk.domain.sending import Sending, SendState
from editor_desk.domain.workflow import Action, allowed, apply
from editor_desk.services.facts import gather, present, require
from editor_desk.services.log_anchors import anchor
from editor_desk.services.ports.destinations import Carriers, Receipt, SecretStore
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.vouched_destinations import vouched_destination


class ReceiptService:
    """Looks for receipts that were dropped back. Blocks for as long as the destinations take."""

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        vault: KeyVault,
        carriers: Carriers,
        secrets: SecretStore,
        clock: Clock,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._carriers = carriers
        self._secrets = secrets
        self._clock = clock

    def look(self, session: Session) -> tuple[int, tuple[DeskError, ...]]:
        """Look beside every package that was sent and not received yet: how many receipts were found, and what kept it from
        looking or from believing one (each names its destination). Raises DeskError(NOT_PERMITTED).
        """
        with self._unit_of_work(reads=True) as work:
            require(work, session, Permission.EXPORT)
            rows = work.sendings.among({SendState.SENT})
            places = {name: work.destinations.get(name) for name in {row.destination for row in rows}}
            replaced = {name for name, place in places.items() if not vouched_destination(work, place)}
        found, faults = 0, []
        for place in places.values():
            if place.kind in ANSWERS or place.removed:
                continue
            if place.id in replaced:
                faults.append(DeskError(ErrorCode.DESTINATION_REPLACED, name=place.name))
                continue
            secret = self._secrets.get(place.secret_key) if place.needs_secret else ""
            if secret is None and not place.settings.get("key_file"):
                faults.append(DeskError(ErrorCode.SECRET_MISSING, name=place.name))
                continue
            carrier = self._carriers(place, secret or "")
            for row in (row for row in rows if row.destination == place.id):
                try:
                    receipt = carrier.receipt(row.package)
                    found += receipt is not None and self._take(session, row, place, receipt)
                except DeskError as error:
                    faults.append(error)
                    if error.code is not ErrorCode.RECEIPT_INVALID:
                        break  # the destination itself: its other packages would meet the same
        return found, tuple(faults)

    def _take(self, session: Session, row: Sending, place: Destination, receipt: Receipt) -> bool:
        if receipt.package != row.package or receipt.sha256 not in {"", row.sha256}:
            raise DeskError(ErrorCode.RECEIPT_INVALID, name=row.package)
        if not receipt.urls.keys() <= {item.id for item in row.articles}:
            raise DeskError(ErrorCode.RECEIPT_INVALID, name=row.package)
        with self._unit_of_work() as work:
            current = work.sendings.get(row.id)
            if current.state is not SendState.SENT:
                return False
            if receipt.urls and receipt.urls.keys() <= current.urls.keys():
                return False  # it named the same before
            now = to_the_millisecond(self._clock())
            current = sending.receipted(current, receipt.urls, now)
            work.sendings.put(current)
            actor = present(work, session)
            confirm(work, self._vault, actor, current, place, receipt.urls, now, receipt.received_at)
            anchor(work, session, now)
            work.commit()
            return True


def confirm(
    work: UnitOfWork,
    vault: KeyVault,
    actor: Account,
    row: Sending,
    place: Destination,
    urls: Mapping[str, str],
    now: datetime,
    at: datetime | None = None,
) -> None:
    """Mark the articles that `urls` names as received (all of the package where it names none), each where it stands as it was
    sent; what the log says of each has its address, or that it was withdrawn, and the time that the receipt names (`at`, else now). An article that was received before stays as it is.
    """
    for item in row.articles:
        if urls and item.id not in urls:
            continue
        article = work.articles.get(item.id)
        if article.delivered != item.revision:
            continue
        head = work.revisions.get(article.head)
        facts = gather(work, vault, Action.CONFIRM_RECEIPT, article, actor, now, head=head)
        if not allowed(Action.CONFIRM_RECEIPT, facts):
            continue
        review, delivery = apply(Action.CONFIRM_RECEIPT, facts)
        work.articles.put(replace(article, review=review, delivery=delivery, updated_at=now), head)
        told = {
            "destination": place.name,
            "package": row.package,
            "received": to_rfc3339(at or now),
            "url": row.urls.get(item.id, ""),
            "action": PackageAction.WITHDRAW.value if item.action is PackageAction.WITHDRAW else "",
        }
        work.events.append(
            EventKind.RECEIVED, actor.id, now, article=item.id, revision=item.revision,
            data={name: value for name, value in told.items() if value},
        )  # fmt: skip
