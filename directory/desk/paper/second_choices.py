"""If it is not right: other services for the same need, for the paper and for the panel."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice

from directory.desk.answering.beside import NOT_NOW, NotKnown, Order, order_beside
from directory.desk.answering.narrowing import narrow
from directory.desk.answering.whereabouts import PlaceFinder
from directory.desk.paper.sheets import why_not
from directory.desk.safety.safety import may_join
from directory.desk.situation import Situation
from directory.model import Need, ServiceCard, ServicePage
from directory.search.hits import Hit
from directory.search.services import Question, Search
from directory.store import Directory

LOOKED_AT = 40
"""How many services are looked at; most of them are left out."""
NAMED = 2
"""How many the panel names."""


@dataclass(frozen=True, slots=True)
class SecondChoices:
    """Where else somebody can turn with the same need, as the directory is now."""

    directory: Directory
    search: Search
    needs: Mapping[str, Need]
    today: date
    places: PlaceFinder

    def for_paper(self, page: ServicePage, taken: Collection[str]) -> Iterator[ServiceCard]:
        """Yield other open services for the same needs that can be rung and are not chosen.

        The need that a record names first counts most; what is only suggested does not count.
        """
        wanted = _weighed(_stated(page))
        hits = (
            self.search.find_all("", wanted, LOOKED_AT, Question(around=_around(page)))
            if wanted
            else []
        )
        kept = [hit.card for hit in hits if hit.card.phone and _open_beside(hit.card, page)]
        cards = {card.id: card for card in kept if card.id not in taken}
        order = partial(order_beside, page, places=self.places)
        for other in self._in_order(page, list(cards), order):
            if not why_not(other, self.today):
                yield cards[other.id]

    def for_person(
        self,
        page: ServicePage,
        asked: Collection[str],
        situation: Situation,
        fits: Callable[[ServicePage], bool] | None = None,
        not_known: NotKnown | None = None,
    ) -> tuple[ServicePage, ...]:
        """Return two others that this person can use, the best first.

        Args:
            page: The service that may not be right.
            asked: Ids of the needs that are asked about; those that it serves count alone.
            situation: Where the person lives, what was chosen, the side of what is chosen already.
            fits: Says of a record whether this person may go there, where more is known of them.
            not_known: Says which conditions of a record they may not meet; all, if it is left out.

        Raises:
            BadInput: If the place is not known.
        """
        served = list(dict.fromkeys(one.need for one in page.needs))
        wanted = _weighed([one for one in served if one in asked] or served)
        where = self.places.asked(situation.lives_in, situation.near)
        around = where.around or _around(page)
        hits = (
            self.search.find_all("", wanted, LOOKED_AT, Question(around=around)) if wanted else []
        )
        kept = [hit for hit in hits if self._may_be_named(hit, page, situation)]
        results = self.places.results(kept, where, len(kept))
        cards = narrow((one.card for one in results if one.area_fit != "no"), situation.only)
        missing = {card.id: len(situation.only.difference(card.facts)) for card in cards}
        order = partial(
            order_beside, page, places=self.places, not_known=not_known, home=where.home
        )
        found = self._in_order(page, list(missing), order)
        found.sort(key=lambda other: (other.standing == "unconfirmed", missing[other.id]))
        usable = (other for other in found if not why_not(other, self.today))
        return tuple(islice(filter(fits, usable) if fits else usable, NAMED))

    def tells(self, record: ServiceCard | ServicePage) -> bool:
        """Return whether it may harm a person if others saw that they were given this service.

        A sensitive need makes it so too, even one that was only suggested: imported records say
        nothing of the kind about themselves, and one question too many does no harm.
        """
        if record.sensitive or record.side != "neither":
            return True
        ids = [one if isinstance(one, str) else one.need for one in record.needs]
        if isinstance(record, ServiceCard):
            ids += record.suggested
        return any(self.needs[one].sensitive for one in ids if one in self.needs)

    def _in_order(
        self, page: ServicePage, ids: Sequence[str], order: Callable[[ServicePage], Order]
    ) -> list[ServicePage]:
        """Return records, those first that can best stand in for another.

        What is delicate is not given up for a service that merely asks for less: beside a refuge
        stands another refuge, not one that changes locks, and beside a house for women no line
        for men.
        """
        delicate = self.tells(page)
        mine = _stated(page) or (_served(page) if delicate else [])

        def rank(other: ServicePage) -> tuple[object, ...]:
            needs = _stated(other) or _served(other)
            served = set(needs)
            found = order(other)
            lacks = (needs[:1] != mine[:1], len(set(mine) - served)) if delicate else ()
            return (
                other.kind != page.kind, found.other_sex, served.isdisjoint(mine[:1]), lacks, found,
            )  # fmt: skip

        found = self.directory.pages(ids)
        able = [one for one in found if not (delicate and order(one).other_sex)]
        return sorted(able, key=rank)

    def _may_be_named(self, hit: Hit, page: ServicePage, situation: Situation) -> bool:
        card = hit.card
        apart = not may_join((page.side, situation.side), card.side)
        telling = self.tells(card) and not self.tells(page)
        return card.id != page.id and not apart and not telling and _open_beside(card, page)


def _weighed(needs: list[str]) -> dict[str, float]:
    return {need: 1 / place for place, need in enumerate(needs, 1)}


def _stated(page: ServicePage) -> list[str]:
    return [one.need for one in page.needs if one.structure != "suggested"]


def _served(page: ServicePage) -> list[str]:
    return [one.need for one in page.needs]


def _open_beside(card: ServiceCard, page: ServicePage) -> bool:
    return card.status not in NOT_NOW and card.side in ("neither", page.side)


def _around(page: ServicePage) -> tuple[str, ...]:
    """Return the names of the places that a record is about, to look there too."""
    towns = (place.town or place.area for place in page.locations)
    return tuple(dict.fromkeys(filter(None, (*towns, *(one.name for one in page.coverage)))))
