"""The printed directory: a cover, numbers for now, contents, services by theme, lists, numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from directory.disclosure.paper.book import Book, BookEntry, BookIndex, BookSection, FoundUnder
from directory.disclosure.paper.numbers import NumberGroup, NumberLine
from directory.printing.layout.blocks import Line, Words, named, words
from directory.printing.layout.book_cover import cover
from directory.printing.layout.book_looks import BookLooks, book_looks, paper_of
from directory.printing.layout.book_order import Heading, in_order
from directory.printing.layout.book_pages import BETWEEN_PARTS, BookPages
from directory.printing.layout.close_lines import close_lines, line_with_pages
from directory.printing.layout.fonts import NUMBERS, SHORT_NUMBER, Ink, kept_together
from directory.printing.layout.furniture import crisis_box
from directory.printing.layout.going_on import is_short
from directory.printing.layout.links import Link, Place
from directory.printing.layout.looks import looks_of
from directory.printing.layout.printable import NO_OPTIONS, Printed
from directory.printing.layout.tagging import Node, finish

FILE_TITLE = "Local directory"
CONTENTS = "Contents"
NEXT = "What to do next"
NAMELESS = "We cannot print this name. Ask us."
_UNDER_HEADING = 0.6
"""Of the size of the words: white under the heading of a part."""
_FIRST_LINES = 6
"""So many lines of a list stand under its heading, or it begins on a new page."""
_WITH_ENDING = 2
"""So many last numbers go overleaf with what ends the book, where their whole group is too long."""
_AHEAD = 12
"""So many last services of a part are made before the first of them is put; not more at a time."""
_WIDEST_PAGE = "0000"
_BETWEEN_NUMBERS = 0.08
"""Of the size of the words."""


def make(book: Book, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the book; the same words always give the same bytes.

    Raises:
        BadInput: If the book does not come on the paper asked for.
    """
    return _Making(book, options).printed()


class _Making:
    """One book on its way to paper."""

    def __init__(self, book: Book, options: Mapping[str, str]) -> None:
        self.book = book
        self.large = options.get("format") == "large"
        self.looks: BookLooks = book_looks(large=self.large)
        self.paper = paper_of(options.get("paper", "A4"), large=self.large)
        self.pages = BookPages(book, self.looks, self.paper)
        self.document = self.pages.document
        self.found: dict[str, Place] = {}
        """Where each entry stands, by its id."""
        self.headings: list[Heading] = []
        self.warnings = list(book.warnings)

    def printed(self) -> Printed:
        """Return the finished file."""
        book, pages = self.book, self.pages
        cover(pages, book, large=self.large)
        self._numbers(book.urgent_heading, book.urgent)
        contents = self.document.add("TOC")
        parts = [section.heading for section in book.sections]
        lists = [index.heading for index in book.indexes]
        numbers = [book.more_heading] if book.more else []
        free = self._sides_for((book.urgent_heading, *parts, *lists, *numbers, NEXT))
        first = pages.leave_free(free)
        for section in book.sections:
            self._section(section)
        for index in book.indexes:
            self._index(index)
        self._numbers(book.more_heading, book.more, after=self._height_of_ending())
        self._ending()
        with pages.at(first):
            self._contents(contents)
        drawn = in_order(pages.drawn(), first, free, self.headings)
        pdf = finish(drawn, self.document, FILE_TITLE, book.made_on)
        self._note(pages.ink, "This book")
        return Printed(pdf, pages.page, book.services, tuple(self.warnings))

    # -- parts

    def _opening(self, heading: str, about: str = "") -> list[Flowable]:
        """Return the heading of a part and what is said under it."""
        ink, node = self.pages.ink, self.document.add("H2")
        pieces: list[Flowable] = [words(ink, heading, self.looks.section, node)]
        if about:
            pieces.append(words(ink, about, self.looks.body, self.document.add("P")))
        return pieces

    def _begin(
        self, heading: str, opening: list[Flowable], columns: int = 1, first: float = 0.0
    ) -> None:
        """Begin a part of the book, under what is there where its first lines have room.

        Args:
            heading: What it is called.
            opening: The pieces above its columns.
            columns: How many it has.
            first: How high its first lines are.
        """
        pages = self.pages
        above = pages.height_in(opening, 1) + self.looks.body.fontSize * _UNDER_HEADING
        pages.begin(heading, above + first)
        put = pages.put(opening)
        self.headings.append(Heading(heading, put.place))
        pages.skip(self.looks.body.fontSize * _UNDER_HEADING)
        pages.into_columns(columns)

    def _section(self, section: BookSection) -> None:
        opening, columns = self._opening(section.heading, section.about), self.paper.columns
        ahead: list[tuple[BookEntry, Ink, list[Flowable]]] = []
        for at, entry in enumerate(section.entries):
            if not ahead:
                left = section.entries[at:]
                some = left if len(left) <= _AHEAD else (entry,)
                inks = [Ink() for _ in some]
                ahead = [(e, ink, self._entry(e, ink)) for e, ink in zip(some, inks, strict=True)]
            _, ink, made = ahead.pop(0)
            if not at:
                first = self.pages.height_in(made, columns)
                self._begin(section.heading, opening, columns, first)
            self.pages.make_ready(made, [pieces for _, _, pieces in ahead])
            again = words(Ink(), entry.name, self.looks.strong, None)
            short = is_short(again, self.paper.width(columns))
            put = self.pages.put(made, rule=True, again=again if short else None)
            self.found[entry.id] = put.place
            self._note(ink, entry.name)

    def _entry(self, entry: BookEntry, ink: Ink) -> list[Flowable]:
        looks, document = self.looks, self.document
        name = entry.name if ink.can_draw(entry.name) else NAMELESS
        body = [("", entry.sentence), *((_label(fact.label), fact.words) for fact in entry.facts)]
        body.append((entry.checked, "") if entry.ring_first else ("", entry.checked))
        return [
            *close_lines(ink, [("", name)], looks.name, document.add("H3")),
            *close_lines(ink, [("", entry.reach)], looks.number, document.add("P"), SHORT_NUMBER),
            *close_lines(ink, body, looks.body, document.add("P")),
        ]

    def _index(self, index: BookIndex) -> None:
        opening = self._opening(index.heading, index.about)
        least = self.looks.letter.leading + _FIRST_LINES * self.looks.found.leading
        self._begin(index.heading, opening, self.paper.columns, least)
        for group in index.groups:
            look = self.looks.letter
            heading = words(self.pages.ink, group.heading, look, self.document.add("H3"))
            again = words(self.pages.ink, group.heading, look, None)
            first, *others = group.lines
            self._line(first, again, heading)
            for line in others:
                self._line(line, again)
            self.pages.skip(self.looks.body.fontSize * 0.5)

    def _line(self, line: FoundUnder, again: Words, heading: Words | None = None) -> None:
        """Put one line of a list, under its heading where it is the first of it or of a column."""
        ink = self.pages.ink
        places = sorted((self.found[one] for one in line.entries), key=lambda one: one.page)
        said = ", ".join(spans(place.page + 1 for place in places))
        name = line.words if ink.can_draw(line.words) else NAMELESS
        node = self.document.add("P").add("Link")
        made = line_with_pages(ink, name, said, self.looks.found, node)
        if heading is None and not self.pages.fits([made]):
            heading = again
        height = heading.wrap(self.paper.width(self.paper.columns), 10_000)[1] if heading else 0
        put = self.pages.put([heading, made] if heading else [made], again=again)
        left, bottom, right, top = put.box
        where = (left, bottom, right, top - height)
        node.link = Link(put.place.page, where, places[0], f"{line.words}, page {said}")

    def _numbers(
        self, heading: str, groups: Sequence[NumberGroup], after: float | None = None
    ) -> None:
        """Put numbers under a heading.

        Args:
            heading: Of the part.
            groups: Of numbers.
            after: How high what ends the book is, where it follows: it never has a side to itself.
        """
        if not groups:
            return
        least = _FIRST_LINES * self.looks.number_at_right.leading
        self._begin(heading, self._opening(heading), first=least)
        for group in groups:
            pieces = list(self._group(group))
            last = group is groups[-1]
            source = self._source() if last else []
            begins = self._with_ending(pieces, source, after) if after and last else None
            if begins == 0:
                self.pages.turn()
            self.pages.skip(self.looks.letter.spaceBefore)
            # A heading never stands at the foot of a page without its first line.
            self.pages.put(pieces[:2])
            for at, piece in enumerate(pieces[2:], start=2):
                if at == begins:
                    self.pages.turn()
                    again = words(self.pages.ink, group.heading, self.looks.letter, None)
                    self.pages.put([again] if group.heading else [])
                self.pages.skip(_BETWEEN_NUMBERS * self.looks.body.fontSize)
                self.pages.put([piece])
            for note in source:
                self.pages.skip(self.looks.body.fontSize)
                self.pages.put([note])

    def _source(self) -> list[Flowable]:
        """Return the line that says where the numbers are from."""
        said = self.book.source
        look = self.looks.body
        return [words(self.pages.ink, said, look, self.document.add("P"))] if said else []

    def _with_ending(
        self, pieces: Sequence[Flowable], source: Sequence[Flowable], after: float
    ) -> int | None:
        """Return which piece of the last group begins a page, so that what follows is not alone.

        The whole group does where one page holds both, else its last numbers. None where all of it
        stands on this page, or no page would hold even these.
        """
        size = self.looks.body.fontSize

        def high(begins: int) -> float:
            told = [*pieces[begins:], *source]
            white = size * (_BETWEEN_NUMBERS * len(told) + len(source)) + self.looks.letter.leading
            return self.pages.height_in(told, 1) + white + after

        if high(0) + self.looks.letter.spaceBefore <= self.pages.left:
            return None
        some = max(len(pieces) - _WITH_ENDING, 2)
        return next((at for at in (0, some) if high(at) <= self.pages.room), None)

    def _group(self, group: NumberGroup) -> Iterator[Flowable]:
        ink, document, looks = self.pages.ink, self.document, self.looks
        if group.heading:
            yield words(ink, group.heading, looks.letter, document.add("H3"))
        for line in group.lines:
            yield self._number(line, document.add("P"))
        for note in group.notes:
            yield words(ink, note, looks.body, document.add("P"), number_digits=SHORT_NUMBER)

    def _number(self, line: NumberLine, node: Node) -> Flowable:
        ink, looks = self.pages.ink, self.looks
        left = named(ink, f"{line.name}.", line.about, looks.body, node)
        right = words(ink, line.number, looks.number_at_right, node)
        look = looks.number_at_right
        taken = stringWidth(kept_together(line.number), look.fontName, look.fontSize) + 1
        return Line(left, right, min(taken, self.paper.width(1) / 2))

    def _height_of_ending(self) -> float:
        """Return how high what ends the book is, with the white above it."""
        ink, nowhere = Ink(), Node("Document")
        pieces = [words(ink, NEXT, self.looks.section, nowhere), *self._ends(ink, nowhere)]
        white = self.looks.body.fontSize * (BETWEEN_PARTS + _UNDER_HEADING + 1)
        return self.pages.height_in(pieces, 1) + white

    def _ending(self) -> None:
        """What to do next, at the end, with the crisis box once more."""
        opening = self._opening(NEXT)
        pieces = list(self._ends(self.pages.ink, self.document))
        size = self.looks.body.fontSize
        self._begin(NEXT, opening, first=self.pages.height_in(pieces, 1) + size)
        *lines, last = pieces
        for piece in lines:
            self.pages.put([piece])
        self.pages.skip(size)
        self.pages.put([last])

    def _ends(self, ink: Ink, document: Node) -> Iterator[Flowable]:
        """Yield the lines of what to do next, whom to ask, and the crisis box."""
        for line in self.book.end:
            look = self.looks.body
            yield words(ink, line, look, document.add("P"), number_digits=SHORT_NUMBER)
        yield words(ink, self.book.ask_us, self.looks.strong, document.add("P"))
        box = crisis_box(self.book.crisis, ink, document, looks_of("large" if self.large else ""))
        if box:
            yield box

    # -- contents

    def _sides_for(self, headings: Iterable[str]) -> int:
        """Return how many pages the contents take."""
        width, room = self.paper.width(1), self.pages.room
        left, sides = room - self.looks.section.leading * 2, 1
        for one in headings:
            line = self._contents_line(one, _WIDEST_PAGE, None)
            high = line.wrap(width, room)[1] + self.looks.body.fontSize * 0.5
            if high > left:
                left, sides = room, sides + 1
            left -= high
        return sides

    def _contents(self, contents: Node) -> None:
        pages = self.pages
        heading = words(pages.ink, CONTENTS, self.looks.section, contents.add("Caption"))
        pages.begin(CONTENTS)
        pages.put([heading])
        for one in self.headings:
            link = contents.add("TOCI").add("Link")
            page = one.place.page + 1
            pages.skip(self.looks.body.fontSize * 0.5)
            put = pages.put([self._contents_line(one.words, str(page), link)])
            link.link = Link(put.place.page, put.box, one.place, f"{one.words}, page {page}")

    def _contents_line(self, heading: str, page: str, node: Node | None) -> Line:
        ink, looks = self.pages.ink, self.looks
        width = stringWidth(_WIDEST_PAGE, NUMBERS, looks.body.fontSize)
        left = words(ink, heading, looks.body, node)
        return Line(left, words(ink, page, looks.page_at_right, node), width)

    def _note(self, ink: Ink, where: str) -> None:
        warning = ink.warning(where)
        if warning:
            self.warnings.append(warning)


def _label(label: str) -> str:
    return f"{label}:" if label else ""


def spans(pages: Iterable[int]) -> list[str]:
    """Return page numbers in order, those in a row as one: ``12``, ``14-18``."""
    rows = []
    for _, row in groupby(enumerate(sorted(set(pages))), key=lambda pair: pair[1] - pair[0]):
        first, *others = [page for _, page in row]
        rows.append(f"{first}-{others[-1]}" if others else f"{first}")
    return rows
