"""In which languages a service speaks, who can get in, and its further numbers."""

from collections.abc import Mapping, Sequence

from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.ways_in import phone_of
from directory.model import Contact, Route, ServicePage
from directory.model.first_way import OPEN_TO_PERSON
from directory.model.vocabulary import AccessFeature
from directory.reading.getting_in import takes_a_wheelchair
from directory.words import ended, grouped, is_whole_number, listed, one_line, sentences

WHEELCHAIR = "You can get in with a wheelchair."
"""Only where a wheelchair is spoken of: a narrow door or a lift too small has no steps either."""
ACCESS: Mapping[AccessFeature, str] = {
    "wheelchair": WHEELCHAIR,
    "step_free": "There are no steps.",
    "hearing_loop": "There is a hearing loop.",
    "bsl": "You can ask for sign language.",
    "quiet_space": "There is a quiet place to sit.",
    "women_only_time": "There is a time for women only.",
    "children_welcome": "You can bring your children.",
    "bring_a_friend": "You can bring a friend.",
    "pets": "You can bring a pet.",
    "home_visit": "They can come to your home.",
    "no_phone_call_needed": "You do not have to ring.",
    "no_internet_needed": "You do not need the internet.",
}
SPOKEN = "Languages spoken there: {languages}."
INTERPRETER = "You can ask for an interpreter."
EASY_SPOKEN = "They speak {languages}."
EASY_INTERPRETER = "Do you speak another language? Ask for an interpreter."
EASY_ACCESS: Mapping[AccessFeature, str] = {
    **ACCESS,
    "hearing_loop": "There is a loop for hearing aids.",
    "bsl": "They can use sign language. Ask for it.",
    "home_visit": "They can come to you at home.",
}
"""The same in easy words."""
OTHER_NUMBER = "Another number"
TEXT_TO = "By text"


def languages_line(page: ServicePage, *, public: bool) -> str:
    """Return which languages are spoken there, and whether there is an interpreter.

    In public, nothing where a neutral name stands: the languages would tell what it is.
    """
    if public and page.sensitive:
        return INTERPRETER if page.interpreter else ""
    spoken = ", ".join(filter(None, (_safe(one, public) for one in page.languages)))
    said = (SPOKEN.format(languages=spoken) if spoken else "",
            INTERPRETER if page.interpreter else "")  # fmt: skip
    return " ".join(filter(None, said))


def access_line(page: ServicePage, *, public: bool, but: tuple[AccessFeature, ...] = ()) -> str:
    """Return who can get in, and what else makes it easier to go, but for what is said already."""
    parts = [part.strip() for part in page.access_words.split(";")]
    words = [part for part in parts if part and not takes_a_wheelchair(part)]
    told = dict.fromkeys(ACCESS[one] for one in access_of(page) if one not in but)
    said = dict.fromkeys([WHEELCHAIR, *told] if len(words) < len([*filter(None, parts)]) else told)
    more = (_safe(part, public) for part in words)
    return " ".join((*said, *(ended(f"{part[:1].upper()}{part[1:]}") for part in more if part)))


def easy_languages(page: ServicePage) -> tuple[str, ...]:
    """Return in easy words which languages they speak, and that one can ask for an interpreter.

    What tells on somebody is left away, as in :func:`languages_line`.
    """
    spoken = [] if page.sensitive else [_safe(one, public=True) for one in page.languages]
    told = listed([one for one in spoken if one])
    said = (EASY_SPOKEN.format(languages=told) if told else "",
            EASY_INTERPRETER if page.interpreter else "")  # fmt: skip
    return tuple(filter(None, said))


def easy_access(page: ServicePage) -> tuple[str, ...]:
    """Return in easy words who can get in, and what else makes it easier to go: one idea each."""
    own = sentences(_safe(page.access_words, public=True))
    return (*(EASY_ACCESS[one] for one in access_of(page)), *own)


def said_where(where: Sequence[str]) -> tuple[AccessFeature, ...]:
    """Return what each line about a place says already, so that it is not said again below."""
    steps = ACCESS["step_free"]
    return ("step_free",) if where and all(steps in one for one in where) else ()


def access_of(page: ServicePage) -> tuple[AccessFeature, ...]:
    """Return what is recorded of a service as a whole: of itself, or of each of its places."""
    shown = [place.access for place in page.locations if place.visibility == "public"]
    whole = len(shown) == len(page.locations)
    shared = [one for one in ACCESS if whole and shown and all(one in told for told in shown)]
    return tuple(one for one in ACCESS if one in page.access or one in shared)


def further_numbers(page: ServicePage, *, public: bool, paper: bool = False) -> tuple[str, ...]:
    """Return each number besides the main one, by its own name: ``Young people: 0151 ...``.

    A panel tells a number that belongs to a way in beside that way. On paper, where one way in
    stands alone, the numbers of workers' ways are left away.
    """
    if "contact" in withheld(page):
        return ()
    told = {route.contact_id for route in page.routes if not paper or not _own(route)}
    main = phone_of(page)
    shown = (one for one in page.contacts if one.id not in told and one is not main)
    seen = (one for one in shown if one.audience == "public" or not public)
    said = (_number(one, page, public) for one in seen if _is_another(one, main, paper))
    return tuple(dict.fromkeys(said))


def _own(route: Route) -> bool:
    return route.channel in OPEN_TO_PERSON and route.audience == "public"


def _is_another(one: Contact, main: Contact | None, paper: bool) -> bool:
    """Return whether it is a whole number that does not stand large already."""
    if not is_whole_number(one.value):
        return False
    if one.kind == "text":
        return main is not None or not paper
    return one.kind == "phone" and (main is None or grouped(one.value) != grouped(main.value))


def also_there(page: ServicePage, but: tuple[AccessFeature, ...] = ()) -> str:
    """Return what paper says of it in one line: languages, access, and the further numbers."""
    numbers = further_numbers(page, public=True, paper=True)
    told = (languages_line(page, public=True), access_line(page, public=True, but=but), *numbers)
    return " ".join(filter(None, told))


def _number(one: Contact, page: ServicePage, public: bool) -> str:
    tells = public and page.sensitive
    usual = TEXT_TO if one.kind == "text" else OTHER_NUMBER
    label = ("" if tells else _safe(one.label, public).rstrip(".:")) or usual
    best = _safe(one.best_time, public).rstrip(".")
    return f"{label}: {grouped(one.value)}{f' ({best})' if best else ''}."


def _safe(text: str, public: bool) -> str:
    return one_line(without_labels(text).text if public else text)
