"""Records as they stand in a form: kept while somebody edits, gone when saved or given up.

A draft is no part of the history, of the records or of their sums.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, RowMapping, delete, insert, select

from directory.errors import BadInput
from directory.model import ServicePage
from directory.model.keeping import DraftRow
from directory.store.digests import packed, unpacked
from directory.store.records import table_of

DRAFT = table_of(DraftRow)
_NAMELESS = "-"


class HeldDraft(NamedTuple):
    """One record as it stood in a form."""

    page: ServicePage
    """Its name may still be empty."""
    typed: Mapping[str, str]
    """What was typed and does not fit its field yet."""
    opened: str
    """The digest of the record when it was opened; empty for a new one."""
    kept_at: datetime


def put_draft(connection: Connection, draft: HeldDraft) -> None:
    """Keep a draft over what was kept of the same record."""
    values = {
        "id": draft.page.id,
        "opened": draft.opened,
        "kept_at": draft.kept_at,
        "content": packed(draft.page.as_text()),
        "typed": packed(json.dumps(dict(draft.typed), ensure_ascii=False)),
    }
    connection.execute(insert(DRAFT).prefix_with("OR REPLACE").values(values))


def read_drafts(connection: Connection, record_id: str = "") -> list[HeldDraft]:
    """Return the draft of one record, or every draft, the newest first.

    One that no record of today can hold any more is left out.
    """
    asked = select(DRAFT).order_by(DRAFT.c.kept_at.desc(), DRAFT.c.id)
    asked = asked.where(DRAFT.c.id == record_id) if record_id else asked
    held = (_held(row) for row in connection.execute(asked).mappings())
    return [draft for draft in held if draft]


def drop_draft(connection: Connection, record_id: str) -> bool:
    """Stop keeping a draft; return whether there was one."""
    return connection.execute(delete(DRAFT).where(DRAFT.c.id == record_id)).rowcount > 0


def unnamed(values: Mapping[str, Any]) -> ServicePage:
    """Return a record from values that may lack the one thing every record must have: a name."""
    named = ServicePage.model_validate({**values, "name": values.get("name") or _NAMELESS})
    return named if values.get("name") else named.model_copy(update={"name": ""})


def fitting(page: ServicePage) -> ServicePage:
    """Return a record, with or without a name, exactly as it will be read again.

    Raises:
        BadInput: If a field does not fit.
    """
    try:
        return unnamed(json.loads(page.model_dump_json(exclude_defaults=True, warnings=False)))
    except ValueError as problem:
        raise BadInput(f"'{page.name}' holds something that does not fit its field.") from problem


def _held(row: RowMapping) -> HeldDraft | None:
    try:
        page = unnamed(json.loads(unpacked(row["content"])))
    except ValueError:
        return None
    return HeldDraft(page, json.loads(unpacked(row["typed"])), row["opened"], row["kept_at"])
