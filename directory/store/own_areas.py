"""Postcodes and areas as they are here: those that ship, with the wards that a keeper brought."""

import json

from directory.geo import Gazetteer, Listed
from directory.store.reading import Directory

_ASKED = "SELECT id, name, rows FROM ward_list ORDER BY id"


class AreasInUse:
    """The gazetteer of an open directory; another one as soon as a list of wards was changed."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._revision = 0
        self._held: list[tuple[object, ...]] = []
        self._made: Gazetteer | None = None

    @property
    def gazetteer(self) -> Gazetteer:
        """Postcodes and areas, opened when first asked."""
        revision = self._directory.revision
        if self._made is None or revision != self._revision:
            self._revision = revision
            held = self._directory.rows(_ASKED)
            if self._made is None or held != self._held:
                self._held = held
                self._made = Gazetteer.open(lists=[_listed(row) for row in held])
        return self._made


def gazetteer_of(directory: Directory) -> Gazetteer:
    """Return postcodes and areas as they are in a directory now."""
    return AreasInUse(directory).gazetteer


def _listed(row: tuple[object, ...]) -> Listed:
    code, name, rows = (str(one) for one in row)
    return Listed(code, name, tuple(tuple(one) for one in json.loads(rows)))
