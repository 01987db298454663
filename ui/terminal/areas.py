"""``areas``: the wards of this place, as a list of small areas that a keeper brings."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui import actions
from ui.actions import areas as wards
from ui.terminal.common import Common, common_of, say_json, tell, warn

if TYPE_CHECKING:
    from directory.interchange.areas.ward_changes import CouncilChange
    from ui.actions.areas import WardLook

NONE = "No list of wards was brought here: they are as they ship."
MOST_LINES = 40
KEEP = "Nothing is kept yet. To use it: signpost areas FILE"


def areas(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="A CSV list; left out, those in use are named."),
    ] = None,
    council: Annotated[
        list[str] | None,
        typer.Option("--council", help="Only this council, by name or code; or all."),
    ] = None,
    look: Annotated[bool, typer.Option("--preview", help="Only tell what would change.")] = False,
    as_it_ships: Annotated[
        bool, typer.Option("--as-it-ships", help="Give up what was brought.")
    ] = False,
) -> None:
    """Say which small areas make each ward: bring a list of the Office for National Statistics.

    The list is a CSV file with columns such as LSOA21CD, WD24NM, LAD24NM. Taken are the councils
    that Signpost has postcodes of, or those named. `signpost history undo` takes it back.
    """
    common = common_of(context)
    if as_it_ships and (file or look):
        raise typer.BadParameter("Say --as-it-ships without FILE and --preview.")
    if as_it_ships:
        done = wards.wards_as_they_ship(common.open(), council or ())
        say_json({"words": done.words}) if common.as_json else tell(done.words)
    elif file is None:
        _list(common)
    else:
        _bring(common, file, council or [], look=look)


def _bring(common: Common, file: Path, councils: list[str], *, look: bool) -> None:
    desk = common.open()
    found = wards.look_at_wards(desk, file, councils)
    kept = found.changes and not look
    words = wards.keep_wards(desk, found).words if kept else ""
    if common.as_json:
        practice = actions.is_practice(desk)
        say_json({**_shape(found), "kept": kept, "practice": practice})
        return
    if actions.is_practice(desk):
        warn(actions.PRACTICE_WARNING)
    for line in found.words:
        tell(line)
    moved = [one for council in found.councils for one in council.moved]
    for one in moved[:MOST_LINES]:
        tell(one.words, first="    ")
    if len(moved) > MOST_LINES:
        tell(f"and {len(moved) - MOST_LINES:,} more", first="    ")
    if words or found.changes:
        tell(words or KEEP)


def _list(common: Common) -> None:
    desk = common.open()
    kept = wards.wards_kept(desk)
    if common.as_json:
        held = [
            {
                "code": one.id,
                "council": one.name,
                "small_areas": len(one.rows),
                "wards": sorted({row[3] for row in one.rows}),
                "columns": one.source,
            }
            for one in kept
        ]
        say_json({"councils": held, "practice": actions.is_practice(desk)})
        return
    for one in kept:
        tell(f"{one.name}: {wards.kept_words(one)}")
    if not kept:
        tell(NONE)


def _shape(found: "WardLook") -> dict[str, object]:
    return {"councils": [_council(one) for one in found.councils], "left_out": list(found.left)}


def _council(one: "CouncilChange") -> dict[str, object]:
    return {
        "code": one.list.id,
        "council": one.list.name,
        "columns": one.list.source,
        "wards": one.wards,
        "small_areas": one.small_areas,
        "changed": [
            {"code": m.code, "name": m.name, "was": m.was or None, "now": m.now or None}
            for m in one.moved
        ],
        "new_wards": list(one.new_wards),
        "gone_wards": list(one.gone_wards),
        "postcodes_known": one.known,
        "in_use": one.held,
    }
