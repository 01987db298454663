"""Open the data folder and sit down at the desk; get ready what the first print waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.desk import Desk
from seed.contents import speech
from seed.filling import open_directory

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

A_MISTAKE = "advisse"
"""Asked once in the background: a mistake makes the search load its list of words."""


def open_desk(data: Path, today: date, *, start: str = "full") -> Desk:
    """Open the directory in ``data`` and sit down at the desk; fills a new folder first.

    Raises:
        SignpostProblem: In one sentence, if the folder cannot be used.
    """
    held = open_directory(data, today, start=start)
    return Desk(held, today, *speech())


def get_ready(desk: Desk) -> None:
    """Load what the first sheet, its picture and the first mistyped word would wait for."""
    from directory.printing import get_ready as load_printing
    from directory.printing import preview as _loaded  # noqa: F401  (loads what paints pages)

    desk.ask(A_MISTAKE)
    load_printing()
