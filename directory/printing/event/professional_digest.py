"""The digest for staff: a wide table, its headings on every page. Sizes are in points."""

from collections.abc import Mapping, Sequence

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import Flowable

from directory.marketplace.papers.professional_digest import Digest, DigestLine, DigestPart
from directory.printing.layout.bare_pages import BarePages, Box
from directory.printing.layout.blocks import Words, words
from directory.printing.layout.event_rows import Cells
from directory.printing.layout.fonts import BOLD, REGULAR, Ink
from directory.printing.layout.looks import style
from directory.printing.layout.printable import NO_OPTIONS, Printed
from directory.printing.layout.tagging import Node

FILE_TITLE = "For staff"
EMPTY = "This side is left empty."
COLUMNS = (
    ("", 0.04),
    ("Who, and what they offer", 0.2),
    ("Who for, and criteria", 0.26),
    ("How to refer", 0.25),
    ("Wait", 0.11),
    ("Ask for; checked", 0.14),
)
"""The heading of each column, and how much of the width it takes."""
HEAD, STRONG, BODY = style(BOLD, 10), style(BOLD, 10), style(REGULAR, 10)
TITLE, NUMBER = style(BOLD, 20), style(BOLD, 14)
_FAR = 10_000.0


def make(digest: Digest, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the digest; the same words always give the same bytes."""
    pages = BarePages(landscape(A4), digest.made_on, practice=digest.practice)
    for part in digest.parts:
        if pages.count % 2:  # what is printed apart never lies on the back of the others
            pages.begin(f"{digest.head} {EMPTY}")
            pages.end()
        _Part(pages, digest.head, part).draw()
    tables = sum(len(part.lines) for part in digest.parts)
    return pages.printed(FILE_TITLE, tables, digest.warnings)


class _Part:
    """One table, on as many pages as it takes."""

    def __init__(self, pages: BarePages, head: str, part: DigestPart) -> None:
        self.pages = pages
        self.head = head
        self.part = part
        self.box: Box = (0, 0, 0, 0)
        self.widths: list[float] = []
        self.table = Node("Table")
        self.top = 0.0

    def draw(self) -> None:
        """Draw the title and every line; a line stands whole on one page."""
        self._begin()
        self._down(words(self.pages.ink, self.head, STRONG, self._node("P")))
        self._down(words(self.pages.ink, self.part.title, TITLE, self._node("H1")))
        self._down(words(self.pages.ink, self.part.start, BODY, self._node("P")))
        self.pages.document.kids.append(self.table)
        self._down(self._headings(self.table.add("TR")))
        for line in self.part.lines:
            row = self._row(line, self.table.add("TR"))
            if self._height(row) > self.top - self.box[1]:
                self.pages.end()
                self._begin()
                self._down(words(self.pages.ink, self.head, STRONG, None))
                self._down(self._headings(None))
            self._down(row)
        self.pages.end()

    def _begin(self) -> None:
        self.box = self.pages.begin(f"{self.head} Page {self.pages.count + 1}.")
        self.top = self.box[3]
        self.widths = [share * (self.box[2] - self.box[0]) for _, share in COLUMNS]

    def _down(self, piece: Flowable) -> None:
        self.top -= self._height(piece)
        piece.drawOn(self.pages.canvas, self.box[0], self.top)

    def _height(self, piece: Flowable) -> float:
        return float(piece.wrap(self.box[2] - self.box[0], _FAR)[1])

    def _headings(self, row: Node | None) -> Cells:
        made: list[Words | Node] = []
        for heading, _ in COLUMNS:
            node = row.add("TH") if row else None
            if node:
                node.scope = "Column"
            made.append(words(self.pages.ink, heading or "No.", HEAD, node))
        return Cells(made, self.widths, head=True)

    def _row(self, line: DigestLine, row: Node) -> Cells:
        ink = self.pages.ink
        told = (
            (line.name, line.offer),
            # Where it is told whom they are for, no rules beside it are nothing to ask about.
            (line.who_for, line.rules_besides),
            (line.how,),
            (line.wait,),
            (line.ask_for, _when(line.checked)),
        )
        head = row.add("TH")
        head.scope = "Row"
        cells: list[Words | Node] = [words(ink, line.number, NUMBER, head)]
        for at, parts in enumerate(told):
            cells.append(_cell(ink, parts, row.add("TD"), strong=at == 0))
        return Cells(cells, self.widths)

    def _node(self, tag: str) -> Node:
        return self.pages.document.add(tag)


def _cell(ink: Ink, parts: Sequence[str], node: Node, *, strong: bool) -> Words:
    """Return the parts of a cell one under another; the name of a stall is bold."""
    marked = []
    for at, part in enumerate(dict.fromkeys(parts)):
        bold = strong and at == 0
        said = ink.markup(part, BOLD if bold else REGULAR)
        marked.append(f'<font name="{BOLD}">{said}</font>' if bold else said)
    made = Words("<br/>".join(part for part in marked if part), BODY)
    made.node = node
    return made


def _when(checked: str) -> str:
    """Return a date as what it is the date of."""
    return f"Checked {checked}." if checked[:1].isdigit() else checked
