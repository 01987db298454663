"""If it is not right: other services for the same need, for the paper and for the panel."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from directory.desk.narrowing import narrow
from directory.desk.safety import may_join
from directory.desk.sheets import NOT_FOR_THE_PUBLIC, why_not
from directory.desk.situation import Situation
from directory.desk.whereabouts import PlaceFinder
from directory.model import Need, ServiceCard, ServicePage
from directory.search.hits import Hit
from directory.search.services import Search
from directory.store import Directory

FOR_PAPER, FOR_PANEL = 12, 40
"""How many services are looked at; the panel leaves more of them out."""
NAMED = 2
"""How many the panel names."""
NOT_NOW = frozenset((*NOT_FOR_THE_PUBLIC, "paused"))
"""Nobody is sent to these instead of another."""


@dataclass(frozen=True, slots=True)
class SecondChoices:
    """Where else somebody can turn with the same need, as the directory is now."""

    directory: Directory
    search: Search
    needs: Mapping[str, Need]
    today: date

    def for_paper(self, page: ServicePage, taken: Collection[str]) -> Iterator[ServiceCard]:
        """Yield other open services for the same needs that can be rung and are not chosen.

        The need that a record names first counts most; what is only suggested does not count.
        """
        stated = [one.need for one in page.needs if one.structure != "suggested"]
        towns = {place.town or place.area for place in page.locations}
        others = [hit.card for hit in self.search.by_needs(_weighed(stated), FOR_PAPER)]
        others.sort(key=lambda card: bool(card.place) and card.place not in towns)
        for card in others:
            if card.phone and card.id not in taken and _open_beside(card, page):
                yield card

    def for_person(
        self,
        page: ServicePage,
        asked: Collection[str],
        situation: Situation,
        places: PlaceFinder,
        fits: Callable[[ServicePage], bool] | None = None,
    ) -> tuple[ServicePage, ...]:
        """Return two others that this person can use, the best first.

        Args:
            page: The service that may not be right.
            asked: Ids of the needs that are asked about; those that it serves count alone.
            situation: Where the person lives, what was chosen, the side of what is chosen already.
            places: Understands where the person lives.
            fits: Says of a record whether this person may go there, where more is known of them.

        Raises:
            BadInput: If the place is not known.
        """
        served = list(dict.fromkeys(one.need for one in page.needs))
        wanted = _weighed([one for one in served if one in asked] or served)
        where = places.asked(situation.lives_in, situation.near)
        hits = self.search.find_all("", wanted, FOR_PANEL, around=where.around) if wanted else []
        kept = [hit for hit in hits if self._may_be_named(hit, page, situation)]
        results = places.results(kept, where, len(kept))
        cards = narrow((one.card for one in results if one.area_fit != "no"), situation.only)
        cards.sort(key=lambda card: card.standing == "unconfirmed")
        pages = (self.directory.page(card.id) for card in cards)
        usable = (other for other in pages if not why_not(other, self.today))
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

    def _may_be_named(self, hit: Hit, page: ServicePage, situation: Situation) -> bool:
        card = hit.card
        apart = not may_join((page.side, situation.side), card.side)
        telling = self.tells(card) and not self.tells(page)
        return card.id != page.id and not apart and not telling and _open_beside(card, page)


def _weighed(needs: list[str]) -> dict[str, float]:
    return {need: 1 / place for place, need in enumerate(needs, 1)}


def _open_beside(card: ServiceCard, page: ServicePage) -> bool:
    return card.status not in NOT_NOW and card.side in ("neither", page.side)
