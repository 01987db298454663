"""What is open and how old it is, in a sentence for the top of the window."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.words import spoken_date

if TYPE_CHECKING:
    from datetime import date

    from directory.desk import Desk


def first_words(desk: Desk) -> str:
    """Return what the first screen says about the directory, or nothing."""
    count = desk.directory.count()
    if desk.directory.practice:
        return f"Practice: {count:,} made-up services. Bring real ones in under Updates (Ctrl+5)."
    return "" if count else "No services yet. Bring a directory in under Updates (Ctrl+5)."


def how_typed() -> str:
    """Return the command that starts Signpost, as it can be typed where one stands."""
    started = os.environ.get("SIGNPOST_COMMAND", "")
    if started and Path(started).name == started:
        return started
    if started:
        found = shutil.which("signpost")
        named = found is not None and Path(found).absolute() == Path(started).absolute()
        return "signpost" if named else _from_here(started)
    if getattr(sys, "frozen", False):
        return _from_here(sys.executable)
    return f"{_from_here(sys.executable)} -m ui"


def _from_here(program: str) -> str:
    """Return the path of a program, shorter where it lies below the folder one stands in."""
    path = Path(program).absolute()
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def status_line(desk: Desk) -> str:
    """Return what is open and how old it is, for the top of the window."""
    if desk.directory.practice:
        return PRACTICE_WARNING
    count = desk.directory.count()
    edition = desk.directory.edition()
    named = f"Edition {edition.number}, {_aged(edition.issued_on, desk.today)}. " if edition else ""
    return f"{named}{count:,} services." if count else f"{named}No services yet: import some."


def _aged(day: date, today: date) -> str:
    """Return a day with how long ago it was: ``18 November 2026 (4 days old)``."""
    days = (today - day).days
    age = {0: " (today)", 1: " (1 day old)"}.get(days, f" ({days} days old)" if days > 0 else "")
    return f"{spoken_date(day)}{age}"
