"""The lists at the end of the printed directory: by name, by place, by what somebody needs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from directory.disclosure.paper.book import BookEntry, BookIndex, FoundUnder, IndexGroup
from directory.disclosure.rules.labels import labels_in
from directory.model import Need
from directory.words import first_large, tidy

BY_NAME, BY_NAME_ABOUT = "A to Z", "Names of services, of who runs them, and other names for them."
BY_PLACE, BY_PLACE_ABOUT = "By town or area", "Where they are, or whom they are for."
BY_NEED, BY_NEED_ABOUT = "By what you need", "Each service under everything that it helps with."
BY_SEEMS = "By what they seem to help with (not checked by us)"
BY_SEEMS_ABOUT = (
    "Read by a program in what they write of themselves, and checked by nobody. "
    "Ring and ask first, or ask us."
)
"""Of records that came in a list: nothing that they help with is stated, and something is read."""
SIGNS = "0 to 9"
"""The heading of names that begin with no letter."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry of the book, and all that it is found under."""

    entry: BookEntry
    theme: str
    """Empty for one that stands under no theme."""
    towns: tuple[str, ...]
    needs: tuple[str, ...]
    other_names: tuple[str, ...]
    organisation: str
    seems: tuple[str, ...] = ()
    """Needs that a program read in its words; only of one for which none is stated."""
    street: str = ""
    """Where it is within its town, to tell it from others of its name."""

    @property
    def order(self) -> tuple[str, str]:
        """Return what puts it among others by name."""
        return tidy(self.entry.name), self.entry.id


def lists_of(
    listed: Sequence[Listed], needs: Mapping[str, Need], *, staff: bool
) -> tuple[BookIndex, ...]:
    """Return the lists; one that would be empty is absent.

    Args:
        listed: Every entry of the book.
        needs: By id.
        staff: Whether staff read it: needs then stand under the names that they use.
    """
    in_order = sorted(listed, key=lambda one: one.order)
    apart = told_apart(in_order)

    def by_need(ids: Callable[[Listed], Sequence[str]]) -> tuple[IndexGroup, ...]:
        found = ([_called(needs[need], staff=staff) for need in ids(one)] for one in in_order)
        return _under(zip(found, in_order, strict=True), apart)

    made = (
        BookIndex(BY_NAME, BY_NAME_ABOUT, tuple(_by_letter(_names(in_order, apart)))),
        BookIndex(BY_PLACE, BY_PLACE_ABOUT, _under(((one.towns, one) for one in in_order), apart)),
        BookIndex(BY_NEED, BY_NEED_ABOUT, by_need(lambda one: one.needs)),
        BookIndex(BY_SEEMS, BY_SEEMS_ABOUT, by_need(lambda one: one.seems)),
    )
    return tuple(index for index in made if index.groups)


def told_apart(listed: Iterable[Listed]) -> dict[str, str]:
    """Return by id what stands after a name that several have: the place, else who runs it.

    The first that no two of them share; where each is shared, all of it.
    """
    alike: dict[str, list[Listed]] = {}
    for one in listed:
        alike.setdefault(tidy(one.entry.name), []).append(one)
    return {
        one.entry.id: said
        for several in alike.values()
        if len(several) > 1
        for one, said in zip(several, _apart(several), strict=True)
        if said
    }


def _apart(several: Sequence[Listed]) -> Sequence[str]:
    ways = [
        [_listed(one.towns[:1]) for one in several],
        [_listed((one.street,)) for one in several],
        [_listed((one.street, *one.towns[:1])) for one in several],
        [_listed((one.organisation,)) for one in several],
    ]
    known = [[_unlike(one, said) for one, said in zip(several, way, strict=True)] for way in ways]
    best = (way for way in known if all(way) and len(set(map(tidy, way))) == len(way))
    return next(best, [known[2][at] or known[3][at] for at in range(len(several))])


def _unlike(one: Listed, said: str) -> str:
    """Return what says more than the name does, and labels nobody."""
    return "" if labels_in(said) or tidy(said) in tidy(one.entry.name) else said


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(filter(None, parts))


def _called(need: Need, *, staff: bool) -> str:
    return need.professional_name if staff else need.public_name


def _names(listed: Iterable[Listed], apart: Mapping[str, str]) -> Iterator[FoundUnder]:
    """Yield every name that somebody may look for, with its entries.

    Names that differ in signs or blanks alone are one, as it was written first.
    """
    by_name: dict[str, tuple[str, dict[str, None]]] = {}
    for one in listed:
        own = _listed((one.entry.name, apart.get(one.entry.id, "")))
        for name in filter(None, (own, one.organisation, *one.other_names)):
            if not labels_in(name):
                _, ids = by_name.setdefault(tidy(name) or name, (name, {}))
                ids[one.entry.id] = None
    for name, ids in sorted(by_name.values(), key=lambda named: (tidy(named[0]), named[0])):
        yield FoundUnder(name, tuple(ids))


def _by_letter(lines: Iterable[FoundUnder]) -> Iterator[IndexGroup]:
    groups: dict[str, list[FoundUnder]] = {}
    for line in lines:
        first = tidy(line.words)[:1].upper()
        groups.setdefault(first if first.isalpha() else SIGNS, []).append(line)
    for letter in sorted(groups):
        yield IndexGroup(letter, tuple(groups[letter]))


def _under(
    found: Iterable[tuple[Sequence[str], Listed]], apart: Mapping[str, str]
) -> tuple[IndexGroup, ...]:
    """Return entries by headings, both in the order of their names."""
    groups: dict[str, dict[str, list[str]]] = {}
    for headings, one in found:
        for heading in dict.fromkeys(headings):
            if not labels_in(heading):
                name = _listed((one.entry.name, apart.get(one.entry.id, "")))
                groups.setdefault(first_large(heading), {}).setdefault(name, []).append(
                    one.entry.id
                )
    return tuple(
        IndexGroup(name, tuple(FoundUnder(said, tuple(ids)) for said, ids in groups[name].items()))
        for name in sorted(groups, key=tidy)
    )
