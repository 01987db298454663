"""``desk``: what this desk has set about itself, shown and set from a script."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from ui import actions
from ui.actions.numbers_here import IS_NUMBER, numbers_here, set_number_here
from ui.terminal.common import common_of, say, say_json, tell, warn

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.desk.local.this_desk import DeskLine
    from directory.desk.local.thresholds import NamedNumber


def desk(
    context: typer.Context,
    do: Annotated[str, typer.Argument(metavar="[show|set]", help="Show all, or set one.")] = "show",
    fact: Annotated[
        str | None, typer.Argument(metavar="[FACT]", help="Which; `desk show` names all.")
    ] = None,
    value: Annotated[
        str | None, typer.Argument(metavar="[VALUE]", help='What it is; "" takes it away.')
    ] = None,
    checked: Annotated[
        bool, typer.Option("--checked", help="Somebody has made sure of it today.")
    ] = False,
) -> None:
    """Show or set the facts of this desk: its phone, whom to ask, the numbers of this place.

    For example: signpost desk set connector "the link worker, room 2" --checked
    """
    common = common_of(context)
    if do == "show" and fact is None:
        opened = common.open()
        say_json(_shape(opened)) if common.as_json else _tell(opened)
        return
    if do != "set" or fact is None or (value is None and not checked):
        raise typer.BadParameter("Say: desk show, or: desk set FACT VALUE.")
    opened = common.open()
    if fact.startswith(IS_NUMBER):
        set_number_here(opened, fact, value or "")
        number = next(one for one in numbers_here(opened) if one.id == fact)
        say_json(asdict(number)) if common.as_json else tell(_number(number), then="    ")
        return
    if value is not None:
        actions.set_desk_fact(opened, fact, value)
        if fact == "town" and (unknown := actions.town_not_known(opened)):
            warn(unknown)
    if checked:
        actions.confirm_desk_fact(opened, fact)
    line = next(one for one in actions.desk_lines(opened) if one.id == fact)
    say_json(_fact(line)) if common.as_json else say(_words(line))


def _shape(opened: "Desk") -> dict[str, object]:
    page = actions.this_desk_page(opened)
    live = page.notice
    return {
        "practice": actions.is_practice(opened),
        "facts": [_fact(line) for line in page.lines],
        "notice": live and {"words": live.words, "ends_on": live.ends_on.isoformat()},
        "numbers": [asdict(one) for one in numbers_here(opened)],
        "ours": [card.id for card in page.ours.cards],
        "ready_sheets": [
            {
                "id": one.id,
                "name": one.name,
                "services": [card.id for card in one.cards],
                "troubles": list(one.troubles),
            }
            for one in page.sheets
        ],
    }


def _fact(line: "DeskLine") -> dict[str, object]:
    checked = line.checked_on.isoformat() if line.checked_on else None
    return {"id": line.id, "label": line.label, "value": line.value, "checked_on": checked}


def _tell(opened: "Desk") -> None:
    if actions.is_practice(opened):
        warn(actions.PRACTICE_WARNING)
    page = actions.this_desk_page(opened)
    for line in sorted(page.lines, key=lambda one: one.entered):
        tell(_words(line), then="    ")
    for number in numbers_here(opened):
        tell(_number(number), then="    ")
    if page.notice:
        tell(f"Notice until {page.notice.ends_on}: {page.notice.words}", then="    ")
    for sheet in page.sheets:
        tell(" ".join((f"Ready sheet: {sheet.name}.", *sheet.troubles)), then="    ")


def _number(number: "NamedNumber") -> str:
    """Return a number that rules name: as it is here, else as the records have it."""
    usual = f"{number.usual}, as {', '.join(number.services)} has it"
    return f"{number.id}: {f'{number.here} here; {usual}' if number.here else usual}."


def _words(line: "DeskLine") -> str:
    return f"{line.id}: {line.shown}{'. ' if line.standing else ''}{line.standing}"
