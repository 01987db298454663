"""Changing one record: opened, kept as a draft while it is typed, saved, never lost.

Edited is not checked: saving leaves every check as it was, and says which facts changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from uuid import uuid4

from sqlalchemy import Connection

from directory.disclosure.rules.personal import about_a_person
from directory.errors import BadInput, UnknownName
from directory.keeping.record.fields import FieldChange, compare, groups_changed
from directory.keeping.record.free_text import refuse_personal, without_personal
from directory.model import ServicePage
from directory.model.vocabulary import FactGroup, RecordKind
from directory.reading.doors import without_doors
from directory.store import Directory
from directory.store.acts import Act, change_pages, do
from directory.store.digests import digest_of
from directory.store.drafts import HeldDraft, drop_draft, fitting, put_draft, read_drafts, unnamed
from directory.store.hiding import keeps_hidden, still_hidden
from directory.store.history import was_ever_held
from directory.store.local import Edit
from directory.store.records import read_pages

OWN = "local"
PRACTICE = "practice"
CHANGED_MEANWHILE = (
    "'{name}' was changed by somebody else since you opened it. Nothing was saved, and what you "
    "typed is kept: open the record again to see both."
)


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A record as somebody left it in a form."""

    id: str
    page: ServicePage
    typed: Mapping[str, str]
    """What was typed and does not fit its field yet, by the form's own names."""
    opened: str
    """The digest of the record as it was opened; empty for a new one."""
    kept_at: datetime
    outdated: bool
    """Whether the record was changed since it was opened."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A record ready for a form."""

    page: ServicePage
    digest: str
    """Stands for what was opened; hand it back on saving. Empty for a new record."""
    draft: KeptDraft | None = None
    """What was left of it in a form last time."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of saving."""

    page: ServicePage
    digest: str
    changes: tuple[FieldChange, ...]
    ask_checked: tuple[FactGroup, ...]
    """Groups whose facts changed and whose check date stays: ask whether they were checked."""
    words: str


def blank(directory: Directory, kind: RecordKind = "service") -> Opened:
    """Return a new record with an id of its own; it is held once it was saved."""
    publisher = PRACTICE if directory.practice else OWN
    values = {"id": _fresh_id(directory, publisher), "kind": kind, "publisher": publisher}
    return Opened(unnamed(values), "")


def copy_of(directory: Directory, record_id: str) -> Opened:
    """Return a record like another, not saved yet: nobody has confirmed or checked it.

    Raises:
        UnknownName: If there is no such record.
    """
    page, own = directory.page(record_id), blank(directory).page
    changes = {
        "id": own.id,
        "publisher": own.publisher,
        "name": f"Copy of {page.name}",
        "standing": "unconfirmed",
        "checks": (),
        "source_id": "",
        "extra": {},
    }
    return Opened(page.model_copy(update=changes), "")


def open_record(directory: Directory, record_id: str) -> Opened:
    """Return a record for a form, with what was left of it in a form last time.

    Raises:
        UnknownName: If there is no such record, held or begun.
    """
    draft = draft_of(directory, record_id)
    found = directory.pages([record_id])
    if found:
        return Opened(found[0], digest_of(found[0].as_text()), draft)
    if draft is None:
        raise UnknownName(f"There is no record with the id '{record_id}'.")
    return Opened(draft.page, "", draft)


def keep_draft(
    directory: Directory, page: ServicePage, opened: str, typed: Mapping[str, str]
) -> None:
    """Keep a record as it stands in a form, over what was kept of it before.

    Words that look as if they were about a person are never kept; nor, before it is saved, where
    a place is that is hidden now.

    Raises:
        BadInput: If a field of the record does not fit; such words belong into ``typed``.
    """

    def work(connection: Connection) -> None:
        held = read_pages(connection, [page.id]).get(page.id)
        safe = without_doors(without_personal(held, still_hidden(held, fitting(page))))
        hides = keeps_hidden(page) or (held is not None and keeps_hidden(held))
        left = {} if hides else {at: raw for at, raw in typed.items() if not about_a_person(raw)}
        put_draft(connection, HeldDraft(safe, left, opened, datetime.now(UTC)))

    directory.change("keeping a draft", work)


def draft_of(directory: Directory, record_id: str) -> KeptDraft | None:
    """Return what was left of a record in a form, or None."""
    return next(iter(drafts(directory, record_id)), None)


def drafts(directory: Directory, record_id: str = "") -> tuple[KeptDraft, ...]:
    """Return everything that was left in a form, the newest first."""

    def ask(connection: Connection) -> tuple[KeptDraft, ...]:
        found = read_drafts(connection, record_id)
        held = read_pages(connection, [draft.page.id for draft in found])
        return tuple(_kept(draft, held.get(draft.page.id)) for draft in found)

    return directory.ask(ask)


def discard_draft(directory: Directory, record_id: str) -> None:
    """Give up what was left in a form; none is no problem."""
    directory.change("giving up a draft", lambda connection: drop_draft(connection, record_id))


def save(directory: Directory, page: ServicePage, opened: str, what: str = "") -> Saved:
    """Keep a record as it stands in a form.

    Args:
        directory: The open directory.
        page: The record; its checks are left as they are held.
        opened: The digest of what was opened; empty for a new record.
        what: What was done, for the history.

    Raises:
        BadInput: If somebody changed it meanwhile, or a field does not fit; the draft stays.
        RefusedWords: If words that are new look as if they were about a person.
    """
    if not page.name.strip():
        raise BadInput("Give the record a name; everything else can wait.")

    def work(act: Act) -> Saved:
        held = act.pages([page.id]).get(page.id)
        _refuse_if_changed(act.connection, page, held, opened)
        wanted = page.model_copy(update={"checks": held.checks if held else ()})
        refuse_personal(held, wanted)
        if wanted != held:
            act.save([wanted])
        if drop_draft(act.connection, page.id):
            act.hid_a_place |= keeps_hidden(wanted)  # its place may stand in the leavings
        return _saved(held, act.pages([page.id])[page.id])

    return do(directory, what or ("Edited" if opened else "Added"), work)


def change_record(directory: Directory, record_id: str, edit: Edit, what: str) -> Saved:
    """Change one record as it is held now, as one act that can be undone.

    Unlike :func:`save` this may change checks: it is what checking is made of.

    Raises:
        UnknownName: If there is no such record.
        BadInput: If a field does not fit.
    """
    before = directory.page(record_id)
    change_pages(directory, {record_id: edit}, what)
    return _saved(before, directory.page(record_id))


def change_records(directory: Directory, edits: Mapping[str, Edit], what: str) -> tuple[str, ...]:
    """Change several records as one act; return the ids of those that are different now."""
    return tuple(change_pages(directory, edits, what))


def _refuse_if_changed(
    connection: Connection, page: ServicePage, held: ServicePage | None, opened: str
) -> None:
    if held is None:
        if opened:
            raise BadInput(
                f"'{page.name}' was removed since you opened it. What you typed is kept; bring "
                "it back from the recycle bin first."
            )
        if was_ever_held(connection, page.id):
            raise BadInput("The id of this record was used before. Begin a new record.")
    elif digest_of(held.as_text()) != opened:
        raise BadInput(CHANGED_MEANWHILE.format(name=held.name))


def _saved(before: ServicePage | None, now: ServicePage) -> Saved:
    changes = compare(before, now)
    ask = groups_changed(change.field for change in changes)
    words = "Saved." if changes else "Nothing was changed."
    return Saved(now, digest_of(now.as_text()), changes, ask, words)


def _kept(draft: HeldDraft, held: ServicePage | None) -> KeptDraft:
    now = digest_of(held.as_text()) if held else ""
    one, outdated = draft.page.id, draft.opened != now
    return KeptDraft(one, draft.page, draft.typed, draft.opened, draft.kept_at, outdated)


def _fresh_id(directory: Directory, publisher: str) -> str:
    fresh = f"{publisher}-{uuid4().hex[:12]}"
    used = directory.ask(partial(was_ever_held, record_id=fresh))
    return _fresh_id(directory, publisher) if used else fresh
