"""Checked is not edited: when, and by what means, each group of facts was confirmed."""

from datetime import date

from sqlmodel import Field

from directory.model.base import Noun, code
from directory.model.vocabulary import FactGroup, Means, Wrong

ONLY_NOTED: frozenset[Wrong] = frozenset(("full", "said_no", "long_wait", "no_answer"))
"""True today perhaps, and no reason to take a number away: told to staff with its date."""


class FactCheck(Noun):
    """The standing of one group of facts of a service: its source, last check and any report."""

    group: FactGroup = code()
    source: str = ""
    checked_on: date | None = None
    means: Means | None = code()
    reported_wrong: Wrong | None = code()
    """Set when somebody reported the facts wrong; they are withheld until checked again."""
    reported_on: date | None = None

    @property
    def withheld(self) -> bool:
        """Whether the facts were reported wrong and nobody has checked since."""
        return bool(self.reported_wrong) and self.reported_wrong not in ONLY_NOTED


class FactCheckRow(FactCheck, table=True):
    """A check as stored."""

    __tablename__ = "fact_check"

    service_key: int = Field(primary_key=True, foreign_key="service.key", ondelete="CASCADE")
    position: int = Field(primary_key=True)
