"""Postcodes and areas as they are here: those that ship, with the wards that a keeper brought.

Where many records stand in a town that does not ship, it is a town here too; so is the town that
this desk named as its own, where a few do.
"""

import json
from collections.abc import Collection

from directory.geo import Gazetteer, Listed, Town
from directory.store.own_towns import speaking_of, towns_of
from directory.store.reading import Directory

_TOWN_OF_DESK = "SELECT value FROM desk_fact WHERE id = 'town'"
_ASKED = "SELECT id, name, rows FROM ward_list ORDER BY id"


class AreasInUse:
    """The gazetteer of an open directory; another one as soon as a list of wards was changed."""

    def __init__(self, directory: Directory, towns: Collection[str] | None = None) -> None:
        """Take the directory, and the tidy names of towns that its records may speak of.

        Without such names no town is known but those that ship.
        """
        self._directory = directory
        self._revision = 0
        self._generation: list[tuple[object, ...]] = []
        self._named = ""
        self._may_be = towns
        self._towns: tuple[Town, ...] = ()
        self._held: list[tuple[object, ...]] = []
        self._made: Gazetteer | None = None

    @property
    def gazetteer(self) -> Gazetteer:
        """Postcodes and areas, opened when first asked."""
        revision = self._directory.revision
        if self._made is None or revision != self._revision:
            self._revision = revision
            held, towns = self._directory.rows(_ASKED), self._towns_here()
            if self._made is None or held != self._held or towns != self._towns:
                self._held, self._towns = held, towns
                self._made = Gazetteer.open(lists=[_listed(row) for row in held], towns=towns)
        return self._made

    def _towns_here(self) -> tuple[Town, ...]:
        """Return the towns of many records, and that of this desk if some stand in it.

        They are looked for after an import or when the desk moves, not with each save.
        """
        generation = self._directory.rows("SELECT generation FROM search_built")
        named = next((str(town) for (town,) in self._directory.rows(_TOWN_OF_DESK)), "")
        known = generation == self._generation and named == self._named
        if self._may_be is None or known:
            return self._towns
        self._generation, self._named = generation, named
        return towns_of(self._directory, self._may_be, named)


def gazetteer_of(directory: Directory) -> Gazetteer:
    """Return postcodes and areas as they are in a directory now."""
    return AreasInUse(directory).gazetteer


def placed_by_words(directory: Directory, areas: Gazetteer, area: str) -> frozenset[str]:
    """Return the ids of records that nothing but their words places in an area.

    Args:
        directory: The records.
        areas: Postcodes and areas as they are in it now.
        area: As somebody named it; none but a town of these records has any.
    """
    town = areas.town_of_records(area) if area.strip() else None
    return speaking_of(directory, town) if town else frozenset()


def _listed(row: tuple[object, ...]) -> Listed:
    code, name, rows = (str(one) for one in row)
    return Listed(code, name, tuple(tuple(one) for one in json.loads(rows)))
