"""What goes onto a person's own phone or computer: papers as files, contacts, dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from directory.desk.paper.sheets import AS_SUGGESTED, Choices
from directory.errors import BadInput
from ui.actions.handing_over import thing_named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from directory.desk import Desk
    from directory.interchange.twins import Twin, TwinFormat

SHEET = "signposting-sheet"
PDF = "pdf"
LARGE = "large"
OF_EVENT = frozenset({"event-booklet", "invitation", "stall-index", "stallholder-letter"})
"""Papers of a day that its organisers edit or send on."""


@dataclass(frozen=True, slots=True)
class TakenAlong:
    """A finished file in memory; it is written only where a person saves it."""

    content: bytes
    entries: int
    """Services in it."""
    warnings: tuple[str, ...]
    """For staff: what was left out, and why. Never in the file."""


def twins() -> tuple[TwinFormat, ...]:
    """Return every kind of file that a paper can be had as, besides a PDF."""
    from directory.interchange.twins import TWINS  # slow to load, and no first answer needs it

    return TWINS


def twin_form(path: Path, kind: str = "") -> TwinFormat | None:
    """Return what a paper is to be written as, by the file's ending; None for a PDF.

    Args:
        path: The file.
        kind: What was asked for instead, such as ``html``.

    Raises:
        BadInput: There is no such kind of file, or nothing tells which.
    """
    from directory.interchange.twins import twin_named

    endings = [f".{PDF}", *(one.ending for one in twins())]
    if not kind and path.suffix.lower() not in endings:
        known = f"{', '.join(endings[:-1])} or {endings[-1]}"
        raise BadInput(f"What is {path.name} to be? End its name in {known}.")
    named = kind or path.suffix.lower()
    return None if named.lower().removeprefix(".") == PDF else twin_named(named)


def has_twins(name: str) -> bool:
    """Say whether a paper can be had as a web page or a Word file.

    Those for the public can, and those of a day that its organisers edit.
    """
    thing = thing_named(name)
    return name in OF_EVENT if thing.of_event else "public" in thing.editions


def make_twin(
    desk: Desk,
    name: str,
    ids: Sequence[str],
    options: Mapping[str, str],
    form: TwinFormat,
    choices: Choices = AS_SUGGESTED,
) -> Twin:
    """Return any paper as a web page or a Word file, in memory.

    Raises:
        UnknownName: If no printed thing has that name.
        BadInput: If it comes on paper only, or is about services and none was named.
    """
    from directory.interchange.twins import twin_of
    from directory.printing import Wanted

    thing = thing_named(name)
    content, wanted = thing.told(desk.papers(), Wanted(ids, choices, options))
    large = wanted.get("format") == LARGE
    return twin_of(content, form, _file_title(thing.title, wanted, content), large=large)


def _file_title(title: str, wanted: Mapping[str, str], content: object) -> str:
    """Return a neutral title; a discreet list goes by its own, as it does on paper."""
    own = getattr(content, "title", "") if wanted.get("format") in ("discreet", "card") else ""
    return str(own) or title


def contacts_of(desk: Desk, ids: Sequence[str]) -> TakenAlong:
    """Return services as contacts for a phone.

    Raises:
        BadInput: If nothing of any of them may be told.
        RefusedWords: If services for people harmed and for people who harm would meet.
    """
    from directory.desk import take_along
    from directory.interchange.twins.contact_cards import vcards

    made = take_along.contact_cards(desk.papers(), ids)
    return TakenAlong(vcards(made.cards), len(made.cards), made.warnings)


def calendar_of(desk: Desk, ids: Sequence[str]) -> TakenAlong:
    """Return when services are held, for the calendar of a phone.

    Raises:
        BadInput: If no date of any of them is certain.
        RefusedWords: If services for people harmed and for people who harm would meet.
    """
    from directory.desk import take_along
    from directory.interchange.twins.calendars import calendar_file

    made = take_along.calendar(desk.papers(), ids)
    return TakenAlong(calendar_file(made.services, desk.today), len(made.services), made.warnings)
