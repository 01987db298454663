"""Rows of a file to records ready to be kept: all of the work that needs nothing but the row."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Self

from directory.interchange.bringing.edited_again import edited_again
from directory.interchange.bringing.held_back import Hiding, shows_a_place
from directory.interchange.cells.reviewers import TOLD, with_roles_only
from directory.interchange.reading import Beside, Problem, ReadItem, ReadRecord
from directory.interchange.understanding import Helpers, understood
from directory.keeping.twice.duplicates import Like
from directory.model import ServicePage
from directory.reading.way_told import ASKS_UNSEEN, TAKEN_OUT, without_the_way
from directory.store.hiding import keeps_hidden
from directory.store.ready import Ready, worded, worked_out
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
        return [self._made(self.read_row(row)) for row in rows]

    def _made(self, item: ReadItem) -> MadeItem:
        if not isinstance(item, ReadRecord):
            return item
        page, notes = item.page, list[Problem]()
        again = edited_again(page, item.beside) if item.beside else None
        if again:
            page = again
        elif not item.complete:
            page, notes = understood(item, self.needs, self.helpers, self.kinds)
        quiet = with_roles_only(page)
        if quiet is not page:
            page, notes = quiet, [*notes, Problem(item.row, "translations", TOLD)]
        hides = keeps_hidden(page) or page.id in self.hiding.traits
        page, told = told_no_way(item.row, page, hides=hides, ours=bool(again) or item.complete)
        notes = [*notes, *told]
        if keeps_hidden(page):  # words taken out of it may have left blanks behind
            page = settled(page)
        ready = worded(page)
        if self.issued.get(ready.id) != ready.digest:
            ready = ready._replace(worked=worked_out(page, ready.text, self.need_words))
        twin = self.hiding.twin_of(page) if shows_a_place(page) else None
        return Made(item.row, ready, (*item.notes, *notes), item.beside, twin)


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
