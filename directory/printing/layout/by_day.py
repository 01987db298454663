"""A line to tick with a day to fill in beside it: "by", in two languages where there are two."""

from typing import cast

from directory.disclosure.paper.sheet_lines import BY
from directory.printing.layout.blocks import RULE, Beside, Words, words
from directory.printing.layout.second_lines import SecondLines, rise_of, width_of
from directory.printing.layout.tagging import Node, TaggedCanvas

_WIDTH = 112.0
"""For "by" and the line after it, in standard print."""
_LINE = 76.0
"""Of it at least for the line: a day and a month are written on it by hand."""
_GAP = 4.0


class ByDay(Beside):
    """Words at the left; at the right "by" and a line to write a day on.

    Args:
        left: What is to be done.
        labels: "by", and the same in the second language where it is known.
        scale: Of this size of print.
    """

    def __init__(self, left: Words, labels: list[Words], scale: float) -> None:
        self.labels = labels
        self.gap = _GAP * scale
        self.taken = [width_of(one) + self.gap for one in labels]
        super().__init__(left, labels[0], max(_WIDTH * scale, sum(self.taken) + _LINE * scale))

    def draw(self) -> None:
        """Draw both, the other word for "by", then the line, which is no part of the words."""
        super().draw()
        begins = self.width - self.right_width
        for one, before in zip(self.labels[1:], self.taken, strict=False):
            one.wrap(width_of(one) + 1, self.height)
            top = self.height - self._drop()
            one.drawOn(self.canv, begins + before, top - one.height + rise_of(one))
        canvas = cast(TaggedCanvas, self.canv)
        baseline = self.height - self.left.style.fontSize - 2
        with canvas.tagged(None):
            canvas.setLineWidth(RULE)
            canvas.line(begins + sum(self.taken), baseline, self.width, baseline)


def by_day(left: Words, lines: SecondLines, node: Node) -> ByDay:
    """Return a line with a day to fill in; both are read out under ``node``."""
    look = lines.looks.body
    made = [words(lines.ink, BY, look, node)]
    said = lines.label(BY)
    if said:
        made.append(lines.words(said, look, node.add("Span")))
    return ByDay(left, made, lines.looks.scale)
