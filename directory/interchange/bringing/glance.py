"""A first look at the rows of a file: of what is new no more is worked out than a list shows.

To suggest needs for a record, and to work out its search words, takes longer than to read it. A
preview asks for neither until somebody opens the record; what is held already is made whole, as
it has to be compared field by field.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

from directory.interchange.bringing.held_back import shows_a_place
from directory.interchange.bringing.working_out import MadeItem, Recipe
from directory.interchange.cells.reviewers import with_roles_only
from directory.interchange.reading import Beside, Problem, ReadItem, ReadRecord
from directory.interchange.understanding import as_stated, with_suggested
from directory.keeping.twice.alike import Traits, traits_of
from directory.keeping.twice.duplicates import Like
from directory.model import ServicePage
from directory.store.digests import packed, unpacked
from directory.store.hiding import keeps_hidden
from directory.store.ready import Ready, worded
from directory.words import tidy


class Glimpse(NamedTuple):
    """A new record as its file states it, with nothing suggested yet."""

    row: int
    ready: Ready
    notes: tuple[Problem, ...]
    twin: Like | None
    name: str
    traits: Traits
    codes: tuple[str, ...]
    beside: Beside | None = None

    @property
    def id(self) -> str:
        """Our id of the record."""
        return self.ready.id

    @property
    def says(self) -> str:
        """What stands for all that the record says: two that say the same are one."""
        return " ".join((self.ready.digest, *self.codes))

    def whole(self) -> ServicePage:
        """Return the record itself, as stated."""
        return self.ready.page()

    def under(self, id_: str, note: Problem) -> Self:
        """Return the same record under another id, with a note of why."""
        page = self.whole().model_copy(update={"id": id_})
        return self._replace(ready=worded(page), traits=traits_of(page), notes=(*self.notes, note))


@dataclass(frozen=True, slots=True)
class Unopened:
    """A new record that nobody has opened yet, kept small."""

    id: str
    digest: str
    name: str
    traits: Traits
    codes: tuple[str, ...]
    text: bytes
    """As stated, packed."""
    recipe: Recipe

    def page(self) -> ServicePage:
        """Return the record with all that is suggested for it, as it would be brought in."""
        page = ServicePage.model_validate_json(unpacked(self.text))
        return with_suggested(page, self.codes, self.recipe.helpers, self.recipe.kinds)


@dataclass(frozen=True, slots=True)
class GlanceRecipe:
    """How a row of a file becomes a record to be looked at; can be handed to another process."""

    read_row: Callable[[Any], ReadItem]
    recipe: Recipe
    """Makes of a record that was read already whatever needs to be whole."""
    known: frozenset[str]
    """The ids of all that is held, or was."""

    def make(self, rows: Iterable[Any]) -> list[MadeItem | Glimpse]:
        """Return what comes of rows, in their order."""
        items = [self.read_row(row) for row in rows]
        new = [
            item if isinstance(item, ReadRecord) and not self._must_be_whole(item) else None
            for item in items
        ]
        rest = [item for item, one in zip(items, new, strict=True) if one is None]
        whole = iter(self.recipe.make(rest))
        return [next(whole) if one is None else self._glimpse(one) for one in new]

    def _glimpse(self, item: ReadRecord) -> Glimpse:
        page, notes = as_stated(item, self.recipe.needs, self.recipe.helpers)
        twin = self.recipe.hiding.twin_of(page) if shows_a_place(page) else None
        told = (*item.notes, *notes)
        return Glimpse(item.row, worded(page), told, twin, page.name, traits_of(page), item.codes)

    def _must_be_whole(self, item: ReadRecord) -> bool:
        """Say whether more hangs on a record than a list of what is new shows."""
        page = item.page
        body = tidy(page.organisation.name) if page.organisation else ""
        return bool(
            item.complete
            or (item.beside and not item.beside.unsaid)
            or {page.id, page.source_id} & self.known
            or keeps_hidden(page)
            or with_roles_only(page) is not page
            or body in self.recipe.hiding.bodies  # then its needs tell whether it is a refuge
        )


def unopened(one: Glimpse, recipe: Recipe) -> Unopened:
    """Return a record as it waits to be opened."""
    text = packed(one.ready.text)
    return Unopened(one.id, one.ready.digest, one.name, one.traits, one.codes, text, recipe)


def as_it_is(item: ReadItem) -> ReadItem:
    """Return what was read already."""
    return item
