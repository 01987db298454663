"""Ways in as steps: for the person, and for the worker who asks on their behalf."""

import re
from collections.abc import Iterable

from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.durations import is_length
from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.they_say import THEY_SAY, short_sentences, tells_what_to_do
from directory.model import Contact, Route, ServicePage
from directory.model.first_way import OPEN_TO_PERSON, public_first
from directory.model.vocabulary import Channel, Referrer
from directory.words import ended, is_whole_number, one_line, sentences

MOST_STEPS = 3
MOST_TYPED = 60
"""Letters of a web address that somebody copies from paper."""
MOST_PRINTED = 120
"""Letters of a web address without a front door: three lines of it on paper."""
DOTS_OF_A_MACHINE = 3
"""In the name of a computer that is not the first page of whom it belongs to."""
LOOK, WRITE = "Look at ", "Write to "

STEPS: dict[Channel, str] = {
    "self_phone": "Ring and say what you need.",
    "self_online": "Ask through their website.",
    "self_drop_in": "Just turn up. You do not need to book.",
    "self_email": "Send them an email.",
    "professional_phone": "A worker must ring for you.",
    "professional_form": "A worker must fill in a form with you.",
    "secure_email": "A worker must write for you.",
    "clinical_system": "Ask at your doctor's. They ask for you.",
    "through_gp": "Ask at your doctor's. They ask for you.",
    "through_school": "Ask at your child's school.",
    "through_partner": "Ask {partner}. They ask for you.",
    "through_connector": "Ask us. We ask for you.",
    "from_another_team": "The team you are with now must ask for you.",
    "outreach": "They come and find you.",
}
"""What a way in means to the person when the record has no words of its own."""

STEPS_FOR_WORKERS: dict[Channel, str] = {
    "professional_phone": "Ring for them.",
    "professional_form": "Fill in the form with them.",
    "secure_email": "Write for them by secure email.",
    "clinical_system": "Their doctor's asks for them.",
    "through_gp": "Their doctor's asks for them.",
    "through_school": "Ask at the child's school.",
    "through_partner": "Ask {partner} to ask for them.",
    "through_connector": "The community connector asks for them.",
    "from_another_team": "The team they are with now must ask for them.",
}
"""What a way in means to the worker when the record has no words for workers."""

RING_AND_ASK = "Ring and ask how to get help."
WORKER_MUST_ASK = (
    "Someone who works with you must ask for you: a doctor, nurse, teacher or support worker.",
    "No one? Ask us.",
)
WORKER_CAN_ASK = ("Someone who works with you can ask for you too.",)
"""The same where the person may go alone as well."""
VOUCHER_FIRST = ("You may need a voucher first. Ask us who can give you one.",)
MAY_BE_ASKED_FOR = ("Someone who works with you may have to ask for you. No one? Ask us.",)
"""What is only read in a source's words is a warning, and no more than that."""
WHO: dict[Referrer, str] = {
    "self": "the person",
    "family_or_friend": "family or a friend",
    "any_professional": "any worker",
    "gp_only": "doctors",
    "listed_professions": "the professions they list",
    "police": "police",
    "mdt": "a team meeting",
    "school": "schools",
    "probation": "probation",
    "partner_organisation": "partner organisations",
}
"""Who may use a way in, as staff say it."""
BESIDE_OTHERS: dict[Referrer, str] = {"gp_only": "doctors"}
"""The same where others may use it too."""
NO_PARTNER = "at their partner"
NOT_A_NAME = frozenset(("the", "any", "a", "an"))
"""How a partner begins that is told by what it is, and not by its name."""
BY_WORKERS: frozenset[Channel] = frozenset(
    ("professional_phone", "professional_form", "secure_email")
)
_THROUGH_SOMEBODY: frozenset[Channel] = frozenset(
    (
        "clinical_system",
        "through_gp",
        "through_school",
        "through_partner",
        "through_connector",
        "from_another_team",
        "outreach",
    )
)
_THEIR_OWN = re.compile(r"(?i)\b(?:ring|call|phone|walk|drop|turn|come)\b|\bself[- ]?refer")
_THROUGH_WORKERS = re.compile(r"(?i)\b(?:gps?|doctor|nurse|professional|worker|agency|school|team)")
_ONLINE: frozenset[Channel] = frozenset(("self_online", "self_email"))
_ONLY_ONLINE = re.compile(r"(?i)\bonline only\b|\bonly (?:[a-z]+ ){0,2}(?:online|website)\b")
_READ_THROUGH_SOMEBODY = frozenset(("voucher", "professional", "gp", "school"))


def who_said(who: Iterable[Referrer]) -> list[str]:
    """Return who may use a way in, as staff say it: doctors stand alone, or beside others."""
    kinds = tuple(who)
    beside = BESIDE_OTHERS if len(kinds) > 1 else {}
    return [beside.get(one, WHO[one]) for one in kinds]


def public_routes(page: ServicePage) -> tuple[Route, ...]:
    """Return the ways in that the public may read about, the person's own ways first."""
    return public_first(page.routes)


def is_open_to_person(page: ServicePage) -> bool:
    """Return whether a person may ask for themself, or nothing is recorded of who may."""
    routes = public_routes(page)
    return routes[0].channel in OPEN_TO_PERSON if routes else not may_be_asked_for(page)


def may_be_asked_for(page: ServicePage) -> bool:
    """Return whether the source's own words tell of vouchers or referral, and of no other way."""
    read = ways_read(page)
    return bool(read) and read <= _READ_THROUGH_SOMEBODY and not page.routes


def ways_read(page: ServicePage) -> set[str]:
    """Return the kinds of ways in that the program read in a record's words: ``drop_in``.

    A phone number that was read there is none: nobody but a keeper is told of it.
    """
    return {way.partition(":")[0] for way in page.ways_read} - {"number"}


def public_steps(page: ServicePage) -> tuple[str, ...]:
    """Return one to three steps for the person, from the first way in that they may use.

    Where only the internet leads there, its address is among them, whatever else was written.
    """
    steps = _steps(page)
    where = _steps_online(page) if has_only_addresses(page) else ()
    told = " ".join(steps).lower()
    new = tuple(step for step in where if _address(step).lower() not in told)
    new = new[: max(1, MOST_STEPS - len(steps))]
    return (*steps[: MOST_STEPS - len(new)], *new)


def asked_by_worker(page: ServicePage) -> tuple[str, ...]:
    """Return what a way in through a worker means to the person.

    No more than that they may have to be asked for, where the source's own words tell them to
    ring or to go there; and that they can be, where a way of their own stands beside it.
    """
    if any(_is_their_own(route) for route in public_routes(page)):
        return WORKER_CAN_ASK
    said = sentences(without_labels(page.how_to_refer).text)
    own = [line for line in said if _THEIR_OWN.search(line) and not _THROUGH_WORKERS.search(line)]
    told = (f"{THEY_SAY}{ended(line)}" for line in own[: MOST_STEPS - 1])
    return (*MAY_BE_ASKED_FOR, *told) if own else WORKER_MUST_ASK


def _is_their_own(route: Route) -> bool:
    theirs = not route.who or "self" in route.who or "family_or_friend" in route.who
    return route.channel in OPEN_TO_PERSON and theirs


def needs_internet(page: ServicePage) -> bool:
    """Return whether the record says that one asks online and in no other way.

    That it has a website and no number says nothing of the kind: feeds hold many such records.
    """
    if not has_only_addresses(page) or "no_internet_needed" in page.access:
        return False
    own = {one.channel for one in public_routes(page) if one.channel in OPEN_TO_PERSON}
    return (bool(own) and own <= _ONLINE) or bool(_ONLY_ONLINE.search(page.how_to_refer))


def has_only_addresses(page: ServicePage) -> bool:
    """Return whether nothing but a web or mail address leads there, as far as recorded."""
    channels = {route.channel for route in public_routes(page)}
    text = any(one.kind == "text" and one.audience == "public" for one in page.contacts)
    if phone_of(page) or text or channels & {"self_drop_in", "through_connector"}:
        return False
    public = {one.kind for one in page.contacts if one.audience == "public"}
    return bool(channels & {"self_online"} or public & {"website", "email"})


def _steps(page: ServicePage) -> tuple[str, ...]:
    routes = public_routes(page)
    if not routes:
        return _steps_from_words(page)
    first = routes[0]
    if first.for_public:
        steps = sentences(without_labels(first.for_public).text)
    elif first.channel in BY_WORKERS:
        steps = list(asked_by_worker(page))
    else:
        steps = [step_of(first)]
    return tuple(steps[:MOST_STEPS]) or _steps_from_words(page)


def step_of(route: Route) -> str:
    """Return what a way in asks of the person, in our words."""
    return STEPS[route.channel].format(partner=_partner(route, "your"))


def step_for_worker(route: Route) -> str:
    """Return what a way in asks of the worker, in our words."""
    step = STEPS_FOR_WORKERS.get(route.channel)
    return step.format(partner=_partner(route, "their")) if step else step_of(route)


def _partner(route: Route, whose: str) -> str:
    """Return whom to ask as it follows ``Ask``: ``at Practice One``, ``your key worker``."""
    told = one_line(route.partner)
    first, _, rest = told.partition(" ")
    if not told:
        return NO_PARTNER if whose == "your" else "their partner"
    if first.lower() == "your":
        return f"{whose} {rest}"
    if first.lower() in NOT_A_NAME:
        return f"{first.lower()} {rest}"
    return f"at {told}" if whose == "your" else told


def answer_words(reply_time: str) -> str:
    """Return when they answer as people say it, such as ``They answer in 2 days.`` of "2 days"."""
    said = one_line(reply_time).rstrip(".")
    if not said:
        return ""
    begun = f"in {said}" if is_length(said) else f"{said[:1].lower()}{said[1:]}"
    return f"They answer {begun}."


def phone_of(page: ServicePage) -> Contact | None:
    """Return the public phone that the first way in names, else the first public phone.

    Only a number that is whole: half a number, or one with somebody's name beside it, is no help.
    """
    phones = [c for c in public_phones(page) if is_whole_number(c.value)]
    named = {route.contact_id for route in public_routes(page)}
    return next((c for c in phones if c.id in named), phones[0] if phones else None)


def has_way_in(page: ServicePage) -> bool:
    """Return whether a person who holds the paper could get there at all.

    A public contact, an address, a way in that leads somewhere, or the source's own words for it.
    """
    reached = any(c.audience == "public" for c in page.contacts)
    found = any(place.address or place.postcode for place in page.locations)
    led = any(_leads_somewhere(route, page) for route in public_routes(page))
    return reached or found or led or bool(page.how_to_refer)


def _leads_somewhere(route: Route, page: ServicePage) -> bool:
    """Return whether a way in is known to be accepted, and where it leads.

    One turns up at a place and rings or writes to a number or address on record; somebody else
    who asks, such as the doctor, needs neither.
    """
    if route.channel == "self_drop_in":
        return any(place.visibility != "hidden" for place in page.locations)
    known = route.accepted in ("yes", "preferred")
    return known and (route.channel in _THROUGH_SOMEBODY or bool(page.contacts))


def phones_not_whole(page: ServicePage) -> tuple[str, ...]:
    """Return the public numbers that cannot be printed as they are written; for staff."""
    return tuple(c.value for c in public_phones(page) if not is_whole_number(c.value))


def public_phones(page: ServicePage) -> list[Contact]:
    """Return the phones that anybody may be told, whole or not."""
    return [c for c in page.contacts if c.kind == "phone" and c.audience == "public"]


def _steps_from_words(page: ServicePage) -> tuple[str, ...]:
    """Return what its own words tell somebody to do; what else they say is no step."""
    told = [line for line in short_sentences(page) if tells_what_to_do(line)][:MOST_STEPS]
    if may_be_asked_for(page):
        warned = VOUCHER_FIRST if "voucher" in ways_read(page) else MAY_BE_ASKED_FOR
        return (*warned, *(f"{THEY_SAY}{line}" for line in told[: MOST_STEPS - 1]))
    return tuple(told) or ((RING_AND_ASK,) if phone_of(page) else ())


def _steps_online(page: ServicePage) -> tuple[str, ...]:
    """Return where to look and write, for a service that gives no number."""
    if "contact" in withheld(page):
        return ()
    named = {route.contact_id for route in public_routes(page)}
    public = [c for c in page.contacts if c.audience == "public"]
    public.sort(key=lambda c: c.id not in named)
    web = next((one_line(c.value) for c in public if c.kind == "website"), "")
    mail = next((one_line(c.value) for c in public if c.kind == "email"), "")
    bare = _to_type(web.removeprefix("https://").removeprefix("http://").rstrip("/"))
    return tuple(
        words for words, there in ((f"{LOOK}{bare}", bare), (f"{WRITE}{mail}", mail)) if there
    )


def _to_type(address: str) -> str:
    """Return a web address as it is typed from paper: a long one is cut to its first page.

    Only where that leads there: ``secure.place.example.org`` is no front door of anybody.
    """
    host, _, _ = address.partition("/")
    if len(address) <= MOST_TYPED:
        return address
    has_front_door = host.startswith("www.") or host.count(".") < DOTS_OF_A_MACHINE
    return host if has_front_door or len(address) > MOST_PRINTED else address


def names_an_address(step: str) -> bool:
    """Return whether a step says where to look or to write."""
    return step.startswith((LOOK, WRITE))


def _address(step: str) -> str:
    return step.removeprefix(LOOK).removeprefix(WRITE)
