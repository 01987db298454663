"""What is remembered of a keeper's checking: numbers that were rung, records that are not one.

Local, as everything in ``directory.model.local``. It says nothing of who rang or who answered.
"""

from datetime import date

from sqlmodel import Field

from directory.model.base import Noun, many


class Call(Noun):
    """One phone number of the ring-round: on which days nobody answered, and when it was done."""

    id: str
    """The digits of the number."""
    tries: int = 0
    """How often nobody answered on ``tried_on``."""
    tried_on: date | None = None
    no_answer_on: tuple[str, ...] = many()
    """Every day (ISO) since the last answer on which nobody answered."""
    done_on: date | None = None
    """When somebody answered, or the number was found to be wrong."""


class CallRow(Call, table=True):
    """A number rung, as stored."""

    __tablename__ = "ring_call"

    id: str = Field(primary_key=True)


class ToldApart(Noun):
    """Two records that look like one and are not: a keeper has said so."""

    id: str
    """The ids of both, in order, with ``|`` between."""
    said_on: date


class Replaced(Noun):
    """A record that was merged into another: its id is known still, and leads there."""

    id: str
    """Of the record that is no longer there."""
    by: str
    """Of the record that stands for both."""
    name: str = ""
    """What it was called."""
    said_on: date


class ReplacedRow(Replaced, table=True):
    """A record merged into another, as stored."""

    __tablename__ = "replaced"

    id: str = Field(primary_key=True)
    by: str = Field(index=True)


class ToldApartRow(ToldApart, table=True):
    """A pair told apart, as stored."""

    __tablename__ = "told_apart"

    id: str = Field(primary_key=True)
