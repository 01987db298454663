"""What every verb shares: its options, its clock and how it speaks."""

import json
import os
import shutil
import sys
import textwrap
import traceback
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import platformdirs

from directory.errors import BadInput, SignpostProblem
from ui.terminal.naming import as_started

if TYPE_CHECKING:
    import typer

    from directory.desk import Desk

COMMON_HELP = (
    "Every verb also takes, before or after its name: --json (one JSON value, for programs); "
    "--data FOLDER (or SIGNPOST_DATA: where the directory is kept); --today YYYY-MM-DD (or "
    "SIGNPOST_TODAY: the day to count from); --start empty (a new folder without practice)."
)
MOST_SHOWN = 1000
WIDEST = 100
"""Columns; longer lines are hard to read on any screen."""


class WrongUsage(SignpostProblem):
    """A command line that does not fit; ends with status 2."""


@dataclass(frozen=True, slots=True)
class Common:
    """The options that every verb accepts, before or after its name."""

    data: Path | None = None
    today: date | None = None
    as_json: bool = False
    start: str = "full"

    def open(self) -> "Desk":
        """Sit down at the desk."""
        from ui import actions  # loads the whole core, which the window does after it shows

        desk = actions.open_desk(self.folder(), self.day(), start=self.start)
        desk.directory.on_rescue(warn)
        return desk

    def folder(self) -> Path:
        """Return the data folder: the one chosen, ``SIGNPOST_DATA``, or this person's own."""
        named = os.environ.get("SIGNPOST_DATA")
        own = Path(named) if named else platformdirs.user_data_path("Signpost", appauthor=False)
        return self.data or own

    def day(self) -> date:
        """Return the day that "today" means."""
        named = os.environ.get("SIGNPOST_TODAY")
        if self.today:
            return self.today
        return read_day(named) if named else datetime.now().astimezone().date()


def take_common(words: list[str]) -> tuple[Common, list[str]]:
    """Take the common options out of a command line, wherever they stand.

    Returns:
        The options, and the words that are left for the verb.

    Raises:
        WrongUsage: If an option lacks its value.
    """
    common = Common()
    left: list[str] = []
    waiting = iter(words)
    for word in waiting:
        name, equals, value = word.partition("=")
        if word == "--":
            return common, [*left, word, *waiting]
        if word == "--json":
            common = replace(common, as_json=True)
        elif name in ("--data", "--today", "--start"):
            common = _with(common, name, value if equals else next(waiting, ""))
        else:
            left.append(word)
    return common, left


def read_day(text: str) -> date:
    """Return a day written as ``YYYY-MM-DD``.

    Raises:
        BadInput: If it is not a day.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise BadInput(f"'{text}' is not a day. Write it as 2026-11-22.") from problem


def at_least_one(number: int) -> int:
    """Return the most that shall be shown.

    Raises:
        WrongUsage: If that is nothing, or far too much.
    """
    if not 1 <= number <= MOST_SHOWN:
        raise WrongUsage(f"--limit is the most to show: give a number from 1 to {MOST_SHOWN}.")
    return number


def common_of(context: "typer.Context") -> Common:
    """Return the common options of this run."""
    found: Common = context.ensure_object(Common)
    return found


def say(text: str) -> None:
    """Say one thing to the person."""
    sys.stdout.write(f"{text}\n")


def tell(text: str, *, first: str = "", then: str | None = None) -> None:
    """Say one paragraph, wrapped at the width of the terminal.

    Args:
        text: What to say.
        first: What stands before its first line.
        then: What stands before the others; as many blanks as ``first`` is long if left out.
    """
    width = min(shutil.get_terminal_size().columns, WIDEST)
    rest = " " * len(first) if then is None else then
    wrapped = textwrap.wrap(
        as_started(text), width, initial_indent=first, subsequent_indent=rest,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
    say("\n".join(wrapped) or first.rstrip())


def counted(number: int, thing: str) -> str:
    """Return a number of things in words: ``1 service``, ``3 services``."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def say_json(value: object) -> None:
    """Say one JSON value on one line, in plain ASCII so that no terminal can spoil it."""
    sys.stdout.write(f"{json.dumps(value)}\n")


def warn(text: str) -> None:
    """Say something beside the answer."""
    sys.stderr.write(f"{as_started(text)}\n")


STOPPED = "Stopped."
"""Said where a person stopped a verb that cannot say what became of its work."""


def say_fault(
    _kind: type[BaseException], fault: BaseException, trace: TracebackType | None
) -> None:
    """Say a fault of ours in one sentence that holds nothing of what was typed.

    That a person stopped the program is none.
    """
    if isinstance(fault, KeyboardInterrupt):
        warn(STOPPED)
        return
    steps = traceback.extract_tb(trace)
    place = f" in {Path(steps[-1].filename).stem}, line {steps[-1].lineno}" if steps else ""
    warn(
        "Signpost made a mistake and stopped; nothing you saved is lost. "
        f"Tell whoever looks after it: {type(fault).__name__}{place}."
    )


def _with(common: Common, name: str, value: str) -> Common:
    if not value:
        raise WrongUsage(f"{name} needs a value.")
    if name == "--data":
        return replace(common, data=Path(value))
    if name == "--today":
        return replace(common, today=read_day(value))
    if value not in ("full", "empty"):
        raise WrongUsage("--start is full or empty.")
    return replace(common, start=value)
