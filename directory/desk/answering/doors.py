"""No wrong door: a way on from every answer, above all from an empty one."""

from collections.abc import Iterable, Mapping

from directory.desk.answering.answer import DoorOpen
from directory.desk.answering.connectors import connector_for
from directory.disclosure.paper.crisis import line_door
from directory.geo import Place
from directory.model import DeskFact, NationalLine, Need

ANYBODY = ("citizens_advice", "nhs111", "samaritans")
"""National lines for somebody whose need we could not tell."""
FOR_A_CHILD = "childline"
MOST_LINES = 4


def doors(
    needs: Iterable[Need],
    lines: Iterable[NationalLine],
    desk: Mapping[str, DeskFact],
    home: Place | None = None,
) -> tuple[DoorOpen, ...]:
    """Return who to ask, then the national lines of ``needs``, or those for anybody.

    ``home`` is where the person lives: another place may have somebody of its own.
    """
    named = list(dict.fromkeys(key for need in needs for key in need.lines)) or list(ANYBODY)
    by_id = {line.id: line for line in lines}
    found = [_line(by_id[key]) for key in named if key in by_id][:MOST_LINES]
    return (*_connector(desk, home), *(door for door in found if door))


def child_doors(lines: Iterable[NationalLine]) -> tuple[DoorOpen, ...]:
    """Return the only way on that is shown for a child who may be telling something."""
    found = [_line(line) for line in lines if line.id == FOR_A_CHILD]
    return tuple(door for door in found if door)


def _connector(desk: Mapping[str, DeskFact], home: Place | None) -> tuple[DoorOpen, ...]:
    one = connector_for(desk, home)
    return (DoorOpen("connector", "connector", one.who, one.phone),) if one else ()


def _line(line: NationalLine) -> DoorOpen | None:
    door = line_door(line)
    return DoorOpen("line", line.id, door.name, door.number) if door else None
