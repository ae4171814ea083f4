"""Made-up copy of any length, and a desk filled with it."""

from itertools import cycle, islice
from pathlib import Path

from editor_desk.app.bootstrap import utc_now
from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.exchange.archive.reader import ArchiveReader
from editor_desk.exchange.destinations.carriers import carry_to
from editor_desk.exchange.destinations.secrets import MemorySecrets
from editor_desk.exchange.importers.reader import PageReader
from editor_desk.exchange.keys import Vault
from editor_desk.exchange.media import PictureReader
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from editor_desk.exchange.spelling.engine import HunspellSpeller
from editor_desk.gui.preferences import Preferences
from editor_desk.services.desk import Desk, make_desk
from editor_desk.storage.desk_folder import OpenDesk

NAME = "سعاد"
PASSPHRASE = "عبارة مرور طويلة"
WORDS_A_PARAGRAPH = 60
_TEXT = (
    "استقبلت خزانة المخطوطات بالمدينة العتيقة صباح الثلاثاء أول زوارها بعد أربع سنوات من أعمال الترميم في حفل حضره "
    "باحثون وأمناء مكتبات من المغرب وتونس ومصر وموريتانيا، وقالت أمينة الخزانة إن المبنى استعاد قاعته الكبرى كما كانت، "
    "وإن الفريق رمّم «السقف الخشبي» قطعة قطعة، مشيرة إلى أن 1200 مخطوط صُوّرت رقميا (PDF) خلال فترة الإغلاق."
)


def article(words: int, number: int = 0) -> Content:
    """An article of about `words` words in paragraphs, told from others by `number`."""
    supply = cycle(_TEXT.split())
    lengths = [WORDS_A_PARAGRAPH] * (words // WORDS_A_PARAGRAPH) or [words]
    return Content(
        headline=f"خزانة المخطوطات تفتح أبوابها من جديد بعد الترميم {number}",
        standfirst="قاعة للقراءة وورشة لترميم الورق والجلد",
        source="وكالة الضفاف",
        blocks=tuple(
            block(BlockKind.PARAGRAPH, " ".join(islice(supply, length)) + ".") for length in lengths
        ),
    )


def quick_desk(opened: OpenDesk) -> Desk:
    """The desk over an open folder, with a key derivation that costs nothing: passphrases are not what is measured."""
    vault = Vault(time_cost=1, memory_kib=8, parallelism=1)
    return make_desk(
        opened.unit_of_work,
        opened.index,
        vault,
        PageReader(),
        Writer(vault),
        verify_package,
        utc_now,
        opened.journal,
        HunspellSpeller(),
        PictureReader(),
        ArchiveReader(PageReader()),
        carry_to,
        MemorySecrets(),
    )


def fill(opened: OpenDesk, articles: int, words: int) -> str:
    """Found the desk, write `articles` of `words` words each, and leave it as somebody who worked there would; the id of
    the newest article.
    """
    desk = quick_desk(opened)
    session = desk.accounts.found(NAME, PASSPHRASE)
    newest = ""
    for number in range(articles):
        newest = desk.articles.create(session, article(words, number)).article.id
    desk.indexing.prepare()
    desk.indexing.drain()
    preferences = Preferences(opened.folder.parent / "config" / "preferences.ini")
    preferences.last_account, preferences.last_account_name = session.account.id, session.account.name
    return newest


def home_of(folder: Path) -> dict[str, str]:
    """The environment under which the program keeps everything in `folder`."""
    return {"EDITOR_DESK_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
