"""The whole directory, piece by piece in the order of the book, without the numbers of pages."""

from collections.abc import Iterator

from directory.disclosure.paper.book import Book, BookEntry, BookIndex
from directory.disclosure.paper.sheet_lines import NEXT_STEPS
from directory.interchange.twins.lists import group, next_steps
from directory.interchange.twins.outline import Heading, Items, Line, Outline, Piece, Urgent

CONTENTS = "Contents"


def of_book(book: Book) -> Outline:
    """Return the book as pieces; its contents and lists name no page, as there is none."""
    return Outline(book.title, tuple(_pieces(book)), book, book.services, book.crisis.foot)


def _pieces(book: Book) -> Iterator[Piece]:
    yield Line(book.kind, "strong")
    yield from (Line(text) for text in (*book.how_to_use, book.oldest))
    yield Heading(book.urgent_heading)
    for numbers in book.urgent:
        yield from group(numbers, 3)
    yield Heading(CONTENTS)
    sections = (section.heading for section in book.sections)
    indexes = (index.heading for index in book.indexes)
    later = (book.more_heading,) if book.more else ()
    named = (book.urgent_heading, *sections, *indexes, *later, NEXT_STEPS)
    yield Items(tuple((Line(one),) for one in named), "contents")
    for section in book.sections:
        yield Heading(section.heading)
        yield Line(section.about)
        for entry in section.entries:
            yield from _entry(entry)
    for index in book.indexes:
        yield from _index(index)
    if book.more:
        yield Heading(book.more_heading)
    for numbers in book.more:
        yield from group(numbers, 3)
    yield Line(book.source, "small")
    yield from next_steps(book.end)
    yield Urgent(book.crisis)


def _index(index: BookIndex) -> Iterator[Piece]:
    yield Heading(index.heading)
    yield Line(index.about)
    for one in index.groups:
        yield Heading(one.heading, 3)
        yield Items(tuple((Line(line.words),) for line in one.lines))


def _entry(entry: BookEntry) -> Iterator[Piece]:
    yield Heading(entry.name, 3)
    yield Line(entry.reach, "number")
    yield Line(entry.sentence)
    yield from (Line(fact.words, "fact", fact.label) for fact in entry.facts)
    yield Line(entry.checked, "strong" if entry.ring_first else "small")
