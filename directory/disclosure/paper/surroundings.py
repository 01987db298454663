"""What every paper says besides its subject: whose it is, of when, and where urgent help is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from directory.disclosure.paper.foot import FootWords
from directory.disclosure.paper.sheet import CrisisWords
from directory.disclosure.paper.text_blocks import OURS, Texts
from directory.disclosure.rules.freshness import LIMITS, Limits
from directory.disclosure.second_language import SecondLanguage
from directory.model import Need

COLOURS = ("blue", "green", "orange", "purple", "grey")
"""The edition band, so that an old sheet is told from a new one across a room."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a sheet says besides its services."""

    crisis: CrisisWords
    needs: Mapping[str, Need]
    phone: str
    """Of this desk, in groups, or empty."""
    edition: int
    issued_on: date | None
    """Of the edition, or None before the first."""
    practice: bool
    today: date
    notice: str = ""
    """The keeper's line, while it is live."""
    silent: str = ""
    """How to ring for help without speaking; only where somebody at home may listen."""
    limits: Limits = field(default_factory=lambda: LIMITS)
    """How long each check holds at this desk."""
    connector: str = ""
    """Who to ask here when nothing fits, or nothing where nobody is named."""
    texts: Texts = OURS
    """The sentences that are ours, as this desk says them."""
    second: SecondLanguage | None = None
    """The language beside English, where one was asked for."""

    def foot(self, ask_us: str = "") -> FootWords:
        """Return what stands at the foot of every page of a paper of this desk.

        Args:
            ask_us: What stands above the foot, where it is not the usual sentence.
        """
        return {
            "ask_us": ask_us or self.texts.say("ask_us"),
            "edition": self.edition,
            "edition_colour": COLOURS[self.edition % len(COLOURS)],
            "made_on": self.today,
            "practice": self.practice,
            "second": self.second,
        }
