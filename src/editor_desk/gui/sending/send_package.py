"""The button that sends a package which left before to a destination of the desk."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.destinations import Destination
from editor_desk.domain.workflow import Refusal
from editor_desk.gui.actions import action_spec, make_action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.names import refusal_text
from editor_desk.gui.widgets.menu import Menu
from editor_desk.services.handover import Delivery

translate = QCoreApplication.translate


class SendPackage(QPushButton):
    """A menu of destinations; the one that is chosen gets the package that `delivery` names, through the queue. The key works
    in `page`.
    """

    def __init__(self, context: GuiContext, delivery: Callable[[], Delivery | None], page: QWidget) -> None:
        super().__init__(translate("Sending", "Send to…"), page)
        self.setObjectName("sendPackageButton")
        self.setAutoDefault(False)
        self._context = context
        self._delivery = delivery
        may = context.session.account.may(Permission.EXPORT)
        told = translate("Sending", "Send this package to a destination")
        keys = action_spec("package_send").shortcut
        action = make_action("package_send", context.theme, page, self.showMenu)
        action.setEnabled(may)
        self.setEnabled(may)
        self.setToolTip(
            f"{told} (\u2066{keys}\u2069)" if may else refusal_text(Refusal.NO_PERMISSION, Permission.EXPORT)
        )
        self._menu = Menu(self)
        self.setMenu(self._menu)
        self._known: tuple[Destination, ...] = ()
        self._menu.aboutToShow.connect(self._fill)

    def refresh(self) -> None:
        """Read the desk's destinations."""
        self._context.jobs.run(self._context.desk.destinations.all, self._keep, key="package destinations")

    def _keep(self, found: Sequence[Destination]) -> None:
        self._known = tuple(found)

    def _fill(self) -> None:
        self._menu.clear()
        if not self._known:
            nothing = self._menu.addAction(
                translate("Sending", "There is no destination yet; add one under Desk rules.")
            )
            nothing.setEnabled(False)
        for one in self._known:
            self._menu.addAction(one.name.replace("&", "&&"), partial(self._send, one))

    def _send(self, destination: Destination) -> None:
        delivery = self._delivery()
        if delivery is None:
            return
        queue, session = self._context.desk.sending, self._context.session
        self._context.jobs.run(
            lambda: queue.enqueue(
                session, Path(delivery.path), delivery.package, delivery.sha256, [destination.id]
            ),
            lambda _rows: self._queued(destination, delivery),
        )

    def _queued(self, destination: Destination, delivery: Delivery) -> None:
        told = translate("Sending", "Package {package} is on its way to {name}.").format(
            package=f"\u2066{delivery.package}\u2069", name=isolated(destination.name)
        )
        self._context.bus.notice.emit(told)
        self._context.bus.sending_changed.emit()
