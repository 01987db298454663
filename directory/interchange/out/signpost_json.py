"""Our own form: everything that a record holds, one record a line inside one JSON document."""

import json
from base64 import b64encode
from collections.abc import Iterator
from typing import BinaryIO

from directory.interchange.out.writing import NOT_THEIRS, Around, Kept
from directory.interchange.own_json import VERSION, record_text
from directory.model import ServicePage

MOST_FORM_BYTES = 12_000_000
"""Of one record: whoever reads it holds a whole record at a time."""
TOO_MANY = "Blank forms beyond 12 MB of one record"
MAY_TELL_WHERE = "Blank forms of services that hide where they are, not read for an address"


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
            text = _with_more(text, dict(beside(page, around)))
            file.write(f"{',' if number else ''}\n{text}".encode())
        file.write(b"\n]}\n")


def beside(page: ServicePage, around: Around) -> Iterator[tuple[str, object]]:
    """Yield what stands behind the fields of a record: what is kept of it besides, and notes.

    Who issued it is told where it is the source that its id names: whoever gets the file is
    issued the rest by the file itself.
    """
    kept = around.kept(page)
    if kept.issued is not None and kept.issued.as_text() != page.as_text():
        yield "issued_by", kept.issued_by
        yield "issued", json.loads(kept.issued.as_text())
    elif kept.issued_by and kept.issued_by == page.publisher:
        yield "issued_by", kept.issued_by
    if forms := dict(_forms(page, kept, around)):
        yield "form_bytes", forms
    if notes := around.notes.get(page.id, ()):
        yield "notes", [n.model_dump(mode="json", exclude={"number", "service_id"}) for n in notes]


def _forms(page: ServicePage, kept: Kept, around: Around) -> Iterator[tuple[str, str]]:
    """Yield the blank forms of a record by their digests, in letters that JSON can hold."""
    room = MOST_FORM_BYTES
    hides = any(place.visibility != "public" for place in page.locations)
    for form in page.forms:
        content = kept.forms.get(form.digest)
        if content is None:
            continue
        if hides and not form.no_hidden_place:
            around.tell(page.id, [MAY_TELL_WHERE], NOT_THEIRS)
        elif len(content) > room:
            around.tell(page.id, [TOO_MANY])
        else:
            room -= len(content)
            yield form.digest, b64encode(content).decode("ascii")


def _with_more(text: str, more: dict[str, object]) -> str:
    """Return a record with what stands behind its fields."""
    if not more:
        return text
    return f"{text[:-1]},{json.dumps(more, ensure_ascii=False)[1:]}"
