"""What every printed thing is to the rest of Signpost: a name, what it is made from, its layout."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

from directory.desk.paper.sheets import AS_SUGGESTED, Choices
from directory.errors import BadInput, UnknownName

if TYPE_CHECKING:
    from directory.desk.papers import Papers

Content = TypeVar("Content")
NO_OPTIONS: Mapping[str, str] = MappingProxyType({})
STANDARD = "standard"
OWN_WORDS = "Sentences that you say in words of your own have no {name}: they stand in English."


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished print in memory; it becomes a file only where a person saves it."""

    pdf: bytes
    pages: int
    """Printed sides, not leaves."""
    entries: int
    """Services on it."""
    warnings: tuple[str, ...]
    """For staff: what was left out or could not be drawn. Never on the paper."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a print was asked to be about."""

    ids: Sequence[str] = ()
    choices: Choices = AS_SUGGESTED
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def format(self) -> str:
        """The format asked for, or nothing for the usual one."""
        return self.options.get("format", "")

    @property
    def edition(self) -> str:
        """The edition asked for, or nothing for the usual one."""
        return self.options.get("edition", "")


@dataclass(frozen=True, slots=True)
class Printable(Generic[Content]):
    """One thing that can be printed; the first of its formats is the usual one."""

    name: str
    """In kebab-case, as typed in a terminal: ``signposting-sheet``."""
    title: str
    """Shown to staff, and safe for anyone who looks over a shoulder."""
    words: "Callable[[Papers, Wanted], Content]"
    """What it says: services, national lines, facts of this desk; all from the desk's papers."""
    formats: tuple[str, ...]
    of_services: bool = False
    """True when services must be named for it."""
    editions: tuple[str, ...] = ("public",)
    """For whom it can be printed; the first is the usual one."""
    in_languages: tuple[str, ...] = ()
    """The formats that can have a second language beside English."""
    of_event: bool = False
    """True when it is about an event: the first id is the event's, others are of its stalls."""
    may_name_services: bool = False
    """True when services can be named for it, and need not be."""

    @property
    def takes_ids(self) -> bool:
        """Whether an id that is named for it makes a difference."""
        return self.of_services or self.of_event or self.may_name_services

    def make(self, content: Content, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
        """Lay out ``content``; the same words always give the same bytes.

        Args:
            content: The words to print, already allowed by the rules of disclosure.
            options: ``format`` is one of ``formats``; without it the first is used.

        Raises:
            UnknownName: This thing does not come in the format asked for.
        """
        self._refuse_format(options.get("format", self.formats[0]))
        room = "directory.printing.event" if self.of_event else "directory.printing"
        layout = import_module(f"{room}.{self.name.replace('-', '_')}")
        made: Printed = layout.make(content, options=options)
        return made

    def print(self, papers: "Papers", wanted: Wanted) -> Printed:
        """Return the finished print of what was asked for.

        Raises:
            BadInput: If services must be named for it and none was, or it is not for those asked.
            UnknownName: This thing does not come in the format asked for.
        """
        content, options = self.told(papers, wanted)
        printed = self.make(content, options=options)
        second = getattr(content, "second", None)
        if second is None or not papers.texts.own:
            return printed
        told = OWN_WORDS.format(name=second.catalogue.name)
        return replace(printed, warnings=(*printed.warnings, told))

    def told(self, papers: "Papers", wanted: Wanted) -> tuple[Content, Mapping[str, str]]:
        """Return the words of what was asked for, and its options with the format.

        Raises:
            BadInput: If services must be named for it and none was, or it is not for those asked.
            UnknownName: This thing does not come in the format asked for.
        """
        if self.of_services and not wanted.ids:
            raise BadInput("Name at least one service by its id; `signpost find` tells the ids.")
        if self.of_event and not wanted.ids:
            raise BadInput("Name the event by its id; `signpost event list` tells the ids.")
        format_ = wanted.format or self._usual_format(wanted.edition)
        self._refuse_edition(wanted.edition or self._edition_of(format_), format_)
        self._refuse_format(format_)
        papers = self._in_language(papers, wanted, format_)
        wanted = replace(wanted, options={**wanted.options, "format": format_})
        return self.words(papers, wanted), wanted.options

    def _refuse_format(self, format_: str) -> None:
        if format_ not in self.formats:
            known = ", ".join(self.formats)
            raise UnknownName(f"{self.title} cannot be printed as “{format_}”. Choose: {known}.")

    def _in_language(self, papers: "Papers", wanted: Wanted, format_: str) -> "Papers":
        """Return the papers with the second language that was asked for, if it can have one."""
        code = wanted.options.get("language", "")
        told = papers.in_language(code, draft=wanted.options.get("draft", "") == "yes")
        if told.second is not None and format_ not in self.in_languages:
            raise BadInput(f"{self.title} as “{format_}” comes in English only.")
        return told

    def _usual_format(self, edition: str) -> str:
        """Return the format of its own that an edition has, else the first."""
        own = edition if edition in self.formats and edition in self.editions else ""
        return own or self.formats[0]

    def _edition_of(self, format_: str) -> str:
        """Return the edition that a format is for."""
        return format_ if format_ in self.editions else self.editions[0]

    def _refuse_edition(self, edition: str, format_: str) -> None:
        """Refuse an edition that there is none of: nothing for staff is ever for the public."""
        if edition not in self.editions:
            held = " or ".join(self.editions)
            raise BadInput(f"{self.title} has no edition “{edition}”: it is {held} only.")
        has_own = any(one in self.formats for one in self.editions)
        if has_own and len(self.editions) > 1 and edition != self._edition_of(format_):
            raise BadInput(f"{self.title} as “{format_}” is {self._edition_of(format_)} only.")


def format_of(options: Mapping[str, str]) -> str:
    """Return the format asked for."""
    return options.get("format", STANDARD)
