"""A record made ready to be kept: whatever follows from it alone is worked out here, once.

Most of the time of a long import goes into this, and none of it needs the file: so it can be
done in several processes at once, and one writes.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from directory.model import ServicePage
from directory.store.digests import digest_of, packed
from directory.store.hiding import keeps_hidden
from directory.store.records import PageRows, rows_of
from directory.store.search_words import SearchText, search_text

_NAME = re.compile(r'"name":("(?:[^"\\]|\\.)*")')


class Worked(NamedTuple):
    """What is written of a record, but for its key."""

    rows: PageRows
    search: SearchText
    packed: bytes
    hides: bool
    """Whether it has a place that is not to be found."""


class Ready(NamedTuple):
    """A record that was checked, as its canonical text and as all that is written of it."""

    id: str
    source_id: str
    text: str
    digest: str
    """Of the text."""
    worked: Worked | None = None
    """None where that is not needed, or will be worked out when it is known what is kept."""

    def page(self) -> ServicePage:
        """Return the whole record."""
        return ServicePage.model_validate_json(self.text)


def worded(page: ServicePage) -> Ready:
    """Return a checked record with its text only."""
    text = page.as_text()
    return Ready(page.id, page.source_id, text, digest_of(text))


def name_in(text: str) -> str:
    """Return the name in the canonical text of a record, which takes long to read as a whole."""
    found = _NAME.search(text)
    return str(json.loads(found[1])) if found else ""


def all_worked_out(
    records: Sequence[tuple[ServicePage, str]], need_names: Mapping[str, str]
) -> list[Worked]:
    """Return what is written of checked records, but for their keys.

    One step after the other is taken for all of them, which is a good deal quicker than all
    steps for one after the other.

    Args:
        records: Each with its canonical text, every noun of it made by checking its values.
        need_names: The words by which each need is known, by its id.
    """
    search = [search_text(page, need_names) for page, _ in records]
    rows = [rows_of(page, text) for page, text in records]
    kept = [packed(text) for _, text in records]
    hides = [keeps_hidden(page) for page, _ in records]
    return list(map(Worked, rows, search, kept, hides))
