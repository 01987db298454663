"""What to do next, at the end of a paper: lines to tick, then where to turn if it does not work."""

from collections.abc import Iterator, Sequence
from functools import partial

from reportlab.platypus import Flowable

from directory.printing.layout.blocks import Rule, tick_box, words
from directory.printing.layout.fonts import SHORT_NUMBER
from directory.printing.layout.second_lines import SecondLines
from directory.printing.layout.tagging import Node

HEADING = "What to do next"


def next_steps_block(
    steps: Sequence[str],
    lines: SecondLines,
    document: Node,
    *,
    heading: str = HEADING,
    air: float,
) -> Iterator[Flowable]:
    """Yield the pieces; none where there are no steps.

    Args:
        steps: The last is no line to tick: it says where to turn. Alone it has no heading.
        lines: Says each in a second language under it, where there is one.
        document: The node under which it is read out.
        heading: What stands above.
        air: Points of white around the rule, and a third of it before each line.
    """
    ink, look = lines.ink, lines.looks
    if not steps:
        return
    yield Rule(0, air / 2)
    if steps[1:]:
        made = words(ink, heading, look.section, document.add("H2"))
        yield from lines.both(made, heading, look.strong, document, heading=True)
        yield from _to_tick(steps[:-1], lines, document, air)
    last = words(ink, steps[-1], look.strong, document.add("P"))
    last.spaceBefore = air / 3
    yield from lines.both(last, steps[-1], look.body, document)


def _to_tick(
    steps: Sequence[str], lines: SecondLines, document: Node, air: float
) -> Iterator[Flowable]:
    look, items = lines.looks, document.add("L")
    for step in steps:
        body = items.add("LI").add("LBody")
        line = words(lines.ink, step, look.ticked, body, number_digits=SHORT_NUMBER)
        line.under = partial(tick_box, scale=look.scale)
        line.spaceBefore = air / 3
        yield line
        yield from lines.under(step, look.ticked, document)


def in_one_line(steps: Sequence[str], lines: SecondLines, document: Node) -> Iterator[Flowable]:
    """Yield the same as one paragraph, for a page that has no more room; the last step bare."""
    if not steps:
        return
    lead = [HEADING] if len(steps) > 1 else []
    said = " ".join((*(f"{one}:" for one in lead), *steps))
    yield words(lines.ink, said, lines.looks.strong, document.add("P"))
    again = [*(f"{lines.label(one)}:" for one in lead if lines.label(one)), *map(lines.ours, steps)]
    if any(map(lines.ours, steps)):
        told = " ".join(filter(None, again))
        yield lines.words(told, lines.looks.body, document.add("P"))
