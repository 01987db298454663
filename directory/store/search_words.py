"""A record as words to be found by, and as the short card that a list shows.

What is prepared here is all that searching ever sees. Nothing of a hidden place is in it, and of
a place told by its area only the town or area; words that a source kept beside the record
(``extra``) are left out, because an address may stand among them.
"""

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from directory.model import Contact, Location, ServiceCard, ServicePage
from directory.model.first_way import may_just_turn_up, own_first, public_first
from directory.model.hours import Closed, Hours
from directory.reading.telling import telling_lines, telling_sentence
from directory.store.addresses import place_in_address
from directory.store.card_facts import closures_of, facts_of, hours_of
from directory.words import digits, grouped, one_line, postcodes_within, tidy, tokens

SUMMARY_LENGTH = 60
OPENING = 400
"""Characters of a description that tell most of what a service is for."""
MOST_ABOUT = 60
ELLIPSIS = "\u2026"
STATED_MARK, SUGGESTED_MARK = "\ue000", "\ue001"
"""Begin the word that stands for a need. Nobody can type them: ``tidy`` drops them."""
SOURCE_MARK = "\ue002"
"""Begins the id that a source gave a record: no digit of it is found by a number among words."""

_NUMBER_WITHIN = re.compile(r"0(?<!\w0)\d[\d ]{8,12}\d\b")
"""Begins with a plain sign, which is found far quicker than where a word begins."""
_SEVERAL_NUMBERS = re.compile(r"[/,;|]|\bor\b|\band\b", re.IGNORECASE)
_CARD_WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_CARD_FIELDS = attrgetter(*ServiceCard.__slots__)
_WEB_WORDS = frozenset({"http", "https", "www", "mailto"})
JUST_TURN_UP = "just_turn_up"
_WAYS_IN = {
    "self_drop_in": JUST_TURN_UP,
    "self_phone": "ring_first",
    "self_online": "online",
    "self_email": "online",
    "professional_phone": "worker_must_ask",
    "professional_form": "worker_must_ask",
    "secure_email": "worker_must_ask",
    "clinical_system": "worker_must_ask",
    "through_gp": "through_someone",
    "through_school": "through_someone",
    "through_partner": "through_someone",
    "through_connector": "through_someone",
}
ASK_HERE = "ask_here"
"""A number, a place or a way in was reported wrong: what is left is to ask at this desk."""


class SearchText(NamedTuple):
    """What is kept of one record for finding it: tidy words by field, and its card."""

    name: str = ""
    other_names: str = ""
    organisation: str = ""
    place: str = ""
    needs: str = ""
    codes: str = ""
    """Phone numbers as bare digits, postcodes joined, register numbers, the id at its source."""
    about: str = ""
    """Words that tell most of what it is for: its summary, opening and categories, in order."""
    rest: str = ""
    """Words of the record that stand in none of the fields before ``about``."""
    stated: tuple[str, ...] = ()
    suggested: tuple[str, ...] = ()
    age: int = 0
    """Orders by the oldest check, freshest first; 0 when nothing was checked."""
    ends_on: str = ""
    card: str = "[]"

    @property
    def need_marks(self) -> str:
        """Return one word for each need, which searching can ask for like any other."""
        stated = (need_mark(need, STATED_MARK) for need in self.stated)
        return " ".join([*stated, *(need_mark(need, SUGGESTED_MARK) for need in self.suggested)])


def need_mark(need: str, mark: str) -> str:
    """Return the word that stands for a need in the index."""
    return mark + need.replace("_", "").replace("-", "")


def search_text(page: ServicePage, need_names: Mapping[str, str]) -> SearchText:
    """Return what is kept of ``page`` for finding it.

    Args:
        page: The whole record.
        need_names: The words by which each need is known, by its id.
    """
    made = card(page)
    kept = _as_json(made)
    if page.status == "closed":
        return SearchText(card=kept)
    head = {
        "name": tidy(page.name),
        "other_names": _distinct(_other_names(page)),
        "organisation": _distinct(_organisation_names(page)),
        "place": _distinct(_place_words(page)),
        "needs": _distinct(_tidied(need_names.get(need, need)) for need in made.needs),
        "codes": _distinct(_codes(page)),
    }
    # What nobody has confirmed stands no higher than what the program reads from other records.
    unsure = page.standing == "unconfirmed"
    # What a need is called is our word for it; whether the record says it too is worth knowing.
    known = _WEB_WORDS.union(*(words.split() for field, words in head.items() if field != "needs"))
    return SearchText(
        **head,
        about=_about(page),
        rest=" ".join([word for word in dict.fromkeys(_rest(page)) if word not in known]),
        stated=() if unsure else tuple(n for n in made.needs if n not in made.suggested),
        suggested=made.needs if unsure else made.suggested,
        age=-(min((c.checked_on.toordinal() for c in page.checks if c.checked_on), default=0)),
        ends_on=made.ends_on,
        card=kept,
    )


def card(page: ServicePage) -> ServiceCard:
    """Return what a list shows of ``page``."""
    checked = [check.checked_on for check in page.checks if check.checked_on]
    needs = tuple(dict.fromkeys(need.need for need in page.needs))
    stated = {need.need for need in page.needs if need.structure != "suggested"}
    hours, withheld = hours_of(page), _withheld(page)
    return ServiceCard(
        id=page.id,
        source_id=page.source_id,
        name=page.public_name or page.name,
        organisation=page.organisation.name if page.organisation else "",
        summary=_summary(page),
        place=_place(page),
        way_in=_way_in(page, withheld),
        phone="" if "contact" in withheld else _public_phone(page.contacts),
        status=page.status,
        standing=page.standing,
        sensitive=page.sensitive,
        screen_name=page.neutral_name,
        side=page.side,
        checked_on=min(checked).isoformat() if checked else "",
        ends_on=page.ends_on.isoformat() if page.ends_on else "",
        needs=needs,
        suggested=tuple(need for need in needs if need not in stated),
        hours=hours,
        closures=closures_of(page),
        facts=facts_of(page, hours),
    )


def read_card(kept: str) -> ServiceCard:
    """Return the card that was kept as text."""
    values = json.loads(kept)
    needs, suggested, hours, closures, facts = values[-5:]
    values[-5:] = (
        tuple(needs),
        tuple(suggested),
        tuple(Hours(*one) for one in hours),
        tuple(Closed(*one) for one in closures),
        tuple(facts),
    )
    return ServiceCard(*values)


def _as_json(made: ServiceCard) -> str:
    return _CARD_WRITER.encode(_CARD_FIELDS(made))


@lru_cache(maxsize=8192)
def _tidied(text: str) -> str:
    """Names of needs, areas and organisations come again with record after record."""
    return tidy(text)


@lru_cache(maxsize=8192)
def _grouped(number: str) -> str:
    """The number of an organisation comes again with each of its services."""
    return grouped(number)


def _distinct(texts: Iterable[str]) -> str:
    """Return tidy texts as one, each word once, in order."""
    return " ".join(dict.fromkeys(" ".join(texts).split()))


def _other_names(page: ServicePage) -> Iterable[str]:
    others = (page.public_name, page.neutral_name, *page.also_known_as, *page.former_names)
    return (tidy(name) for name in (*others, *page.acronyms) if name)


def _organisation_names(page: ServicePage) -> Iterable[str]:
    body = page.organisation
    return (_tidied(name) for name in (body.name, *body.also_known_as)) if body else ()


def _place_words(page: ServicePage) -> Iterable[str]:
    for place in page.locations:
        if place.visibility == "public":
            yield _tidied(place.name)
        if place.visibility != "hidden":
            yield _tidied(place.town)
            yield _tidied(place.area)
    for area in page.coverage:
        yield _tidied(area.name)


def _open_places(page: ServicePage) -> list[Location]:
    return [place for place in page.locations if place.visibility == "public"]


def _codes(page: ServicePage) -> Iterable[str]:
    for contact in page.contacts:
        if contact.kind in ("phone", "text"):
            yield from _number_codes(contact.value)
    for place in _open_places(page):
        for found in postcodes_within(f"{place.postcode} {place.address}"):
            yield from _postcode_codes(found)
    yield from _codes_told(page)
    if page.source_id:
        yield SOURCE_MARK + tidy(page.source_id).replace(" ", "")
    if body := page.organisation:
        for number in filter(None, (body.charity_number, body.company_number)):
            yield tidy(number).replace(" ", "")
        yield _tidied(body.ods_code)


def _codes_told(page: ServicePage) -> Iterable[str]:
    """Yield the numbers and postcodes that the description tells, unless a place is kept back."""
    if len(_open_places(page)) < len(page.locations):
        return
    for found in _NUMBER_WITHIN.findall(page.description):
        yield digits(found)
    for found in postcodes_within(page.description):
        yield found.replace(" ", "").lower()


@lru_cache(maxsize=8192)
def _number_codes(value: str) -> tuple[str, ...]:
    """Return each number of ``value`` whole, and without its area code."""
    codes: list[str] = []
    for number in _SEVERAL_NUMBERS.split(value):
        bare = digits(number)
        if len(bare) < 3:
            continue
        codes.append(bare)
        if len(bare) == 11:
            written = (number, _grouped(number))
            codes += [digits("".join(one.split()[1:])) for one in written]
    return tuple(codes)


def _postcode_codes(postcode: str) -> Iterable[str]:
    outward, _, inward = postcode.lower().partition(" ")
    yield outward + inward
    yield outward


def _rest(page: ServicePage) -> list[str]:
    """Return every other word of the record that may be searched."""
    secret = len(_open_places(page)) < len(page.locations)
    texts = [
        page.summary, page.description, page.who_for, page.not_for, page.how_to_refer,
        page.cost_words, page.access_words, page.next_step, *page.languages, *page.categories,
    ]  # fmt: skip
    for place in _open_places(page):
        texts += (place.address, place.postcode, place.landmark, place.bus_stop, place.door)
    for contact in page.contacts:
        if contact.kind != "post" or not secret:
            texts += (contact.label, contact.value)
    texts += (text for route in page.routes for text in (route.for_workers, route.for_public))
    texts += (text for session in page.sessions for text in (session.name, session.words))
    texts += (rule.words for rule in page.criteria if rule.structure != "suggested")
    texts += (text.text for text in page.translations if text.reviewed_on)
    if page.organisation:
        texts.append(page.organisation.description)
    return tokens("\n".join(filter(None, texts)))


def _about(page: ServicePage) -> str:
    opening = tokens(page.description[:OPENING])
    found = dict.fromkeys([*tokens("\n".join((page.summary, *page.categories))), *opening])
    return " ".join(islice(found, MOST_ABOUT))


def _summary(page: ServicePage) -> str:
    """Return one line of what it is for, cut at a word when it must be."""
    told = telling_sentence(page.description, page.name, 60)
    line = one_line(page.summary or told or telling_lines(page.description, page.name))
    if len(line) <= SUMMARY_LENGTH:
        return line
    return line[: SUMMARY_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + ELLIPSIS


def _place(page: ServicePage) -> str:
    """Return the first town or area that may be told, else what an address tells, else whom for."""
    told = (place.town or place.area for place in page.locations if place.visibility != "hidden")
    read = (place_in_address(place.address, place.postcode) for place in _open_places(page))
    covered = (area.name for area in page.coverage)
    return next((name for name in (*told, *read, *covered) if name), "")


def _way_in(page: ServicePage, withheld: set[str]) -> str:
    """Return the way in that comes first, as the panel and paper have it.

    None that leads where it was reported wrong. Where one may turn up for one thing alone, or is
    told to ring before, the list does not promise more than that.
    """
    if not withheld.isdisjoint(("contact", "referral")):
        return ASK_HERE
    open_ways = public_first(page.routes) or own_first(page.routes)
    known = [one for one in open_ways if one.channel in _WAYS_IN]
    ways = [_WAYS_IN[one.channel] for one in known]
    if not ways or ways[0] != JUST_TURN_UP or may_just_turn_up(known[0].for_public):
        return ways[0] if ways else ""
    phone = _public_phone(page.contacts)
    return "ring_first" if phone else next((way for way in ways if way != JUST_TURN_UP), "")


def _withheld(page: ServicePage) -> set[str]:
    return {check.group for check in page.checks if check.withheld}


def _public_phone(contacts: tuple[Contact, ...]) -> str:
    phones = (c.value for c in contacts if c.kind == "phone" and c.audience == "public")
    return _grouped(next(phones, ""))
