"""Reading our own lossless form back: each record as it was, with nothing added or suggested."""

import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from directory.disclosure.editions import FileEdition, edition_or_keeper
from directory.errors import UnreadableFile
from directory.interchange.cells.cleaning import line_of
from directory.interchange.cells.identity import slug
from directory.interchange.json_stream import records_of
from directory.interchange.no_trace import spots_of, without_traces
from directory.interchange.opening import head_of
from directory.interchange.own_json import VERSION, from_own_json
from directory.interchange.reading import (
    Beside,
    Notes,
    Opened,
    Problem,
    Progress,
    ReadItem,
    ReadRecord,
)
from directory.keeping.forms.form_look import MOST_BYTES
from directory.model import ServicePage
from directory.model.places import FINE_FIELDS
from directory.store.blank_forms import digest_of_form
from directory.store.hiding import issued_of
from directory.words import excerpt

_DOCUMENT = re.compile(rb'\s*(?:\xef\xbb\xbf)?\s*\{\s*"signpost"\s*:\s*(\d{1,9})\s*,')
_EDITION = re.compile(rb'[^{]*\{\s*"signpost"[^{\[]*?"edition"\s*:\s*"([a-z]{1,20})"')
_ONE_RECORD = re.compile(rb'\s*\{\s*"practice"\s*:\s*(?:true|false)\s*,\s*"id"\s*:')
_STAYS = frozenset({"practice", "id", "locations", "notes", "issued_by", "issued", "form_bytes"})
"""What is read as it stands: a hidden place holds nothing anyway, and the rest is no words."""
PRACTICE = "This is a practice record, not a real one; left out."


class SignpostJson:
    """What ``signpost export`` writes as ``signpost-json``, or one record of ``signpost show``."""

    name = "signpost-json"
    title = "Signpost records (JSON)"

    def looks_like(self, head: bytes, path: Path) -> bool:
        """Say whether a file begins as one of ours does."""
        del path
        return bool(_DOCUMENT.match(head) or _ONE_RECORD.match(head))

    def open(
        self,
        path: Path,
        publisher: str,
        *,
        progress: Progress | None = None,
        mapping: Mapping[str, str] | None = None,
    ) -> Opened:
        """Open a file of ours.

        Args:
            path: The file.
            publisher: Not needed: each record has its own.
            progress: Told how many bytes have been read, of how many.
            mapping: Not needed.

        Raises:
            UnreadableFile: It is none of ours, or a newer Signpost wrote it.
        """
        del publisher, mapping
        head = head_of(path)
        document = _DOCUMENT.match(head)
        if document and int(document[1]) > VERSION:
            raise UnreadableFile(
                f"{path.name} was written by a newer Signpost (version {int(document[1])} of the "
                f"form; this one reads up to {VERSION}). Install the newer Signpost."
            )
        if not self.looks_like(head, path):
            raise UnreadableFile(f"{path.name} does not begin as records of Signpost do.")
        edition = _EDITION.match(head)
        written_for = edition_or_keeper(edition[1].decode() if edition else "")
        return Opened(records_of(path, progress), partial(_read_row, edition=written_for))


def _read_row(row: tuple[int, object], edition: FileEdition) -> ReadItem:
    """Return one record, or why it was left out."""
    number, given = row
    if not isinstance(given, dict):
        return Problem(number, "", "This is not a record; left out.")
    about = Notes(number)
    try:
        page, practice = from_own_json(_without_hidden_places(given, about))
    except UnreadableFile as wrong:
        return Problem(number, "", f"{wrong.words} Left out.")
    if practice:
        return Problem(number, "practice", PRACTICE)
    if given.get("notes"):
        about.tell("notes", "Notes of another desk are not brought in.")
    beside = _beside(given, page, edition, about)
    return ReadRecord(number, page, tuple(about.problems), complete=True, beside=beside)


def _beside(
    given: dict[str, object], page: ServicePage, edition: FileEdition, about: Notes
) -> Beside:
    """Return what the file says beside a record: how it was issued, and its blank forms."""
    by = line_of(given.get("issued_by"))
    issued = given.get("issued")
    base = None
    if isinstance(issued, dict) and issued.get("id") == page.id:
        try:
            base, _ = from_own_json(_without_hidden_places(issued, about))
            base = issued_of(base, page)
        except UnreadableFile:
            about.tell("issued", "What its source said of it cannot be read; left out.")
    forms = dict(_forms(given.get("form_bytes"), page, about))
    return Beside(edition, base=base, issued_by=by if slug(by) == by else "", forms=forms)


def _forms(given: object, page: ServicePage, about: Notes) -> Iterator[tuple[str, bytes]]:
    """Yield the blank forms of a record that are what the record says they are."""
    named = {form.digest: form.title for form in page.forms}
    for digest, text in (given if isinstance(given, dict) else {}).items():
        if digest not in named:
            continue
        try:
            content = b64decode(str(text), validate=True)
        except ValueError:  # binascii's own is one of these
            content = b""
        if len(content) <= MOST_BYTES and digest_of_form(content) == digest:
            yield digest, content
        else:
            about.tell("forms", f'"{excerpt(named[digest])}" came damaged; attach it again.')


def _without_hidden_places(given: dict[str, object], about: Notes) -> dict[str, object]:
    """Return a record without what tells where its hidden places are.

    What Signpost wrote holds nothing of the kind. A file that was changed since, or that another
    program made, may say it in any of its words.
    """
    places = given.get("locations")
    held = [one for one in places if isinstance(one, dict)] if isinstance(places, list) else []
    hides = [one for one in held if one.get("visibility", "public") != "public"]
    telling = [one for one in hides if any(one.get(field) for field in FINE_FIELDS)]
    if not telling:
        return given
    about.tell("location_visibility", "The place is hidden: where it is was left out.")
    spots = spots_of(telling)
    left = {"extra": {}, "contacts": _but_post(given.get("contacts"))}
    return {
        key: item if key in _STAYS else without_traces(item, spots)
        for key, item in {**given, **left}.items()
    }


def _but_post(contacts: object) -> object:
    if not isinstance(contacts, list):
        return []
    return [one for one in contacts if not (isinstance(one, dict) and one.get("kind") == "post")]
