"""Words of a source turned into the directory's own: dates, status, cost, access, ways in."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import get_args

from directory.interchange.cells.cleaning import plain_line
from directory.interchange.cells.contacts import ContactList
from directory.interchange.reading import Notes
from directory.matching.route_notation import looks_typed, read_routes
from directory.model import Contact, FactCheck, Route, ServicePage
from directory.model.vocabulary import (
    AccessFeature,
    Channel,
    Cost,
    FactGroup,
    Means,
    Referrer,
    Status,
)
from directory.reading.getting_in import takes_a_wheelchair
from directory.words import MONTHS, ended, one_line, tidy

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:$|[T ])")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})$")
_MONTH_NAMED = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]+([A-Za-z]{3,9})[\s\-/.,]+(\d{4}|\d{2})$"
)
_THIS_CENTURY = 2000
_SERIAL = re.compile(r"(\d{5})(?:\.0+)?")
_DAY_NOUGHT, _SERIALS = date(1899, 12, 30), range(36_526, 62_092)
"""What a spreadsheet counts days from, and the whole numbers that are days of 2000 to 2069."""
_APART = re.compile(r"[;,|\n\r]+")

_STATUS: dict[str, Status] = {
    "open": "open", "active": "open", "current": "open", "yes": "open",
    "waiting list": "waiting_list",
    "paused": "paused", "temporarily closed": "paused", "suspended": "paused",
    "planned": "planned", "coming soon": "planned",
    "closed": "closed", "inactive": "closed", "defunct": "closed", "ended": "closed",
    "ceased": "closed", "not known": "not_known", "unknown": "not_known",
}  # fmt: skip
_REMEMBERED = 4096
"""Words that come again and again in one file are understood once."""
_FREE = frozenset({"free", "no cost", "no charge", "free of charge", "0", "0 00"})

_CHANNEL_WORDS: dict[str, Channel] = {
    "self by phone": "self_phone", "phone": "self_phone", "ring": "self_phone",
    "telephone": "self_phone", "ring first": "self_phone", "call first": "self_phone",
    "phone first": "self_phone", "online": "self_online", "website": "self_online",
    "web form": "self_online", "drop in": "self_drop_in", "dropin": "self_drop_in",
    "just turn up": "self_drop_in", "walk in": "self_drop_in", "email": "self_email",
    "by email": "self_email", "gp": "through_gp", "school": "through_school",
    "through a partner": "through_partner", "through a school": "through_school",
    "outreach finds you": "outreach", "another team": "from_another_team",
}  # fmt: skip
_WHO: dict[str, Referrer] = {
    "self": "self", "self referral": "self", "family": "family_or_friend",
    "friend": "family_or_friend", "family or friend": "family_or_friend",
    "any professional": "any_professional", "any worker": "any_professional",
    "professional": "any_professional", "professionals": "any_professional",
    "police": "police", "probation": "probation",
}  # fmt: skip
"""Who may use the ways in that stand beside it, in a cell of names alone."""
_WHO_ALONE = dict.fromkeys(("self", "self referral"), "self-referral") | dict.fromkeys(
    ("professional", "professionals"), "professional referral"
)
"""How those words stand where no way in is theirs: so that one is proposed, and none is stated."""
_CHANNELS: dict[str, Channel] = {
    **{code.replace("_", " "): code for code in get_args(Channel)},
    **_CHANNEL_WORDS,
}
_ACCESS_WORDS: dict[str, AccessFeature] = {
    "level access": "step_free", "ramp": "step_free", "induction loop": "hearing_loop",
    "british sign language": "bsl", "sign language": "bsl", "quiet room": "quiet_space",
    "women only": "women_only_time", "home visits": "home_visit", "evenings": "evening",
    "bring someone": "bring_a_friend", "children": "children_welcome",
}  # fmt: skip
_ACCESS: dict[str, AccessFeature] = {
    **{code.replace("_", " "): code for code in get_args(AccessFeature)},
    **_ACCESS_WORDS,
}
_OWN = "self_"
"""How the channels begin that a person uses for themselves."""
_ROUTE_CONTACT = {"self_phone": "phone", "self_email": "email", "self_online": "website",
                  "professional_phone": "phone", "secure_email": "email"}  # fmt: skip


@lru_cache(maxsize=_REMEMBERED)
def several(text: str) -> tuple[str, ...]:
    """Return the parts of a cell of several things, apart by ``;``, ``,``, ``|`` or lines."""
    return tuple(part for piece in _APART.split(text) if (part := one_line(piece)))


@lru_cache(maxsize=_REMEMBERED)
def date_of(text: str) -> date | None:
    """Return a date with its year first (its time is ignored), or its day; None for others."""
    try:
        if found := _YEAR_FIRST.match(text):
            return date(int(found[1]), int(found[3]), int(found[4]))
        if found := _DAY_FIRST.match(text):
            return date(_year(found[3]), int(found[2]), int(found[1]))
        if (found := _MONTH_NAMED.match(text)) and (month := _month(found[2])):
            return date(_year(found[3]), month, int(found[1]))
    except ValueError:
        pass
    return None


def _year(digits: str) -> int:
    return int(digits) + (_THIS_CENTURY if len(digits) < len("2026") else 0)


def _month(word: str) -> int:
    """Return the number of a month by its name or a beginning of it, 0 for another word."""
    said = "sep" if word.casefold() == "sept" else word.casefold()
    return next(
        (at for at, name in enumerate(MONTHS, start=1) if name.casefold().startswith(said)), 0
    )


def _day_counted(text: str) -> date | None:
    """Return the day for which a spreadsheet that lost its format has a whole number."""
    found = _SERIAL.fullmatch(text)
    counted = int(found[1]) if found else 0
    return _DAY_NOUGHT + timedelta(days=counted) if counted in _SERIALS else None


def dated(text: str, field: str, notes: Notes) -> date | None:
    """Return the date of a cell; one that cannot be read is told."""
    found = date_of(text) or _day_counted(text)
    if text and found is None:
        notes.tell(field, f'"{_short(text)}" is not a date (3/11/2026 or 2026-11-03); none is set.')
    return found


def status_of(text: str, notes: Notes) -> Status:
    """Return the status that a source's word stands for; an odd word is told."""
    found = _STATUS.get(tidy(text)) if text else "not_known"
    if found is None:
        told = f'"{_short(text)}" is not a status that Signpost knows; it counts as not known.'
        notes.tell("status", told)
    return found or "not_known"


@lru_cache(maxsize=_REMEMBERED)
def cost_of(text: str) -> Cost:
    """Return the kind of cost, only where the words leave no doubt."""
    words = tidy(text)
    if words in _FREE:
        return "free"
    if words in {"donation", "donations", "by donation", "donations welcome"}:
        return "donation"
    if words.startswith("membership"):
        return "membership"
    return "fee" if words.startswith("fee") or text.startswith("£") else "not_recorded"


@lru_cache(maxsize=_REMEMBERED)
def cost_words_of(text: str) -> str:
    """Return the words of a cost, unless its kind already says all of it."""
    return "" if tidy(text) in _FREE | {"donation", "membership", "fee"} else text


@lru_cache(maxsize=_REMEMBERED)
def access_of(text: str) -> tuple[tuple[AccessFeature, ...], str]:
    """Return the access features that a cell names, and the words that are none of them."""
    features: dict[AccessFeature, None] = {}
    words: list[str] = []
    for part in several(text):
        feature = _ACCESS.get(tidy(part))
        if takes_a_wheelchair(part):  # which has no steps either
            features |= {"step_free": None, "wheelchair": None}
        elif feature:
            features[feature] = None
        else:
            words.append(part)
    return tuple(features), "; ".join(words)


def routes_of(text: str, contacts: ContactList, notes: Notes) -> tuple[tuple[Route, ...], str]:
    """Return the ways in that a cell names, and the words that are none we know (also told).

    Typed ways in (``self: phone ...``) may bring numbers and addresses: these are added.
    """
    if not text:
        return (), ""
    if ":" in text and looks_typed(text):
        return _typed_routes(text, contacts, notes)
    return _named_routes(text, tuple(contacts.found), notes)


def _typed_routes(text: str, contacts: ContactList, notes: Notes) -> tuple[tuple[Route, ...], str]:
    """Return the ways in of a cell that are typed as ``docs/rule-notation.md`` says."""
    typed = read_routes(text, contacts.found)
    for wrong in typed.problems:
        told = f"At character {wrong.place}: {wrong.problem}. Kept as words."
        notes.tell("referral_routes", told)
    contacts.add_typed(typed.contacts[len(contacts.found) :])
    held = {None, *(contact.id for contact in contacts.found)}
    routes = tuple(
        route if route.contact_id in held else route.model_copy(update={"contact_id": None})
        for route in typed.routes
    )
    return routes, "; ".join(typed.words)


def _named_routes(
    text: str, contacts: tuple[Contact, ...], notes: Notes
) -> tuple[tuple[Route, ...], str]:
    """Return the ways in of a cell that holds names of channels, as older spreadsheets do."""
    routes: dict[str, Route] = {}
    words: list[str] = []
    parts = several(text)
    who = tuple(dict.fromkeys(_WHO[tidy(part)] for part in parts if tidy(part) in _WHO))
    # Without the person among them, or without a way in of theirs, they are words like any others.
    meant = "self" in who and any(_CHANNELS.get(tidy(part), "").startswith(_OWN) for part in parts)
    who = who if meant else ()
    for part in parts if not meant else (one for one in parts if tidy(one) not in _WHO):
        channel = _CHANNELS.get(tidy(part))
        if channel:
            routes[channel] = route_through(channel, contacts)
        else:
            words.append(_WHO_ALONE.get(tidy(part), part))
            notes.tell("referral_routes", _no_way(part))
    told = tuple(_used_by(route, who) for route in routes.values())
    return told, " ".join(ended(f"{part[:1].upper()}{part[1:]}") for part in words)


def _no_way(part: str) -> str:
    """Return what is told of a part of a cell that is no way in."""
    if tidy(part) in _WHO:
        return (
            f'"{_short(part)}" says who may ask and not how (such as self: phone); kept as words.'
        )
    return f'"{_short(part)}" is not a way in; kept as words.'


def _used_by(route: Route, who: tuple[Referrer, ...]) -> Route:
    """Return a way in with those who may use it, where the same cell names them."""
    if not who or not route.channel.startswith(_OWN):
        return route
    return route.model_copy(update={"who": tuple(dict.fromkeys((*route.who, *who)))})


def route_through(channel: Channel, contacts: tuple[Contact, ...]) -> Route:
    """Return the way in for a channel, tied to the first contact that it needs."""
    kind = _ROUTE_CONTACT.get(channel)
    contact = next((c.id for c in contacts if c.kind == kind), None)
    return _route(channel, contact)


@lru_cache(maxsize=_REMEMBERED)
def _route(channel: Channel, contact_id: str | None) -> Route:
    """Return the way in through a channel that its source says is open."""
    return Route(channel=channel, who=_who_uses(channel), accepted="yes", contact_id=contact_id)


def _who_uses(channel: Channel) -> tuple[Referrer, ...]:
    """Return who may use a channel, where its name says so."""
    if channel.startswith(_OWN):
        return ("self",)
    return ("any_professional",) if channel.startswith("professional_") else ()


def checks_of(page: ServicePage, source: str, checked_on: date | None) -> tuple[FactCheck, ...]:
    """Return the standing of each fact group that the record has something in.

    What a source says it checked is a check by the source, never by us.
    """
    groups = groups_in(
        hours=bool(page.sessions),
        referral=bool(page.how_to_refer or page.routes),
        criteria=bool(page.criteria or page.who_for),
    )
    return checks_among(groups, source, checked_on)


@lru_cache(maxsize=8)
def groups_in(*, hours: bool, referral: bool, criteria: bool) -> tuple[FactGroup, ...]:
    """Return the groups of facts that a record has something in."""
    there: dict[FactGroup, bool] = {
        "contact": True, "hours": hours, "referral": referral, "criteria": criteria
    }  # fmt: skip
    return tuple(group for group, said in there.items() if said)


@lru_cache(maxsize=_REMEMBERED)
def checks_among(
    groups: tuple[FactGroup, ...], source: str, checked_on: date | None
) -> tuple[FactCheck, ...]:
    """Return the checks by a source of some groups of facts."""
    return tuple(_check(group, source, checked_on) for group in groups)


@lru_cache(maxsize=_REMEMBERED)
def _check(group: FactGroup, source: str, checked_on: date | None) -> FactCheck:
    """Return one check by a source."""
    means: Means | None = "source" if checked_on else None
    return FactCheck(group=group, source=source, checked_on=checked_on, means=means)


def _short(text: str) -> str:
    """Return a value short enough to stand in a sentence."""
    line = plain_line(text[:200])
    return line if len(line) <= 60 else line[:57] + "..."
