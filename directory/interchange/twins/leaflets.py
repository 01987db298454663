"""Leaflets, cards and sheets for staff, piece by piece in the order of the paper."""

from collections.abc import Iterator

from directory.disclosure.paper.cards import CardSheet
from directory.disclosure.paper.leaflet import Leaflet, LeafletBlock, LeafletPart
from directory.disclosure.paper.sheet_lines import labelled
from directory.disclosure.record.staff_sheet import StaffSheet
from directory.interchange.twins.lists import next_steps, number
from directory.interchange.twins.outline import Heading, Items, Line, Outline, Piece, Urgent


def of_leaflet(leaflet: Leaflet) -> Outline:
    """Return a leaflet as pieces."""
    later = leaflet.crisis.foot if leaflet.crisis else ""
    return Outline(leaflet.title, tuple(_leaflet(leaflet)), leaflet, leaflet.services, later)


def of_cards(cards: CardSheet) -> Outline:
    """Return pocket cards as one list of numbers: a phone needs no cutting out."""
    lines = (*cards.lines, *cards.back)
    listed = Items(tuple(tuple(number(line)) for line in lines))
    return Outline(cards.title, (listed, Line(cards.end, "strong")), cards, cards.services)


def of_staff_sheet(sheet: StaffSheet) -> Outline:
    """Return a sheet for staff as pieces."""
    return Outline(sheet.title, tuple(_staff(sheet)), sheet, len(sheet.entries), sheet.crisis_line)


def _leaflet(leaflet: Leaflet) -> Iterator[Piece]:
    yield from (Line(text) for text in leaflet.start)
    for at, block in enumerate(leaflet.blocks, start=1):
        yield from _block(block, at)
    yield from next_steps(leaflet.next_steps, leaflet.next_heading)
    yield Line(leaflet.source, "small")
    if leaflet.crisis:
        yield Urgent(leaflet.crisis)


def _block(block: LeafletBlock, at: int) -> Iterator[Piece]:
    if block.name:
        yield Heading(block.name, label=str(at) if block.numbered else "")
    listed: list[LeafletPart] = []
    for part in block.parts:
        if part.listed:
            listed.append(part)
            continue
        yield from _listed(listed)
        listed = []
        yield from _part(part, 3 if block.name else 2)
    yield from _listed(listed)


def _listed(parts: list[LeafletPart]) -> Iterator[Piece]:
    """Yield parts that follow one another as items of one list."""
    items = (
        (Line(f"{part.heading}.", "strong"), Line(text)) if part.heading else (Line(text),)
        for part in parts
        for text in part.lines
    )
    if parts:
        yield Items(tuple(items))


def _part(part: LeafletPart, level: int) -> Iterator[Piece]:
    if part.beside:
        yield from (Line(text, "fact", said) for said, text in labelled(part.heading, part.lines))
        return
    if part.heading:
        yield Heading(part.heading, level)
    yield Line(part.number, "number")
    yield from (Line(text, "strong" if part.strong else "plain") for text in part.lines)


def _staff(sheet: StaffSheet) -> Iterator[Piece]:
    yield from (Line(text, "strong") for text in sheet.start)
    for entry in sheet.entries:
        yield Heading(entry.name)
        for part in entry.parts:
            yield Heading(part.heading, 3)
            yield from (Line(text, "strong" if part.strong else "plain") for text in part.lines)
    yield Line(sheet.guide, "strong")
    yield Line(sheet.crisis_line, "strong")
