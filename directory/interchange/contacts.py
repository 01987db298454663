"""Phones, mail and web addresses of a source, checked before they are kept."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from rapidfuzz.distance import Levenshtein

from directory.interchange.cleaning import plain_line
from directory.interchange.reading import Notes
from directory.model import Contact
from directory.model.vocabulary import ContactKind
from directory.words import digits, tokens

_OR = re.compile(r"\s*(?:[;/,\n]|\bor\b|\band\b)\s*")
_EXTENSION = re.compile(r"(?i)\b(?:ext|extn|extension|option|opt|press|x)\b|#")
_A_DIGIT = re.compile(r"\d")
_MAIL = re.compile(r"[A-Za-z0-9._%+'\-]{1,64}@[A-Za-z0-9.\-]{1,250}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9\-]+$")
_NO_ADDRESS = re.compile(r'[\s<>"\\]')
_NAMED = re.compile(r"([a-z]{2,})\.([a-z]{2,})$")
_DEAD_HOSTS = ("ccg.nhs.uk",)
_SHARED_WORDS = frozenset({
    "admin", "advice", "association", "bookings", "branch", "centre", "church", "clerk", "club",
    "contact", "council", "east", "enquiries", "fundraising", "general", "group", "hall",
    "hello", "help", "helpline", "hub", "info", "libraries", "library", "mail", "manager",
    "north", "office", "reception", "referrals", "school", "secretary", "service", "services",
    "south", "sport", "support", "team", "town", "treasurer", "volunteering", "west", "youth",
})  # fmt: skip
_MISSPELT_WITHIN = 2
_NOTHING = frozenset({"none", "no", "tbc", "tba", "n.a.", "nil"})


class ContactList:
    """The contacts of one service while its record is being read.

    Attributes:
        found: The contacts so far.
        left_over: Text that is no contact, by the field it came from; kept, never dialled.
    """

    def __init__(self, notes: Notes, about: str = "") -> None:
        """Begin an empty list.

        Args:
            notes: Told of what is odd.
            about: Name and organisation of the service; their words in a mail address are no
                person's name.
        """
        self._notes = notes
        self._about = about
        self._seen: set[tuple[str, str]] = set()
        self.found: list[Contact] = []
        self.left_over: dict[str, str] = {}

    def add_phones(self, text: str, label: str = "", location_id: str | None = None) -> None:
        """Add the number or numbers of a cell; a number that fails its check is kept and told."""
        text = plain_line(text.removeprefix("tel:"))
        if not text or text.casefold() in _NOTHING:
            return
        if not _A_DIGIT.search(text):
            self._leave("phone", text, "has no number in it; kept as words")
            return
        parts = [part for part in _OR.split(text) if part]
        whole = any(len(digits(part)) < 8 for part in parts)
        for number in [text] if whole else parts:
            if not is_phone(number):
                self._notes.tell(
                    "phone", f'"{number[:40]}" is not a whole UK number; kept as written.'
                )
            self._add("phone", number, digits(number), label, location_id)

    def add_emails(self, text: str, label: str = "", location_id: str | None = None) -> None:
        """Add the mail addresses of a cell."""
        for part in re.split(r"[;,\s]+", plain_line(text)):
            mail = part.removeprefix("mailto:").partition("?")[0].strip("<>().")
            if is_email(mail):
                self._tell_of_mail(mail)
                self._add("email", mail, mail.casefold(), label, location_id)
            elif part:
                self._leave("email", part, "is not an e-mail address; kept as words")

    def add_website(self, text: str, label: str = "", location_id: str | None = None) -> None:
        """Add a web address; only http and https are kept, and none that hides its host."""
        text = plain_line(text)
        parts = text.split()
        if not text or text.casefold() in _NOTHING:
            return
        if all(web_address(part) for part in parts):
            for address in filter(None, map(web_address, parts)):
                same = address.casefold().rstrip("/")
                self._add("website", address, same, label, location_id)
        elif text.lower().startswith("tel:"):
            self.add_phones(text[4:], label, location_id)
        elif is_email(text.removeprefix("mailto:").partition("?")[0]):
            self.add_emails(text, label, location_id)
        else:
            self._refuse_address(text)

    def add_from_words(self, text: str) -> None:
        """Add the mail addresses and numbers in a cell of free words; names of people stay out."""
        for mail in _MAIL.findall(text):
            self.add_emails(mail)
        rest = _MAIL.sub(" ", text)
        for number in re.findall(r"\+?\d[\d ()\-]{7,18}\d", rest):
            self.add_phones(number)

    def tell_of_misspelling(self) -> None:
        """Tell when the host of a mail address is almost, but not quite, that of the website."""
        mails = [contact for contact in self.found if contact.kind == "email"]
        hosts = {_host(c.value) for c in self.found if c.kind == "website"} if mails else set()
        for contact in mails:
            mail_host = contact.value.rpartition("@")[2].lower()
            if any(0 < Levenshtein.distance(mail_host, host) <= _MISSPELT_WITHIN for host in hosts):
                self._notes.tell(
                    "email", f'"{contact.value}" is almost the website\'s name; misspelt?'
                )

    def _add(
        self, kind: ContactKind, value: str, same: str, label: str, location_id: str | None
    ) -> None:
        if (kind, same) in self._seen:
            return
        self._seen.add((kind, same))
        number = [c.kind for c in self.found].count(kind) + 1
        self.found.append(
            Contact(
                id=f"{kind}-{number}", kind=kind, value=value, label=label, location_id=location_id
            )
        )

    def _refuse_address(self, text: str) -> None:
        scheme = _SCHEME.match(text)
        if scheme and scheme[1].lower() not in ("http", "https") and "." not in scheme[1]:
            self._notes.tell("website", f'An address that begins "{scheme[1]}:" is left out.')
        elif "@" in text and "://" in text:
            self._notes.tell("website", "An address that hides where it leads is left out.")
        else:
            self._leave("website", text, "is not a web address; kept as words")

    def _leave(self, field: str, text: str, why: str) -> None:
        self._notes.tell(field, f'"{text[:60]}" {why}.')
        self.left_over[field] = (
            f"{self.left_over[field]}; {text}" if field in self.left_over else text
        )

    def _tell_of_mail(self, mail: str) -> None:
        local, _, host = mail.lower().partition("@")
        if host.endswith(_DEAD_HOSTS):
            self._notes.tell("email", f'"{mail}" is at a body that no longer exists.')
        named = _NAMED.match(local)
        if named and not _SHARED_WORDS.intersection(named.groups()):
            known = tokens(f"{self._about} {host}")
            if not any(word.startswith(part[:4]) for part in named.groups() for word in known):
                self._notes.tell(
                    "email", f'"{mail}" may be one person\'s own; ask for a shared one.'
                )


def is_phone(text: str) -> bool:
    """Say whether a number has a length that a UK number of its kind can have.

    Numbers from abroad (a leading ``+`` that is not ``+44``) are taken as they are.
    """
    text = text.strip()
    text = "+44" + text[4:] if text.startswith("0044") else text
    number = digits(_EXTENSION.split(text)[0])
    if text.startswith("+") and not text.startswith("+44"):
        return 8 <= len(number) <= 15
    number = number[5:] if number.startswith(("18001", "18002")) else number
    length = len(number)
    if number.startswith("0800"):
        return length in (10, 11) or number == "08001111"
    if number.startswith(("0808", "03", "07")):
        return length == 11
    if number.startswith(("01", "02", "05", "08", "09")):
        return length in (10, 11)
    return (3 <= length <= 6 and number[0] == "1") or number in ("999", "112")


def is_email(text: str) -> bool:
    """Say whether the text is one plain mail address."""
    found = _MAIL.fullmatch(text)
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
def _host(address: str) -> str:
    """Return the host of a web address that has been checked, without ``www.``."""
    return (urlsplit(address).hostname or "").lower().removeprefix("www.")
