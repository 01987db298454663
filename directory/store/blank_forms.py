"""The bytes of blank forms, kept once each; records, drafts and history only name their digest."""

import hashlib

from sqlalchemy import Connection, delete, insert, select

from directory.model.keeping import FormBytesRow
from directory.model.referral import BlankFormRow
from directory.store.drafts import read_drafts
from directory.store.records import table_of

FORM_BYTES, BLANK_FORM = table_of(FormBytesRow), table_of(BlankFormRow)


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
    """Stop keeping forms that no record and no draft has any more; return how many went."""
    used = set(connection.execute(select(BLANK_FORM.c.digest)).scalars())
    used |= {form.digest for draft in read_drafts(connection) for form in draft.page.forms}
    loose = held_forms(connection) - used
    connection.execute(delete(FORM_BYTES).where(FORM_BYTES.c.digest.in_(loose)))
    return len(loose)
