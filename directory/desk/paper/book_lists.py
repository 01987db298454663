"""The lists at the end of the printed directory: by name, by place, by what somebody needs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from directory.disclosure.paper.book import BookEntry, BookIndex, FoundUnder, IndexGroup
from directory.disclosure.rules.labels import labels_in
from directory.model import Need
from directory.words import first_large, tidy

BY_NAME, BY_NAME_ABOUT = "A to Z", "Names of services, of who runs them, and other names for them."
BY_PLACE, BY_PLACE_ABOUT = "By town or area", "Where they are, or whom they are for."
BY_NEED, BY_NEED_ABOUT = "By what you need", "Each service under everything that it helps with."
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
    found = (
        BookIndex(BY_NAME, BY_NAME_ABOUT, tuple(_by_letter(_names(in_order)))),
        BookIndex(BY_PLACE, BY_PLACE_ABOUT, _under((one.towns, one) for one in in_order)),
        BookIndex(
            BY_NEED,
            BY_NEED_ABOUT,
            _under(
                (tuple(_called(needs[need], staff=staff) for need in one.needs), one)
                for one in in_order
            ),
        ),
    )
    return tuple(index for index in found if index.groups)


def _called(need: Need, *, staff: bool) -> str:
    return need.professional_name if staff else need.public_name


def _names(listed: Iterable[Listed]) -> Iterator[FoundUnder]:
    """Yield every name that somebody may look for, with its entries.

    Names that differ in signs or blanks alone are one, as it was written first.
    """
    by_name: dict[str, tuple[str, dict[str, None]]] = {}
    for one in listed:
        for name in filter(None, (one.entry.name, one.organisation, *one.other_names)):
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


def _under(found: Iterable[tuple[Sequence[str], Listed]]) -> tuple[IndexGroup, ...]:
    """Return entries by headings, both in the order of their names."""
    groups: dict[str, list[FoundUnder]] = {}
    for headings, one in found:
        for heading in dict.fromkeys(headings):
            if not labels_in(heading):
                line = FoundUnder(one.entry.name, (one.entry.id,))
                groups.setdefault(first_large(heading), []).append(line)
    return tuple(IndexGroup(name, tuple(groups[name])) for name in sorted(groups, key=tidy))
