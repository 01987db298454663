"""Reading HSDS 1.1 to 3 and Open Referral UK 3 as JSON: a page, a list, one service, or tables."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from directory.interchange.hsds.record import read_service
from directory.interchange.hsds.shapes import is_hsds, services_in
from directory.interchange.json_stream import PAGES, first_of, records_of
from directory.interchange.reading import Opened, Progress


class HsdsJson:
    """Open Referral UK 3 and HSDS, in any of the shapes that they come in."""

    name = "oruk3"
    title = "Open Referral UK 3 or HSDS (JSON)"

    def looks_like(self, head: bytes, path: Path) -> bool:
        """Say whether the first record of the file is one of HSDS."""
        return is_hsds(first_of(path, head))

    def open(
        self,
        path: Path,
        publisher: str,
        *,
        progress: Progress | None = None,
        mapping: Mapping[str, str] | None = None,
    ) -> Opened:
        """Open a file, to give its services, and a problem for each record left out.

        Args:
            path: The file.
            publisher: Begins the ids of the records.
            progress: Told how many bytes have been read, of how many.
            mapping: Not used: the properties of the standard have their names.

        Raises:
            UnreadableFile: Not sound JSON; the sentence names the record. Its rows raise it.
        """
        rows = services_in(records_of(path, progress, PAGES))
        return Opened(rows, partial(read_service, publisher=publisher, with_gaps=True))
