"""Reading our own lossless form back: each record as it was, with nothing added or suggested."""

import re
from collections.abc import Mapping
from pathlib import Path

from directory.errors import UnreadableFile
from directory.interchange.json_stream import records_of
from directory.interchange.opening import head_of
from directory.interchange.own_json import VERSION, from_own_json
from directory.interchange.reading import Opened, Problem, Progress, ReadItem, ReadRecord

_DOCUMENT = re.compile(rb'\s*(?:\xef\xbb\xbf)?\s*\{\s*"signpost"\s*:\s*(\d{1,9})\s*,')
_ONE_RECORD = re.compile(rb'\s*\{\s*"practice"\s*:\s*(?:true|false)\s*,\s*"id"\s*:')
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
    try:
        page, practice = from_own_json(given)
    except UnreadableFile as wrong:
        return Problem(number, "", f"{wrong.words} Left out.")
    if practice:
        return Problem(number, "practice", PRACTICE)
    notes = (Problem(number, "notes", "Notes of another desk are not brought in."),)
    return ReadRecord(number, page, notes if given.get("notes") else (), complete=True)
