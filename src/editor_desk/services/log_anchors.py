"""Whoever acts at the desk signs for how far its log goes, so that nobody cuts its end off unseen."""

from dataclasses import replace
from datetime import datetime

from editor_desk.domain.log_anchors import ANCHOR_NAMESPACE, LogAnchor
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.unit_of_work import UnitOfWork


def anchor(work: UnitOfWork, session: Session, now: datetime) -> None:
    """Sign for the newest event of `work`, which is about to be committed; nothing where somebody has, or where the session's
    key was replaced meanwhile.
    """
    head = work.events.head()
    if head is None or work.accounts.get(session.account.id).public_key != session.signer.public_key:
        return
    number, own, _at = head
    newest = work.anchors.newest()
    if newest is not None and (newest.number, newest.head) == (number, own):
        return
    bare = LogAnchor(number, own, now, session.account.id)
    signature = session.signer.sign(bare.to_bytes(), ANCHOR_NAMESPACE)
    work.anchors.add(replace(bare, public_key=session.signer.public_key, signature=signature))
