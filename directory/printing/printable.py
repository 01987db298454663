"""What every printed thing is to the rest of Signpost: a name, a title, and a way to make it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from directory.disclosure.sheet import Sheet
from directory.errors import UnknownName

NO_OPTIONS: Mapping[str, str] = MappingProxyType({})


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


class Layout(Protocol):
    """A function that lays out one kind of print."""

    def __call__(self, sheet: Sheet, *, options: Mapping[str, str]) -> Printed:
        """Lay the sheet out."""
        ...


@dataclass(frozen=True, slots=True)
class Printable:
    """One thing that can be printed; the first of its formats is the usual one."""

    name: str
    """In kebab-case, as typed in a terminal: ``signposting-sheet``."""
    title: str
    """Shown to staff, and safe for anyone who looks over a shoulder."""
    layout: Layout
    formats: tuple[str, ...]

    def make(self, sheet: Sheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
        """Lay out ``sheet``; the same sheet always gives the same bytes.

        Args:
            sheet: The words to print, already allowed by the rules of disclosure.
            options: ``format`` is one of ``formats``; without it the first is used.

        Raises:
            UnknownName: This thing does not come in the format asked for.
        """
        wanted = options.get("format", self.formats[0])
        if wanted not in self.formats:
            known = ", ".join(self.formats)
            raise UnknownName(f"{self.title} cannot be printed as “{wanted}”. Choose: {known}.")
        return self.layout(sheet, options=options)
