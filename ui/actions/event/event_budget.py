"""Participatory budgeting: bring bids in, draw who speaks when, count, settle ties, decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.disclosure.paper.tables import Grid
from directory.errors import BadInput
from directory.marketplace import budgeting
from directory.marketplace.bid_rows import bids_in, papers_in, pence_in, tally_in
from directory.marketplace.budgeting import Decision, in_order, pounds
from directory.model.events import Budget, BudgetMethod
from directory.words import one_line
from ui.actions.event import events

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from directory.desk import Desk
    from directory.model.events import Event

__all__ = [
    "FUNDED",
    "Decision",
    "count_papers",
    "decision",
    "draw",
    "finish",
    "in_order",
    "pence_in",
    "pounds",
    "read_bids",
    "read_papers",
    "read_tally",
    "result_file",
    "set_budget",
    "settle",
]
FUNDED = {"full": "in full", "part": "in part", "none": "not funded", "": "tie to decide"}
"""What came of a bid, as it is read."""
PRACTICE_FIRST = "PRACTICE. Not real."


def set_budget(
    event: Event,
    *,
    pot: int | None = None,
    method: BudgetMethod | None = None,
    choose: int | None = None,
    ballots: int | None = None,
    spoilt: int | None = None,
) -> Event:
    """Return an event with what was said of its budget; the rest stays as it was.

    Raises:
        SignpostProblem: In one sentence, if a number cannot be.
    """
    said = {"pot": pot, "method": method, "choose": choose, "ballots": ballots, "spoilt": spoilt}
    update = {name: value for name, value in said.items() if value is not None}
    if any(isinstance(value, int) and value < 0 for value in update.values()) or choose == 0:
        raise BadInput(
            "The pot, the papers and how many to choose cannot be below 0, nor choose 0."
        )
    return _with(event, _budget(event).model_copy(update=update))


def read_bids(event: Event, path: Path) -> Event:
    """Return an event with the bids of a CSV file instead of those it had.

    Raises:
        SignpostProblem: In one sentence, if it cannot be read as bids.
    """
    return _with(event, _budget(event).model_copy(update={"bids": bids_in(_rows(path))}))


def draw(event: Event, seed: int) -> Event:
    """Return an event with the order of talks drawn; the same seed draws the same order."""
    return _with(event, budgeting.drawn(_budget(event), seed))


def read_papers(event: Event, path: Path) -> Event:
    """Return an event with the ballot papers of a CSV file counted, one a row. None is kept.

    Raises:
        SignpostProblem: In one sentence, if the file cannot be read.
    """
    return count_papers(event, papers_in(_rows(path)))


def count_papers(event: Event, papers: Sequence[Sequence[str]]) -> Event:
    """Return an event with ballot papers counted, each the numbers of the bids it names."""
    return _with(event, budgeting.counted(_budget(event), papers))


def read_tally(event: Event, path: Path, ballots: int, spoilt: int = 0) -> Event:
    """Return an event with a tally that was counted by hand; its columns say the method.

    Raises:
        SignpostProblem: In one sentence, if it cannot be read or a number is none.
    """
    numbers = tally_in(_rows(path))
    scored = any(len(one) > 1 for one in numbers.values())
    budget = _budget(event).model_copy(update={"method": "score" if scored else "ballot"})
    return _with(event, budgeting.tallied(budget, numbers, ballots=ballots, spoilt=spoilt))


def settle(event: Event, order: Sequence[str]) -> Event:
    """Return an event with a tie settled as people decided.

    Raises:
        SignpostProblem: In one sentence, if these bids are not one tie.
    """
    return _with(event, budgeting.settled(_budget(event), order))


def finish(event: Event) -> Event:
    """Return an event with the decision written into its bids."""
    return _with(event, budgeting.funded(_budget(event)))


def decision(event: Event) -> Decision:
    """Return who gets what, from the tally as it stands."""
    return budgeting.decided(_budget(event))


def result_file(desk: Desk, event_id: str, path: Path) -> bytes:
    """Return the result list as a spreadsheet, XLSX or CSV as the file is called.

    Raises:
        SignpostProblem: In one sentence, if it is called neither, or there is no such event.
    """
    from directory.interchange.tables.spreadsheets import as_named  # slow to load, seldom wanted

    told = decision(events.event(desk, event_id))
    rows = [("Place", "Bid", "Organisation", "Project", "Result", "Asked", "Given", "Funded")]
    for one in told.placed:
        bid = one.bid
        rows.append((
            str(one.rank), bid.id, one_line(bid.organisation), one_line(bid.title), one.words,
            pounds(bid.asked), pounds(one.given), FUNDED[one.funded],
        ))  # fmt: skip
    first = ((PRACTICE_FIRST,),) if desk.directory.practice else ()
    notes = tuple((words,) for words in (*told.problems, *(tie.words for tie in told.ties)))
    return as_named((Grid("Result", (*first, *rows, *notes)),), path)


def _budget(event: Event) -> Budget:
    return event.budget or Budget()


def _with(event: Event, budget: Budget) -> Event:
    return event.model_copy(update={"budget": budget})


def _rows(path: Path) -> tuple[tuple[str, ...], ...]:
    from directory.interchange.tables.csv_rows import rows_of  # slow to load, seldom wanted

    return tuple(tuple(row.cells) for row in rows_of(path))
