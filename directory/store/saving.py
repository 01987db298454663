"""The one way into the file: records, search rows, history and digests in one transaction."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from types import MappingProxyType

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError
from sqlalchemy import Connection, insert, select

from directory.errors import BadInput
from directory.model import Organisation, ServicePage
from directory.model.base import Noun
from directory.model.keeping import BatchRow, HistoryRow
from directory.model.links import ServiceNeedRow
from directory.model.needs import NeedRow
from directory.reading.doors import without_doors
from directory.store import search_rows
from directory.store.bases import Issued, add_bases, write_bases
from directory.store.digests import packed, unpacked
from directory.store.files import raw_of
from directory.store.hiding import keeps_hidden, let_in, scrub_past
from directory.store.ready import Ready, Worked, all_worked_out
from directory.store.records import (
    SERVICE,
    Written,
    add_bodies,
    chunks,
    drop_bodies,
    keys_of,
    read_bodies,
    read_pages,
    remove_pages,
    table_of,
    write_pages,
)
from directory.store.settings import carry_sum

BATCH = table_of(BatchRow)
HISTORY = table_of(HistoryRow)
NEED = table_of(NeedRow)
SERVICE_NEED = table_of(ServiceNeedRow)
NOTHING_READ: Mapping[str, ServicePage] = MappingProxyType({})
_ADD_HISTORY = "INSERT INTO history (batch, kind, id, old, new) VALUES (?, ?, ?, ?, ?)"


def begin_batch(connection: Connection, what: str, at: datetime) -> int:
    """Start one entry of the history, which nobody can undo, and return its number."""
    done = connection.execute(insert(BATCH).values(at=at, what=what, records=0, turn=""))
    return int(done.lastrowid)


def begin_act(connection: Connection, what: str, at: datetime) -> int:
    """Start an entry of the history for what somebody does here, and can undo as a whole."""
    batch = begin_batch(connection, what, at)
    mark_as_act(connection, batch)
    return batch


def mark_as_act(connection: Connection, batch: int) -> None:
    """Make an entry one that can be undone; what was undone before it cannot be done again."""
    connection.execute(BATCH.update().where(BATCH.c.turn == "undone").values(turn=""))
    connection.execute(BATCH.update().where(BATCH.c.number == batch).values(turn="done"))


def save_pages(
    connection: Connection,
    pages: Sequence[ServicePage],
    batch: int,
    issued: Issued | None = None,
    read: Mapping[str, ServicePage] = NOTHING_READ,
) -> bool:
    """Keep whole records, with all that follows from them, inside the caller's transaction.

    Args:
        connection: A writing connection.
        pages: The records as they shall be held.
        batch: The entry of the history that they belong to.
        issued: What a publisher issued of them; renews their bases. None for a local edit.
        read: Records as they are held, as far as they were read already in this transaction.

    Returns:
        Whether a place was hidden that was known before; then call ``scrub_leavings`` as soon as
        the transaction is kept.

    Raises:
        BadInput: If an id stands there twice, or a record cannot be kept as it is.
    """
    known = keys_of(connection, _distinct_ids(pages))
    old = {one: page for one in known if (page := read.get(one))}
    old |= read_pages(connection, [one for one in known if one not in old])
    before = old | _gone_but_hidden(connection, pages, known) if issued else old
    held = [settled(let_in(before.get(page.id), page) if issued else page) for page in pages]
    names, texts = need_words(connection), {page.id: page.as_text() for page in held}
    worked = all_worked_out([(page, texts[page.id]) for page in held], names)
    official = _texts_of(issued, held, texts) if issued else {}
    if issued:
        _write(connection, worked, known)
        write_bases(connection, issued, official)
    else:
        with bodies_remembered(connection, [*old.values(), *held], batch):
            _write(connection, worked, known)
    _write_history(
        connection,
        batch,
        [
            (one, old.get(one), None if official.get(one) == text else text)
            for one, text in texts.items()
        ],
    )
    return scrub_past(connection, held)


def add_records(
    connection: Connection, records: Sequence[Ready], batch: int, publisher: str, edition: int
) -> None:
    """Keep records of a publisher that were never held or issued, inside the caller's transaction.

    Args:
        connection: A writing connection.
        records: The records, all of them worked out, none with a place that is hidden.
        batch: The entry of the history that they belong to.
        publisher: Who issued them.
        edition: As which edition.
    """
    _write(connection, [record.worked for record in records if record.worked], {})
    add_bases(connection, records, publisher, edition)
    _write_history(connection, batch, [(record.id, None, None) for record in records])


def _write(connection: Connection, worked: Sequence[Worked], known: Mapping[str, int]) -> None:
    """Write records with their search rows, and carry the sum of the digests on."""
    written = write_pages(connection, [one.rows for one in worked], known)
    carry_sum(connection, written.gone, written.come)
    found = [(written.keys[one.rows.id], one.search) for one in worked]
    search_rows.write_many(raw_of(connection), found)
    _follow_new_names(connection, written)


def write_again(connection: Connection, ids: Sequence[str]) -> None:
    """Write records as their rows have them, with all that follows; their past stays as it is."""
    names = need_words(connection)
    for chunk in chunks(ids):
        pages = read_pages(connection, chunk).values()
        worked = all_worked_out([(page, page.as_text()) for page in pages], names)
        _write(connection, worked, keys_of(connection, chunk))


def _texts_of(
    issued: Issued, held: Sequence[ServicePage], texts: Mapping[str, str]
) -> dict[str, str]:
    """Return the canonical text of each record as issued; few differ from what is held."""
    same = {page.id for page in held if issued.pages.get(page.id) is page}
    return {
        one: texts[one] if one in same else page.as_text() for one, page in issued.pages.items()
    }


def settled(page: ServicePage) -> ServicePage:
    """Return a record exactly as it will be read again, however it was made.

    A copy with changed fields was never checked; this checks it. Words that tell the door of a
    place that is hidden are not held.

    Raises:
        BadInput: If a field does not fit.
    """
    try:
        text = page.model_dump_json(exclude_defaults=True, warnings=False)
        return without_doors(ServicePage.model_validate_json(text))
    except ValidationError as problem:
        first = problem.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "record"
        raise BadInput(f"'{page.name}' cannot be kept: {field}: {first['msg']}.") from problem
    except PydanticSerializationError as problem:
        raise BadInput(f"'{page.id}' cannot be kept: it holds half a character.") from problem


def forget_pages(connection: Connection, ids: Sequence[str], batch: int) -> None:
    """Remove records; the history keeps what they were."""
    old = read_pages(connection, ids)
    with bodies_remembered(connection, list(old.values()), batch):
        written = remove_pages(connection, ids)
        carry_sum(connection, written.gone, written.come)
    raw = raw_of(connection)
    for key in written.keys.values():
        search_rows.remove(raw, key)
    _write_history(connection, batch, [(one, page, None) for one, page in old.items()])


@contextmanager
def bodies_remembered(
    connection: Connection, pages: Sequence[ServicePage], batch: int
) -> Iterator[None]:
    """Note what happens to the organisations of ``pages``; one without any service goes."""
    ids = list({one for page in pages if (one := page.organisation_id)})
    before = read_bodies(connection, ids)
    yield
    after = read_bodies(connection, ids)
    left = after.keys() - _with_services(connection, [one for one in ids if one in after])
    gone = drop_bodies(connection, list(left))
    carry_sum(connection, gone, [])
    rows = [
        (batch, "organisation", one, _packed(before.get(one)), _packed(now))
        for one in ids
        if (now := None if one in left else after.get(one)) != before.get(one)
    ]
    raw_of(connection).executemany(_ADD_HISTORY, rows)


def save_bodies(connection: Connection, bodies: Sequence[Organisation], batch: int) -> None:
    """Let organisations that are held say something else, for all of their services."""
    ids = [body.id for body in bodies]
    before = read_bodies(connection, ids)
    changed = [body for body in bodies if before.get(body.id, body) != body]
    gone = drop_bodies(connection, [body.id for body in changed])
    carry_sum(connection, gone, add_bodies(connection, changed))
    rows = [
        (batch, "organisation", body.id, _packed(before[body.id]), _packed(body))
        for body in changed
    ]
    raw_of(connection).executemany(_ADD_HISTORY, rows)
    _follow_new_names(connection, Written({}, [], [], [body.id for body in changed]))


def _with_services(connection: Connection, bodies: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for chunk in chunks(bodies):
        asked = select(SERVICE.c.organisation_id).where(SERVICE.c.organisation_id.in_(chunk))
        found.update(connection.execute(asked.distinct()).scalars())
    return found


def _packed(noun: Noun | None) -> bytes | None:
    return packed(noun.as_text()) if noun else None


def _gone_but_hidden(
    connection: Connection, pages: Sequence[ServicePage], known: Mapping[str, int]
) -> dict[str, ServicePage]:
    """Return what was removed here and had a place that is not to be found."""
    found: dict[str, ServicePage] = {}
    for chunk in chunks(page.id for page in pages if page.id not in known):
        asked = select(HISTORY.c.id, HISTORY.c.old).order_by(HISTORY.c.number)
        gone = asked.where(HISTORY.c.kind == "service", HISTORY.c.new.is_(None))
        for row in connection.execute(
            gone.where(HISTORY.c.old.is_not(None), HISTORY.c.id.in_(chunk))
        ):
            found[row.id] = ServicePage.model_validate_json(unpacked(row.old))
    return {one: page for one, page in found.items() if keeps_hidden(page)}


def need_words(connection: Connection) -> dict[str, str]:
    """Return, for each need, the names by which a service is found for it."""
    asked = select(NEED.c.id, NEED.c.public_name, NEED.c.professional_name)
    return {
        row.id: f"{row.public_name} {row.professional_name}" for row in connection.execute(asked)
    }


def _follow_new_names(connection: Connection, written: Written) -> None:
    """Renew the search rows of the other services of an organisation that changed."""
    for chunk in chunks(written.changed_bodies):
        asked = select(SERVICE.c.id).where(SERVICE.c.organisation_id.in_(chunk))
        held = connection.execute(asked).scalars()
        renew_search(connection, [one for one in held if one not in written.keys])


def services_of_renamed(connection: Connection, before: Mapping[str, str]) -> list[str]:
    """Return the services of needs that have other names than ``before``, from need_words."""
    renamed = [one for one, names in need_words(connection).items() if names != before.get(one)]
    found: dict[str, None] = {}
    for chunk in chunks(renamed):
        asked = select(SERVICE.c.id).join(SERVICE_NEED, SERVICE_NEED.c.service_key == SERVICE.c.key)
        these = asked.where(SERVICE_NEED.c.need.in_(chunk)).order_by(SERVICE.c.key)
        found.update(dict.fromkeys(connection.execute(these).scalars()))
    return list(found)


def renew_search(connection: Connection, ids: Sequence[str]) -> None:
    """Write the search rows of services again, from what is held of them."""
    names = need_words(connection)
    for chunk in chunks(ids):
        keys, pages = keys_of(connection, chunk), read_pages(connection, chunk)
        rows = ((keys[one], search_rows.search_text(page, names)) for one, page in pages.items())
        search_rows.write_many(raw_of(connection), rows)


def _distinct_ids(pages: Sequence[ServicePage]) -> list[str]:
    ids = [page.id for page in pages]
    for one, times in Counter(ids).items():
        if times > 1:
            raise BadInput(f"The id '{one}' is used {times} times. Give each record its own.")
    return ids


def _write_history(
    connection: Connection,
    batch: int,
    changes: Sequence[tuple[str, ServicePage | None, str | None]],
) -> None:
    """Note what each record was, and the canonical text of what it became."""
    values = [
        (
            batch,
            "service",
            one,
            packed(old.as_text()) if old else None,
            packed(new) if new else None,
        )
        for one, old, new in changes
    ]
    if values:
        raw_of(connection).executemany(_ADD_HISTORY, values)
        counted = BATCH.c.records + len(values)
        connection.execute(BATCH.update().where(BATCH.c.number == batch).values(records=counted))
