"""*Lives in* and *near*: who may use a service, and how far it is. Two questions, never one.

Where a person lives decides who may use a service; distance only orders what is otherwise equal.
A place that is hidden, or told by its area only, has no distance and is never moved by one.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from directory.desk.answering.answer import Result
from directory.desk.answering.by_place import (
    NOWHERE,
    Spot,
    Standing,
    Stated,
    Where,
    Whereabouts,
    in_order,
    standing_of,
)
from directory.disclosure.rules.clean import without_labels
from directory.errors import BadInput
from directory.geo import Gazetteer, Place
from directory.search.hits import Hit
from directory.store import Directory
from directory.store.own_areas import AreasInUse
from directory.words import one_line, tidy

MOST_HELD = 8000
MOST_NAMED = 3
LOCAL = frozenset({"ward", "town", "borough"})
GP_PRACTICE = (
    "SELECT s.name, l.postcode, l.latitude, l.longitude, l.town FROM search_row r"
    " JOIN service s ON s.key = r.key JOIN search_need n ON n.key = r.key"
    " JOIN location l ON l.service_key = r.key AND l.visibility = 'public'"
    " WHERE r.name_k = ? AND n.need = 'doctor_dentist' ORDER BY r.key, l.position LIMIT 1"
)


class PlaceFinder:
    """Understands places, and puts services in order by them.

    The last place that was asked for is held until another is, or :meth:`forget`: each key asks it.
    """

    def __init__(self, directory: Directory, towns: Collection[str] = ()) -> None:
        """Take the directory, and the names of towns that its records may speak of."""
        self._directory = directory
        self._revision = 0
        self._held: dict[str, Whereabouts] = {}
        self._areas = AreasInUse(directory, towns)
        self._asked: tuple[str, str, Gazetteer] | None = None
        self._where = NOWHERE
        self._standing: dict[str, Standing] = {}

    def forget(self) -> None:
        """Hold no place any more that was asked for."""
        self._asked, self._where = None, NOWHERE
        self._standing.clear()

    @property
    def gazetteer(self) -> Gazetteer:
        """Postcodes and areas as they are here now; opened when first asked."""
        return self._areas.gazetteer

    def home(self, text: str) -> Place:
        """Return where a person lives, or is registered with a doctor.

        Raises:
            BadInput: If it is no place that is known, or several.
        """
        found = self.gazetteer.understand(text) or self._gp_practice(text)
        if found:
            return found
        several = [place.label for place in self.gazetteer.called(text)]
        if several:
            raise BadInput(f"There are several: type {' or '.join(several[:MOST_NAMED])}.")
        raise BadInput(
            f"'{one_line(text)}' is not a place that Signpost knows. Type a postcode such as"
            " L32 8XA, its first half, or a town such as Kirkby."
        )

    def start(self, text: str) -> Place:
        """Return the place that distances are measured from.

        Raises:
            BadInput: If it is not known, or too large to measure from.
        """
        found = self.gazetteer.understand(text)
        if found is None or found.latitude is None:
            raise BadInput(
                f"'{one_line(text)}' is not a postcode that Signpost knows. Type one such as"
                " L32 8XA, or its first half, L32."
            )
        return found

    def asked(self, lives_in: str, near: str) -> Where:
        """Return what was asked of places, understood.

        Raises:
            BadInput: If a place is not known.
        """
        if not lives_in and not near:
            return NOWHERE
        asked = (lives_in, near, self.gazetteer)
        if asked != self._asked:
            self._standing.clear()
            self._where = self._understood(lives_in, near)
            self._asked = asked
        return self._where

    def _understood(self, lives_in: str, near: str) -> Where:
        home = self.home(lives_in) if lives_in else None
        start = self.start(near) if near else None
        areas = [area.name for area in home.areas if area.kind in LOCAL] if home else []
        where = Where(home, start)
        middle = start or where.middle
        outcodes = self.gazetteer.outcodes_around(middle) if middle else ()
        return where._replace(around=(*areas, *outcodes))

    def suggestions(self, begun: str, limit: int = 8) -> tuple[Place, ...]:
        """Return what may be meant by the beginning of a place; show the ``label`` of each."""
        return self.gazetteer.suggestions(begun, limit)

    def results(
        self, hits: Sequence[Hit], where: Where, limit: int, wanted: Collection[str] = ()
    ) -> tuple[Result, ...]:
        """Return ``hits`` with how they stand to the person, in the order for them.

        ``wanted`` are the ids of the needs that were heard or chosen.
        """
        standing = self._standings([hit.card.id for hit in hits], where)
        return tuple(
            Result(
                card=hit.card,
                score=hit.score,
                why=hit.why,
                marks=hit.marks,
                distance_miles=standing.miles,
                area_fit=standing.fit,
                level=standing.level,
                step=standing.step,
                area_words=standing.words,
                elsewhere=standing.elsewhere,
            )
            for hit, standing in in_order(hits, standing, where, wanted)[:limit]
        )

    def _gp_practice(self, name: str) -> Place | None:
        """Return where a GP practice of the directory is; its doctor's area counts, not a home."""
        rows = self._directory.rows(GP_PRACTICE, (tidy(name),))
        for called, code, north, east, town in rows:
            place = self.gazetteer.place_of(str(code or "")) or self.gazetteer.understand(str(town))
            if place:
                place = replace(place, name=str(called), kind="gp_practice")
                if isinstance(north, float) and isinstance(east, float):
                    return replace(place, latitude=north, longitude=east, coarse=False)
                return place
        return None

    def _standings(self, ids: Sequence[str], where: Where) -> Mapping[str, Standing]:
        """Return how services stand to a place; each is looked at once as long as it is asked."""
        if where == NOWHERE:
            return {}
        known = self._whereabouts(ids)
        if where is not self._where:
            return {one: standing_of(told, where) for one, told in known.items()}
        held = self._standing
        held.update({one: standing_of(known[one], where) for one in known if one not in held})
        return {one: held[one] for one in known}

    def _whereabouts(self, ids: Sequence[str]) -> dict[str, Whereabouts]:
        """Return what the records of ``ids`` say of places; each is read once."""
        revision = self._directory.revision
        if revision != self._revision or len(self._held) > MOST_HELD:
            self._held.clear()
            self._standing.clear()
            self._revision = revision
        missing = [one for one in ids if one not in self._held]
        if missing:
            self._held |= self._read(missing)
        return {one: self._held[one] for one in ids if one in self._held}

    def _read(self, ids: Sequence[str]) -> dict[str, Whereabouts]:
        areas, marks = self.gazetteer, ",".join("?" * len(ids))
        asked = f"SELECT key, id, area_rule FROM service WHERE id IN ({marks})"
        services = self._directory.rows(asked, ids)
        keys = ",".join(str(key) for key, *_ in services)
        stated: dict[object, list[Stated]] = {}
        asked = f"SELECT service_key, name, code FROM coverage WHERE service_key IN ({keys})"
        for key, name, code in self._directory.rows(f"{asked} ORDER BY service_key, position"):
            stated.setdefault(key, []).append(_stated(areas, str(name), str(code or "")))
        spots: dict[object, list[Spot]] = {}
        asked = (
            "SELECT service_key, postcode, latitude, longitude FROM location"
            f" WHERE visibility = 'public' AND service_key IN ({keys})"
        )
        for key, postcode, north, east in self._directory.rows(asked):
            spots.setdefault(key, []).append(_spot(areas, str(postcode or ""), north, east))
        return {
            str(one): Whereabouts(str(rule), tuple(stated.get(key, ())), tuple(spots.get(key, ())))
            for key, one, rule in services
        }


def _stated(known: Gazetteer, name: str, code: str) -> Stated:
    areas = known.areas_called(name, code)
    told = " and ".join(area.name for area in areas) or without_labels(one_line(name)).text
    return Stated(told, areas)


def _spot(known: Gazetteer, postcode: str, north: object, east: object) -> Spot:
    """Return where a location is: as recorded, by its postcode, or about, by its outcode."""
    if isinstance(north, float) and isinstance(east, float) and (north or east):
        return Spot(north, east)
    place = known.place_of(postcode)
    return Spot(place.latitude, place.longitude, place.coarse) if place else Spot(None, None)
