"""One record as one entry of a public sheet: the rules of disclosure, applied once."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from directory.disclosure.paper.sheet import Door, SheetEntry
from directory.disclosure.paper.sheet_lines import TURN_UP
from directory.disclosure.rules.also_there import (
    also_there,
    easy_access,
    easy_languages,
    said_where,
)
from directory.disclosure.rules.clean import (
    name_problem,
    public_name,
    without_labels,
    without_names,
)
from directory.disclosure.rules.durations import reply_by
from directory.disclosure.rules.freshness import (
    ADDRESS,
    LIMITS,
    SPOKEN,
    Freshness,
    Limits,
    freshness,
    withheld,
)
from directory.disclosure.rules.hours import hours_in_words, places_ahead
from directory.disclosure.rules.numbers_in_words import has_numbers_in_words
from directory.disclosure.rules.own_mail import (
    NOT_CONFIRMED,
    for_paper,
    own_mails,
    without_own_mail,
)
from directory.disclosure.rules.they_say import is_scrap, they_say
from directory.disclosure.rules.ways_in import (
    has_only_addresses,
    is_open_to_person,
    needs_internet,
    phone_of,
    phones_not_whole,
    public_routes,
    public_steps,
)
from directory.model import Location, ServicePage
from directory.model.first_way import may_just_turn_up
from directory.model.vocabulary import FactGroup
from directory.reading.telling import telling_sentence, telling_whole
from directory.words import (
    grouped,
    inside_sentence,
    one_line,
    spoken_date,
    spoken_month,
    tidy,
)

LIVED = "People who have used it checked these words, {day}."
BY_TEXT = "Text "
WAIT = "Wait: "
"""Before a wait that is no length; left away where the word stands beside it already."""
NEEDS_INTERNET = "You need the internet for this. Ask us to help."
NO_NUMBER = "Ask us to help you reach them."
"""Where no number is on record, which does not mean that there is none."""
NUMBER_IN_WORDS = (
    "A phone number stands in their own words, and nobody here has confirmed it. "
    "Ring it, and put it into the record."
)
"""For staff."""
WHERE_HIDDEN = "They will tell you where."
LENGTHS = ("about", "up to", "a ", "one", "two", "three", "four", "five", "six", "less", "more")
"""How a waiting time begins that fits after "You may wait"."""
TELLS = {
    "no_one_without_asking": "They tell no one without asking you, unless someone is in danger.",
    "nhs": "They may share what you say with the NHS.",
    "council": "They may share what you say with the council.",
    "anonymous": "You do not have to give your name.",
}
RETELLS = {"no": "You do not have to tell your story again.", "once": "You tell your story once."}
COST = {
    "free": "It is free.",
    "donation": "You can give what you like.",
    "fee": "There is a cost. Ask how much.",
    "membership": "You join first. Ask what it costs.",
    "not_recorded": "Ask if there is a cost.",
}


def sheet_entry(
    page: ServicePage,
    today: date,
    *,
    practice: bool,
    second_choice: Door | None = None,
    limits: Limits = LIMITS,
    language: str = "",
) -> SheetEntry:
    """Return ``page`` as the public may read it, with what was left out named for staff."""
    held, page = page, for_paper(page)
    wrong = withheld(page)
    phone = None if "contact" in wrong else phone_of(page)
    when = when_lines(page, today)
    steps = () if "referral" in wrong else public_steps(page)
    where = where_lines(page, today, "contact" in wrong)
    instead = "" if phone else _instead_of_phone(page) or _none_left(held, page, steps, where)
    age = _age(page, today, phone is not None, limits)
    turn_up = _can_turn_up(page, wrong, today)
    # "Just turn up." stands above them in large letters already.
    above = {tidy(instead), tidy(TURN_UP) if turn_up and not age.ring_first else ""}
    return SheetEntry(
        id=page.id,
        name=public_name(page),
        sentence=_sentence(page)[0],
        phone=grouped(phone.value) if phone else "",
        best_time=_safe(phone.best_time) if phone else "",
        instead_of_phone=instead,
        steps=tuple(step for step in steps if tidy(step) not in above),
        when=when,
        where=where,
        cost_and_bring=_cost_and_bring(page),
        wait=wait_lines(page),
        checked=age.words,
        ring_first=age.ring_first,
        second_choice=second_choice,
        practice=practice,
        unconfirmed=page.standing == "unconfirmed",
        left_out=left_out(held),
        good_to_know=good_to_know(page),
        they_say=they_say(page, ways=public_routes(page)),
        also_there=also_there(page, said_where(where)),
        easy_languages=easy_languages(page),
        easy_access=easy_access(page),
        reply_by=_reply_by(page, today),
        open_to_person=is_open_to_person(page),
        turn_up=turn_up,
        translated=translated(page, language),
    )


def translated(page: ServicePage, language: str) -> dict[str, str]:
    """Return what a record says in a language, by its English, where a reviewer checked it."""
    checked = (
        one
        for one in page.translations
        if one.language == language and one.reviewed_on and one.reviewer
    )
    pairs = ((_safe(str(getattr(page, one.field, ""))), _safe(one.text)) for one in checked)
    return {english: said for english, said in pairs if english and said}


def good_to_know(page: ServicePage) -> str:
    """Return whom they tell, whether one tells it all again, how long it lasts, how they try."""
    lasts = _safe(page.length_of_support).rstrip(".")
    said = (
        TELLS.get(page.shares_info, ""),
        RETELLS.get(page.retell, ""),
        f"How long it lasts: {lasts[:1].lower()}{lasts[1:]}." if lasts else "",
        _safe(page.attempts),
        LIVED.format(day=spoken_date(page.lived_checked_on)) if page.lived_checked_on else "",
    )
    return " ".join(part for part in said if part)


def when_lines(page: ServicePage, today: date, *, whole: bool = False) -> tuple[str, ...]:
    """Return when it is open, naming the place where there are several; nothing if withheld.

    What tells of no time is said elsewhere, but for staff, who read the ``whole`` of it.
    """
    if "hours" in withheld(page):
        return ()
    places = {place.id: _called(place) for place in page.locations}
    told = [one for one in page.sessions if whole or not is_scrap(one)]
    return hours_in_words(told, today, places)


def where_lines(page: ServicePage, today: date, moved: bool = False) -> tuple[str, ...]:
    """Return where it is, in the words that its visibility allows; past stops are left out."""
    if moved:
        return ()
    lines = (place_words(place) for place in places_ahead(page, today))
    return tuple(dict.fromkeys(line for line in lines if line))


def wait_lines(page: ServicePage) -> tuple[str, ...]:
    """Return the wait with its date, and what to do meanwhile, where recorded."""
    lines = []
    if page.waiting_time:
        told = page.waiting_checked_on
        since = f" ({spoken_month(told)})" if told else ""
        wait = _safe(page.waiting_time).rstrip(".")
        may = "You may wait " if wait[:1].isdigit() or wait.lower().startswith(LENGTHS) else WAIT
        said = wait if may.endswith("wait ") else f"{wait[:1].upper()}{wait[1:]}"
        lines.append(f"{may}{said}{since}.")
    if page.while_you_wait and _safe(page.while_you_wait):
        lines.append(f"While you wait: {_safe(page.while_you_wait)}")
    return tuple(lines)


def left_out(page: ServicePage) -> tuple[str, ...]:
    """Return what this record does not show to the public, and why; for staff and keeper."""
    said = [name_problem(page)]
    fields = (
        page.summary,
        page.description,
        page.who_for,
        page.not_for,
        page.how_to_refer,
        page.while_you_wait,
        *(route.for_public for route in page.routes),
        *(text for session in page.sessions for text in (session.name, session.words)),
        *(contact.best_time for contact in page.contacts if contact.audience == "public"),
    )
    said += [f"Left out: '{s}'" for text in fields for s in without_labels(text).left_out]
    said += [f"Not printed: '{number}' is not a whole number." for number in phones_not_whole(page)]
    own = () if phone_of(page) else own_mails(page)
    said += [NOT_CONFIRMED.format(mail=one_line(one.value)) for one in own]
    said += [f"Not shown until checked: {SPOKEN[g]} (reported wrong)." for g in withheld(page)]
    said += [NUMBER_IN_WORDS] if not phone_of(page) and has_numbers_in_words(page) else []
    return tuple(dict.fromkeys(f"{page.name}: {words}" for words in said if words))


def printed_groups(page: ServicePage, today: date) -> tuple[FactGroup, ...]:
    """Return the groups of facts whose check the paper must name.

    What was reported wrong is among them in any case where neither number nor times are printed.
    """
    page = without_own_mail(page)
    wrong = withheld(page)
    when: tuple[FactGroup, ...] = ("hours",) if when_lines(page, today) else ()
    if _has_number(page):
        return ("contact", *when)
    if when:
        return when
    steps = "referral" not in wrong and bool(public_steps(page))
    where = bool(where_lines(page, today, "contact" in wrong))
    return ("referral",) if steps and not where and "contact" not in wrong else ("contact",)


def _has_number(page: ServicePage) -> bool:
    if "contact" in withheld(page):
        return False
    return phone_of(page) is not None or _instead_of_phone(page).startswith(BY_TEXT)


def _age(page: ServicePage, today: date, can_ring: bool, limits: Limits) -> Freshness:
    """Return how old the facts are that are printed; nothing where none is."""
    groups = printed_groups(page, today)
    contact = SPOKEN["contact"] if _has_number(page) else ADDRESS
    age = freshness(page, groups, today, can_ring=can_ring, limits=limits, contact=contact)
    bare = groups == ("contact",) and contact == ADDRESS and not where_lines(page, today)
    return Freshness("", ring_first=False) if bare and not age.ring_first else age


def _sentence(page: ServicePage) -> tuple[str, bool]:
    """Return the one sentence about it, and whether it was written for this purpose."""
    said = _unnamed(page, page.summary)
    if said:
        return said, True
    return _unnamed(page, telling_sentence(without_labels(page.description).text, page.name)), False


def longer_sentence(page: ServicePage) -> str:
    """Return its own words, for a paper with room, where no short sentence is held.

    Two lines where these tell what it does, else a sentence of three: without any, nobody knows
    what the service is. Nothing of a sensitive service: its own words would tell.
    """
    if page.sensitive or _sentence(for_paper(page))[0]:
        return ""
    told = without_labels(for_paper(page).description).text
    return _unnamed(page, telling_whole(told, page.name))


def _unnamed(page: ServicePage, text: str) -> str:
    return without_names(page, _safe(text))


def _safe(text: str) -> str:
    return one_line(without_labels(text).text)


def _reply_by(page: ServicePage, today: date) -> date | None:
    routes = public_routes(page)
    known = routes and "referral" not in withheld(page)
    return reply_by(routes[0].reply_time, today) if known else None


def _can_turn_up(page: ServicePage, wrong: AbstractSet[FactGroup], today: date) -> bool:
    """Return whether one may go there unasked, as the record says, to a place that may be told."""
    steps = " ".join(public_steps(page)).lower()
    drop_in = any(one.channel == "self_drop_in" for one in public_routes(page)[:1])
    told = where_lines(page, today)
    if wrong & {"contact", "referral"} or not told or all(WHERE_HIDDEN in one for one in told):
        return False
    return ("turn up" in steps or drop_in) and may_just_turn_up(steps)


def _called(place: Location) -> str:
    if place.visibility == "hidden":
        return ""
    return _safe(place.area if place.visibility == "area_only" else place.name or place.town)


def place_words(place: Location) -> str:
    """Return where one place is and how to find the door, in the words its visibility allows."""
    if place.visibility == "hidden":
        return WHERE_HIDDEN
    if place.visibility == "area_only":
        area = one_line(place.area or place.town)
        return f"In {area}. {WHERE_HIDDEN}" if area else WHERE_HIDDEN
    parts = (place.name, place.address, place.town, place.postcode)
    known = dict.fromkeys(_safe(part).rstrip(",.") for part in parts if _safe(part))
    said = _once(", ".join(known))
    more = " ".join(_safe(part) for part in (place.door, place.landmark, place.bus_stop) if part)
    steps = "There are no steps." if place.no_steps else ""
    return " ".join(part for part in (f"{said}." if said else "", more, steps) if part)


def _once(address: str) -> str:
    """Return an address without a part that only says again what stands before it: the town."""
    kept: list[str] = []
    for part in address.split(", "):
        if not kept or kept[-1].casefold() != part.casefold():
            kept.append(part)
    return ", ".join(kept)


def _instead_of_phone(page: ServicePage) -> str:
    if withheld(page) & {"contact", "referral"}:
        return ""
    routes = public_routes(page)
    text = next((c for c in page.contacts if c.kind == "text" and c.audience == "public"), None)
    if text:
        return f"{BY_TEXT}{grouped(text.value)}"
    if any(one.channel == "self_drop_in" and may_just_turn_up(one.for_public) for one in routes):
        return TURN_UP
    if needs_internet(page):
        return NEEDS_INTERNET
    return NO_NUMBER if has_only_addresses(page) or phones_not_whole(page) else ""


def _none_left(
    held: ServicePage, told: ServicePage, steps: Sequence[str], where: Sequence[str]
) -> str:
    """Return what stands where only its own words led there, by a number or by no step."""
    if steps:
        return ""
    in_words = told.how_to_refer and not where and not withheld(told) & {"contact", "referral"}
    return NO_NUMBER if held is not told or in_words else ""


def _cost_and_bring(page: ServicePage) -> str:
    routes = public_routes(page)
    bring = list(dict.fromkeys(_safe(thing) for route in routes for thing in route.bring))
    parts = [_safe(page.cost_words) or COST[page.cost]]
    if bring:
        parts.append(f"Bring: {', '.join(map(inside_sentence, bring))}.")
    if any(route.no_id_needed for route in routes):
        parts.append("No ID? You can still go.")
    return " ".join(parts)
