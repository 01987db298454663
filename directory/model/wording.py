"""Words that this directory says or hears otherwise than they ship: kept beside what ships.

What ships is never changed by them, so that a new edition brings its corrections to every need,
goal and criterion, and whatever was changed here stays on top and can be taken back.
"""

from typing import Literal

from sqlmodel import Field

from directory.model.base import Noun, code

WordingKind = Literal[
    "text", "need_phrase", "goal_phrase", "goal_need", "criterion", "criterion_words", "short_form"
]  # fmt: skip
"""A text block of the prints, a phrase, where a goal leads, the status of a criterion of the
programme, all else that a criterion says, a short form of the glossary."""


class OwnWording(Noun):
    """One wording of our own: other words, something added, or something switched off."""

    id: str
    """Kind, what it belongs to, and where there can be several its words: one row for each."""
    kind: WordingKind = code()
    of: str
    """The id of the text block, need, goal or criterion; the short form itself."""
    words: str = ""
    """The words; for a criterion its status, or as JSON all that it says here; for where a goal
    leads the id of the need."""
    plain: str = ""
    """Of a short form: the same in everyday words."""
    off: bool = False
    """What ships is not used here. Nothing that ships is ever lost."""


class OwnWordingRow(OwnWording, table=True):
    """A wording of our own as stored."""

    __tablename__ = "own_wording"

    id: str = Field(primary_key=True)
