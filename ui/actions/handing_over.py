"""What a person takes away: a printed thing, a file that was asked for, a text message."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from directory.desk.answering.related import gentle_offers, offers_are_on
from directory.desk.paper.next_steps import allowed
from directory.desk.paper.sheets import AS_SUGGESTED, Choices
from directory.errors import CannotKeep, UnknownName
from directory.keeping.record.sheet_hints import plain_hints, trade_hints

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from directory.desk import Desk
    from directory.disclosure.paper.sheet import Door
    from directory.disclosure.record.message import Message
    from directory.model import Need
    from directory.printing import Printable, Printed

BY_AREA = frozenset(("week-ahead", "venue-booklet", "community-assets", "networks"))
"""Lists that are as long as the area is large."""
IN_THEIR_WORDS = frozenset(("service-leaflet", "table-card", "event-booklet"))
"""Papers that anybody reads, with sentences of the records: staff hear which are hard."""
MANY_SIDES = 4


def make_sheet(
    desk: Desk,
    ids: Sequence[str],
    choices: Choices = AS_SUGGESTED,
    form: str = "standard",
    language: str = "",
) -> Printed:
    """Return the signposting sheet of the chosen services, in memory."""
    options = {"format": form, "language": language}
    return print_thing(desk, "signposting-sheet", ids, options, choices)


@dataclass(frozen=True, slots=True)
class SheetLines:
    """The lines of a sheet that a worker can change."""

    suggested: tuple[str, ...]
    """The next steps before any was changed."""
    second: Mapping[str, str]
    """For each service on it what stands after "Not right? Try", or nothing."""
    hints: tuple[str, ...] = ()
    """For staff: which words on it are hard to read."""


def sheet_lines(desk: Desk, ids: Sequence[str], choices: Choices = AS_SUGGESTED) -> SheetLines:
    """Return the lines of the sheet that can be changed, as they stand on it now."""
    sheet = desk.papers().sheet(ids, choices)
    second = {entry.id: _door_words(entry.second_choice) for entry in sheet.entries}
    return SheetLines(sheet.suggested_steps, second, plain_hints(sheet.entries))


def in_order(desk: Desk, ids: Sequence[str]) -> tuple[str, ...]:
    """Return the services with the most urgent first."""
    return desk.papers().in_order(ids)


def second_choices(desk: Desk, service_id: str, ids: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of services that can be named where one does not fit, the best first."""
    return tuple(one.id for one in desk.papers().second_choices(service_id, ids))


def offers_beside(desk: Desk, ids: Sequence[str]) -> tuple[Need, ...]:
    """Return at most three needs to ask about beside the services ``ids``; none if it is off."""
    if not ids or not offers_are_on(desk.directory.desk()):
        return ()
    return gentle_offers(desk.needs(), desk.directory.pages(ids))


def check_next_step(words: str) -> None:
    """Refuse a next step that must not be on the paper, in one sentence.

    Raises:
        RefusedWords: If it is too long, about a person, or labels people.
    """
    allowed(words)


def print_thing(
    desk: Desk,
    name: str,
    ids: Sequence[str],
    options: Mapping[str, str],
    choices: Choices = AS_SUGGESTED,
) -> Printed:
    """Return any printed thing, in memory.

    Raises:
        UnknownName: If no printed thing has that name.
        BadInput: If it is about services and none was named.
    """
    from directory.printing import Wanted  # slow to load, and no first answer needs it

    thing, wanted = thing_named(name), Wanted(ids, choices, options)
    printed = thing.print(desk.papers(), wanted)
    if name not in IN_THEIR_WORDS or wanted.edition == "professional":
        return printed
    hard = trade_hints(thing.told(desk.papers(), wanted)[0])
    return replace(printed, warnings=(*printed.warnings, *hard))


def fewer_sides(name: str, options: Mapping[str, str], pages: int) -> bool:
    """Return whether a list is long because no area was named for it, and could be shorter."""
    return name in BY_AREA and pages > MANY_SIDES and not options.get("area")


def thing_named(name: str) -> Printable[Any]:
    """Return a thing that can be printed, by its name.

    Raises:
        UnknownName: If no printed thing has that name.
    """
    from directory.printing import PRINTABLES  # slow to load, and no first answer needs it

    for thing in PRINTABLES:
        if thing.name == name:
            return thing
    near = get_close_matches(name, [thing.name for thing in PRINTABLES], n=1)
    meant = f" Did you mean {near[0]}?" if near else ""
    raise UnknownName(
        f"There is no printed thing called '{name}'.{meant} `signpost print --list` names all."
    )


def text_message(
    desk: Desk, ids: Sequence[str], choices: Choices = AS_SUGGESTED, *, as_one: bool = False
) -> Message:
    """Return the text message for the person about the chosen services; ``as_one``, or several."""
    return desk.papers().message(ids, choices, as_one=as_one)


def save_pdf(printed: Printed, path: Path) -> None:
    """Write a print to the file that the person chose: all of it, or nothing.

    Raises:
        CannotKeep: If the file cannot be written.
    """
    save_file(printed.pdf, path)


def save_file(content: bytes, path: Path) -> None:
    """Write a file that the person asked for: all of it, or nothing.

    Raises:
        CannotKeep: If the file cannot be written.
    """
    spare = None
    try:
        handle, name = tempfile.mkstemp(prefix=".signpost-", suffix=".part", dir=path.parent)
        spare = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        spare.replace(path)
    except OSError as problem:
        if spare:
            spare.unlink(missing_ok=True)
        raise CannotKeep(
            f"{path} cannot be written: {problem.strerror}. Choose another place."
        ) from problem


def without_second_choice(desk: Desk, ids: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the services of a sheet under which no second choice stands."""
    entries = desk.papers().sheet(ids).entries
    return tuple(entry.name for entry in entries if entry.second_choice is None)


def _door_words(door: Door | None) -> str:
    if door is None:
        return ""
    return f"{door.name}, {door.number}" if door.number else door.name
