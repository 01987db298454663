"""Small cards for staff: what to ask gently besides, and what to do with a yes."""

from dataclasses import dataclass, field

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.tables import FOR_STAFF

TITLE = "Ask and act"
ASK = "Some people also ask about: {need}. Would that help you?"
FIND = "Find \u201c{need}\u201d and add one to the sheet."
RING = "Or ring {name}, {number}."
THEN = "One no is a no: thank them, and ask nothing more."


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to ask, and what to do."""

    ask: str
    """To be said aloud."""
    then: str
    """The one question that follows a yes."""
    act: str


@dataclass(frozen=True, slots=True)
class AskCard:
    """What to ask beside one need; three things at most."""

    came_for: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class AskAndAct(Footed):
    """All the cards of one print."""

    title: str
    cards: tuple[AskCard, ...]
    end: str
    ask_us: str = field(default=FOR_STAFF, kw_only=True)
