"""One record as the panel shows it: whole to professionals, as they may read it to the public."""

from collections.abc import Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from directory.disclosure.record.entry import (
    COST,
    good_to_know,
    left_out,
    wait_lines,
    when_lines,
    where_lines,
)
from directory.disclosure.record.kinds import ASKED_WITH_A_FORM, fitted
from directory.disclosure.record.panel import Other, Panel, Section
from directory.disclosure.rules.also_there import access_line, further_numbers, languages_line
from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.durations import longest_stay
from directory.disclosure.rules.freshness import (
    LIMITS,
    SPOKEN,
    Limits,
    contact_named,
    freshness,
    withheld,
)
from directory.disclosure.rules.telling_names import (
    is_nameless,
    name_over_the_counter,
    name_tells,
)
from directory.disclosure.rules.they_say import they_say
from directory.disclosure.rules.ways_in import (
    has_way_in,
    may_be_asked_for,
    phone_of,
    public_routes,
    public_steps,
    ways_read,
)
from directory.disclosure.rules.ways_shown import THEMSELVES, ways_shown
from directory.disclosure.rules.who_can_go import WhoCanGo
from directory.model import Contact, FactCheck, ServicePage
from directory.reading.telling import ON_A_PANEL, telling_lines
from directory.words import ended, grouped, one_line, sentences, spoken_date

NOT_RECORDED = "Not recorded: ask them."
TIMES_NOT_RECORDED = "Times not recorded: ask them."
NEXT_NOT_RECORDED = "What happens next is not recorded: ask them."
REPORTED_WRONG = "Someone said this is wrong: not shown until checked."
ASK_HERE = "Their number or place was reported wrong. Ask here how to get in."
FOR_STAFF = "More for staff: press F8 where only you can see it."
ALSO = "Other numbers:"
IN_THEIR_WORDS, MAY_BE_ASKED = "In their own words", "Somebody may have to ask for them"
NO_WAY_IN = "No phone, web page, address or other way in is on record."
MEANS = {
    "phone": "by phone",
    "visit": "on a visit",
    "website": "on their website",
    "provider_slip": "by a slip from them",
    "source": "in the list this came from",
}
LEVELS = {
    "anyone": "Level of help: for anyone.",
    "early_help": "Level of help: early on.",
    "specialist": "Level of help: specialist.",
}
"""Said to staff alone; on public paper it would only put people off."""
BRING_SOMEONE = "They can bring someone with them."
LEGAL_FORMS = {
    "informal_group": "an informal group",
    "constituted": "a group with a constitution",
    "charity": "a charity",
    "cic": "a community interest company (CIC)",
    "public_body": "a public body",
    "company": "a company",
}
STATUS = {
    "waiting_list": "There is a waiting list.",
    "paused": "They are not taking people now.",
    "planned": "Planned: not open yet.",
    "closed": "This has closed.",
}


class Told(NamedTuple):
    """How to get in, as lines, and which of them begin a way."""

    lines: tuple[str, ...]
    leads: tuple[str, ...] = ()


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
    quiet = is_hushed(page, public)
    said = page.summary or telling_lines(_seen(page.description, public), page.name, ON_A_PANEL)
    return Panel(
        id=page.id,
        name=_name(page, public),
        organisation=_organisation(page, public),
        sentence="" if quiet else _seen(said, public),
        phone=grouped(phone.value) if phone else "",
        beside_phone=_beside(phone, page, public) if phone else "",
        sections=_quiet_sections(page, today, limits)
        if quiet
        else _sections(page, today, public, limits),
        practice=practice,
        unconfirmed=page.standing == "unconfirmed",
        warnings=() if public else left_out(page),
        today=today,
        stay=None if public else longest_stay(page.length_of_support),
        links=() if quiet else _links(page),
        takes_forms=page.kind in ASKED_WITH_A_FORM,
    )


def other_of(page: ServicePage, *, public: bool) -> Other:
    """Return a record by its name alone, as it is named beside another."""
    return Other(page.id, _name(page, public))


def _beside(phone: Contact, page: ServicePage, public: bool) -> str:
    """Return who answers a number and when is best; whose it is would tell on somebody."""
    hushed = public and (page.sensitive or is_nameless(page))
    role = "" if hushed else _seen(phone.label, public).strip(" .:")
    parts = (one_line(role), one_line(_seen(phone.best_time, public)))
    return " ".join(ended(part) for part in parts if part)


def is_quiet(page: ServicePage, public: bool) -> bool:
    """Return whether a record stands under a neutral name, and its own words would tell."""
    return public and page.sensitive and bool(page.neutral_name)


def is_hushed(page: ServicePage, public: bool) -> bool:
    """Return whether a screen that others may see holds nothing of a record's own words.

    That is so too where its name tells and no neutral one was given.
    """
    return is_quiet(page, public) or (public and is_nameless(page))


def cost_words(page: ServicePage, public: bool) -> str:
    """Return what it costs."""
    return one_line(_seen(page.cost_words, public)) or COST[page.cost]


def _name(page: ServicePage, public: bool) -> str:
    return name_over_the_counter(page) if public else one_line(page.name)


def _quiet_sections(page: ServicePage, today: date, limits: Limits) -> tuple[Section, ...]:
    """Return what tells on nobody: a neutral name helps little if its own words stand under it."""
    kept = ("how_to_get_in", "when_and_where", "wait", "checked")
    rest = (one for one in _sections(page, today, True, limits) if one.key in kept)
    return (Section("can_they_go", "Can they go?", (FOR_STAFF,)), *rest)


def _sections(page: ServicePage, today: date, public: bool, limits: Limits) -> tuple[Section, ...]:
    sections = (
        Section("can_they_go", "Can they go?", _who(page, public)),
        _getting_in(page, today, public),
        Section("when_and_where", "When, where and cost", _when_where(page, today, public)),
        Section("wait", "Wait, and whether they take people", _wait(page)),
        Section("next", "What happens next", _next(page, public)),
        Section("about", "About them", _about(page, public)),
        Section("checked", "Checked", _checked(page, today, limits)),
    )
    return fitted(page, sections)


def _who(page: ServicePage, public: bool) -> tuple[str, ...]:
    told = WhoCanGo.of(page, public=public)
    company = (BRING_SOMEONE,) if "bring_a_friend" in page.access else ()
    level = () if public or page.level not in LEVELS else (LEVELS[page.level],)
    return tuple(dict.fromkeys((*(told.fits + told.not_for or (NOT_RECORDED,)), *company, *level)))


def _getting_in(page: ServicePage, today: date, public: bool) -> Section:
    """Return how to get in; it says so where nothing on record leads there."""
    told = _how(page, today, public)
    lines = told.lines
    if "contact" in withheld(page) and "referral" not in withheld(page):
        lines = (ASK_HERE, *lines)
    elif not has_way_in(page):
        lines = (NO_WAY_IN, *(line for line in lines if line != NOT_RECORDED))
    numbers = further_numbers(page, public=public)
    more = (ALSO, *numbers) if numbers and told.leads else numbers
    return Section("how_to_get_in", "How to get in", (*lines, *more), (*told.leads, *more[:1]))


def _how(page: ServicePage, today: date, public: bool) -> Told:
    if "referral" in withheld(page):
        return Told((REPORTED_WRONG,))
    ways = ways_shown(page, today, public=public)
    said = list(chain.from_iterable((way.lead, *way.lines) for way in ways))
    leads = tuple(way.lead for way in ways)
    if not ways:
        steps = public_steps(page)
        leads = (f"{_lead(page)}:",) if steps and not page.routes and _leads(steps, page) else ()
        own = they_say(page, ways=public_routes(page)) if public else ""
        said = [*leads, *steps, *filter(None, [own])]
    if page.how_to_refer and not public:
        whole = " ".join(said)
        rest = [line for line in sentences(page.how_to_refer) if line not in whole]
        # Under the last way in they would be that way's: they are of the service as a whole.
        apart = rest and (ways or not leads)
        leads = (*leads, f"{IN_THEIR_WORDS}:") if apart else leads
        said += [*leads[-1:], *rest] if apart else rest
    return Told(tuple(said), leads) if said else Told((NOT_RECORDED,))


def _leads(steps: Sequence[str], page: ServicePage) -> bool:
    """Return whether a heading fits: steps that are ours stand under none of "their own words"."""
    return _lead(page) != IN_THEIR_WORDS or any(step in page.how_to_refer for step in steps)


def _lead(page: ServicePage) -> str:
    """Return whose way in it is, where nothing of that is stated: no more than the words tell."""
    if may_be_asked_for(page):
        return MAY_BE_ASKED
    return IN_THEIR_WORDS if page.how_to_refer and not ways_read(page) else THEMSELVES


def _when_where(page: ServicePage, today: date, public: bool) -> tuple[str, ...]:
    when = when_lines(page, today, whole=not public)
    where = where_lines(page, today, "contact" in withheld(page))
    there = (
        languages_line(page, public=public),
        access_line(page, public=public, but=("bring_a_friend",)),
    )
    cost = cost_words(page, public)
    return (*(when or (TIMES_NOT_RECORDED,)), *where, *filter(None, there), cost)


def _wait(page: ServicePage) -> tuple[str, ...]:
    lines = [_takes_people(page), *wait_lines(page)]
    if page.ends_on or page.pilot:
        lines.append(_ending(page))
    return tuple(line for line in lines if line) or ("Wait not recorded: ask them.",)


def _ending(page: ServicePage) -> str:
    """Return until when there is this service, and whether it is only being tried out."""
    if not page.ends_on:
        return "A pilot: ask them how long it runs."
    last = spoken_date(page.ends_on)
    return f"A pilot, until {last}." if page.pilot else f"Ends on {last}."


def _takes_people(page: ServicePage) -> str:
    """Return whether they take people, and when that was last made sure of."""
    said = STATUS.get(page.status, "")
    day = next((one.checked_on for one in page.checks if one.group == "referral"), None)
    return f"{said.rstrip('.')} (checked {spoken_date(day)})." if said and day else said


def _next(page: ServicePage, public: bool) -> tuple[str, ...]:
    """Return what happens next; where each way in says it for itself, it stands there."""
    after = _seen(page.next_step, public)
    known = after or any(route.next_step for route in page.routes)
    lines = (after if known else NEXT_NOT_RECORDED, good_to_know(page))
    return tuple(dict.fromkeys(line for line in lines if line))


def _about(page: ServicePage, public: bool) -> tuple[str, ...]:
    said = [line for line in _seen(page.description, public).splitlines() if line]
    body = "" if public else _body(page)
    return (*said, body) if body else tuple(said)


def _body(page: ServicePage) -> str:
    """Return what kind of body runs it, with its numbers, as far as that is recorded."""
    body = page.organisation
    if body is None:
        return ""
    numbers = (("charity number", body.charity_number), ("company number", body.company_number))
    told = [LEGAL_FORMS.get(body.legal_form, "")]
    told += [f"{name} {one_line(number)}" for name, number in numbers if number]
    said = ", ".join(filter(None, told))
    return f"Run by {said}." if said else ""


def _checked(page: ServicePage, today: date, limits: Limits) -> tuple[str, ...]:
    contact = contact_named(page)
    lines = [_check_line(check, contact) for check in page.checks]
    can_ring = bool(phone_of(page))
    age = freshness(
        page, ("contact", "hours"), today, can_ring=can_ring, limits=limits, contact=contact
    )
    if age.ring_first:
        lines.insert(0, age.words)
    return tuple(line for line in lines if line)


def _check_line(check: FactCheck, contact: str) -> str:
    name = (contact if check.group == "contact" else SPOKEN[check.group]).capitalize()
    if check.reported_wrong:
        return f"{name}: reported wrong, not shown until checked."
    if check.checked_on is None:
        return ""
    means = MEANS.get(check.means or "", "")
    return f"{name}: {spoken_date(check.checked_on)}{', ' if means else ''}{means}."


def _organisation(page: ServicePage, public: bool) -> str:
    name = one_line(page.organisation.name) if page.organisation else ""
    return "" if public and (page.sensitive or name_tells(name)) else _seen(name, public)


def _seen(text: str, public: bool) -> str:
    return without_labels(text).text if public else text


def _links(page: ServicePage) -> tuple[str, ...]:
    return tuple(
        one_line(contact.value)
        for contact in page.contacts
        if contact.kind in ("website", "email") and contact.audience == "public"
    )
