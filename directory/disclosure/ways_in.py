"""Ways in as steps: for the person, and for the worker who asks on their behalf."""

from directory.disclosure.clean import without_labels
from directory.model import Contact, Route, ServicePage
from directory.model.vocabulary import Channel
from directory.words import is_whole_number, one_line, sentences

MOST_STEPS = 3

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
    "through_partner": "Ask at {partner}. They ask for you.",
    "through_connector": "Ask us. We ask for you.",
    "from_another_team": "The team you are with now must ask for you.",
    "outreach": "They come and find you.",
}
"""What a way in means to the person when the record has no words of its own."""

WORKER_MUST_ASK = (
    "Someone who works with you must ask for you: a doctor, nurse, teacher or support worker.",
    "No one? Ask us.",
)
_BY_WORKERS: frozenset[Channel] = frozenset(
    ("professional_phone", "professional_form", "secure_email")
)
OPEN_TO_PERSON: frozenset[Channel] = frozenset(
    ("self_phone", "self_online", "self_drop_in", "self_email", "outreach")
)


def public_routes(page: ServicePage) -> tuple[Route, ...]:
    """Return the ways in that the public may read about, the person's own ways first."""
    shown = [r for r in page.routes if r.audience == "public" and r.accepted != "no"]
    shown.sort(key=lambda r: (r.channel not in OPEN_TO_PERSON, r.accepted != "preferred"))
    return tuple(shown)


def public_steps(page: ServicePage) -> tuple[str, ...]:
    """Return one to three steps for the person, from the first way in that they may use."""
    routes = public_routes(page)
    if not routes:
        return _steps_from_words(page)
    first = routes[0]
    if first.for_public:
        steps = sentences(without_labels(first.for_public).text)
    elif first.channel in _BY_WORKERS:
        steps = list(WORKER_MUST_ASK)
    else:
        steps = [step_of(first)]
    return tuple(steps[:MOST_STEPS]) or _steps_from_words(page)


def step_of(route: Route) -> str:
    """Return what a way in asks of the person, in our words."""
    return STEPS[route.channel].format(partner=one_line(route.partner) or "their partner")


def worker_steps(page: ServicePage) -> tuple[str, ...]:
    """Return, for professionals, each way in that a worker may use."""
    lines = []
    for route in page.routes:
        if route.accepted == "no":
            continue
        said = route.for_workers or ("" if route.channel in OPEN_TO_PERSON else step_of(route))
        who = ", ".join(w.replace("_", " ") for w in route.who)
        detail = (
            said,
            f"Open to: {who}." if who and said else "",
            f"They answer {route.reply_time}." if route.reply_time else "",
            f"Next: {route.next_step}" if route.next_step else "",
        )
        lines.append(" ".join(part for part in detail if part))
    return tuple(line for line in lines if line)


def phone_of(page: ServicePage) -> Contact | None:
    """Return the public phone that the first way in names, else the first public phone.

    Only a number that is whole: half a number, or one with somebody's name beside it, is no help.
    """
    phones = [c for c in _public_phones(page) if is_whole_number(c.value)]
    named = {route.contact_id for route in public_routes(page)}
    return next((c for c in phones if c.id in named), phones[0] if phones else None)


def phones_not_whole(page: ServicePage) -> tuple[str, ...]:
    """Return the public numbers that cannot be printed as they are written; for staff."""
    return tuple(c.value for c in _public_phones(page) if not is_whole_number(c.value))


def _public_phones(page: ServicePage) -> list[Contact]:
    return [c for c in page.contacts if c.kind == "phone" and c.audience == "public"]


def _steps_from_words(page: ServicePage) -> tuple[str, ...]:
    said = sentences(without_labels(page.how_to_refer).text)
    short = [line for line in said if len(line.split()) <= 20][:MOST_STEPS]
    if short:
        return tuple(short)
    return ("Ring and ask how to get help.",) if phone_of(page) else _steps_online(page)


def _steps_online(page: ServicePage) -> tuple[str, ...]:
    """Return where to look and write, for a service that gives no number."""
    public = [c for c in page.contacts if c.audience == "public"]
    web = next((one_line(c.value) for c in public if c.kind == "website"), "")
    mail = next((one_line(c.value) for c in public if c.kind == "email"), "")
    bare = web.removeprefix("https://").removeprefix("http://").rstrip("/")
    return tuple(
        words for words, there in ((f"Look at {bare}", bare), (f"Write to {mail}", mail)) if there
    )
