"""Our words in a second language, each under its English, as on paper; never without it."""

from collections.abc import Iterator
from dataclasses import replace

from directory.disclosure.paper.sheet import Sheet
from directory.disclosure.second_language import SecondLanguage
from directory.interchange.twins.outline import (
    Blank,
    Heading,
    Items,
    Line,
    Outline,
    Part,
    Piece,
    Urgent,
)
from directory.words import unbroken


def in_both(outline: Outline) -> Outline:
    """Return a paper with what can be said of it in its second language; as it is without one."""
    second = outline.around.second
    if second is None:
        return outline
    sheet = outline.around
    if isinstance(sheet, Sheet):
        held = {words: said for one in sheet.entries for words, said in one.translated.items()}
        second = second.also(held)
    title = _said(second, outline.title)
    pieces = (one for piece in outline.pieces for one in _piece(second, piece))
    return replace(outline, pieces=(*title, *pieces))


def foot_in_both(outline: Outline) -> Iterator[Line]:
    """Yield what stands under everything, and how far the second language may be trusted."""
    second = outline.around.second
    for line in outline.foot:
        yield line
        if second is not None:
            yield from _said(second, line.words)
    if second is not None:
        yield Line(second.note, "strong")
        yield from _said(second, second.note)


def _piece(second: SecondLanguage, piece: Piece) -> Iterator[Piece]:
    match piece:
        case Heading(words=words) | Line(words=words):
            yield piece
            yield from _said(second, words)
        case Items():
            items = (tuple(_item(second, item)) for item in piece.items)
            yield replace(piece, items=tuple(items))
        case Urgent():
            lines = (piece.words.first, *piece.words.lines)
            yield replace(piece, second=tuple(unbroken(second.say(one)) for one in lines))
        case Blank(label=words):
            yield piece
            yield from _said(second, words)
        case _:
            yield piece


def _item(second: SecondLanguage, item: tuple[Part, ...]) -> Iterator[Part]:
    for part in item:
        yield part
        yield from _said(second, part.words if isinstance(part, Line) else part.label)


def _said(second: SecondLanguage, english: str) -> Iterator[Line]:
    return _line(second.say(english))


def _line(said: str) -> Iterator[Line]:
    if said:
        yield Line(unbroken(said), "second")
