"""Reading our own lossless form back: each record as it was, with nothing added or suggested."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from directory.errors import UnreadableFile
from directory.interchange.cleaning import line_of
from directory.interchange.json_stream import records_of
from directory.interchange.opening import head_of
from directory.interchange.own_json import VERSION, from_own_json
from directory.interchange.places import Written, without_place
from directory.interchange.reading import Notes, Opened, Problem, Progress, ReadItem, ReadRecord
from directory.model.places import FINE_FIELDS

_DOCUMENT = re.compile(rb'\s*(?:\xef\xbb\xbf)?\s*\{\s*"signpost"\s*:\s*(\d{1,9})\s*,')
_ONE_RECORD = re.compile(rb'\s*\{\s*"practice"\s*:\s*(?:true|false)\s*,\s*"id"\s*:')
_STAYS = frozenset({"practice", "id", "locations", "notes"})
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
        return Opened(records_of(path, progress), _read_row)


def _read_row(row: tuple[int, object]) -> ReadItem:
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
    return ReadRecord(number, page, tuple(about.problems), complete=True)


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
    spots = [_written(one) for one in telling]
    left = {"extra": {}, "contacts": _but_post(given.get("contacts"))}
    return {
        key: item if key in _STAYS else _without(item, spots)
        for key, item in {**given, **left}.items()
    }


def _but_post(contacts: object) -> object:
    if not isinstance(contacts, list):
        return []
    return [one for one in contacts if not (isinstance(one, dict) and one.get("kind") == "post")]


def _written(place: dict[str, object]) -> Written:
    said = {field: line_of(place.get(field)) for field in ("name", "address", "postcode")}
    return Written(**said)


def _without(item: object, spots: Sequence[Written]) -> object:
    """Return a JSON value without the sentences that tell where a hidden place is."""
    if isinstance(item, str):
        for spot in spots:
            item = without_place(item, spot)
        return item
    if isinstance(item, list):
        return [_without(one, spots) for one in item]
    if isinstance(item, dict):
        return {key: _without(one, spots) for key, one in item.items()}
    return item
