"""What stands around the words on every printed page: margins, crisis help, foot, practice band.

All measures are in points from the bottom left corner of an A4 sheet.
"""

from typing import cast

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Frame, PageTemplate
from reportlab.platypus.doctemplate import BaseDocTemplate

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.sheet import CrisisWords
from directory.disclosure.paper.tables import FOR_STAFF
from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.printing.layout.blocks import Boxed, Words, words
from directory.printing.layout.fonts import BOLD, REGULAR, SHORT_NUMBER, Ink
from directory.printing.layout.looks import Looks, style
from directory.printing.layout.second_lines import Facing, SecondLines
from directory.printing.layout.tagging import Node, TaggedCanvas
from directory.words import spoken_date

WIDTH, HEIGHT = A4
SIDE = 15 * mm
ROOM = WIDTH - 2 * SIDE
"""The width of the words."""
TOP = HEIGHT - 10 * mm
_FOOT_BASELINE = 7.5 * mm
_GAP = 4.5
_LEAST_OF_SIZE = 0.92
_BAND_BOTTOM = HEIGHT - 11.5 * mm
_BAND_HEIGHT = 6 * mm
_BAND_WORDS = 14.0
_BAND_LOWER = 4 * mm
"""Where pages are made half as large, their edge comes nearer; so do words as large as the foot."""
_BAND_COLOUR = HexColor("#FFE38A")

COLOURS = {
    "blue": "#1F5FA8",
    "brown": "#7A4B1E",
    "green": "#1E7B45",
    "grey": "#707070",
    "orange": "#D9730D",
    "pink": "#C2447E",
    "purple": "#6B3FA0",
    "red": "#B3261E",
    "white": "#FFFFFF",
    "yellow": "#F2C200",
}


def crisis_box(
    crisis: CrisisWords, ink: Ink, document: Node, looks: Looks, lines: SecondLines | None = None
) -> Boxed | None:
    """The box with crisis help; every number in it stands out. None if there are no words."""
    first = (crisis.first, looks.box_first, "H2")
    inside: list[Flowable] = []
    for text, look, tag in (first, *((line, looks.body, "P") for line in crisis.lines)):
        if text:
            node = document.add(tag)
            made = words(ink, text, look, node, number_digits=SHORT_NUMBER)
            lines = lines or SecondLines(None, ink, looks)
            inside += lines.both(made, text, looks.body, document, digits=SHORT_NUMBER)
    return Boxed(inside) if inside else None


def _in_one_line(text: str, look: ParagraphStyle, least: float) -> ParagraphStyle:
    """Return the style a little smaller, where that saves a line; never under ``least`` points."""
    needed = look.fontSize * (ROOM - 1) / (stringWidth(text, look.fontName, look.fontSize) or 1)
    if not max(look.fontSize * _LEAST_OF_SIZE, least) <= needed < look.fontSize:
        return look
    return style(look.fontName, needed, leading=look.leading)


class Furniture:
    """The pages of one printing: what is drawn on each, and where its words may stand.

    Args:
        sheet: Gives the words of the foot and the edition.
        document: The node of the whole document.
        sides: How many pages there will be.
        looks: The styles of this size of print.
    """

    says_again = False
    """Whether every page says whom to ask for bigger print, as each goes to somebody else."""

    def __init__(self, sheet: Footed, ink: Ink, document: Node, sides: int, looks: Looks) -> None:
        self.sheet = sheet
        self.document = document
        self.sides = sides
        self.looks = looks
        lower = _BAND_LOWER if looks.foot > _BAND_WORDS else 0.0
        self.band = _BAND_BOTTOM - lower
        """Where the warning of practice stands, from the foot."""
        self.top = self.band - 4 if sheet.practice else TOP
        self.ask_us = words(
            ink, sheet.ask_us, _in_one_line(sheet.ask_us, looks.larger, looks.body.fontSize), None
        )
        self.lines = SecondLines(sheet.second, ink, looks)
        translation = self._about_translation(ink)
        self.on_first: list[Flowable] = [*translation, self.ask_us]
        """From the foot upwards."""
        # In large print it is said once: later pages need the room, and it takes two lines. Only
        # what staff must not leave on tables says so on every leaf.
        again = looks.scale <= 1 or self.says_again or sheet.ask_us == FOR_STAFF
        # Who checked a translation, and when, is said once too; that one is a draft, on every leaf.
        draft = sheet.second is not None and sheet.second.checked_on is None
        self.on_later = self.on_first[:] if again else translation if draft else []
        self.on_first[-1:-1] = self.lines.under(sheet.ask_us, looks.body, None)
        self.notes: list[Flowable] = []
        self.noted: frozenset[int] | None = None
        """The pages, from 1, that have these notes; None for every one with room for them."""
        self.heights: list[float] = []
        """Points for words on the first page and on later ones, once the templates are made."""

    def add_crisis_help(self, crisis: CrisisWords, ink: Ink, *, box: bool) -> None:
        """Put crisis help at the foot: the box on page 1, if wanted, and one line on the others."""
        at_foot = box and not self.sheet.crisis_first
        made = crisis_box(crisis, ink, self.document, self.looks, self.lines) if at_foot else None
        if made:
            self.on_first.append(made)
        line = words(ink, crisis.foot, self.looks.strong, None, number_digits=SHORT_NUMBER)
        told = self.lines.under(crisis.foot, self.looks.body, None, digits=SHORT_NUMBER)
        self.on_later += [*told, line]

    def crisis_at_top(self, crisis: CrisisWords | None, ink: Ink) -> list[Flowable]:
        """Return the crisis box to stand under the title, where a crisis need is on the paper."""
        wanted = crisis if self.sheet.crisis_first else None
        made = crisis_box(wanted, ink, self.document, self.looks, self.lines) if wanted else None
        return [made] if made else []

    def add_note(self, note: Words, *, first: bool = True) -> None:
        """Put one line above the foot of every page, or of every one but the first."""
        if first:
            self.on_first.append(note)
        self.on_later.append(note)
        self.notes.append(note)

    def _about_translation(self, ink: Ink) -> list[Flowable]:
        """Return how far the second language may be trusted, and when the paper was made."""
        second = self.sheet.second
        if second is None:
            return []
        note = words(ink, second.note, self.looks.strong, None)
        made = f"Made on {spoken_date(self.sheet.made_on)}. {self._edition_words()}"
        return [
            *self.lines.under(made, self.looks.checked, None),
            *self.lines.both(note, second.note, self.looks.strong, None, heading=True),
        ]

    def templates(self) -> list[PageTemplate]:
        """The first page and all the others."""
        return [self._template("first", self.on_first), self._template("later", self.on_later)]

    def _template(self, name: str, at_foot: list[Flowable]) -> PageTemplate:
        bottom = _FOOT_BASELINE + self.looks.foot + 0.5 + _GAP
        places = []
        for piece in at_foot:
            _, height = piece.wrap(ROOM, HEIGHT)
            places.append((piece, bottom))
            bottom += height + _GAP
        self.heights.append(self.top - bottom)
        frame = Frame(
            SIDE,
            bottom,
            ROOM,
            self.top - bottom,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )

        def begin(canvas: object, _doc: BaseDocTemplate) -> None:
            self._draw_band(cast(TaggedCanvas, canvas))

        def end(canvas: object, _doc: BaseDocTemplate) -> None:
            self._draw_foot(cast(TaggedCanvas, canvas), places)

        return PageTemplate(
            name, [frame], onPage=begin, onPageEnd=end, autoNextPageTemplate="later"
        )

    def _draw_band(self, canvas: TaggedCanvas) -> None:
        """Practice says so at the top of every page; the border keeps it plain in grey."""
        if not self.sheet.practice:
            return
        with canvas.tagged(None):
            canvas.saveState()
            canvas.setFillColor(_BAND_COLOUR)
            canvas.setLineWidth(1)
            canvas.rect(SIDE, self.band, ROOM, _BAND_HEIGHT, fill=1)
            canvas.restoreState()
        with canvas.tagged(self._once(canvas)):
            size = max(_BAND_WORDS, self.looks.foot)
            low = self.band + (_BAND_HEIGHT - size) / 2 + 2.5
            canvas.setFont(BOLD, size)
            canvas.drawCentredString(WIDTH / 2, low, PRACTICE_WARNING)

    def _draw_foot(self, canvas: TaggedCanvas, places: list[tuple[Flowable, float]]) -> None:
        """From the top down, so that it is read in the order it stands."""
        bare = self.noted is not None and canvas.getPageNumber() not in self.noted
        for piece, bottom in reversed(places):
            if bare and piece in self.notes:
                continue
            both = piece in self.on_first and piece in self.on_later
            for one in (piece.left, piece.right) if isinstance(piece, Facing) else (piece,):
                if isinstance(one, Words):
                    # Crisis help is worth hearing on every page; the rest once.
                    one.node = self._once(canvas) if both else self.document.add("P")
            piece.drawOn(canvas, SIDE, bottom)
        size = self.looks.foot
        made = f"Made on {spoken_date(self.sheet.made_on)}."
        right = self._edition_square(canvas, SIDE + stringWidth(made, REGULAR, size) + size)
        with canvas.tagged(self._once(canvas)):
            canvas.setFont(REGULAR, size)
            canvas.drawString(SIDE, _FOOT_BASELINE, made)
            canvas.drawString(right, _FOOT_BASELINE, self._edition_words())
        with canvas.tagged(None):
            page = self.page_words(canvas.getPageNumber())
            canvas.drawRightString(WIDTH - SIDE, _FOOT_BASELINE, page)

    def page_words(self, page: int) -> str:
        """Return which page it is, and of how many."""
        return f"Page {page} of {self.sides}"

    def _edition_square(self, canvas: TaggedCanvas, left: float) -> float:
        """The colour of the edition, for a glance across a table; gives where its words start."""
        colour = COLOURS.get(self.sheet.edition_colour.lower())
        if colour is None:
            return left
        size = self.looks.foot - 2
        with canvas.tagged(None):
            canvas.saveState()
            canvas.setFillColor(HexColor(colour))
            canvas.setLineWidth(0.8)
            canvas.rect(left, _FOOT_BASELINE - 1, size, size, fill=1)
            canvas.restoreState()
        return left + size + 5

    def _edition_words(self) -> str:
        number, colour = self.sheet.edition, self.sheet.edition_colour.lower()
        return f"Edition {number} ({colour})." if colour in COLOURS else f"Edition {number}."

    def _once(self, canvas: TaggedCanvas) -> Node | None:
        """A paragraph on page 1; on later pages the same words are furniture, read once only."""
        return self.document.add("P") if canvas.getPageNumber() == 1 else None
