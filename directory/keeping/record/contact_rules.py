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

from directory.reading.own_mail import MAIL
from directory.words import ALWAYS_ELEVEN, digits, is_short_number

DEAD_DOMAINS = Path(__file__).parents[3] / "seed" / "dead_domains.csv"
FREE_MAIL = frozenset({
    "aol.com", "btinternet.com", "gmail.com", "googlemail.com", "hotmail.co.uk", "hotmail.com",
    "icloud.com", "live.co.uk", "live.com", "me.com", "ntlworld.com", "outlook.com", "sky.com",
    "talktalk.net", "virginmedia.com", "yahoo.co.uk", "yahoo.com",
})  # fmt: skip
MISSPELT_WITHIN = 2
_EXTENSION = re.compile(r"(?i)\b(?:ext|extn|extension|option|opt|press|select|choose|x)(?=\b|\d)|#")
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9\-]+$")
_NO_ADDRESS = re.compile(r'[\s<>"\\]')


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


@lru_cache(maxsize=1)
def _dead_endings() -> tuple[str, ...]:
    return tuple(dead.domain.removeprefix("*") for dead in _dead_domains())


@lru_cache(maxsize=1)
def _dead_domains() -> tuple[DeadDomain, ...]:
    with DEAD_DOMAINS.open(encoding="utf-8", newline="") as file:
        return tuple(DeadDomain(**row) for row in csv.DictReader(file))
