"""The site that packages go to: its name, its addresses, its readers, and which formats a package has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QDir, QLocale, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QScrollArea, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.site import (
    NO_SITE,
    UTC_ZONE,
    ExportFormat,
    SiteFault,
    SiteField,
    SiteSettings,
    readable_address,
    site_faults,
    tidied,
)
from editor_desk.gui._generated.ui_desk_rules_site import Ui_RulesSiteForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.desk_rules.formats_model import FormatsModel
from editor_desk.gui.desk_rules.zone_field import Zone, ZoneField, offered_zones
from editor_desk.gui.jobs import Lane
from editor_desk.gui.site_texts import fault_text, field_text
from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.tab_order import tab_before
from editor_desk.language.numerals import format_number
from editor_desk.services.site import StoredSite

translate = QCoreApplication.translate

_LANGUAGES = ("ar", "ar-EG", "ar-SA", "ar-AE", "ar-MA", "en", "fr", "fa", "ur")
_SAMPLE = "افتتاح-مكتبة-التراث"
_LRM = "\u200e"
_MOST_DIGITS = 9
_ADDRESSES = frozenset(
    {
        SiteField.ADDRESS,
        SiteField.ARTICLE_PATH,
        SiteField.MEDIA_ADDRESS,
        SiteField.LOGO,
        SiteField.CERTIFICATE,
        SiteField.CERTIFICATE_KEY,
    }
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the page reads at once."""

    stored: StoredSite
    formats: Sequence[ExportFormat]


class SitePage(QWidget):
    """What is typed holds once it is saved: an address that a reader cannot reach goes out with no package by a slip."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_RulesSiteForm()
        ui.setupUi(self)
        self._context = context
        self._may = context.session.account.may(Permission.SET_RULES)
        self._stored, self._read, self._sound = NO_SITE, False, True
        self._zones: tuple[Zone, ...] = ()
        self._writing = False
        self.zone = ZoneField(self)
        self.zone.setObjectName("timeZone")
        self.zone.setAccessibleName(field_text(SiteField.TIME_ZONE))
        ui.timeZoneLayout.addWidget(self.zone)
        ui.timeZoneLabel.setBuddy(self.zone)
        tab_before(ui.twitter, self.zone)
        self._lines: Mapping[SiteField, QLineEdit] = {
            SiteField.NAME: ui.name,
            SiteField.PUBLISHER: ui.publisher,
            SiteField.DESCRIPTION: ui.description,
            SiteField.TIME_ZONE: self.zone,
            SiteField.TWITTER: ui.twitter,
            SiteField.LOGO: ui.logo,
            SiteField.ADDRESS: ui.address,
            SiteField.ARTICLE_PATH: ui.articlePath,
            SiteField.MEDIA_ADDRESS: ui.mediaAddress,
            SiteField.FEED_ITEMS: ui.feedItems,
            SiteField.CERTIFICATE: ui.certificate,
            SiteField.CERTIFICATE_KEY: ui.certificateKey,
        }
        self._told: Mapping[SiteField, QLabel] = {
            SiteField.NAME: ui.nameFault,
            SiteField.PUBLISHER: ui.publisherFault,
            SiteField.DESCRIPTION: ui.descriptionFault,
            SiteField.TIME_ZONE: ui.timeZoneFault,
            SiteField.TWITTER: ui.twitterFault,
            SiteField.LOGO: ui.logoFault,
            SiteField.ADDRESS: ui.addressFault,
            SiteField.ARTICLE_PATH: ui.articlePathFault,
            SiteField.MEDIA_ADDRESS: ui.mediaAddressFault,
            SiteField.FEED_ITEMS: ui.feedItemsFault,
            SiteField.CERTIFICATE: ui.certificateFault,
            SiteField.CERTIFICATE_KEY: ui.certificateKeyFault,
        }
        self.formats = FormatsModel(self, may_edit=self._may)
        self._fit_out()
        self._enable()

    def refresh(self) -> None:
        """Read what is stored; what is being typed stays."""
        site, jobs = self._context.desk.site, self._context.jobs
        jobs.run(lambda: _Known(site.stored(), site.formats()), self._show, key="site")
        if not self._zones:
            jobs.run(lambda: offered_zones({*site.zones(), UTC_ZONE}), self._know_zones, lane=Lane.BACKGROUND)

    def save(self) -> None:
        """Agree on what is typed, or show what is wrong with it."""
        site = self._typed()
        faults = site_faults(site, self._zone_names())
        for field in self._lines:
            self._tell(field, faults.get(field))
        if faults:
            wrong = self._lines.get(next(iter(faults)))
            if wrong is not None:
                wrong.setFocus()
                wrong.selectAll()
            return
        session, service = self._context.session, self._context.desk.site

        def saved(kept: SiteSettings) -> None:
            self._sound = True
            self._write(kept, self.formats.formats)
            self._context.bus.notice.emit(translate("Site", "Packages go by these details from now on."))
            self._context.bus.rules_changed.emit()
            self._context.bus.changed.emit()

        self._context.jobs.run(lambda: service.save(session, site), saved, self._refused)

    def _fit_out(self) -> None:
        ui = self._ui
        self._scroll = QScrollArea()
        self._scroll.setObjectName("siteScroll")
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.pageLayout.replaceWidget(ui.body, self._scroll)
        ui.body.setProperty("role", "desk")
        self._scroll.setWidget(ui.body)
        ui.pageHead.setStretchFactor(ui.hint, 1)
        ui.damaged.hide()
        for field, line in self._lines.items():
            lead(line)
            line.setMaxLength(2_000)
            line.setReadOnly(not self._may)
            line.textChanged.connect(lambda _text, field=field: self._typing(field))
            line.editingFinished.connect(lambda field=field: self._left(field))
        for label in (*self._told.values(), ui.languageFault, ui.freeFault):
            label.hide()
        for code in _LANGUAGES:
            _add_language(ui.language, code)
        for text, free in (
            (translate("Site", "packages do not say"), None),
            (translate("Site", "everybody"), True),
            (translate("Site", "subscribers"), False),
        ):
            ui.free.addItem(text, free)
        for box in (ui.language, ui.free):
            box.setEnabled(self._may)
            box.currentIndexChanged.connect(lambda _row: self._enable())
        ui.formats.setModel(self.formats)
        ui.formats.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.formats.setUniformItemSizes(True)
        self.formats.changed.connect(self._enable)
        for button in (ui.saveButton, ui.revertButton):
            button.setVisible(self._may)
        for button, field in (
            (ui.chooseCertificate, SiteField.CERTIFICATE),
            (ui.chooseCertificateKey, SiteField.CERTIFICATE_KEY),
        ):
            button.setEnabled(self._may)
            button.clicked.connect(lambda _checked=False, field=field: self._choose(field))
        ui.saveButton.clicked.connect(self.save)
        ui.revertButton.clicked.connect(lambda: self._write(self._stored, self.formats.formats))
        self.setFocusProxy(ui.name)

    def _choose(self, field: SiteField) -> None:
        """Ask for the file of a field; its path is all that is taken."""
        line = self._lines[field]
        dialog = QFileDialog(self, field_text(field), line.text().replace(_LRM, ""))
        dialog.setObjectName("chooseFile")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: line.setText(QDir.toNativeSeparators(path)))
        dialog.open()

    def _know_zones(self, zones: tuple[Zone, ...]) -> None:
        self._zones = zones
        self.zone.set_zones(zones)
        if self._read:
            self._left(SiteField.TIME_ZONE)

    def _show(self, known: _Known) -> None:
        self._sound = known.stored.sound
        self._ui.damaged.setVisible(not self._sound)
        if self._read and self._typed() != self._stored:
            self._stored = known.stored.settings
            self._enable()
            return
        self._write(known.stored.settings, known.formats)

    def _write(self, site: SiteSettings, formats: Sequence[ExportFormat]) -> None:
        ui, self._stored, self._read, self._writing = self._ui, site, True, True
        for field, line in self._lines.items():
            text = self._shown(site, field)
            if line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)
            self._tell(field, None)
        _add_language(ui.language, site.language)
        ui.language.setCurrentIndex(ui.language.findData(site.language))
        ui.free.setCurrentIndex([None, True, False].index(site.free))
        self.formats.show(formats, site)
        rows = self.formats.rowCount()
        ui.formats.setFixedHeight(rows * max(0, ui.formats.sizeHintForRow(0)) + 2)
        ui.damaged.setVisible(not self._sound)
        self._writing = False
        self._enable()

    def _typed(self) -> SiteSettings:
        ui = self._ui
        texts = {field.value: line.text().replace(_LRM, "") for field, line in self._lines.items()}
        items = texts.pop(SiteField.FEED_ITEMS.value)
        on, off = self.formats.choice(self._stored)
        site = replace(
            self._stored,
            language=str(ui.language.currentData()),
            free=ui.free.currentData(),
            feed_items=_number(items),
            formats_on=on,
            formats_off=off,
        )
        return tidied(replace(site, **texts))  # type: ignore[arg-type]  # each of these fields is a text

    def _shown(self, site: SiteSettings, field: SiteField) -> str:
        value = getattr(site, field.value)
        if field is SiteField.FEED_ITEMS:
            return format_number(value, self._context.preferences.numerals)
        return _left_to_right(value) if field in _ADDRESSES else str(value)

    def _zone_names(self) -> frozenset[str]:
        if not self._zones:  # not read yet: whoever stores it judges
            return frozenset({self.zone.text().strip()})
        return frozenset({zone.name for zone in self._zones} | {self._stored.time_zone})

    def _typing(self, field: SiteField) -> None:
        """What is right now is not called wrong any more; what is not finished is not called wrong yet."""
        if self._writing:
            return
        if field in _ADDRESSES:
            _keep_left_to_right(self._lines[field])
        if self._told[field].text() and field not in site_faults(self._typed(), self._zone_names()):
            self._tell(field, None)
        self._enable()

    def _left(self, field: SiteField) -> None:
        if self._read and self._may:
            self._tell(field, site_faults(self._typed(), self._zone_names()).get(field))

    def _tell(self, field: SiteField, fault: SiteFault | None) -> None:
        label, line = self._told[field], self._lines[field]
        text = "" if fault is None else fault_text(fault)
        label.setText(text)
        label.setVisible(bool(text))
        line.setAccessibleDescription(text)
        restyle(line, "invalid", value=bool(text))

    def _refused(self, error: DeskError) -> None:
        named = str(error.params.get("field", ""))
        field = SiteField(named) if named in set(SiteField) else None
        if error.code is ErrorCode.SITE_REFUSED and field is not None and field in self._lines:
            self._tell(field, SiteFault(str(error.params["problem"])))
            self._lines[field].setFocus()
            return
        self._context.show_problem(error)

    def _enable(self) -> None:
        if self._writing:
            return
        ui, typed = self._ui, self._typed()
        changed = self._read and typed != self._stored
        ui.saveButton.setEnabled(self._may and (changed or not self._sound))
        ui.revertButton.setEnabled(self._may and changed)
        self._show_example(typed)

    def _show_example(self, site: SiteSettings) -> None:
        wrong = {SiteField.ADDRESS, SiteField.ARTICLE_PATH} & set(site_faults(site, self._zone_names()))
        shown = self._ui.address.text().replace(_LRM, "").strip()
        address = "" if wrong else readable_address(shown, site.article_path, _SAMPLE)
        text = translate("Site", "An article is then at: {address}").format(address=f"\u2066{address}\u2069")
        self._ui.example.setText(text if address else translate("Site", "No address: articles name none."))


def _number(text: str) -> int:
    """What is written, in any numerals; no number counts as none."""
    plain = text.replace(",", "").replace("٬", "").strip()
    return int(plain) if plain.isdecimal() and len(plain) <= _MOST_DIGITS else 0


def _left_to_right(text: str) -> str:
    """`text` read from the left though it may begin with an Arabic word: a field goes by its first letter."""
    return f"{_LRM}{text}" if text else ""


def _keep_left_to_right(line: QLineEdit) -> None:
    text = line.text()
    if text and not text.startswith(_LRM):
        place = line.cursorPosition()
        line.setText(_left_to_right(text.replace(_LRM, "")))
        line.setCursorPosition(place + 1)
    elif text == _LRM:
        line.clear()


def _add_language(box: QComboBox, code: str) -> None:
    if box.findData(code) >= 0:
        return
    locale = QLocale(code)
    name = locale.nativeLanguageName() or code
    if "-" in code and locale.nativeTerritoryName():
        name = f"{name}، {locale.nativeTerritoryName()}"
    box.addItem(f"\u2068{name}\u2069 (\u2066{code}\u2069)", code)
