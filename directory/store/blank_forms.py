"""The bytes of blank forms and of venue pictures, kept once each; all else names their digest."""

import hashlib
import json

from sqlalchemy import Connection, delete, insert, select

from directory.model.keeping import FormBytesRow
from directory.model.kept_events import KeptEventRow, KeptHallRow
from directory.model.referral import BlankFormRow
from directory.store.drafts import read_drafts
from directory.store.records import table_of

FORM_BYTES, BLANK_FORM = table_of(FormBytesRow), table_of(BlankFormRow)
KEPT_EVENT, KEPT_HALL = table_of(KeptEventRow), table_of(KeptHallRow)


def digest_of_form(content: bytes) -> str:
    """Return the digest of a form: 32 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()[:32]


def put_form(connection: Connection, content: bytes) -> str:
    """Keep the bytes of a form, unless they are kept already; return their digest."""
    digest = digest_of_form(content)
    values = {"digest": digest, "content": content}
    connection.execute(insert(FORM_BYTES).prefix_with("OR IGNORE").values(values))
    return digest


def read_form(connection: Connection, digest: str) -> bytes | None:
    """Return the bytes of a form; None where they are not kept, or are not what they were."""
    asked = select(FORM_BYTES.c.content).where(FORM_BYTES.c.digest == digest)
    content = connection.execute(asked).scalar()
    return content if content is not None and digest_of_form(content) == digest else None


def held_forms(connection: Connection) -> set[str]:
    """Return the digests of all forms whose bytes are kept."""
    return set(connection.execute(select(FORM_BYTES.c.digest)).scalars())


def drop_loose_forms(connection: Connection) -> int:
    """Stop keeping what no record, draft, event or kept hall has any more; return how many went."""
    used = set(connection.execute(select(BLANK_FORM.c.digest)).scalars())
    used |= {form.digest for draft in read_drafts(connection) for form in draft.page.forms}
    used |= _traced_over(connection)
    loose = held_forms(connection) - used
    connection.execute(delete(FORM_BYTES).where(FORM_BYTES.c.digest.in_(loose)))
    return len(loose)


def _traced_over(connection: Connection) -> set[str]:
    """Return the digests of pictures that halls are drawn over: they are kept as forms are."""
    found = set()
    for table in (KEPT_EVENT, KEPT_HALL):
        for content in connection.execute(select(table.c.content)).scalars():
            underlay = json.loads(content).get("hall", {}).get("underlay") or {}
            found.add(underlay.get("digest", ""))
    return found
