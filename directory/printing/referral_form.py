"""The referral form: one for all chosen services, on paper or to be filled in on a screen.

Each part that goes to others begins a leaf of its own. The slip that the person keeps comes last:
under what else they keep where there is room, else on a leaf too.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer

from directory.desk.form.form import Part, ReferralForm, SlipEntry
from directory.printing.layout.blocks import Rule, words
from directory.printing.layout.drawing import draw, height_of
from directory.printing.layout.fonts import SHORT_NUMBER, Ink
from directory.printing.layout.furniture import Furniture
from directory.printing.layout.looks import LARGE, Looks, Sizes, looks
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of
from directory.printing.layout.referral_form_rows import Row
from directory.printing.layout.tagging import Node, finish

FILLABLE = "fillable"
ONE_SIDE = "Print this form on one side of each leaf: its parts go to different people."
PROFESSIONAL = looks(
    Sizes(body=12, small=12, larger=14, name=14, title=22, number=14, list_number=13, foot=12)
)
PUBLIC = looks(
    Sizes(body=14, small=12, larger=16, name=16, title=22, number=16, list_number=15, foot=12)
)
_AIR = 5.0
_ABOVE_RULE = 4.0
"""More white between the last line to write on and the rule: two lines together look like one."""
_SLIP_AIR = 10.0
_ABOVE_SLIP = 24.0
_Group = list[Flowable]
"""What stands on one side."""


def make(form: ReferralForm, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the form.

    Args:
        form: The words, already allowed by the rules of disclosure, and what was typed.
        options: ``format`` is ``standard`` or ``large`` for paper, ``fillable`` for the screen.

    Returns:
        The PDF in memory. The same form always gives the same bytes.
    """
    first = _Laying(form, format_of(options), sides=1)
    whole = first if first.pages == 1 else _Laying(form, format_of(options), sides=first.pages)
    return whole.printed()


class _Laying:
    """One pass over one form.

    Args:
        form: The words.
        format_: On paper in usual or large print, or for a screen.
        sides: How many pages the foot shall speak of.
    """

    def __init__(self, form: ReferralForm, format_: str, sides: int) -> None:
        self.form = form
        self.fillable = format_ == FILLABLE
        self.looks = _looks_of(form, format_)
        self.ink = Ink()
        self.document = Node("Document")
        self.furniture = Furniture(form, self.ink, self.document, sides, self.looks)
        foot = words(
            self.ink, form.crisis.foot, self.looks.strong, None, number_digits=SHORT_NUMBER
        )
        self.furniture.add_note(foot)
        self.drawn, self.pages = draw(self._story, self.furniture)

    def printed(self) -> Printed:
        """The finished file."""
        form = self.form
        pdf = finish(self.drawn.pdf, self.document, form.file_title, form.made_on)
        warning = self.ink.warning("This form")
        warnings = (*form.warnings, *((warning,) if warning else ()), ONE_SIDE)
        return Printed(pdf, self.pages, form.receivers, warnings)

    def _story(self) -> list[Flowable]:
        write = partial(words, self.ink)
        story: list[Flowable] = [write(self.form.title, self.looks.title, self.document.add("H1"))]
        story.append(write(" ".join(self.form.start), self.looks.body, self.document.add("P")))
        groups: list[_Group] = []
        for part in self.form.parts:
            groups = self._part(part)
            story += [*([PageBreak()] if part.own_page else []), *map(_together, groups)]
        slip = self._slip()
        # What the person is to keep is one side where it can be; a worker's list is no slip.
        theirs = self.form.kind == "public" and self.form.parts[-1].own_page
        beside = theirs and self._on_one_side([*groups, *slip])
        story.append(Spacer(0, _ABOVE_SLIP) if beside else PageBreak())
        return [*story, *map(_together, slip)]

    def _on_one_side(self, groups: Sequence[_Group]) -> bool:
        return _ABOVE_SLIP + sum(map(height_of, groups)) < max(self.furniture.heights)

    def _part(self, part: Part) -> list[_Group]:
        write = partial(words, self.ink)
        opening: list[Flowable] = [
            *([] if part is self.form.parts[0] or part.own_page else [Spacer(0, _ABOVE_RULE)]),
            Rule(self.furniture.top, _AIR),
            write(part.heading, self.looks.section, self.document.add("H2")),
        ]
        opening += [write(line, self.looks.body, self.document.add("P")) for line in part.lines]
        items = self.document.add("L")
        rows: list[Flowable] = [
            Row(
                self.ink, blank, self.form.typed, items.add("LI").add("LBody"), self.looks,
                fillable=self.fillable,
            )
            for blank in part.blanks
        ]  # fmt: skip
        whole = part is self.form.parts[-1]  # who may be told, and the signature to that
        if whole and height_of([*opening, *rows]) < max(self.furniture.heights):
            return [[*opening, *rows]]
        # The signature never stands alone: above it stands something that it agrees to.
        end = 2 if whole and len(rows) > 2 else 0
        middle = [[row] for row in rows[1 : len(rows) - end]]
        last = [rows[-end:]] if end else []
        return [[*opening, *rows[:1]], *middle, *last]

    def _slip(self) -> list[_Group]:
        slip = self.form.slip
        write = partial(words, self.ink)
        heading = write(slip.heading, self.looks.title, self.document.add("H2"))
        # The form is handed in; what the person keeps is the slip.
        help_now = self.furniture.crisis_at_top(self.form.crisis, self.ink)
        entries = [self._entry(entry) for entry in slip.entries]
        entries[0][:0] = [heading, *help_now]
        entries[-1].append(Rule(self.furniture.top, _SLIP_AIR))
        entries[-1].append(write(slip.end, self.looks.strong, self.document.add("P")))
        return entries

    def _entry(self, entry: SlipEntry) -> list[Flowable]:
        write = partial(words, self.ink)
        pieces: list[Flowable] = [
            Rule(self.furniture.top, _SLIP_AIR),
            write(entry.name, self.looks.section, self.document.add("H3")),
        ]
        pieces += [write(line, self.looks.larger, self.document.add("P")) for line in entry.lines]
        return pieces


def _together(group: _Group) -> Flowable:
    return group[0] if len(group) == 1 else KeepTogether(group)


def _looks_of(form: ReferralForm, format_: str) -> Looks:
    """Return the styles: what the person reads is larger than what a worker does."""
    if format_ == "large":
        return LARGE
    return PUBLIC if form.kind == "public" else PROFESSIONAL
