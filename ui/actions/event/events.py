"""Marketplace days: make, keep, hand on and take back. Other files here do what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.errors import BadInput, UnreadableFile
from directory.marketplace import kept
from directory.marketplace.event_file import LARGEST, event_text, read_event

if TYPE_CHECKING:
    from pathlib import Path

    from directory.desk import Desk
    from directory.marketplace.event_file import ReadEvent
    from directory.model.events import Event
    from directory.model.kept_events import KeptEvent


def events(desk: Desk) -> tuple[KeptEvent, ...]:
    """Return what is kept of each event, the newest day first."""
    return kept.events(desk.directory)


def next_event(desk: Desk) -> str:
    """Return the id of the event that comes next, or of the only one; nothing where unclear."""
    known = events(desk)
    ahead = [one for one in known if one.held_on and one.held_on >= desk.today]
    soonest = sorted(ahead, key=lambda one: (str(one.held_on), one.id)) or list(known)
    return soonest[0].id if ahead or len(known) == 1 else ""


def event(desk: Desk, event_id: str) -> Event:
    """Return one event.

    Raises:
        SignpostProblem: In one sentence, if there is none of that id.
    """
    return kept.event(desk.directory, event_id)


def keep_event(desk: Desk, changed: Event, what: str = "Event changed") -> Event:
    """Keep an event as it is now; ``what`` names the act in the history, without typed words.

    Raises:
        SignpostProblem: In one sentence, if words in it must not reach the public.
    """
    return kept.keep_event(desk.directory, changed, what)


def remove_event(desk: Desk, event_id: str) -> None:
    """Take an event away; undo brings it back."""
    kept.remove_event(desk.directory, event_id)


def import_event(desk: Desk, path: Path, *, replace: bool = False) -> ReadEvent:
    """Bring an event file in; one of the same id that differs stays, and the new one is numbered.

    Args:
        desk: The open desk.
        path: The file.
        replace: Whether it comes in the place of the one of its id; undo brings that back.

    Raises:
        SignpostProblem: In one sentence, if it cannot be read; then nothing was changed.
    """
    read = read_file(path)
    if read.practice and not desk.directory.practice:
        raise BadInput("This event is of the practice directory. Open practice to look at it.")
    held = {one.id: one for one in events(desk)}.get(read.event.id)
    if held is not None and held.content == event_text(read.event):
        return read
    own = read.event.id
    free = own if replace else kept.free_id(desk.directory, own)
    named = kept.keep_event(
        desk.directory, read.event.model_copy(update={"id": free}), "Event brought in"
    )
    return read._replace(event=named, beside="" if free == own else own)


def read_file(path: Path) -> ReadEvent:
    """Return the event of a file, and what of it was not understood; nothing is kept.

    Raises:
        SignpostProblem: In one sentence, if it cannot be read.
    """
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST else b" " * (LARGEST + 1)
    except OSError as problem:
        raise UnreadableFile(f"{path} cannot be read: {problem.strerror}.") from problem
    return read_event(content)


def export_event(desk: Desk, event_id: str) -> bytes:
    """Return an event as the bytes of a file, for another desk or next year."""
    text = event_text(event(desk, event_id), practice=desk.directory.practice)
    return f"{text}\n".encode()
