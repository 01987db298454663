"""The program of the terminal: one verb a run, one sentence for every problem."""

import sys
from collections.abc import Callable

import typer

from directory.errors import SignpostProblem
from ui.actions.telling import how_typed
from ui.terminal import (
    areas,
    backups,
    coverage,
    desk,
    exchange,
    finding,
    history,
    keeping,
    language,
    matching,
    putting_out,
    taking_along,
    taking_out,
    todo,
    wording,
)
from ui.terminal.common import COMMON_HELP, STOPPED, WrongUsage, take_common, warn
from ui.terminal.event import EVENT_VERBS
from ui.terminal.naming import name_in_help
from ui.terminal.thing_help import PrintCommand

VERBS: dict[str, Callable[..., None]] = {
    "find": finding.find,
    "needs": finding.needs,
    "show": finding.show,
    "match": matching.match,
    "print": putting_out.print_,
    "text": putting_out.text,
    "card": taking_along.card,
    "calendar": taking_along.calendar,
    "import": keeping.import_,
    "export": taking_out.export,
    "back": exchange.back,
    "merge": exchange.merge,
    "apart": exchange.apart,
    "check": keeping.check,
    "backup": backups.backup,
    "restore": backups.restore,
    "practice": keeping.practice,
    "desk": desk.desk,
    "history": history.history,
    "coverage": coverage.coverage,
    "count": coverage.count,
    "counts": coverage.counts,
    "todo": todo.todo,
    "phrase": wording.phrase,
    "wording": wording.wording_,
    "language": language.language,
    "areas": areas.areas,
}
"""Every verb. A new one is a function in this folder and a line here."""
HELPS: dict[str, type[typer.core.TyperCommand]] = {"print": PrintCommand}
"""Verbs that help otherwise than the others."""

DONE, PROBLEM, WRONG_USAGE = 0, 1, 2
STOPPED_BY_TYPER = 130
"""Its exit status for a verb that a person stopped, of which it says nothing."""


def program() -> typer.Typer:
    """Return the program with its verbs."""
    made = typer.Typer(
        name="signpost",
        help="An offline directory of local services. Without a verb it opens the window.",
        epilog=COMMON_HELP,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    for name, verb in VERBS.items():
        made.command(name, cls=HELPS.get(name), epilog=COMMON_HELP)(verb)
    of_events = typer.Typer(rich_markup_mode=None, help="Marketplace days: plan, print, count.")
    for name, verb in EVENT_VERBS.items():
        of_events.command(name, epilog=COMMON_HELP)(verb)
    made.add_typer(of_events, name="event")
    return made


def run(words: list[str]) -> int:
    """Run one verb.

    Args:
        words: The command line without the program's name.

    Returns:
        0 done, 1 a problem explained in one sentence, 2 wrong usage.
    """
    try:
        common, left = take_common(words)
        # Typer says usage errors and help itself, and always ends with its exit status.
        command = typer.main.get_command(program())
        name_in_help(command)
        command(left, prog_name=how_typed(), obj=common)
    except SystemExit as end:
        if end.code != STOPPED_BY_TYPER:
            return int(end.code or DONE)
        warn(STOPPED)
    except KeyboardInterrupt:
        warn(STOPPED)
    except WrongUsage as problem:
        warn(problem.words)
        return WRONG_USAGE
    except SignpostProblem as problem:
        warn(problem.words)
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    return PROBLEM
