"""What an article is filed under, as the formats name it: IPTC Media Topics with their addresses and their names."""

from dataclasses import dataclass
from typing import Final

from editor_desk.domain.content import Content
from editor_desk.domain.media_topics import PREFIX, media_topics
from editor_desk.domain.package import PackageArticle

SCHEME: Final = "http://cv.iptc.org/newscodes/mediatopic/"


@dataclass(frozen=True, slots=True)
class Subject:
    """A topic: `qcode` is `medtop:20000123`, `code` the digits alone. Names are empty where the desk's list has none."""

    qcode: str
    arabic: str
    english: str

    @property
    def code(self) -> str:
        """Its code within the scheme."""
        return self.qcode.removeprefix(PREFIX)

    @property
    def uri(self) -> str:
        """Its address, by which the IPTC names it."""
        return f"{SCHEME}{self.code}"

    def name_for(self, content: Content) -> str:
        """The name that readers of this text understand, Arabic or English."""
        arabic = content.language.split("-")[0] == "ar"
        return (self.arabic or self.english) if arabic else (self.english or self.arabic)


def subjects_of(item: PackageArticle) -> tuple[Subject, ...]:
    """The topics of the article, each once: that of its section, then those of its tags in their order."""
    if not item.topics.codes:
        return ()
    known = media_topics()
    found = ((code, known.get(code)) for code in item.topics.codes)
    return tuple(
        Subject(code, "", "") if topic is None else Subject(code, topic.arabic, topic.english)
        for code, topic in found
    )
