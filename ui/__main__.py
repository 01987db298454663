"""``signpost``: no verb opens the window; a verb runs in the terminal."""

import argparse
import sys

from directory.errors import SignpostProblem
from ui.terminal.common import Common, WrongUsage, say_fault, take_common, warn

PROBLEM, WRONG_USAGE = 1, 2


def main(words: list[str] | None = None) -> int:
    """Run Signpost and return its exit status."""
    given = sys.argv[1:] if words is None else words
    try:
        common, left = take_common(given)
    except SignpostProblem as problem:
        warn(problem.words)
        return WRONG_USAGE if isinstance(problem, WrongUsage) else PROBLEM
    if left and not left[0].startswith("--quit-after"):
        return _verb(given)
    return _window(common, left)


def _verb(given: list[str]) -> int:
    try:
        from ui.terminal.program import run  # loads every verb
    except KeyboardInterrupt:  # it takes a second or two, and nothing was begun
        warn("Stopped. Nothing was changed.")
        return PROBLEM
    return run(given)


def _window(common: Common, words: list[str]) -> int:
    options = argparse.ArgumentParser(prog="signpost", add_help=False)
    options.add_argument("--quit-after", type=float, default=None)
    chosen = options.parse_args(words)
    from ui.app import no_display_reason, run_window  # Qt is loaded only for the window

    try:
        reason = no_display_reason()
        if reason:
            from ui.demonstration import demonstrate

            warn(reason)
            return demonstrate(common.open())
        return run_window(common.open, folder=common.folder(), quit_after=chosen.quit_after)
    except SignpostProblem as problem:
        warn(problem.words)
        return PROBLEM


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # a packed program starts itself again

        freeze_support()
    sys.excepthook = say_fault
    sys.exit(main())
