"""Hidden means not held: what is left of a place once it is hidden or told by its area only.

The record itself is safe by its model. Here its past is made safe: history, the base as issued,
and the leavings that a database keeps of what was deleted.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Engine, select, update

from directory.errors import CannotKeep
from directory.model import Location, ServicePage
from directory.model.keeping import BaseRow, HistoryRow
from directory.model.places import LocationRow
from directory.model.vocabulary import Visibility
from directory.reading.doors import without_doors
from directory.store.digests import packed, unpacked
from directory.store.drafts import DRAFT, put_draft, read_drafts
from directory.store.files import explained, raw_of
from directory.store.records import SERVICE, chunks, read_pages, table_of

BASE = table_of(BaseRow)
HISTORY = table_of(HistoryRow)
LOCATION = table_of(LocationRow)
PROSE = (
    "summary", "description", "who_for", "not_for", "how_to_refer", "cost_words", "access_words",
    "waiting_time", "while_you_wait", "next_step", "length_of_support",
)  # fmt: skip
"""The fields of prose in which a source may say where a service is."""
_INDEXES = ("search_head", "search_all")
_HIDES: dict[Visibility, int] = {"public": 0, "area_only": 1, "hidden": 2}
"""How closely a place is kept."""


def keeps_hidden(page: ServicePage) -> bool:
    """Return whether the record has a place that is not to be found."""
    return any(place.visibility != "public" for place in page.locations)


def pages_that_hide(connection: Connection, ids: Sequence[str]) -> dict[str, ServicePage]:
    """Return those of the records ``ids`` that hold a place that is not to be found."""
    hiding: list[str] = []
    for chunk in chunks(ids):
        asked = (
            select(SERVICE.c.id).distinct().join(LOCATION, LOCATION.c.service_key == SERVICE.c.key)
        )
        asked = asked.where(LOCATION.c.visibility != "public", SERVICE.c.id.in_(chunk))
        hiding += connection.execute(asked).scalars()
    return read_pages(connection, hiding)


def all_that_hide(connection: Connection) -> dict[str, ServicePage]:
    """Return every record with a place that is not to be found; also those removed since.

    Of a removed one it is what was held last: a copy made before may still show the place.
    """
    asked = select(SERVICE.c.id).distinct().join(LOCATION, LOCATION.c.service_key == SERVICE.c.key)
    held = connection.execute(asked.where(LOCATION.c.visibility != "public")).scalars().all()
    removed = (HISTORY.c.kind == "service") & HISTORY.c.new.is_(None) & HISTORY.c.old.isnot(None)
    gone = removed & HISTORY.c.id.notin_(select(SERVICE.c.id))
    last = select(HISTORY.c.id, HISTORY.c.old).where(gone).order_by(HISTORY.c.number)
    pages = {
        str(one): ServicePage.model_validate_json(unpacked(old))
        for one, old in connection.execute(last)
    }
    pages |= read_pages(connection, held)
    return {one: page for one, page in pages.items() if keeps_hidden(page)}


def still_hidden(old: ServicePage | None, page: ServicePage) -> ServicePage:
    """Return an issued record with every place hidden that is hidden here.

    Somebody here hid the place; only somebody here can show it again, never an import.
    """
    if old is None or not keeps_hidden(old):
        return page
    hidden = {p.id: p.visibility for p in old.locations if p.visibility != "public"}
    places = tuple(
        place.model_copy(update={"visibility": hidden[place.id]})
        if place.id in hidden and place.visibility == "public"
        else place
        for place in page.locations
    )
    return page.model_copy(update={"locations": places})


def let_in(old: ServicePage | None, page: ServicePage) -> ServicePage:
    """Return a record from outside as it may be held in place of ``old``, which may hide a place.

    A file may give the same place another id, change the ids of two places about, or say where it
    is as an address for post or in a property that we do not know. So places show no more than
    they do here, a new one comes in hidden, and nothing else that often says where it is comes in
    unless it is held already.
    """
    if old is None or not keeps_hidden(old):
        return page
    held = {place.id: place for place in old.locations}
    posts = {contact.value for contact in old.contacts if contact.kind == "post"}
    left: Mapping[str, Any] = {
        "locations": tuple(_let_in(place, held.get(place.id)) for place in page.locations),
        "contacts": tuple(c for c in page.contacts if c.kind != "post" or c.value in posts),
        "extra": {key: said for key, said in page.extra.items() if old.extra.get(key) == said},
    }
    return page.model_copy(update=left)


def past_of(text: ServicePage, page: ServicePage) -> ServicePage:
    """Return an earlier state of ``page`` without the places that ``page`` no longer shows."""
    if not keeps_hidden(page):
        return text
    shown, text = _shown(page), without_doors(text, page)
    places = tuple(
        place if place.visibility != "public" or place.id in shown else _hidden(place)
        for place in text.locations
    )
    return text if places == text.locations else _without_loose_ends(text, places)


def issued_of(text: ServicePage, page: ServicePage) -> ServicePage:
    """Return a record as issued without the places that ``page``, as held here, hides.

    They are left out rather than hidden: so what is held here still differs from what was
    issued, and no later import takes it for untouched.
    """
    if not keeps_hidden(page):
        return text
    text = without_doors(text, page)
    # An id alone does not say that it is the same place: sources number theirs afresh.
    shown = {_spot(place) for place in page.locations if place.visibility == "public"}
    places = tuple(p for p in text.locations if p.visibility != "public" or _spot(p) in shown)
    return text if places == text.locations else _without_loose_ends(text, places)


def with_words_of(then: ServicePage, now: ServicePage) -> ServicePage:
    """Return an earlier state of a record with the prose that it has now.

    Where a place was hidden since, what told the way to it was taken out of the prose.
    """
    words = {name: getattr(now, name) for name in PROSE}
    left = {**words, "extra": now.extra, "translations": now.translations}
    return then.model_copy(update=left)


def say_nothing_more(connection: Connection, now: ServicePage) -> None:
    """Let no earlier state of a record, and nothing issued, say more in prose than it does now."""

    def quiet(content: bytes | None) -> bytes | None:
        if content is None:
            return None
        then = ServicePage.model_validate_json(unpacked(content))
        return packed(with_words_of(then, now).as_text())

    mine = (HISTORY.c.kind == "service") & (HISTORY.c.id == now.id)
    for row in connection.execute(select(HISTORY).where(mine)).mappings().all():
        states = {side: quiet(row[side]) for side in ("old", "new")}
        this = HISTORY.c.number == row["number"]
        connection.execute(update(HISTORY).where(this).values(states))
    issued = (BASE.c.kind == "service") & (BASE.c.id == now.id)
    for content in connection.execute(select(BASE.c.content).where(issued)).scalars().all():
        connection.execute(update(BASE).where(issued).values(content=quiet(content)))


def scrub_past(connection: Connection, pages: Iterable[ServicePage]) -> bool:
    """Take the places that ``pages`` hide out of their history, bases, drafts and the index.

    Returns:
        Whether there was anything to take out.
    """
    hiding = {page.id: page for page in pages if keeps_hidden(page)}
    done = [
        scrub(connection, {one: hiding[one] for one in chunk})
        for chunk in chunks(hiding)
        for scrub in (_scrub_history, _scrub_bases, _scrub_drafts)
    ]
    if not any(done):
        return False
    for index in _INDEXES:  # a deleted word stays in the index until its parts are merged
        raw_of(connection).execute(f"INSERT INTO {index}({index}) VALUES ('optimize')")
    return True


def scrub_leavings(engine: Engine) -> None:
    """Write the file anew, because moving rows about can leave copies in unused space."""
    with suppress(CannotKeep), explained(), engine.connect() as connection:
        raw_of(connection).execute("VACUUM")  # what was kept is kept, whether this works or not


def _scrub_history(connection: Connection, hiding: Mapping[str, ServicePage]) -> bool:
    mine = (HISTORY.c.kind == "service") & HISTORY.c.id.in_(list(hiding))
    scrubbed = False
    for row in connection.execute(select(HISTORY).where(mine)).mappings().all():
        states = {side: _scrubbed(row[side], hiding[row["id"]]) for side in ("old", "new")}
        if states != {side: row[side] for side in states}:
            this = HISTORY.c.number == row["number"]
            connection.execute(update(HISTORY).where(this).values(states))
            scrubbed = True
    return scrubbed


def _scrub_bases(connection: Connection, hiding: Mapping[str, ServicePage]) -> bool:
    services = BASE.c.kind == "service"
    asked = select(BASE.c.id, BASE.c.content).where(services, BASE.c.id.in_(list(hiding)))
    scrubbed = False
    for one, content in connection.execute(asked).all():
        issued = ServicePage.model_validate_json(unpacked(content))
        left = issued_of(issued, hiding[one])
        if left is not issued:
            # The digest stays that of what was issued, so that the same issue is known again.
            this = update(BASE).where(services, BASE.c.id == one)
            connection.execute(this.values(content=packed(left.as_text())))
            scrubbed = True
    return scrubbed


def _scrub_drafts(connection: Connection, hiding: Mapping[str, ServicePage]) -> bool:
    kept = connection.execute(select(DRAFT.c.id).where(DRAFT.c.id.in_(list(hiding)))).scalars()
    drafts = [draft for one in kept.all() for draft in read_drafts(connection, one)]
    scrubbed = False
    for draft in drafts:
        safe = still_hidden(hiding[draft.page.id], draft.page)
        left = draft._replace(page=without_doors(safe, hiding[draft.page.id]), typed={})
        if left != draft:
            put_draft(connection, left)
            scrubbed = True
    return scrubbed


def _scrubbed(content: bytes | None, page: ServicePage) -> bytes | None:
    if content is None:
        return None
    then = ServicePage.model_validate_json(unpacked(content))
    left = past_of(then, page)
    return content if left is then else packed(left.as_text())


def _let_in(place: Location, mine: Location | None) -> Location:
    """Return a place from outside; of one that is held, only a closer hiding is taken."""
    if mine is None:
        return _hidden(place)
    return place if _HIDES[place.visibility] > _HIDES[mine.visibility] else mine


def _shown(page: ServicePage) -> set[str]:
    return {place.id for place in page.locations if place.visibility == "public"}


def _spot(place: Location) -> tuple[str, str, str]:
    return place.id, place.address, place.postcode


def _hidden(place: Location) -> Location:
    return place.model_copy(update={"visibility": "hidden"})


def _without_loose_ends(page: ServicePage, places: tuple[Location, ...]) -> ServicePage:
    """Return ``page`` with ``places``, and without what else often says where they are."""
    left: Mapping[str, Any] = {
        "locations": places,
        "contacts": tuple(c for c in page.contacts if c.kind != "post"),
        "extra": {},
    }
    return page.model_copy(update=left)
