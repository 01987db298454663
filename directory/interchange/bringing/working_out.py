"""Rows of a file to records ready to be kept: all of the work that needs nothing but the row.

Each step is taken for all the rows of a batch before the next one: what a step needs then stays
at hand in the processor. Row by row a long list took half as long again.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Self

from directory.interchange.bringing.edited_again import edited_again
from directory.interchange.bringing.held_back import Hiding, shows_a_place
from directory.interchange.cells.reviewers import TOLD, with_roles_only
from directory.interchange.reading import Beside, Problem, ReadItem, ReadRecord
from directory.interchange.understanding import Helpers, all_understood
from directory.keeping.twice.duplicates import Like
from directory.model import ServicePage
from directory.reading.way_told import ASKS_UNSEEN, TAKEN_OUT, without_the_way
from directory.store.hiding import keeps_hidden
from directory.store.ready import Ready, all_worked_out, worded
from directory.store.saving import settled


class Made(NamedTuple):
    """One record of a file, ready to be kept, with what was odd about it."""

    row: int
    ready: Ready
    notes: tuple[Problem, ...]
    beside: Beside | None = None
    """What the file says beside it, if Signpost wrote the file."""
    twin: Like | None = None
    """The record held that it may be, which hides where it is; this one tells a place."""

    @property
    def id(self) -> str:
        """Our id of the record."""
        return self.ready.id

    @property
    def says(self) -> str:
        """What stands for all that the record says: two that say the same are one."""
        return self.ready.digest

    def whole(self) -> ServicePage:
        """Return the record itself."""
        return self.ready.page()

    def under(self, id_: str, note: Problem) -> Self:
        """Return the same record under another id, with a note of why."""
        page = self.whole().model_copy(update={"id": id_})
        return self._replace(ready=worded(page), notes=(*self.notes, note))


MadeItem = Made | Problem


class _Draft(NamedTuple):
    """A record while it is being made, with what was odd about it so far."""

    item: ReadRecord
    page: ServicePage
    notes: Sequence[Problem] = ()
    ours: bool = False
    """Whether Signpost wrote it, and a keeper has read its words."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a row of a file becomes a record; can be handed to another process."""

    read_row: Callable[[Any], ReadItem]
    helpers: Helpers
    needs: Mapping[str, str]
    """The id of each need, by every name that a spreadsheet may use for it."""
    kinds: tuple[str, ...]
    """What the name of the file says of all its records."""
    need_words: Mapping[str, str]
    """The words by which services are found for each need, by its id."""
    issued: Mapping[str, str]
    """The digests of what is held as it was issued: such records are not worked out."""
    hiding: Hiding = field(default_factory=Hiding)
    """The records held that hide where they are."""

    def make(self, rows: Iterable[Any]) -> list[MadeItem]:
        """Return what comes of rows, in their order."""
        items = [self.read_row(row) for row in rows]
        drafts = self._understood([item for item in items if isinstance(item, ReadRecord)])
        made = iter(self._made([self._quiet(draft) for draft in drafts]))
        return [next(made) if isinstance(item, ReadRecord) else item for item in items]

    def _understood(self, items: Sequence[ReadRecord]) -> list[_Draft]:
        """Return records with all that the directory adds to what was read."""
        again = [edited_again(item.page, item.beside) if item.beside else None for item in items]
        drafts = [
            _Draft(item, edited or item.page, ours=edited is not None or item.complete)
            for item, edited in zip(items, again, strict=True)
        ]
        theirs = [draft.item for draft in drafts if not draft.ours]
        added = iter(all_understood(theirs, self.needs, self.helpers, self.kinds))
        return [draft if draft.ours else _Draft(draft.item, *next(added)) for draft in drafts]

    def _quiet(self, draft: _Draft) -> _Draft:
        """Return a record that names nobody, and leads to no place that is hidden."""
        item, page, notes, ours = draft
        quiet = with_roles_only(page)
        if quiet is not page:
            page, notes = quiet, [*notes, Problem(item.row, "translations", TOLD)]
        hides = keeps_hidden(page) or page.id in self.hiding.traits
        page, told = told_no_way(item.row, page, hides=hides, ours=ours)
        if keeps_hidden(page):  # words taken out of it may have left blanks behind
            page = settled(page)
        return _Draft(item, page, [*notes, *told], ours)

    def _made(self, drafts: Sequence[_Draft]) -> list[Made]:
        """Return records ready to be kept; of those held as they are no more than their text."""
        ready = [worded(draft.page) for draft in drafts]
        news = [
            (draft.page, one.text)
            for draft, one in zip(drafts, ready, strict=True)
            if self.issued.get(one.id) != one.digest
        ]
        worked = iter(all_worked_out(news, self.need_words))
        return [
            Made(
                draft.item.row,
                one if self.issued.get(one.id) == one.digest else one._replace(worked=next(worked)),
                (*draft.item.notes, *draft.notes),
                draft.item.beside,
                self.hiding.twin_of(draft.page) if shows_a_place(draft.page) else None,
            )
            for draft, one in zip(drafts, ready, strict=True)
        ]


def told_no_way(
    row: int, page: ServicePage, *, hides: bool, ours: bool
) -> tuple[ServicePage, list[Problem]]:
    """Return a record that tells no way to a place that is hidden, and what is told of it.

    Args:
        row: Where the record stands in its file.
        page: The record.
        hides: Whether it hides where it is, or what is held of it here does.
        ours: Whether Signpost wrote it: then a keeper has read its words, and is asked again.
    """
    quiet = without_the_way(page) if hides else page
    if quiet is page:
        return page, []
    words = (ASKS_UNSEEN if ours else TAKEN_OUT).format(name=page.name)
    return page if ours else quiet, [Problem(row, "description", words)]
