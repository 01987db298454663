"""``event budget``: bids in, the order drawn, papers or a tally counted, ties settled, result."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from directory.errors import BadInput
from ui import actions
from ui.actions.event import event_budget, events
from ui.terminal.common import common_of, counted, say, say_json, tell
from ui.terminal.event.keeping import EventId

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.model.events import Event

FileOption = Path | None


def budget(  # noqa: PLR0913  (one for each word of the command)
    context: typer.Context,
    event_id: EventId,
    bids: Annotated[
        FileOption, typer.Option("--bids", metavar="FILE", help="CSV: organisation, amount ...")
    ] = None,
    pot: Annotated[str, typer.Option("--pot", metavar="POUNDS", help="The money.")] = "",
    choose: Annotated[
        int, typer.Option("--choose", metavar="N", help="Bids that a paper may name.")
    ] = 0,
    draw: Annotated[
        int | None, typer.Option("--draw", metavar="SEED", help="Draw the order of talks.")
    ] = None,
    papers: Annotated[
        FileOption, typer.Option("--papers", metavar="FILE", help="CSV: a ballot paper a row.")
    ] = None,
    tally: Annotated[
        FileOption,
        typer.Option("--tally", metavar="FILE", help="CSV: bid and votes, or bid and 1 to 5."),
    ] = None,
    ballots: Annotated[
        int, typer.Option("--ballots", metavar="N", help="With --tally: papers handed in.")
    ] = 0,
    spoilt: Annotated[
        int, typer.Option("--spoilt", metavar="N", help="With --tally: of them, spoilt.")
    ] = 0,
    settle: Annotated[
        str, typer.Option("--settle", metavar="ID,ID", help="A tie: who goes first, first.")
    ] = "",
    output: Annotated[
        FileOption, typer.Option("-o", "--output", metavar="FILE", help="An .xlsx or .csv file.")
    ] = None,
) -> None:
    """Run participatory budgeting: what is given is done in this order, then the result is told.

    For example: signpost event budget you-decide --bids bids.csv --pot 50000 --draw 7
    """
    if papers and tally:
        raise BadInput("Choose one of --papers and --tally.")
    common = common_of(context)
    desk = common.open()
    held = events.event(desk, event_id)
    made = _set_up(held, bids, pot, choose, draw)
    made = event_budget.read_papers(made, papers) if papers else made
    made = event_budget.read_tally(made, tally, ballots, spoilt) if tally else made
    if settle:
        made = event_budget.settle(made, settle.split(","))
    if made != held:
        made = events.keep_event(desk, event_budget.finish(made), "Budget changed")
    _answer(desk, made, output, as_json=common.as_json)


def _answer(desk: "Desk", made: "Event", output: FileOption, *, as_json: bool) -> None:
    if output is not None:
        actions.save_file(event_budget.result_file(desk, made.id, output), output)
    if as_json:
        say_json(_as_json(made) | {"practice": desk.directory.practice})
        return
    _tell(made)
    if output is not None:
        say(f"Saved: {output}")


def _set_up(event: "Event", bids: FileOption, pot: str, choose: int, seed: int | None) -> "Event":
    if bids:
        event = event_budget.read_bids(event, bids)
    if pot or choose:
        pence = event_budget.pence_in(pot) if pot else None
        event = event_budget.set_budget(event, pot=pence, choose=choose or None)
    return event if seed is None else event_budget.draw(event, seed)


def _tell(event: "Event") -> None:
    told = event_budget.decision(event)
    if event.budget is None or not told.placed:
        tell(f"There are no bids yet: signpost event budget {event.id} --bids FILE.csv")
        return
    if not event.budget.ballots:
        for one in event_budget.in_order(event.budget):
            tell(f"{one.order or '-':>3}  {one.organisation} ({one.id}), "
                 f"{event_budget.pounds(one.asked)}")  # fmt: skip
        return
    for placed in told.placed:
        tell(f"{placed.rank:>3}  {placed.bid.organisation} ({placed.bid.id}): {placed.words}, "
             f"{event_budget.FUNDED[placed.funded]}, {event_budget.pounds(placed.given)} of "
             f"{event_budget.pounds(placed.bid.asked)}", then="     ")  # fmt: skip
    for words in (*told.problems, *(tie.words for tie in told.ties)):
        tell(words)
    tell(f"{counted(event.budget.ballots, 'paper')}, {event.budget.spoilt} spoilt. "
         f"{event_budget.pounds(told.given)} of {event_budget.pounds(told.pot)} given: "
         f"{told.how_many('full')} in full, {told.how_many('part')} in part, "
         f"{told.how_many('none')} not funded.")  # fmt: skip


def _as_json(event: "Event") -> dict[str, object]:
    told = event_budget.decision(event)
    held = event.budget
    return {
        "event": event.id,
        "pot_pence": told.pot,
        "given_pence": told.given,
        "method": held.method if held else None,
        "ballots": held.ballots if held else 0,
        "spoilt": held.spoilt if held else 0,
        "bids": [
            {
                "id": one.bid.id, "organisation": one.bid.organisation, "title": one.bid.title,
                "order": one.bid.order, "asked_pence": one.bid.asked, "rank": one.rank,
                "votes": one.bid.votes, "scores": list(one.bid.scores), "result": one.words,
                "funded": one.funded or None, "given_pence": one.given,
            }
            for one in told.placed
        ],
        "ties": [{"rank": tie.rank, "bids": list(tie.bids), "to_decide": tie.decides}
                 for tie in told.ties],
        "problems": list(told.problems),
        "whole": told.is_whole,
    }  # fmt: skip
