"""One service on paper: its lines in the order a person needs them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from directory.disclosure.paper.sheet import Door, SheetEntry
from directory.disclosure.paper.sheet_lines import best_time, cost_label, number_line
from directory.disclosure.second_language import SecondLanguage
from directory.printing.layout.blocks import Beside, Words, ring, words
from directory.printing.layout.fonts import NUMBERS, SHORT_NUMBER, Ink, kept_together
from directory.printing.layout.looks import Looks
from directory.printing.layout.second_lines import SecondLines, TwoLabels
from directory.printing.layout.tagging import Node

_NAMELESS = "We cannot print this name. Ask us."
SIDE_LABELS = ("When", "Where", "Cost", "Bring", "Wait", "Step 3")
_MORE_AIR = 1.0
"""Points. The number has white around it even where there is little."""


@dataclass(frozen=True, slots=True)
class ServiceEntry:
    """One service on its way to paper.

    Args:
        entry: Its words.
        number: Its place on the sheet, from 1.
        ink: Remembers what no font could draw.
        document: The node under which everything is read out.
        looks: The styles of this size of print.
        room: The width of the page's words, in points.
        air: Points of white before the number, the steps, the times and the check.
        second: The language beside English, or None.
    """

    entry: SheetEntry
    number: int
    ink: Ink
    document: Node
    looks: Looks
    room: float
    air: float
    second: SecondLanguage | None = None

    @property
    def lines(self) -> SecondLines:
        """What says things in the second language, this record's own words among them."""
        second = self.second.also(self.entry.translated) if self.second else None
        return SecondLines(second, self.ink, self.looks)

    def beginning(self, heading: Node) -> list[Flowable]:
        """Its name, what it does and how to reach it, which are never parted.

        A line that was not recorded is absent, here as below.
        """
        return [
            self._name(heading),
            *self._lines([self.entry.sentence], self.looks.body),
            *_apart(self._how_to_reach(), self.air + _MORE_AIR),
        ]

    def others(self) -> list[Flowable]:
        """Everything else about the service, in its order."""
        return [
            *_apart(self._steps(), self.air + _MORE_AIR),
            *_apart(self._facts(), self.air),
            *_apart(self._ending(), self.air),
        ]

    @property
    def name(self) -> str:
        """Its name, as far as a font can draw it."""
        return self.entry.name if self.ink.can_draw(self.entry.name) else _NAMELESS

    def _name(self, heading: Node) -> Flowable:
        made = words(self.ink, self.name, self.looks.numbered, heading, label=str(self.number))
        made.under = partial(ring, radius=self.looks.badge)
        return made

    def _how_to_reach(self) -> list[Flowable]:
        """The number alone on its line; when to ring stands beside it, or under it if long."""
        entry = self.entry
        if not self.ink.can_draw(entry.phone):
            return self._lines([entry.instead_of_phone], self.looks.number)
        ring = number_line(entry)
        return [*self._number(ring), *self._under(best_time(entry.best_time))]

    def _number(self, ring: str) -> list[Flowable]:
        entry = self.entry
        number = self._words(ring, self.looks.number)
        best = self._words(best_time(entry.best_time), self.looks.body)
        if not best.frags:
            look = self.looks.body
            return self.lines.both(number, ring, look, self.document, heading=True)
        taken = stringWidth(kept_together(ring), NUMBERS, number.style.fontSize)
        left = self.room - taken - Beside.GAP
        if stringWidth(best_time(entry.best_time), best.style.fontName, best.style.fontSize) > left:
            return [number, *self._under(ring), best]
        return [Beside(number, best, left), *self._under(ring)]

    def _steps(self) -> list[Flowable]:
        steps = self.document.add("L")
        made: list[Flowable] = []
        for number, step in enumerate(self.entry.steps, start=1):
            item = _item(steps)
            line = words(self.ink, step, self.looks.labelled, item, label=f"Step {number}")
            made += self._in_both(line, step, f"Step {number}", item)
        return made

    def _facts(self) -> list[Flowable]:
        entry = self.entry
        beside = [entry.they_say, entry.also_there, entry.good_to_know]
        return [
            *self._labelled("When", entry.when),
            *self._labelled("Where", entry.where),
            *self._labelled(cost_label(entry.cost_and_bring), [entry.cost_and_bring]),
            *self._labelled("Wait", entry.wait),
            # It is about no label, and so stands under none of them.
            *_apart(self._lines(beside, self.looks.body), self.air),
        ]

    def _ending(self) -> list[Flowable]:
        """How sure we are, and where else to turn."""
        checked = self.looks.strong if self.entry.ring_first else self.looks.checked
        return [
            *self._lines([self.entry.checked], checked),
            *self._not_right(self.entry.second_choice),
        ]

    def _not_right(self, door: Door | None) -> list[Flowable]:
        if door is None or not self.ink.can_draw(door.name):
            return []
        where = f"{door.name}, {door.number}" if self.ink.can_draw(door.number) else door.name
        line = f"Not right? Try {where}."
        node = self.document.add("P")
        made = words(self.ink, line, self.looks.body, node, number_digits=SHORT_NUMBER)
        return self.lines.both(made, line, self.looks.body, self.document)

    def _labelled(self, label: str, texts: Iterable[str]) -> list[Flowable]:
        """Lines under one another, the first with its label."""
        made: list[Flowable] = []
        for text in texts:
            bare = re.sub(rf"^{label}\b:?\s*", "", text, flags=re.IGNORECASE) if label else text
            node = self.document.add("P")
            shown = "" if made else label
            line = words(self.ink, bare, self.looks.labelled, node, label=shown)
            if line.frags:
                made += self._in_both(line, bare, shown, node, label)
        return made

    def _in_both(
        self, line: Words, text: str, label: str, node: Node, again: str = ""
    ) -> list[Flowable]:
        """Return a labelled line, and where there is a second language both in it too.

        Where it begins a page it has the label of the lines above it again, in both.
        """
        lines, wanted = self.lines, again if again != label else ""
        if not lines:
            if wanted:
                line.overleaf = words(self.ink, text, self.looks.labelled, node, label=wanted)
            return [line]
        labels = TwoLabels(lines, SIDE_LABELS)
        bare = words(self.ink, text, self.looks.body, None)
        under = lines.under(text, labels.under, self.document)
        return [labels.beside(label, bare, node, wanted), *under]

    def _under(self, text: str) -> list[Words]:
        """Return what stands under a line of English."""
        return self.lines.under(text, self.looks.body, self.document)

    def _lines(self, texts: Iterable[str], look: ParagraphStyle) -> list[Flowable]:
        made: list[Flowable] = []
        for text in texts:
            line = self._words(text, look)
            if line.frags:
                made += self.lines.both(line, text, self.looks.body, self.document)
        return made

    def _words(self, text: str, look: ParagraphStyle, tag: str = "P", label: str = "") -> Words:
        return words(self.ink, text, look, self.document.add(tag), label=label)


def _apart(group: list[Flowable], space: float) -> list[Flowable]:
    for first in group[:1]:
        first.spaceBefore = space
    return group


def _item(steps: Node) -> Node:
    return steps.add("LI").add("LBody")
