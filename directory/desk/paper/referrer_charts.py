"""Who can be sent to a service, and how, as a chart for whoever refers: from its rules and routes.

For staff. The order is that of asking: area and age first, what touches on most last. What is not
recorded is said to be so, and decides nothing.
"""

from collections.abc import Iterator, Mapping, Sequence

from directory.desk.paper.chart_questions import asking
from directory.desk.paper.sheets import refuse_both_sides
from directory.disclosure.paper.flow import FlowBox, FlowChart, FlowPart, FlowSheet
from directory.disclosure.paper.sheet import Door
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.paper.tables import FOR_STAFF
from directory.disclosure.record.entry import left_out, wait_lines
from directory.disclosure.rules.clean import public_name, without_labels
from directory.disclosure.rules.freshness import ASK_US, freshness, withheld
from directory.disclosure.rules.labels import labels_in
from directory.disclosure.rules.numbers_in_words import not_checked_in
from directory.disclosure.rules.ways_in import (
    phone_of,
    public_steps,
    step_for_worker,
    who_said,
)
from directory.matching import GUIDE, Prepared
from directory.matching.item import NOT_YET, Item
from directory.matching.prepared import Alternatives
from directory.matching.questions import ASKING_ORDER
from directory.matching.rules import MET, NOT_MET
from directory.model import Criterion, Route, ServicePage
from directory.model.first_way import OPEN_TO_PERSON
from directory.words import ended, grouped, one_line, sentences

TITLE = "Who can go, and how to ask"
NOT_HERE = "Not here. See Another way."
MAYBE = "Ask them. They may still say yes."
STILL = "They can still go. Others may come first."
ONLY_READ = "Nobody has confirmed this rule: ask them."
START = FlowBox(("They agree that you ask for them.",), strong=True)
ANYONE = FlowBox(("Open to anyone.",))
NOT_RECORDED = FlowBox(("Who can go is not recorded.", "Ask them before you send anybody."))
THEN = FlowBox(("Ask for them: see How to ask.",), strong=True)
ALONE = FlowBox(("They ask themselves: see below.",), strong=True)
NO_WAY = FlowBox(("No way in is known. See Another way.",), strong=True)
SHUT_BOX = "Nobody can be sent here now. See Another way."
NOT_SURE = "Not sure of an answer? Ask first."
HOW, THEMSELVES, AFTER, ANOTHER = (
    "How to ask", "They can go themselves", "What happens then", "Another way",
)  # fmt: skip
HOW_UNKNOWN = "How to ask is not recorded. {ring}"
REPORTED = "Someone told us that the way in has changed. {ring}"
LONGEST_ABOUT = 330
"""Characters of what the record says itself, in whole sentences."""


def referrer_charts(
    around: Surroundings,
    pages: Sequence[ServicePage],
    prepared: Mapping[str, Prepared],
    doors: Mapping[str, Sequence[Door]],
) -> FlowSheet:
    """Return a chart for each service.

    Args:
        around: What every sheet says.
        pages: The services.
        prepared: Their rules, read once, by id.
        doors: Where else to turn, by id.

    Raises:
        RefusedWords: If services for people who are harmed and for people who harm would meet.
    """
    refuse_both_sides(pages)
    charts = tuple(_chart(page, prepared[page.id], around, doors[page.id]) for page in pages)
    return FlowSheet(
        title=TITLE,
        charts=charts,
        **around.foot(FOR_STAFF),
        warnings=tuple(words for page in pages for words in left_out(page)),
    )


def _chart(
    page: ServicePage, service: Prepared, around: Surroundings, doors: Sequence[Door]
) -> FlowChart:
    age = freshness(
        page,
        ("referral", "criteria"),
        around.today,
        can_ring=phone_of(page) is not None,
        limits=around.limits,
    )
    return FlowChart(
        id=page.id,
        name=public_name(page) if labels_in(page.name) else one_line(page.name),
        about=tuple(_about(page)),
        doubts=service.doubts,
        boxes=tuple(_boxes(page, service)),
        parts=tuple(part for part in _parts(page, service, doors) if part.lines),
        # "Us" is whoever reads it.
        checked=age.words.replace(f"{ASK_US} ", "Ask them "),
    )


def _about(page: ServicePage) -> Iterator[str]:
    for label, text in (("Who it is for:", page.who_for), ("Not for:", page.not_for)):
        said = _shortened(without_labels(text).text)
        if said:
            yield f"{label} {said}"


def _shortened(text: str) -> str:
    """Return as many whole sentences as there is room for."""
    kept = ""
    for sentence in sentences(text):
        if len(kept) + len(sentence) > LONGEST_ABOUT:
            break
        kept = f"{kept} {ended(one_line(sentence))}".strip()
    return kept


# -- who


def _boxes(page: ServicePage, service: Prepared) -> Iterator[FlowBox]:
    if service.closed:
        yield FlowBox((service.closed, SHUT_BOX), strong=True)
        return
    yield START
    if not service.recorded:
        yield ANYONE if service.open_to_anyone else NOT_RECORDED
    for group in _in_asking_order(service):
        yield _box(group, page.criteria)
    yield THEN if any(_how(page)) else ALONE if _themselves(page) else NO_WAY


def _in_asking_order(service: Prepared) -> list[Alternatives]:
    """Return what is asked, one after the other; who may ask stands with the ways in."""
    asked = (item for item in service.alone if item.reasons[MET].rule != "referrer")
    alone = [Alternatives((item,), 1) for item in asked]
    return sorted((*alone, *service.groups), key=_place)


def _place(group: Alternatives) -> int:
    last = len(ASKING_ORDER)
    return max(ASKING_ORDER.get(item.reasons[MET].rule, last) for item in group.items)


def _box(group: Alternatives, rules: Sequence[Criterion]) -> FlowBox:
    items = group.items
    asked = asking(group, rules)
    shaky = any(item.shaky for item in items)
    return FlowBox(
        words=asked.words,
        ask=asked.ask,
        on=asked.on,
        off=asked.off,
        aside=_aside(items) if asked.off else "",
        note=ONLY_READ if shaky else "",
    )


def _aside(items: Sequence[Item]) -> str:
    """Return what to do where somebody does not pass."""
    if all(item.strength == "preferred" for item in items):
        return STILL
    if all(item.firm for item in items):
        return NOT_HERE
    step = any(NOT_YET in item.reasons[result].words for item in items for result in (MET, NOT_MET))
    return NOT_YET if step else MAYBE


# -- how


def _parts(page: ServicePage, service: Prepared, doors: Sequence[Door]) -> Iterator[FlowPart]:
    if not service.closed:
        ways = tuple(_how(page))
        ways += tuple(filter(None, [not_checked_in(page, ways)]))
        yield FlowPart(HOW, ways, in_order=len(ways) > 1)
        yield FlowPart(THEMSELVES, _themselves(page))
        yield FlowPart(AFTER, tuple(_after(page)))
    other = tuple(f"{door.name}, {door.number}" if door.number else door.name for door in doors)
    yield FlowPart(ANOTHER, (*other, NOT_SURE, GUIDE))


def _how(page: ServicePage) -> Iterator[str]:
    """Yield the ways in of whoever refers; where none is known, whom to ask about it."""
    phone = phone_of(page) if "contact" not in withheld(page) else None
    ring = f"Ring {grouped(phone.value)} and ask." if phone else "Ask them."
    if "referral" in withheld(page):
        yield REPORTED.format(ring=ring)
        return
    ways = [route for route in page.routes if route.accepted != "no" and _is_for_workers(route)]
    yield from (_way(route, page) for route in ways)
    if not ways and page.how_to_refer:
        yield _shortened(without_labels(page.how_to_refer).text)
    elif not page.routes:
        yield HOW_UNKNOWN.format(ring=ring)


def _is_for_workers(route: Route) -> bool:
    return bool(route.for_workers) or route.channel not in OPEN_TO_PERSON


def _way(route: Route, page: ServicePage) -> str:
    """Return one way in: what to do, through what, who may, where, with what, when they answer."""
    who = ", ".join(who_said(route.who))
    bring = ", ".join(map(one_line, route.bring))
    said = (
        _clean(route.for_workers) or step_for_worker(route),
        _contact(route, page),
        f"Who may: {who}." if who else "Who may is not recorded.",
        f"In {_clean(route.area)} only." if route.area else "",
        f"With: {bring}." if bring else "",
        f"Answer: {_clean(route.reply_time)}." if route.reply_time else "",
        "Not known if they take this way: ask." if route.accepted == "not_known" else "",
    )
    return without_labels(" ".join(part for part in said if part)).text


def _contact(route: Route, page: ServicePage) -> str:
    if "contact" in withheld(page):
        return "Its number or address was reported wrong: ask first."
    found = next((one for one in page.contacts if one.id == route.contact_id), None)
    if found is None:
        return ""
    is_number = found.kind in ("phone", "text")
    return f"{grouped(found.value) if is_number else one_line(found.value)}."


def _themselves(page: ServicePage) -> tuple[str, ...]:
    own = any(one.channel in OPEN_TO_PERSON and one.accepted != "no" for one in page.routes)
    return public_steps(page) if own and "referral" not in withheld(page) else ()


def _after(page: ServicePage) -> Iterator[str]:
    yield from (line for line in (_clean(page.next_step), _clean(page.attempts)) if line)
    yield from wait_lines(page)


def _clean(text: str) -> str:
    return one_line(without_labels(text).text)
