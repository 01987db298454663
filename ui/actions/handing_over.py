"""What a person takes away: a printed thing, a file that was asked for, a text message."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from directory.errors import CannotKeep, UnknownName
from directory.printing import PRINTABLES, Printed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from directory.desk import Desk
    from directory.disclosure.message import Message


def make_sheet(desk: Desk, ids: Sequence[str]) -> Printed:
    """Return the signposting sheet of the chosen services, in memory."""
    return print_thing(desk, "signposting-sheet", ids, {})


def print_thing(desk: Desk, name: str, ids: Sequence[str], options: Mapping[str, str]) -> Printed:
    """Return any printed thing of the chosen services, in memory.

    Raises:
        UnknownName: If no printed thing has that name.
    """
    for thing in PRINTABLES:
        if thing.name == name:
            return thing.make(desk.sheet(ids), options=options)
    known = ", ".join(thing.name for thing in PRINTABLES)
    raise UnknownName(f"There is no printed thing called '{name}'. There are: {known}.")


def text_message(desk: Desk, ids: Sequence[str]) -> Message:
    """Return the text message for the person about the chosen services."""
    return desk.message(ids)


def save_pdf(printed: Printed, path: Path) -> None:
    """Write a print to the file that the person chose: all of it, or nothing.

    Raises:
        CannotKeep: If the file cannot be written.
    """
    spare = None
    try:
        handle, name = tempfile.mkstemp(prefix=".signpost-", suffix=".part", dir=path.parent)
        spare = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(printed.pdf)
            file.flush()
            os.fsync(file.fileno())
        spare.replace(path)
    except OSError as problem:
        if spare:
            spare.unlink(missing_ok=True)
        raise CannotKeep(f"{path} cannot be written: {problem.strerror}.") from problem
