"""Reading lists of services from Outpost, which tells Open Referral UK 1 in words of its own."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from directory.interchange.cells.embedded import is_ours
from directory.interchange.hsds.oruk1 import Oruk1
from directory.interchange.json_stream import first_of
from directory.interchange.reading import Opened, Progress, ReadItem, ReadRecord

_OWN = frozenset({"needs_referral", "send_needs", "local_offer", "target_directories"})
"""Properties that no other list of services has."""
BY_ANOTHER = "Somebody has to ask for you."


class Outpost(Oruk1):
    """A page of Outpost's API, or one service of it."""

    name = "outpost"
    title = "Outpost (JSON)"

    def looks_like(self, head: bytes, path: Path) -> bool:
        """Say whether the first record of the file is one of Outpost."""
        first = first_of(path, head)
        return isinstance(first, dict) and bool(_OWN & first.keys()) and not is_ours(first)

    def open(
        self,
        path: Path,
        publisher: str,
        *,
        progress: Progress | None = None,
        mapping: Mapping[str, str] | None = None,
    ) -> Opened:
        """Open a page; as :meth:`Oruk1.open`, with what only Outpost says.

        Args:
            path: The file.
            publisher: Begins the ids of the records.
            progress: Told how many bytes have been read, of how many.
            mapping: Not used.

        Raises:
            UnreadableFile: Not sound JSON; the sentence names the record. Its rows raise it.
        """
        as_usual = super().open(path, publisher, progress=progress, mapping=mapping)
        return as_usual._replace(read_row=partial(_read, as_usual.read_row))


def _read(read_row: Callable[[tuple[int, object]], ReadItem], row: tuple[int, object]) -> ReadItem:
    """Return one service with the way in that Outpost tells by a yes."""
    item, value = read_row(row), row[1]
    asked = isinstance(value, dict) and value.get("needs_referral") is True
    if not asked or not isinstance(item, ReadRecord):
        return item
    words = "\n".join(filter(None, (BY_ANOTHER, item.page.how_to_refer)))
    return replace(item, page=item.page.model_copy(update={"how_to_refer": words}))
