"""What a phone number, a mail address and a web address must look like: one home for each rule.

The same rules are told to a keeper who types and to whoever imports a file. ``phonenumbers`` was
looked at: it calls 111, 116 123 and every drama mobile wrong, so the lengths stand here.
"""

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from rapidfuzz.distance import Levenshtein

from directory.words import ALWAYS_ELEVEN, digits, is_short_number, tokens

DEAD_DOMAINS = Path(__file__).parents[3] / "seed" / "dead_domains.csv"
MAIL = re.compile(r"[A-Za-z0-9._%+'\-]{1,64}@[A-Za-z0-9.\-]{1,250}")
FREE_MAIL = frozenset({
    "aol.com", "btinternet.com", "gmail.com", "googlemail.com", "hotmail.co.uk", "hotmail.com",
    "icloud.com", "live.co.uk", "live.com", "me.com", "ntlworld.com", "outlook.com", "sky.com",
    "talktalk.net", "virginmedia.com", "yahoo.co.uk", "yahoo.com",
})  # fmt: skip
SHARED_WORDS = frozenset({
    "access", "admin", "advice", "adult", "adults", "appointments", "association", "bookings",
    "branch", "care", "carers", "children", "clinic", "community", "counselling", "dementia",
    "duty", "families", "family", "health", "housing", "intake", "intervention", "learning",
    "mental", "outreach", "practice", "project", "recovery", "referral", "secure", "sexual",
    "social", "therapy", "triage", "wellbeing", "young", "centre", "church", "clerk", "club",
    "contact", "council", "east", "enquiries", "fundraising", "general", "group", "hall",
    "hello", "help", "helpline", "hub", "info", "libraries", "library", "mail", "manager",
    "north", "office", "reception", "referrals", "school", "secretary", "service", "services",
    "south", "sport", "support", "team", "town", "treasurer", "volunteering", "west", "youth",
})  # fmt: skip
"""Words in a mail address that no person is called by."""
SHORT_NAMES = frozenset({
    "abi", "ada", "ali", "alf", "amy", "ana", "ann", "art", "ash", "ava", "bea", "ben", "bev",
    "bob", "cal", "cat", "che", "dan", "dav", "deb", "dee", "don", "dot", "eli", "ema", "eva",
    "eve", "fay", "gay", "geo", "guy", "gus", "hal", "han", "ian", "ida", "ina", "ira", "isa",
    "ivy", "jac", "jak", "jan", "jay", "jen", "jed", "jim", "joe", "jon", "joy", "kai", "kat",
    "kay", "ken", "kev", "kim", "kit", "lea", "lee", "len", "leo", "les", "lia", "lil", "lin",
    "lis", "liz", "lou", "lyn", "mae", "mat", "max", "may", "meg", "mel", "mia", "mim", "moe",
    "nat", "ned", "nia", "nik", "oli", "pam", "pat", "paz", "peg", "pip", "rae", "raj", "ray",
    "reg", "rex", "ria", "rob", "rod", "roh", "ron", "ros", "row", "roy", "sal", "sam", "sid",
    "sky", "stu", "sue", "tam", "ted", "tia", "tim", "tom", "ty", "ula", "una", "val", "vic",
    "viv", "wes", "wil", "win", "wyn", "yan", "zac", "zak", "zoe", "di", "ed", "jo", "al", "bo",
    "cy", "vi", "mo",
})  # fmt: skip
"""First names of two or three letters, as far as they came to mind."""
LONGEST_SHORT_FORM = 3
MISSPELT_WITHIN = 2
_EXTENSION = re.compile(r"(?i)\b(?:ext|extn|extension|option|opt|press|select|choose|x)(?=\b|\d)|#")
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9\-]+$")
_NO_ADDRESS = re.compile(r'[\s<>"\\]')
_NAMED = re.compile(r"([a-z]{2,})\.([a-z]{2,})$")


@dataclass(frozen=True, slots=True)
class DeadDomain:
    """The addresses of a body that no longer exists."""

    domain: str
    """With ``*`` before it, any host that ends so."""
    body: str
    ended_on: str
    now: str
    """What took its place."""

    def has(self, host: str) -> bool:
        """Say whether ``host`` was one of its own."""
        if self.domain.startswith("*"):
            return host.endswith(self.domain[1:])
        return host == self.domain or host.endswith(f".{self.domain}")


def bare_number(text: str) -> str:
    """Return the digits that are dialled, without extension, relay prefix or +44."""
    text = text.strip()
    text = "+44" + text[4:] if text.startswith("0044") else text
    number = digits(_EXTENSION.split(text)[0])
    return number[5:] if number.startswith(("18001", "18002")) else number


def is_phone(text: str) -> bool:
    """Say whether a number has a length that a UK number of its kind can have.

    Numbers from abroad (a leading ``+`` that is not ``+44``) are taken as they are.
    """
    number = bare_number(text)
    if text.strip().startswith("+") and not text.strip().startswith("+44"):
        return 8 <= len(number) <= 15
    length = len(number)
    if number.startswith("0800"):
        return length in (10, 11) or number == "08001111"
    if ALWAYS_ELEVEN.match(number):
        return length == 11
    if number.startswith(("01", "02", "05", "08", "09")):
        return length in (10, 11)
    return number[:1] in ("1", "9") and is_short_number(number)


def is_email(text: str) -> bool:
    """Say whether the text is one plain mail address."""
    found = MAIL.fullmatch(text)
    return bool(found) and _HOST.match(text.rpartition("@")[2]) is not None and ".." not in text


@lru_cache(maxsize=4096)
def web_address(text: str) -> str | None:
    """Return an http or https address with its scheme, or None if it is not one.

    An address with a user part is refused: ``https://good.example@evil.example`` leads to the
    second host while showing the first.
    """
    if not text or _NO_ADDRESS.search(text):
        return None
    candidate = text if "://" in text.split("?")[0] else "http://" + text
    try:
        parts = urlsplit(candidate)
        host, has_user, _ = parts.hostname or "", "@" in parts.netloc, parts.port
    except ValueError:
        return None
    good = parts.scheme.lower() in ("http", "https") and not has_user and _HOST.match(host)
    return candidate if good else None


@lru_cache(maxsize=4096)
def host_of(address: str) -> str:
    """Return the host of a mail address, or of a web address that has been checked."""
    if "@" in address and "://" not in address:
        return address.rpartition("@")[2].lower()
    return (urlsplit(address).hostname or "").lower().removeprefix("www.")


def almost_the_same(host: str, other: str) -> bool:
    """Say whether two hosts differ by a letter or two, as a misspelt one does."""
    return 0 < Levenshtein.distance(host, other) <= MISSPELT_WITHIN


def dead_domain(host: str) -> DeadDomain | None:
    """Return the body that ``host`` belonged to, if it no longer exists."""
    if not host.endswith(_dead_endings()):
        return None
    return next((dead for dead in _dead_domains() if dead.has(host)), None)


def names_a_person(mail: str, about: str = "") -> bool:
    """Say whether a mail address looks like ``first.last@``.

    Args:
        mail: The address.
        about: Name and organisation of the service; their words are no person's name.
    """
    local, _, host = mail.lower().partition("@")
    named = _NAMED.match(local)
    if not named or SHARED_WORDS.intersection(named.groups()) or _is_short_form(named[1]):
        return False
    known = tokens(f"{about} {host}")
    return not any(word.startswith(part[:4]) for part in named.groups() for word in known)


def _is_short_form(first: str) -> bool:
    """Say whether letters before a dot are those of a body, as in ``awp.team@``, and no name."""
    spoken = set(first) & set("aeiouy")
    return not spoken or (len(first) <= LONGEST_SHORT_FORM and first not in SHORT_NAMES)


@lru_cache(maxsize=1)
def _dead_endings() -> tuple[str, ...]:
    return tuple(dead.domain.removeprefix("*") for dead in _dead_domains())


@lru_cache(maxsize=1)
def _dead_domains() -> tuple[DeadDomain, ...]:
    with DEAD_DOMAINS.open(encoding="utf-8", newline="") as file:
        return tuple(DeadDomain(**row) for row in csv.DictReader(file))
