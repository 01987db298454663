"""``event plan``: who stands where, found by Signpost, or what is in the way."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui.actions.event import event_hall, event_plan, events
from ui.actions.event.event_plan import Plan, Wanted
from ui.terminal.common import common_of, say, say_json, tell, warn
from ui.terminal.event.keeping import warn_of_hall, warn_of_practice

if TYPE_CHECKING:
    from directory.model.events import Event

SECONDS = 5.0


def plan(  # noqa: PLR0913  (one for each word of the command)
    context: typer.Context,
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="The id of an event, or an event file.")
    ],
    seed: Annotated[
        int, typer.Option("--seed", metavar="N", help="Another number, another plan as good.")
    ] = 0,
    seconds: Annotated[
        float, typer.Option("--seconds", metavar="S", help="How long to search at most.")
    ] = SECONDS,
    preset: Annotated[
        str, typer.Option("--preset", metavar="NAME", help="together, spread or walk.")
    ] = "",
    keep: Annotated[
        bool | None,
        typer.Option("--keep/--all", help="Who has a place stays if that can be; or move all."),
    ] = None,
    tables: Annotated[
        int, typer.Option("--tables", min=0, metavar="N", help="Without a drawing: so many tables.")
    ] = 0,
    only_try: Annotated[bool, typer.Option("--try", help="Show the plan, do not keep it.")] = False,
) -> None:
    """Place the stalls so that no rule is broken, as well as can be.

    For example: signpost event plan help-in-one-place --preset together
    Of an event file nothing is kept.
    """
    common = common_of(context)
    wanted = Wanted(seed=seed, seconds=event_plan.checked_seconds(seconds), keep=keep)
    file = Path(event)
    if file.suffix == ".json" or file.is_file():
        read = events.read_file(file)
        for words in read.left_out:
            warn(f"Left out: {words}.")
        weights = event_plan.weights_of(read.event, preset)
        made = event_plan.plan_of_file(read.event, replace(wanted, weights=weights))
        warn_of_hall(read.event)
        _say(read.event, made, as_json=common.as_json, kept=False)
        return
    desk = common.open()
    held = _with_tables(events.event(desk, event), tables)
    weights = event_plan.weights_of(held, preset)
    made = event_plan.plan(desk, held, replace(wanted, weights=weights))
    kept = made.feasible and not only_try
    if kept:
        event_plan.keep_plan(desk, held, made, weights)
    warn_of_practice(desk)
    warn_of_hall(held)
    _say(held, made, as_json=common.as_json, kept=kept)


def _with_tables(event: "Event", many: int) -> "Event":
    """Return an event with a list of so many tables; as it is for none."""
    return event_hall.as_list(event, many) if many else event


def _say(event: "Event", made: Plan, *, as_json: bool, kept: bool) -> None:
    if as_json:
        say_json(_as_json(made) | {"event": event.id, "kept": kept})
        return
    for words in (*made.blocking, *made.broken, *made.notes):
        tell(words, first="- ")
    if not made.feasible:
        say("Nothing was changed.")
        return
    at = {one.pitch: one for one in made.places}
    for pitch in sorted(event.pitches, key=lambda one: (one.number, one.id)):
        if pitch.id in at:
            one = at[pitch.id]
            stays = "  (locked)" if one.locked else ""
            say(f"  {pitch.number or pitch.id!s:>4}  {one.stall}{stays}")
    for part in made.score:
        say(f"{part.name:<10}{part.value:7.1f} x {part.weight:g}  {part.words}")
    say(f"{'in all':<10}{made.total:7.1f}      No plan can be below {made.bound:.1f}.")
    say("Kept." if kept else "Not kept.")


def _as_json(made: Plan) -> dict[str, object]:
    score = {one.name: round(one.value, 4) for one in made.score}
    whole = {"total": made.total, "bound": made.bound, "gap_percent": made.gap}
    return {
        "feasible": made.feasible,
        "blocking": list(made.blocking),
        "places": [
            {"stall": one.stall, "pitch": one.pitch, "locked": one.locked} for one in made.places
        ],
        "score": {name: round(value, 4) for name, value in whole.items()} | score,
        "weights": {one.name: one.weight for one in made.score},
        "broken": list(made.broken),
        "notes": list(made.notes),
    }
