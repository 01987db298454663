"""Our own form: everything that a record holds, one record a line inside one JSON document."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from directory.interchange.out.writing import Around
from directory.interchange.own_json import VERSION, record_text
from directory.model import Note, ServicePage


class SignpostJsonOut:
    """Nothing is lost in it: what is read back and written again is the same to the byte."""

    name = "signpost-json"
    title = "Signpost records (JSON), nothing left out"
    suffix = ".json"

    def write(self, pages: Iterator[ServicePage], file: BinaryIO, around: Around) -> None:
        """Write the document, a record a line."""
        head = {"signpost": VERSION, "edition": around.edition, "practice": around.practice}
        file.write(f'{json.dumps(head)[:-1]}, "records": ['.encode())
        for number, page in enumerate(pages):
            text = record_text(page, practice=around.practice)
            text = _with_notes(text, around.notes.get(page.id, ()))
            file.write(f"{',' if number else ''}\n{text}".encode())
        file.write(b"\n]}\n")


def _with_notes(text: str, notes: tuple[Note, ...]) -> str:
    """Return a record with the notes of this desk behind it, where somebody chose to give them."""
    if not notes:
        return text
    told = [note.model_dump(mode="json", exclude={"number", "service_id"}) for note in notes]
    return f'{text[:-1]},"notes":{json.dumps(told, ensure_ascii=False)}}}'
