"""The form that asks services for help, piece by piece in the order of the paper."""

from collections.abc import Iterator, Mapping

from directory.desk.form.form import TICKED, ReferralForm
from directory.desk.form.form import Blank as Asked
from directory.desk.form.form_words import BY_ONE
from directory.interchange.twins.outline import Blank, Heading, Line, Outline, Piece, Urgent

_MANY = 3
"""Lines to write a few sentences on."""


def of_form(form: ReferralForm) -> Outline:
    """Return the form as pieces, with what was typed on it."""
    return Outline(form.title, tuple(_pieces(form)), form, form.receivers, form.crisis.foot)


def _pieces(form: ReferralForm) -> Iterator[Piece]:
    yield Line(" ".join(form.start))
    for part in form.parts:
        yield Heading(part.heading, new_page=part.own_page)
        yield from (Line(text) for text in part.lines)
        for one in part.blanks:
            yield from _asked(one, form.typed, part.heading)
    yield Heading(form.slip.heading, new_page=True)
    for entry in form.slip.entries:
        yield Heading(entry.name, 3)
        yield from (Line(text) for text in entry.lines)
    yield Line(form.slip.end, "strong")
    yield Urgent(form.crisis) if form.crisis_first else Line(form.crisis.foot, "strong")


def _asked(one: Asked, typed: Mapping[str, str], heading: str) -> Iterator[Piece]:
    """Yield a question, who sees its answer, and where it is answered."""
    seen = "" if one.seen_by == BY_ONE else one.seen_by  # if one sees all, that is said once
    if one.choices:
        yield Line(one.label, "strong")
        yield Line(seen, "small")
        for name, choice in zip(one.names, one.choices, strict=True):
            told = TICKED if typed.get(name) == TICKED else ""
            yield Blank(choice, one.label, 0, tick=True, typed=told)
    else:
        lines = _MANY if one.kind == "lines" else 1
        yield Blank(one.label, heading, lines, typed=typed.get(one.name, ""))
        yield Line(seen, "small")
    yield Line(one.hint)
