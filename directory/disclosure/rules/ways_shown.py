"""Each way in as the panel tells it: who may use it, the steps, what to bring, when to chase."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from directory.disclosure.rules.already_said import is_said
from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.durations import reply_by
from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.ways_in import (
    BY_WORKERS,
    answer_words,
    asked_by_worker,
    phone_of,
    public_routes,
    step_for_worker,
    step_of,
    who_said,
)
from directory.model import Contact, Route, ServicePage
from directory.model.first_way import OPEN_TO_PERSON
from directory.model.vocabulary import Channel, Referrer
from directory.words import grouped, inside_sentence, one_line, sentences, spoken_date, spoken_month

THEMSELVES = "They can go themselves"
ASKED_FOR = "Somebody asks for them"
YOU = "You can refer"
OTHER_TEAM = "From another team"
NO_WORKER: frozenset[Referrer] = frozenset(("self", "family_or_friend"))
NOT_KNOWN = "Not known if they take people this way now: ask them."
CHASE = "If you ask today and hear nothing by {}, ask again."
NO_ID = "No ID? They can still go."
MAY_REFER: dict[Referrer, str] = {
    "gp_only": "doctors",
    "listed_professions": "the professions they list",
    "police": "police",
    "mdt": "a team meeting",
    "school": "schools",
    "probation": "probation",
    "partner_organisation": "partner organisations",
}
"""Workers who may refer, as they stand at the beginning of a sentence."""


CHANNELS: dict[Channel, str] = {
    "self_phone": "phone",
    "self_online": "website",
    "self_drop_in": "in person, no booking",
    "self_email": "email",
    "professional_phone": "phone",
    "professional_form": "form",
    "secure_email": "secure email",
    "clinical_system": "clinical system",
    "through_gp": "through the GP",
    "through_school": "through the school",
    "through_partner": "through a partner",
    "through_connector": "through the connector",
    "from_another_team": "team to team",
    "outreach": "they go out to people",
}
"""How a way in works, as staff write it down."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way in."""

    lead: str
    """Whose it is, and where: ``Doctors can refer, in Kirkby:``."""
    lines: tuple[str, ...]
    channel: str
    """How it works, for staff: ``secure email``."""


def ways_shown(page: ServicePage, today: date | None, *, public: bool) -> tuple[Way, ...]:
    """Return every way in that this audience may read of, the person's own first.

    Args:
        page: The record.
        today: The day from which an answer is waited for; None where that is no use.
        public: True when the person may see the screen.
    """
    routes = public_routes(page) if public else _staff_routes(page)
    ways = (_way(route, page, today, public=public) for route in routes)
    return tuple(dict.fromkeys(ways))


def _staff_routes(page: ServicePage) -> tuple[Route, ...]:
    open_still = [route for route in page.routes if route.accepted != "no"]
    open_still.sort(key=lambda one: (not _own(one), one.accepted != "preferred"))
    return tuple(open_still)


def _own(route: Route) -> bool:
    """Return whether the person, or those close to them, may use a way in."""
    theirs = not route.who or not NO_WORKER.isdisjoint(route.who)
    return route.channel in OPEN_TO_PERSON and theirs


def _way(route: Route, page: ServicePage, today: date | None, *, public: bool) -> Way:
    where = _safe(route.area, public)
    lead = _lead(route, public=public)
    lines = (
        *_numbered(_steps(route, page, public=public)),
        _contact(route, page, public=public),
        "" if public else _who(route),
        "" if route.accepted != "not_known" else NOT_KNOWN,
        _bring(route, public),
        NO_ID if route.no_id_needed else "",
        _answer(route, today, public),
        _wait(route, public),
        "" if public and page.sensitive else _next(route, public),
        "" if public else _form(route, page),
    )
    told = tuple(line for line in lines if line)
    headed = f"{lead}, in {where}:" if where else f"{lead}:"
    return Way(headed, told, CHANNELS[route.channel])


def _lead(route: Route, *, public: bool) -> str:
    if _own(route):
        return THEMSELVES
    if public:
        return ASKED_FOR
    if route.channel == "from_another_team":
        return f"{OTHER_TEAM} ({one_line(route.partner)})" if route.partner else OTHER_TEAM
    named = _named(route)
    if not named:
        return YOU
    told = " and ".join((", ".join(named[:-1]), named[-1])) if named[1:] else named[0]
    return f"{told[:1].upper()}{told[1:]} can refer"


def _named(route: Route) -> list[str]:
    """Return who may refer, where these are some workers and nobody else."""
    own_or_team = _own(route) or route.channel == "from_another_team"
    if own_or_team or not set(route.who) <= set(MAY_REFER):
        return []
    return [MAY_REFER[one] for one in route.who]


def _steps(route: Route, page: ServicePage, *, public: bool) -> list[str]:
    """Return what to do, one idea each: the words of the record, else ours."""
    said = sentences(_safe(route.for_public, public))
    if public:
        worker = route.channel in (*BY_WORKERS, *OPEN_TO_PERSON) and not _own(route)
        return said or (list(asked_by_worker(page)) if worker else [step_of(route)])
    theirs = sentences(one_line(route.for_workers))
    if _own(route):
        own = said or [step_of(route)]
        return [*own, *(step for step in theirs if not is_said(step, own))]
    return theirs or [step_for_worker(route)]


def _numbered(steps: list[str]) -> Iterator[str]:
    several = len(steps) > 1
    for number, step in enumerate(steps, 1):
        yield f"{number}. {step}" if several else step


def _contact(route: Route, page: ServicePage, *, public: bool) -> str:
    """Return whom to reach by this way, unless that is the one number shown large."""
    if "contact" in withheld(page):
        return ""
    main = phone_of(page)
    found = next((one for one in page.contacts if one.id == route.contact_id), None)
    if found is None or found is main or (public and found.audience != "public"):
        return ""
    return _reach(found, public, told=not (public and page.sensitive))


def _reach(contact: Contact, public: bool, *, told: bool) -> str:
    """Return a contact in words; whose it is stays untold where that would tell on somebody."""
    value = one_line(contact.value)
    value = grouped(value) if contact.kind in ("phone", "text") else value
    label = _safe(contact.label, public) if told else ""
    best = _safe(contact.best_time, public)
    named = f"{label}: {value}" if label else value
    return f"{named} ({best})" if best else named


def _who(route: Route) -> str:
    """Return who may use a way in, where its heading does not say it."""
    if _named(route):
        return ""
    said = who_said(one for one in route.who if one != "self" or not _own(route))
    if not route.who and not _own(route):
        return "Who may use it is not recorded: ask them."
    return f"Open to: {', '.join(said)}." if said else ""


def _bring(route: Route, public: bool) -> str:
    told = [inside_sentence(_safe(thing, public)) for thing in route.bring]
    return f"Bring: {', '.join(filter(None, told))}." if any(told) else ""


def _answer(route: Route, today: date | None, public: bool) -> str:
    """Return when they answer, and the day to ask again if nobody did."""
    answer = answer_words(_safe(route.reply_time, public))
    day = reply_by(route.reply_time, today) if answer and today else None
    return f"{answer} {CHASE.format(spoken_date(day))}" if day else answer


def _wait(route: Route, public: bool) -> str:
    wait = _safe(route.waiting_time, public).rstrip(".")
    if not wait:
        return ""
    told = route.waiting_checked_on
    since = f" ({spoken_month(told)})" if told else " (date not recorded)"
    return f"Wait this way: {wait[:1].lower()}{wait[1:]}{since}."


def _next(route: Route, public: bool) -> str:
    after = _safe(route.next_step, public)
    return f"Next: {after}" if after else ""


def _form(route: Route, page: ServicePage) -> str:
    found = next((one for one in page.forms if one.id == route.form_id), None)
    return f"Their form: {one_line(found.title)}." if found else ""


def _safe(text: str, public: bool) -> str:
    return one_line(without_labels(text).text if public else text)
