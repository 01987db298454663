"""Open Referral UK 3.0 and HSDS 3.0 as JSON: one page with every service, whole, inside."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from directory.interchange.cells.embedded import with_record
from directory.interchange.out.hsds.service import service_of, with_unknown
from directory.interchange.out.writing import Around
from directory.model import ServicePage


class Oruk3:
    """A service a line; what the standard has no place for is inside too, three ways."""

    name = "oruk3"
    title = "Open Referral UK 3.0, HSDS 3.0 (JSON)"
    suffix = ".json"

    def write(self, pages: Iterator[ServicePage], file: BinaryIO, around: Around) -> None:
        """Write the page; how many services it has stands behind them."""
        file.write(b'{"practice": true, "contents": [' if around.practice else b'{"contents": [')
        number = 0
        for number, page in enumerate(pages, 1):
            service = with_unknown(service_of(page, around), page)
            service = with_record(service, page, around.edition, practice=around.practice)
            text = json.dumps(service, ensure_ascii=False)
            file.write(f"{',' if number > 1 else ''}\n{text}".encode())
        whole = {
            "total_items": number, "total_pages": 1, "page_number": 1, "size": number,
            "first_page": True, "last_page": True, "empty": not number,
        }  # fmt: skip
        file.write(f"\n], {json.dumps(whole)[1:]}\n".encode())
