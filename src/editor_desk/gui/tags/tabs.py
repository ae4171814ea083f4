"""The lists of the tags room."""

from enum import Enum, auto

from editor_desk.domain.tag_facts import TagState


class Tab(Enum):
    """The lists of the room."""

    ALL = auto()
    PROPOSED = auto()
    DOCTOR = auto()
    RETIRED = auto()
    CHANGES = auto()


STATES = {
    Tab.ALL: frozenset({TagState.ACCEPTED, TagState.PROPOSED}),
    Tab.PROPOSED: frozenset({TagState.PROPOSED}),
    Tab.RETIRED: frozenset({TagState.RETIRED}),
}
"""The lists that are tables of tags, with the states of those that they show."""
