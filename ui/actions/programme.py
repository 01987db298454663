"""The list of the programme's criteria: reworded, added to, replaced from a file. Staff only.

Each change is one act that can be undone, kept on top of what ships.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.keeping.programme import programme_file, programme_list
from ui.actions.editing import Done

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from directory.desk import Desk
    from directory.keeping.programme.programme_file import ReadList
    from directory.keeping.programme.programme_list import ListChanges
    from directory.model import ProgrammeCriterion


def reword_criterion(desk: Desk, criterion: str, fields: Mapping[str, str]) -> Done:
    """Let a criterion say something else from now on."""
    programme_list.reword(desk.directory, criterion, dict(fields))
    return Done("The criterion is worded so from now on.")


def add_criterion(desk: Desk, fields: Mapping[str, str]) -> Done:
    """Add a criterion of our own, proposed at first."""
    made = programme_list.add_criterion(desk.directory, dict(fields))
    return Done(f"'{made.professional_label}' is in the list, proposed.", (made.id,))


def criterion_as_it_ships(desk: Desk, criterion: str) -> Done:
    """Let a criterion say what it ships with again; one of our own goes."""
    programme_list.as_it_ships(desk.directory, criterion)
    return Done("It is as it ships.")


def read_criteria(path: Path) -> ReadList:
    """Return the list that stands in a file, with what is wrong with it."""
    return programme_file.read_list(path)


def changes_of_criteria(desk: Desk, wanted: Sequence[ProgrammeCriterion]) -> ListChanges:
    """Return what another list would change; nothing is kept."""
    return programme_list.changes_of_list(desk.directory, wanted)


def replace_criteria(desk: Desk, wanted: Sequence[ProgrammeCriterion]) -> Done:
    """Use another list from now on."""
    programme_list.replace_list(desk.directory, wanted)
    return Done(f"The list has {len(wanted)} criteria now.")


def criteria_as_they_ship(desk: Desk) -> Done:
    """Use the list as it ships again."""
    programme_list.list_as_it_ships(desk.directory)
    return Done("The list is as it ships.")


def criteria_as_csv(desk: Desk) -> bytes:
    """Return the list in use as a file that can be changed and brought back."""
    return programme_file.list_as_csv(desk.directory.criteria())
