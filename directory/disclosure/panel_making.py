"""One record as the panel shows it: whole to professionals, as they may read it to the public."""

import re
from datetime import date

from directory.disclosure.clean import public_name, without_labels
from directory.disclosure.entry import (
    COST,
    good_to_know,
    left_out,
    wait_lines,
    when_lines,
    where_lines,
)
from directory.disclosure.freshness import LIMITS, SPOKEN, Limits, freshness, withheld
from directory.disclosure.kinds import fitted
from directory.disclosure.panel import Other, Panel, Section
from directory.disclosure.ways_in import (
    OPEN_TO_PERSON,
    WORKER_MUST_ASK,
    has_way_in,
    own_answers,
    phone_of,
    public_routes,
    public_steps,
    step_of,
    worker_steps,
)
from directory.model import FactCheck, ServicePage
from directory.words import grouped, one_line, sentences, spoken_date, telling_sentence

NOT_RECORDED = "Not recorded: ask them."
REPORTED_WRONG = "Someone said this is wrong: not shown until checked."
ASK_HERE = "Their number or place was reported wrong. Ask here how to get in."
FOR_STAFF = "More for staff: press F8 where only you can see it."
NO_WAY_IN = "No phone, web page, address or other way in is on record."
MEANS = {
    "phone": "by phone",
    "visit": "on a visit",
    "website": "on their website",
    "provider_slip": "by a slip from them",
    "source": "in the list this came from",
}
RISK = "risk_flags"
"""The kind of condition that shuts people out for what they did; staff alone read of it."""
_OF_RISK = re.compile(r"(?i)\b(violen|arson|fire.?setting|weapon|offen[cd]|convict|risk)")
_WHOLE = re.compile(
    r"(?i)(they|you|we|it|talk|do|ring)\b|.*\?$|"
    r".*\b(cannot|can|must|not|will|are|is|has|have|do|does|need|needs|ask|asks)\b"
)
"""A sentence about whom it is not for that is understood without "Not for" before it."""
STATUS = {
    "waiting_list": "There is a waiting list.",
    "paused": "They are not taking people now.",
    "planned": "Planned: not open yet.",
    "closed": "This has closed.",
}


def make_panel(
    page: ServicePage, today: date, *, practice: bool, public: bool, limits: Limits = LIMITS
) -> Panel:
    """Return the panel of one record.

    Args:
        page: The record.
        today: The day that ages are counted to.
        practice: Whether the practice directory is open.
        public: True when the person may see the screen.
        limits: How long each check holds at this desk.
    """
    phone = None if "contact" in withheld(page) else phone_of(page)
    quiet = public and page.sensitive and bool(page.neutral_name)
    said = page.summary or telling_sentence(page.description, page.name)
    return Panel(
        id=page.id,
        name=_name(page, public),
        organisation=_organisation(page, public),
        sentence="" if quiet else _seen(said, public),
        phone=grouped(phone.value) if phone else "",
        best_time=one_line(phone.best_time) if phone else "",
        sections=_quiet_sections(page, today, limits)
        if quiet
        else _sections(page, today, public, limits),
        practice=practice,
        unconfirmed=page.standing == "unconfirmed",
        warnings=() if public else left_out(page),
        links=() if quiet else _links(page),
    )


def other_of(page: ServicePage, *, public: bool) -> Other:
    """Return a record by its name alone, as it is named beside another."""
    return Other(page.id, _name(page, public))


def _name(page: ServicePage, public: bool) -> str:
    return public_name(page) if public else one_line(page.name)


def _quiet_sections(page: ServicePage, today: date, limits: Limits) -> tuple[Section, ...]:
    """Return what tells on nobody: a neutral name helps little if its own words stand under it."""
    kept = ("how_to_get_in", "when_and_where", "wait", "checked")
    rest = (one for one in _sections(page, today, True, limits) if one.key in kept)
    return (Section("can_they_go", "Can they go?", (FOR_STAFF,)), *rest)


def _sections(page: ServicePage, today: date, public: bool, limits: Limits) -> tuple[Section, ...]:
    sections = (
        Section("can_they_go", "Can they go?", _who(page, public)),
        Section("how_to_get_in", "How to get in", _getting_in(page, public)),
        Section("when_and_where", "When, where and cost", _when_where(page, today)),
        Section("wait", "Wait, and whether they take people", _wait(page)),
        Section("next", "What happens next", _next(page, public)),
        Section("about", "About them", _about(page, public)),
        Section("checked", "Checked", _checked(page, today, limits)),
    )
    return fitted(page, sections)


def _who(page: ServicePage, public: bool) -> tuple[str, ...]:
    said = sentences(_seen(page.who_for, public))
    said += [_not_for(line) for line in sentences(_seen(page.not_for, public))]
    if public:
        said = [line for line in said if not _OF_RISK.search(line)]
    recorded = bool(said)  # then the open conditions are already said, in better words
    for rule in page.criteria:
        closed = rule.audience == "professional" or rule.kind == RISK
        if rule.words and (not public if closed else not recorded):
            said.append(_seen(rule.words, public))
    if page.open_to_anyone and not said:
        said.append("Open to anyone.")
    return tuple(dict.fromkeys(line for line in said if line)) or (NOT_RECORDED,)


def _not_for(line: str) -> str:
    return line if _WHOLE.match(line) else f"Not for: {line}"


def _getting_in(page: ServicePage, public: bool) -> tuple[str, ...]:
    """Return how to get in; it says so where nothing on record leads there."""
    told = _how(page, public)
    if "contact" in withheld(page) and "referral" not in withheld(page):
        return (ASK_HERE, *told)
    if has_way_in(page):
        return told
    return (NO_WAY_IN, *(line for line in told if line != NOT_RECORDED))


def _how(page: ServicePage, public: bool) -> tuple[str, ...]:
    if "referral" in withheld(page):
        return (REPORTED_WRONG,)
    lines = []
    own = [route for route in public_routes(page) if route.channel in OPEN_TO_PERSON]
    steps = public_steps(page)
    if own or (steps and not page.routes):
        lines.append(f"They can go themselves: {' '.join(steps)}")
    elif page.routes:
        lines.append(" ".join(steps) if public else " ".join(WORKER_MUST_ASK[:1]))
    if not public:
        lines += [*own_answers(page), *(f"You can refer: {line}" for line in worker_steps(page))]
    lines += [step_of(route) for route in public_routes(page)[1:] if public]
    if page.how_to_refer and not public:
        lines += [line for line in sentences(page.how_to_refer) if line not in " ".join(lines)]
    bring = dict.fromkeys(one_line(thing) for route in page.routes for thing in route.bring)
    if bring:
        lines.append(f"Bring: {', '.join(bring)}.")
    return tuple(dict.fromkeys(line for line in lines if line)) or (NOT_RECORDED,)


def _when_where(page: ServicePage, today: date) -> tuple[str, ...]:
    when = when_lines(page, today)
    where = where_lines(page, today, "contact" in withheld(page))
    cost = one_line(page.cost_words) or COST[page.cost]
    return (*(when or ("Times not recorded: ask them.",)), *where, cost)


def _wait(page: ServicePage) -> tuple[str, ...]:
    lines = [STATUS.get(page.status, ""), *wait_lines(page)]
    if page.ends_on:
        lines.append(f"Ends on {spoken_date(page.ends_on)}.")
    return tuple(line for line in lines if line) or ("Wait not recorded: ask them.",)


def _next(page: ServicePage, public: bool) -> tuple[str, ...]:
    steps = [page.next_step, *(route.next_step for route in page.routes), good_to_know(page)]
    return tuple(dict.fromkeys(s for s in (_seen(one, public) for one in steps) if s))


def _about(page: ServicePage, public: bool) -> tuple[str, ...]:
    return tuple(line for line in _seen(page.description, public).splitlines() if line)


def _checked(page: ServicePage, today: date, limits: Limits) -> tuple[str, ...]:
    lines = [_check_line(check) for check in page.checks]
    age = freshness(page, ("contact", "hours"), today, can_ring=bool(phone_of(page)), limits=limits)
    if age.ring_first:
        lines.insert(0, age.words)
    return tuple(line for line in lines if line)


def _check_line(check: FactCheck) -> str:
    name = SPOKEN[check.group].capitalize()
    if check.reported_wrong:
        return f"{name}: reported wrong, not shown until checked."
    if check.checked_on is None:
        return ""
    means = MEANS.get(check.means or "", "")
    return f"{name}: {spoken_date(check.checked_on)}{', ' if means else ''}{means}."


def _organisation(page: ServicePage, public: bool) -> str:
    name = one_line(page.organisation.name) if page.organisation else ""
    return _seen(name, public) if not (public and page.sensitive) else ""


def _seen(text: str, public: bool) -> str:
    return without_labels(text).text if public else text


def _links(page: ServicePage) -> tuple[str, ...]:
    return tuple(
        one_line(contact.value)
        for contact in page.contacts
        if contact.kind in ("website", "email") and contact.audience == "public"
    )
