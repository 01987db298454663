"""Rows that were taken out of this directory and came back without saying whose they are.

Whoever sorts a spreadsheet deletes the columns that mean nothing to them, and *id*, *source* and
*publisher* mean nothing to most. Under the name of its file such a list would be held beside the
records that it was taken from, each of them twice.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from directory.disclosure.editions import EDITIONS, FileEdition, seen_by
from directory.interchange.bringing.flat_again import with_row
from directory.interchange.bringing.known_again import FromFile, Held, many
from directory.interchange.bringing.namesakes_told import told_by_their_rows
from directory.interchange.out.rows import id_parts
from directory.interchange.reading import Beside
from directory.model import ServicePage
from directory.store.ready import Ready, worded
from directory.words import postcode, tidy

FORMS = ("signpost-csv", "signpost-xlsx")
FEWEST = 3
NEARLY_ALL = 0.9
"""Share of the first records of a file that must be known again; else it is another's list."""
NAMES_HELD = (
    "Of the first {of:,} rows {held:,} have the name of a record that is held already. If this "
    "list was taken out of Signpost, bring it in with its columns id and publisher, or each of "
    "them is held twice."
)
_HELD = (
    "SELECT s.id, s.publisher, s.source, s.name, coalesce(o.name, ''), coalesce((SELECT l.postcode"
    " FROM location l WHERE l.service_key = s.key ORDER BY l.position LIMIT 1), '') FROM service s"
    " LEFT JOIN organisation o ON o.id = s.organisation_id"
)
_Key = tuple[str, ...]


class Rows(Protocol):
    """What is asked of a directory as it is held."""

    def rows(self, sql: str, args: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Return the rows of a question in SQL that only reads."""


@dataclass(slots=True)
class OwnRows:
    """The records held, by what a row of them says when its list is not named."""

    known: dict[_Key, set[str]] = field(default_factory=lambda: defaultdict(set))
    ids: dict[str, str] = field(default_factory=dict)
    """Whose list each record is in."""
    names: set[str] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)
    """Records of which a row was found: each is one row's alone."""
    under_its_name: bool = False
    """Whether the file is called as the list that it was taken from, so that ids are the same."""

    def of(self, page: ServicePage) -> str:
        """Return the id of the record that a row was taken from; empty where that is not sure."""
        found = self.known.get(_key_of(page), set())
        return next(iter(found)) if len(found) == 1 else ""

    def lists_of(self, pages: Iterable[ServicePage]) -> Counter[str]:
        """Return how many of these rows were taken from each list held."""
        return Counter(self.ids[one] for page in pages if (one := self.of(page)))

    def has_namesakes(self, record: Ready) -> bool:
        """Tell whether a row may be one of several records held."""
        return len(self.known.get(_key_of(record.page()), ())) > 1

    def again(
        self, part: Sequence[FromFile], held: Held, fields: Collection[str] = ()
    ) -> list[FromFile]:
        """Return records of a file, those of this directory as they are held but for their rows.

        Args:
            part: From :func:`known_again`.
            held: The directory.
            fields: Those that the file has a column for.
        """
        found, unsure = dict[str, str](), list[tuple[ServicePage, set[str]]]()
        sure = {one.id for one, _ in part if one.source_id or not self.has_namesakes(one)}
        self.taken |= sure & self.ids.keys()
        if self.under_its_name:
            found |= {one: one for one in sure & self.ids.keys()}
        for record, _ in part:
            if record.id in self.taken:
                continue
            page = record.page()
            maybe = self.known.get(_key_of(page), set())
            if len(maybe) > 1:
                unsure.append((page, maybe))
            elif left := maybe - self.taken:
                found[record.id] = next(iter(left))
                self.taken |= left
        if unsure:
            found |= told_by_their_rows(unsure, self.taken, held)
        ours = many(held.pages, list(found.values()))
        return [
            _as_ours(record, beside, mine, fields)
            if (mine := ours.get(found.get(record.id, "")))
            else (record, beside)
            for record, beside in part
        ]


def _as_ours(
    record: Ready, beside: Beside | None, ours: ServicePage, fields: Collection[str]
) -> FromFile:
    """Return a record as it is held but for its row, and for whom that was written."""
    page = record.page()
    written = beside or Beside(_edition_of(page, ours))
    shown = seen_by(ours, written.edition).page
    checks = tuple(
        one.model_copy(update={"source": ours.source}) if one.source == page.source else one
        for one in page.checks
        if one.checked_on  # a row without the column says nothing of it
    )
    given = with_row(page.model_copy(update={"checks": checks}), shown, fields)
    return worded(given.model_copy(update={"id": ours.id})), written


def _edition_of(page: ServicePage, ours: ServicePage) -> FileEdition:
    """Return for whom a row without its edition was written: by the sentences it leaves out."""
    if page.description in ("", ours.description):
        return "keeper"
    fewer = (one for one in EDITIONS if seen_by(ours, one).page.description == page.description)
    return next(fewer, "keeper")


def own_rows(pages: Sequence[ServicePage], shelf: Rows) -> tuple[OwnRows | None, str]:
    """Return what rows are known again by, if nearly all of the first were taken out here.

    Args:
        pages: The first records of a file that does not say whose they are.
        shelf: The directory.

    Returns:
        What they are known by, or None; and what a person is told where their names alone are held.
    """
    made = _index(shelf)
    fresh = [page for page in pages if page.id not in made.ids]
    if len(pages) < FEWEST:
        return None, ""
    known = sum(_key_of(page) in made.known for page in fresh)
    if len(pages) - len(fresh) + known >= NEARLY_ALL * len(pages):
        return made, ""
    named = sum(tidy(page.name) in made.names for page in fresh)
    if len(fresh) < FEWEST or named < NEARLY_ALL * len(fresh):
        return None, ""
    return None, NAMES_HELD.format(of=len(fresh), held=named)


def _index(shelf: Rows) -> OwnRows:
    made = OwnRows()
    for id_, publisher, source, name, body, code in shelf.rows(_HELD):
        one, called = str(id_), tidy(str(name))
        made.ids[one] = str(publisher)
        made.names.add(called)
        given = id_parts(ServicePage(id=one, name=str(name), publisher=str(publisher)))[1]
        for known in {one, given}:
            made.known["id", known, called].add(one)
        for listed in {str(source), str(publisher)} - {""}:
            place = tidy(str(code))
            made.known["named", listed, called, tidy(str(body)), place].add(one)
    return made


def _key_of(page: ServicePage) -> _Key:
    if page.source_id:
        return "id", page.source_id, tidy(page.name)
    body = page.organisation.name if page.organisation else ""
    codes: Iterator[str] = (postcode(one.postcode) or one.postcode for one in page.locations)
    return "named", page.source, tidy(page.name), tidy(body), tidy(next(codes, ""))
