"""Opens a desk folder and puts storage, exchange and services together over it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from editor_desk.exchange.archive.reader import ArchiveReader
from editor_desk.exchange.destinations.carriers import carry_to
from editor_desk.exchange.destinations.secrets import KeyringSecrets
from editor_desk.exchange.importers.reader import PageReader
from editor_desk.exchange.keys import Vault
from editor_desk.exchange.media import PictureReader
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from editor_desk.exchange.spelling.engine import HunspellSpeller
from editor_desk.services.desk import Desk, make_desk
from editor_desk.services.ports.running import Clock
from editor_desk.storage.desk_folder import OpenDesk, open_desk


def utc_now() -> datetime:
    """The clock of the desk."""
    return datetime.now(UTC)


def put_together(opened: OpenDesk, clock: Clock = utc_now) -> Desk:
    """The services over an open desk folder."""
    vault = Vault()
    return make_desk(
        opened.unit_of_work,
        opened.index,
        vault,
        PageReader(),
        Writer(vault),
        verify_package,
        clock,
        opened.journal,
        HunspellSpeller(),
        PictureReader(),
        ArchiveReader(PageReader()),
        carry_to,
        KeyringSecrets(),
    )


@contextmanager
def desk_in(folder: Path, *, read_only: bool = False, clock: Clock = utc_now) -> Iterator[Desk]:
    """The desk in `folder` for the length of a block. Raises DeskError where it cannot be opened."""
    with open_desk(folder, read_only=read_only) as opened:
        yield put_together(opened, clock)
