"""Flow charts as steps in words, piece by piece in the order of the paper."""

from collections.abc import Iterator

from directory.disclosure.paper.flow import FlowBox, FlowChart, FlowSheet
from directory.interchange.twins.lists import number
from directory.interchange.twins.outline import Heading, Items, Line, Outline, Part, Piece, Urgent

_ON = "\u2193"
"""An arrow to the next box; a screen reader says it."""


def of_charts(sheet: FlowSheet) -> Outline:
    """Return flow charts as pieces: a chart becomes a numbered list of its boxes."""
    later = sheet.crisis.foot if sheet.crisis else ""
    return Outline(sheet.title, tuple(_pieces(sheet)), sheet, len(sheet.charts), later)


def _pieces(sheet: FlowSheet) -> Iterator[Piece]:
    for chart in sheet.charts:
        yield from _chart(chart)
        yield Line(sheet.end, "strong")
    if sheet.crisis:
        yield Urgent(sheet.crisis)


def _chart(chart: FlowChart) -> Iterator[Piece]:
    yield Heading(chart.name)
    yield from (Line(text) for text in chart.about)
    yield from (Line(text, "strong") for text in chart.doubts)
    if chart.boxes:
        yield Items(tuple(tuple(_box(box)) for box in chart.boxes))
    for part in chart.parts:
        yield Heading(part.heading, 3)
        items = tuple((Line(text),) for text in part.lines)
        yield Items(items, "numbered" if part.in_order else "plain")
    if chart.steps:
        yield Heading(chart.steps_heading, 3)
        yield Items(tuple(tuple(number(line)) for line in chart.steps))
    yield Line(chart.checked, "strong")


def _box(box: FlowBox) -> Iterator[Part]:
    """Yield what a box says, and after it where each of its arrows leads."""
    first, *more = box.words
    alternatives = bool(box.ask)
    yield Line(box.ask, "small")
    yield Line(first, "strong")
    for one in more:
        yield Line(f"or {one}", "strong") if alternatives else Line(one)
    yield Line(box.note, "small")
    if box.aside:
        yield Line(f"{box.off}: {box.aside}" if box.off else box.aside)
    if box.on:
        yield Line(f"{box.on} {_ON}")
