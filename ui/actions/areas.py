"""Which small areas make each ward here: bring a list of them, look at it first, give it up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from directory.errors import BadInput
from directory.interchange.areas import ward_changes, ward_file
from ui.actions.editing import Done

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from directory.desk import Desk
    from directory.interchange.areas.ward_changes import CouncilChange
    from directory.interchange.reading import Progress
    from directory.model.wards import WardList

ALL = "all"
"""Said instead of the name of a council."""
ONLY_PRACTICE = " In practice only: bring the list again when practice is put away."
NOTHING_NEW = "All of it was brought before: nothing changes."


@dataclass(frozen=True, slots=True)
class WardLook:
    """What a list would change, before it is kept."""

    councils: tuple[CouncilChange, ...]
    left: tuple[str, ...]
    """Names of councils in the file that are not looked at."""

    @property
    def changes(self) -> bool:
        """Whether there is anything to keep."""
        return any(not one.held for one in self.councils)

    @property
    def words(self) -> tuple[str, ...]:
        """Return it in lines."""
        lines = [line for one in self.councils for line in one.words]
        if self.left:
            some = "Signpost has no postcodes of" if any(c.known for c in self.councils) else ""
            lines.append(_left(len(self.left), some))
        return (*lines, *(() if self.changes else (NOTHING_NEW,)))


def look_at_wards(
    desk: Desk, path: Path, councils: Sequence[str] = (), progress: Progress | None = None
) -> WardLook:
    """Return what a list in a file would change; nothing is kept.

    Args:
        desk: The open desk.
        path: A CSV file, as the Office for National Statistics publishes it.
        councils: The councils to take, by name or code, or ``all``; else those that Signpost has
            postcodes of.
        progress: Called with how far the file was read.

    Raises:
        SignpostProblem: In one sentence, if it is no such list.
    """
    known = desk.places.gazetteer
    lists = ward_file.read_wards(path, known, progress)
    if councils and ALL not in [one.casefold() for one in councils]:
        chosen = ward_changes.only(lists, councils)
        left: tuple[str, ...] = ()
    else:
        chosen = tuple(lists) if councils else ward_changes.usual(lists, known)
        left = tuple(one.name for one in lists if one not in chosen)
    return WardLook(ward_changes.changes_of(desk.directory, chosen), left)


def keep_wards(desk: Desk, look: WardLook) -> Done:
    """Use the lists that were looked at from now on.

    Raises:
        BadInput: If they are in use already.
    """
    lists = [one.list for one in look.councils]
    ward_changes.keep_wards(desk.directory, lists)
    number = sum(one.wards for one in look.councils)
    names = ", ".join(one.name for one in lists[: ward_changes.MOST_NAMED])
    more = len(lists) - ward_changes.MOST_NAMED
    where = f"{names} and {more:,} more councils" if more > 0 else names
    return Done(
        f"{number:,} {'ward' if number == 1 else 'wards'} of {where} in use from now on."
        f"{ONLY_PRACTICE if desk.directory.practice else ''}"
    )


def wards_kept(desk: Desk) -> tuple[WardList, ...]:
    """Return the lists of wards that were brought here."""
    return ward_changes.wards_kept(desk.directory)


def kept_words(one: WardList) -> str:
    """Return what a list holds, in words."""
    wards = len({row[3] for row in one.rows})
    return f"{wards:,} wards, {len(one.rows):,} small areas ({one.source})"


def wards_as_they_ship(desk: Desk, councils: Sequence[str] = ()) -> Done:
    """Give up lists that were brought, of some councils or all.

    Raises:
        BadInput: If there is none.
    """
    gone = ward_changes.wards_as_they_ship(desk.directory, councils)
    if not gone:
        raise BadInput(NOTHING_NEW)
    many = (
        "The wards of 1 council are" if len(gone) == 1 else f"The wards of {len(gone)} councils are"
    )
    return Done(f"{many} as they ship again.")


def _left(number: int, some: str) -> str:
    councils = "1 more council stands" if number == 1 else f"{number:,} more councils stand"
    return f"{councils} in the file and {'is' if number == 1 else 'are'} left out" + (
        f": {some} {'it' if number == 1 else 'them'}." if some else "."
    )
