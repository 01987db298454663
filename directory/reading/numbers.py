"""A phone number that stands only in the prose of a record: it is offered to the keeper.

Nobody else sees it as the number of the service before a person has looked: it may be that of a
national line, of a fax, or of somebody who left.
"""

import re

from directory.model import ServicePage
from directory.words import digits, is_whole_number

NUMBER = "number"
"""The kind of suggestion, among the ways in that were only read."""
_FIELDS = ("how_to_refer", "who_for", "summary", "description")
_WRITTEN = re.compile(
    r"(?<![\w\u00a3$.,/-])(?:\+44\s?(?:\(0\)\s?)?|\(?0)\d[\d ()]{7,14}\d(?![\w/]|[.,]\d|-\d)"
)
_NOT_TO_RING = re.compile(r"(?i)\b(?:fax|charity|company|registered|registration|ref)\b[\s\w.:(]*$")
_BEFORE = 24
"""Characters before a number that may say what it is."""


def number_in(page: ServicePage) -> str:
    """Return the first phone number in the words of a record that has none of its own, or none."""
    if any(contact.kind in ("phone", "text") for contact in page.contacts):
        return ""
    for field in _FIELDS:
        text = getattr(page, field)
        for found in _WRITTEN.finditer(text):
            before = text[max(0, found.start() - _BEFORE) : found.start()]
            number = found[0].strip()
            if is_whole_number(number) and _is_uk(number) and not _NOT_TO_RING.search(before):
                return number
    return ""


def _is_uk(number: str) -> bool:
    bare = digits(number)
    bare = f"0{bare.removeprefix('44').removeprefix('0')}" if number.startswith("+") else bare
    return len(bare) in (10, 11) and bare[:2] in ("01", "02", "03", "07", "08")
