"""Steps between services, in their order: as a chart, and as numbered steps with how to reach each.

For the public. A set of steps has them recorded; any other record stands alone, with those that
lead to it before, and those they pass people on to after.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from directory.desk.paper.delicate import with_care
from directory.desk.paper.sheets import refuse_both_sides, why_not
from directory.disclosure.paper.flow import FlowBox, FlowChart, FlowSheet
from directory.disclosure.paper.numbers import NumberLine
from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.rules.clean import public_name, without_labels
from directory.disclosure.rules.own_mail import for_paper
from directory.model import Link, ServicePage
from directory.words import one_line

TITLE = "Step by step"
WHO_STARTS = "Who can start it: {}."
NOT_SAID = "Who can start it is not recorded. Ask us."
CLOSED_STEP = "This step {}. Ask us what to do instead."
FIRST, THEN = "Ask here first", "They can pass you on"


@dataclass(frozen=True, slots=True)
class _Step:
    """One step: the record it leads to, and what is said of it."""

    page: ServicePage
    words: str
    who: str
    """Who can start it, as a sentence; nothing where it is not asked."""


def step_charts(
    around: Surroundings, pages: Sequence[ServicePage], linked: Mapping[str, ServicePage]
) -> FlowSheet:
    """Return the chart of each record.

    Args:
        around: What every sheet says.
        pages: The records.
        linked: The records that they lead to, by id.

    Raises:
        RefusedWords: If services for people who are harmed and for people who harm would meet.
    """
    steps = {page.id: _steps(page, linked) for page in pages}
    named = [*pages, *(one.page for held in steps.values() for one in held)]
    refuse_both_sides(named)
    made = [_chart(page, steps[page.id], around) for page in pages]
    sheet = FlowSheet(
        title=TITLE,
        charts=tuple(chart for chart, _ in made),
        end=around.texts.with_phone("sheet_end", around.phone),
        crisis=around.crisis,
        **around.foot(),
        warnings=tuple(dict.fromkeys(words for _, told in made for words in told)),
    )
    return with_care(sheet, list({one.id: one for one in named}.values()), around)


def _steps(page: ServicePage, linked: Mapping[str, ServicePage]) -> list[_Step]:
    """Return the steps in order; what only professionals may read of is not among them."""
    page = for_paper(page)
    links = [one for one in page.links if one.audience == "public" and one.to in linked]
    own = [_step(linked[one.to], one.words, _who(one)) for one in links if one.kind == "step"]
    if own:
        return own
    before = [one for one in links if one.kind == "reached_only_through"]
    after = [one for one in links if one.kind == "refers_to"]
    return [
        *(_step(linked[one.to], one.words or FIRST) for one in before),
        _step(page, page.summary),
        *(_step(linked[one.to], one.words or THEN) for one in after),
    ]


def _step(page: ServicePage, words: str, who: str = "") -> _Step:
    """Return a step; of what has a neutral name, no other word is said."""
    return _Step(page, "" if _is_neutral(page) else _clean(words), who)


def _is_neutral(page: ServicePage) -> bool:
    return page.sensitive and bool(page.neutral_name)


def _who(link: Link) -> str:
    said = _clean(link.who_can_start).rstrip(".")
    return WHO_STARTS.format(f"{said[:1].lower()}{said[1:]}") if said else NOT_SAID


def _chart(
    page: ServicePage, steps: Sequence[_Step], around: Surroundings
) -> tuple[FlowChart, tuple[str, ...]]:
    entry = _entry(page, around)
    held = [(step, _entry(step.page, around)) for step in steps]
    chart = FlowChart(
        id=page.id,
        name=public_name(page),
        about=tuple(one for one in _about(page, entry) if one),
        doubts=(entry.checked,) if entry.ring_first else (),
        # One step is no chart: its box would say again what stands above it.
        boxes=tuple(_box(number, step, around) for number, step in enumerate(steps, start=1))
        if steps[1:]
        else (),
        steps=tuple(
            _numbered(f"{number}. " if held[1:] else "", step, one, around)
            for number, (step, one) in enumerate(held, start=1)
        ),
    )
    return chart, (*entry.left_out, *(words for _, one in held for words in one.left_out))


def _about(page: ServicePage, entry: SheetEntry) -> Iterator[str]:
    yield entry.sentence
    if not _is_neutral(page):
        yield _clean(for_paper(page).who_for)


def _entry(page: ServicePage, around: Surroundings) -> SheetEntry:
    return sheet_entry(page, around.today, practice=around.practice, limits=around.limits)


def _box(number: int, step: _Step, around: Surroundings) -> FlowBox:
    closed = why_not(step.page, around.today)
    words = (f"{number}. {public_name(step.page)}", step.words)
    return FlowBox(
        words=tuple(one for one in words if one),
        note=CLOSED_STEP.format(closed) if closed else step.who,
    )


def _numbered(number: str, step: _Step, entry: SheetEntry, around: Surroundings) -> NumberLine:
    name = f"{number}{entry.name}"
    closed = why_not(step.page, around.today)
    if closed:
        return NumberLine(name, "", "Ask us", under=(CLOSED_STEP.format(closed),))
    return NumberLine(
        name,
        "",
        entry.phone or entry.instead_of_phone.rstrip(".") or "Ask us",
        under=tuple(_under(step, entry)),
        checked=entry.checked,
        ring_first=entry.ring_first,
    )


def _under(step: _Step, entry: SheetEntry) -> Iterator[str]:
    if step.who:
        yield step.who
    yield from entry.steps
    yield from entry.when
    yield from entry.where


def _clean(text: str) -> str:
    return one_line(without_labels(text).text)
