"""Is the file whole, and are its words the words that were saved?"""

import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from directory.errors import DamagedFile, SignpostProblem
from directory.model import Organisation, ServicePage
from directory.model.base import Noun
from directory.store.digests import added, digest_of, service_digest, unpacked
from directory.store.files import open_engine, reading, version_of
from directory.store.records import ORGANISATION, SERVICE, chunks, read_pages
from directory.store.settings import CONTENT, setting
from directory.store.shelves import SHELVES, digests_of
from directory.store.upgrades import VERSION

_NOT_FINDABLE = """SELECT 1 FROM service WHERE key NOT IN (SELECT key FROM search_row)
    OR key NOT IN (SELECT key FROM search_card) LIMIT 1"""
_PACKED = """SELECT kind, id, content FROM base
    UNION ALL SELECT kind, id, old FROM history WHERE old IS NOT NULL
    UNION ALL SELECT kind, id, new FROM history WHERE new IS NOT NULL"""


def faults_of(path: Path, *, words: bool = False) -> list[str]:
    """Return what is wrong with the file at ``path``, in sentences; nothing when it is sound.

    Args:
        path: A directory file.
        words: Also read every record again and compare it with its digest, which finds a letter
            that changed on the disk; about a minute for 100,000 services. A file of an older
            version can be read only after its upgrade, so of it only the sums are compared.
    """
    try:
        readable = version_of(path, VERSION) == VERSION
        engine = open_engine(path)
        try:
            with reading(engine) as connection:
                return _faults(connection, words=words and readable)
        finally:
            engine.dispose()
    except SignpostProblem as problem:
        return [problem.words]


def content_digest(connection: Connection) -> str:
    """Return the sum of the digests in the rows of services, organisations and shelves."""
    digests = [*connection.execute(select(SERVICE.c.digest)).scalars()]
    digests += connection.execute(select(ORGANISATION.c.digest)).scalars()
    for shelf in SHELVES:
        digests += digests_of(connection, shelf).values()
    return added("0", digests)


def _faults(connection: Connection, *, words: bool) -> list[str]:
    # Also after an import, where quick_check would do: with all below it is 2 to 4 in a hundred of
    # the time, and only this one sees an index that has lost touch with its table.
    said = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
    faults = [f"The file is damaged: {one}." for one in said if one != "ok"]
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        faults.append("A record hangs on a service that is not there.")
    if content_digest(connection) != (setting(connection, CONTENT) or added("0", [])):
        faults.append("The records are not the ones that were saved: their sum differs.")
    if connection.exec_driver_sql(_NOT_FINDABLE).first() is not None:
        faults.append("A service is held that cannot be found by searching.")
    if words and not faults:  # reading the words of a broken file only breaks the reading
        faults += [*_changed_services(connection), *_changed_bodies(connection)]
        faults += [*_changed_shelves(connection), *_changed_past(connection)]
    return faults


def _changed_services(connection: Connection) -> Iterator[str]:
    asked = connection.execute(select(SERVICE.c.id, SERVICE.c.digest))
    for chunk in chunks((row.id, row.digest) for row in asked.all()):
        pages = _readable(connection, [one for one, _ in chunk])
        for one, digest in chunk:
            if one not in pages or service_digest(pages[one]) != digest:
                name = pages[one].name if one in pages else "a service"
                yield f"The words of '{name}' ({one}) changed on the disk."


def _readable(connection: Connection, ids: list[str]) -> dict[str, ServicePage]:
    """Return the records of ``ids`` that can be read at all, even beside broken ones."""
    try:
        return read_pages(connection, ids)
    except (DamagedFile, ValueError, sqlite3.DatabaseError):
        if len(ids) == 1:
            return {}
        half = len(ids) // 2
        return _readable(connection, ids[:half]) | _readable(connection, ids[half:])


def _changed_bodies(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(ORGANISATION)).mappings():
        if not _says_the_same(Organisation, dict(row)):
            yield f"The words of the organisation '{row['id']}' changed on the disk."


def _changed_shelves(connection: Connection) -> Iterator[str]:
    for shelf in SHELVES:
        for row in connection.execute(select(shelf.table)).mappings():
            if not _says_the_same(shelf.noun, dict(row)):
                yield f"The words of {shelf.kind} '{row['id']}' changed on the disk."


def _says_the_same(noun: type[Noun], values: dict[str, Any]) -> bool:
    digest = str(values.pop("digest"))
    try:
        return digest_of(noun.model_validate(values).as_text()) == digest
    except ValueError:
        return False


def _changed_past(connection: Connection) -> Iterator[str]:
    """Yield what can no longer be unpacked; deflated text carries a check sum of its own."""
    for kind, one, content in connection.exec_driver_sql(_PACKED):
        try:
            unpacked(content)
        except (zlib.error, ValueError):
            yield f"What was kept of the past of {kind} '{one}' changed on the disk."
