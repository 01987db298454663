"""Rows of services that share source, name, who runs them and postcode, told apart by the rest."""

from collections.abc import Iterable, Mapping, Sequence

from directory.interchange.bringing.known_again import Held, many
from directory.interchange.out.rows import row_of
from directory.model import ServicePage

_COMPARED = (
    "description", "contacts", "locations", "sessions", "closures", "who_for", "how_to_refer",
    "cost", "cost_words", "coverage", "access", "access_words", "languages", "routes", "criteria",
    "status", "ends_on",
)  # fmt: skip
_NOTHING = {
    name: ServicePage.model_fields[name].get_default(call_default_factory=True)
    for name in _COMPARED
}
Unsure = tuple[ServicePage, set[str]]
"""A row as it was read, and the ids of the records that it may be taken from."""


def told_by_their_rows(rows: Sequence[Unsure], taken: set[str], held: Held) -> dict[str, str]:
    """Return by the id of each row the record that it was taken from, where that is sure.

    Rows that nobody changed find theirs first: that leaves fewer for the others.

    Args:
        rows: The rows, and what each may be.
        taken: Records of which a row was found; those found now come to it.
        held: The directory.
    """
    ids = sorted({one for _, maybe in rows for one in maybe})
    flat = {one: row_of(page, {}).back for one, page in many(held.pages, ids).items()}
    found = dict[str, str]()
    for whole in (True, False):
        for page, maybe in rows:
            left = {one: back for one in sorted(maybe - taken) if (back := flat.get(one))}
            if page.id not in found and (one := _most_like(page, left, whole=whole)):
                found[page.id] = one
                taken.add(one)
    return found


def _most_like(page: ServicePage, left: Mapping[str, ServicePage], *, whole: bool) -> str:
    """Return the record that a row is; records that say the very same may stand for each other."""
    alike = {one: _alike(page, back) for one, back in left.items()}
    most = max(alike.values(), default=0)
    best = [one for one, number in alike.items() if number == most]
    if whole:
        return best[0] if most == len(_COMPARED) else ""
    return best[0] if len(best) == 1 else ""


def _alike(page: ServicePage, back: ServicePage) -> int:
    """Return how many fields of a row say what a record's row says, or nothing."""
    said: Iterable[tuple[object, tuple[object, object]]] = (
        (getattr(page, name), (getattr(back, name), _NOTHING[name])) for name in _COMPARED
    )
    return sum(now in either for now, either in said)
