"""The sign over a table: its number, its name, what it helps with, languages; for both sides."""

from collections.abc import Mapping, Sequence

from directory.errors import BadInput
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day import chosen_stalls, the_day, with_table, without_table
from directory.marketplace.papers.helps_with import helps_with, languages_of
from directory.marketplace.papers.sign_words import Sign, SignSheet

WE_HELP = "We help with"
SIDES = ("1", "2")


def stall_sign(at: AtEvent, stalls: Sequence[str], options: Mapping[str, str]) -> SignSheet:
    """Return the signs of the tables of some stalls, or of all.

    Args:
        at: The event.
        stalls: Their ids; none, or ``all``, for each.
        options: ``sides`` is 2 for signs that hang, and 1 for those on a wall.

    Raises:
        BadInput: If no stall has a table yet, or a sign can have no such number of sides.
    """
    sides = options.get("sides", "2")
    if sides not in SIDES:
        raise BadInput("A sign has one side or two: sides=1 or sides=2.")
    chosen = chosen_stalls(at, stalls)
    placed = with_table(chosen)
    day = the_day(at)
    return SignSheet(
        signs=tuple(_sign(at, one) for one in placed),
        made_on=day.made_on,
        practice=day.practice,
        foot=day.name,
        services=len(placed),
        sides=int(sides),
        warnings=without_table(chosen),
    )


def _sign(at: AtEvent, shown: ShownStall) -> Sign:
    helps = helps_with(at, shown)
    return Sign(
        over="Table",
        number=str(shown.number),
        title=shown.name,
        lines_heading="" if helps == (shown.line,) or not helps else WE_HELP,
        lines=helps,
        last=languages_of(shown),
    )
