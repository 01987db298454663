"""Words of a record without what tells where a hidden place is, whatever field they stand in."""

from collections.abc import Iterable, Sequence

from directory.interchange.cells.cleaning import line_of
from directory.interchange.cells.places import Written, without_place
from directory.model import ServicePage
from directory.reading.streets import tells_a_street
from directory.store.hiding import PROSE, keeps_hidden
from directory.words import sentences, tidy


def without_traces(item: object, spots: Sequence[Written]) -> object:
    """Return a JSON value without the sentences that tell where any of ``spots`` is."""
    if isinstance(item, str):
        for spot in spots:
            item = without_place(item, spot)
        return item
    if isinstance(item, list):
        return [without_traces(one, spots) for one in item]
    if isinstance(item, dict):
        return {key: without_traces(one, spots) for key, one in item.items()}
    return item


def spots_of(places: Iterable[object]) -> list[Written]:
    """Return places of a record, as JSON has them, as their source words them."""
    return [
        Written(**{field: line_of(one.get(field)) for field in ("name", "address", "postcode")})
        for one in places
        if isinstance(one, dict)
    ]


def with_quiet_words(mine: ServicePage, page: ServicePage) -> ServicePage:
    """Return a record from outside whose prose says no street, if what is held hides a place.

    What is held already stays; of what is new, sentences go that hold a postcode, an address of
    the file's own, or anything that looks like a street or a building.
    """
    if not keeps_hidden(mine):
        return page
    new = [name for name in PROSE if getattr(page, name) != getattr(mine, name)]
    return _quiet_in(new, page, _shown(page), mine)


def without_places_of(mine: ServicePage, page: ServicePage) -> ServicePage:
    """Return a record whose prose says no street, nor any place that ``mine`` shows."""
    return _quiet_in(PROSE, page, _shown(mine), mine)


def _shown(page: ServicePage) -> list[Written]:
    return [
        Written(name=one.name, address=one.address, postcode=one.postcode)
        for one in page.locations
        if one.visibility == "public"
    ]


def _quiet_in(
    fields: Iterable[str], page: ServicePage, spots: Sequence[Written], mine: ServicePage
) -> ServicePage:
    names = {tidy(name) for name in (mine.name, mine.public_name, mine.neutral_name, page.name)}
    body = mine.organisation
    names |= {tidy(body.name)} if body else set()
    changes = {
        name: quiet
        for name in fields
        if (told := getattr(page, name)) and (quiet := _quiet(told, spots, names)) != told
    }
    return page.model_copy(update=changes) if changes else page


def _quiet(text: str, spots: Sequence[Written], names: set[str]) -> str:
    for spot in spots:
        text = without_place(text, spot)
    lines = (
        " ".join(one for one in sentences(line) if not tells_a_street(one, names))
        for line in text.splitlines()
    )
    return "\n".join(line for line in lines if line)
