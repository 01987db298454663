"""A form that asks one or several services for help: its parts, what is filled in, who sees it.

Nothing typed into one is held here or anywhere: it comes with the print and goes with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.sheet import CrisisWords
from directory.errors import BadInput
from directory.model.vocabulary import Audience

Kind = Literal["line", "lines", "ticks"]
Edition = Audience
EDITIONS: tuple[Edition, ...] = ("professional", "public")
LONGEST: Mapping[Kind, int] = MappingProxyType({"line": 120, "lines": 400, "ticks": 3})
"""Letters of what is typed."""
TICKED = "yes"


@dataclass(frozen=True, slots=True)
class Blank:
    """One thing to fill in."""

    name: str
    """Of its field in a file: it tells what it is, and never whose."""
    label: str
    seen_by: str
    """Who will see it, in words that stand beside it."""
    kind: Kind = "line"
    choices: tuple[str, ...] = ()
    """What can be ticked."""
    hint: str = ""
    code: str = ""
    """Of the question that it asks, for those that a rule makes needed."""
    seen_in_all: str = ""
    """Who will see the answer where several leaves ask the same; empty where one does."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its fields: one for each choice, or one."""
        return tuple(f"{self.name}|{one}" for one in self.choices) or (self.name,)


@dataclass(frozen=True, slots=True)
class Part:
    """What belongs together, and is seen by the same people."""

    heading: str
    blanks: tuple[Blank, ...] = ()
    lines: tuple[str, ...] = ()
    """What stands under the heading."""
    own_page: bool = False
    """It goes to others than what stands before it, so it begins a leaf of its own."""


@dataclass(frozen=True, slots=True)
class SlipEntry:
    """One service on the slip that the person keeps."""

    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReturnSlip:
    """What the person keeps: what happens next, by when, and whom to ring if it does not."""

    heading: str
    entries: tuple[SlipEntry, ...]
    end: str


@dataclass(frozen=True, slots=True)
class ReferralForm(Footed):
    """A whole form before it is laid out."""

    title: str
    file_title: str
    """Neutral: it shows in a list of files."""
    kind: Edition
    start: tuple[str, ...]
    parts: tuple[Part, ...]
    slip: ReturnSlip
    receivers: int
    crisis: CrisisWords
    typed: Mapping[str, str] = field(default_factory=dict, repr=False)
    """What was typed, by the names of the fields."""

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """Everything that can be filled in, in the order of the paper."""
        return tuple(blank for part in self.parts for blank in part.blanks)

    @property
    def parts_on_screen(self) -> tuple[Part, ...]:
        """The parts as they are filled in: what several leaves ask stands once."""
        first = self._first_of_each
        kept = (
            replace(part, blanks=tuple(_for_all(one) for one in part.blanks if one in first))
            for part in self.parts
        )
        return tuple(
            one for one, part in zip(kept, self.parts, strict=True) if one.blanks or not part.blanks
        )

    @property
    def _first_of_each(self) -> tuple[Blank, ...]:
        """The first blank of each question."""
        return tuple({blank.code or blank.name: blank for blank in reversed(self.blanks)}.values())

    def filled(self, typed: Mapping[str, str]) -> "ReferralForm":
        """Return the same form with what was typed; names it does not have are left out.

        What several leaves ask is typed on the first of them and stands on all.

        Raises:
            BadInput: If something is longer than its place, in a sentence that does not repeat it.
        """
        kept = {}
        first = {blank.code or blank.name: blank for blank in self._first_of_each}
        for blank in self.blanks:
            typed_on = first[blank.code or blank.name].names
            for name, once in zip(blank.names, typed_on, strict=True):
                words = typed.get(once, typed.get(name, "")).strip()
                if len(words) > LONGEST[blank.kind]:
                    most = LONGEST[blank.kind]
                    raise BadInput(f"{blank.label}: at most {most} letters fit on the form.")
                if words:
                    kept[name] = words
        return replace(self, typed=kept)


def _for_all(blank: Blank) -> Blank:
    return replace(blank, seen_by=blank.seen_in_all or blank.seen_by)


def too_long(kind: Kind, words: str) -> str:
    """Return in a sentence by how much something typed is longer than its place, or nothing."""
    over = len(words.strip()) - LONGEST[kind]
    if over <= 0:
        return ""
    letters = "letter" if over == 1 else "letters"
    return f"{over} {letters} too many: {LONGEST[kind]} fit. Shorten it, then it prints."


def edition_in(options: Mapping[str, str]) -> Edition:
    """Return for whom a form is wanted: a worker who asks, or the person themself."""
    return "public" if options.get("edition") == "public" else "professional"
