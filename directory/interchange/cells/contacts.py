"""Phones, mail and web addresses of a source, checked before they are kept."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from directory.interchange.cells.beside_numbers import Alone, alone_in
from directory.interchange.cells.cleaning import plain_line
from directory.interchange.reading import Notes
from directory.keeping.record.contact_rules import (
    almost_the_same,
    dead_domain,
    host_of,
    is_email,
    is_phone,
    web_address,
)
from directory.model import Contact
from directory.model.vocabulary import ContactKind
from directory.reading.own_mail import MAIL, names_a_person
from directory.words import digits, excerpt, is_whole_number, numbers_within, parted

_REMEMBERED = 4096
_OR = re.compile(r"\s*(?:[;/,\n]|\bor\b|\band\b)\s*")
_IN_WORDS = re.compile(
    r"(?i)[(+]*\d[\d ()\-]{7,18}\d"
    r"(?:\s*[,(]?\s*(?:ext\b|extn\b|extension\b|option\b|x(?=\s?\d))\.?:?\s*\d{1,6}\b\)?|/\d{1,4}(?!\d))?"
)
"""A number among other words, with the extension or the other last digits that belong to it."""
_A_WORD = re.compile(r"[^\W\d_]{3,}")
_A_DIGIT = re.compile(r"\d")
_BETWEEN = ";,"
"""What parts several addresses, and is no part of the one before it."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_NOT_WHOLE = '"{}" is not a whole UK number; kept as written.'
_NO_NOUGHT = '"{}" has lost the 0 in front, as spreadsheets make it; taken as 0{}.'
_LOST_ITS_NOUGHT = re.compile(r"([12378]\d{9})(?:\.0)?")
"""What a spreadsheet makes of a number in a cell that is not for words."""
_NO_PLUS = '"{}" has lost the + in front, as spreadsheets make it; taken as +{}.'
_LOST_ITS_PLUS = re.compile(r"(44[12378]\d{9})(?:\.0)?")
_WEB = re.compile(r"(?i)\b(?:https?://|www\.)[^\s,;<>()]+[^\s,;<>().]")
_LETTER_FOR_DIGIT = re.compile(r"(?i)\d[oil]|[oil]\d")
_NOT_ALONE = '"{}" is more than one number to ring, so it is not printed; kept as written.'
_A_LETTER = '"{}" has a letter among its digits, so it is not printed; kept as written.'
_AMONG_WORDS = (
    '"{}" has words beside the number, so it is not printed; kept as written. If anybody may ring '
    "it, give the number a cell of its own."
)
_NO_NAMES = 'Names of people are not brought in: "{}" beside {} is left out.'
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
        for one in _numbers_in(text):
            for problem in one.problems:
                self._notes.tell("phone", problem)
            self._add(one.kind, one.number, one.same, label or one.label, location_id)

    def add_emails(self, text: str, label: str = "", location_id: str | None = None) -> None:
        """Add the mail addresses of a cell; all other words of it are told of once."""
        words = []
        for part in re.split(r"[;,\s]+", plain_line(text)):
            mail = part.removeprefix("mailto:").partition("?")[0].strip("<>().")
            if is_email(mail):
                self._tell_of_mail(mail)
                self._add("email", mail, mail.casefold(), label, location_id)
            elif part:
                words.append(part)
        if words:
            self._leave("email", " ".join(words), "is not an e-mail address; kept as words")

    def add_website(self, text: str, label: str = "", location_id: str | None = None) -> None:
        """Add a web address; only http and https are kept, and none that hides its host."""
        text = plain_line(text)
        parts = [bare for part in text.split() if (bare := part.strip(_BETWEEN))]
        if not text or text.casefold() in _NOTHING:
            return
        found = [address for part in parts if (address := web_address(part))]
        if len(found) == len(parts):
            for address in found:
                same = address.casefold().rstrip("/")
                self._add("website", address, same, label, location_id)
        elif text.lower().startswith("tel:"):
            self.add_phones(text[4:], label, location_id)
        elif is_email(text.removeprefix("mailto:").partition("?")[0]):
            self.add_emails(text, label, location_id)
        else:
            self._refuse_address(text)

    def add_from_words(self, text: str) -> None:
        """Add the addresses and numbers in a cell of free words; names of people stay out."""
        for mail in MAIL.findall(text):
            self.add_emails(mail)
        rest = MAIL.sub(" ", text)
        for address in _WEB.findall(rest):
            self.add_website(address)
        for number in _IN_WORDS.findall(_WEB.sub(" ", rest)):
            whole = number if ")" in number else number.lstrip("(").partition("(")[0]
            self.add_phones(whole.strip())

    def add_typed(self, contacts: Sequence[Contact]) -> None:
        """Add contacts that were typed with a way in; an address that is none is left out."""
        for contact in contacts:
            value = contact.value
            if contact.kind == "phone" and not is_phone(value):
                self._notes.tell("referral_routes", _NOT_WHOLE.format(value[:40]))
            elif contact.kind == "website":
                value = web_address(value) or ""
            elif contact.kind == "email" and not is_email(value):
                value = ""
            if value:
                self.found.append(contact.model_copy(update={"value": value}))
            else:
                self._notes.tell("referral_routes", f'"{excerpt(contact.value)}" is no address.')

    def tell_of_misspelling(self) -> None:
        """Tell when the host of a mail address is almost, but not quite, that of the website."""
        mails = [contact for contact in self.found if contact.kind == "email"]
        hosts = {host_of(c.value) for c in self.found if c.kind == "website"} if mails else set()
        for contact in mails:
            if any(almost_the_same(host_of(contact.value), host) for host in hosts):
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
        self._notes.tell(field, f'"{excerpt(text)}" {why}.')
        self.left_over[field] = (
            f"{self.left_over[field]}; {text}" if field in self.left_over else text
        )

    def _tell_of_mail(self, mail: str) -> None:
        if dead_domain(host_of(mail)):
            self._notes.tell("email", f'"{mail}" is at a body that no longer exists.')
        if names_a_person(mail, self._about):
            self._notes.tell("email", f'"{mail}" may be one person\'s own; ask for a shared one.')


class _Number(NamedTuple):
    """One number of a cell."""

    number: str
    same: str
    """Its digits, by which it is the same as another."""
    problems: tuple[str, ...]
    """What is odd about it."""
    kind: ContactKind = "phone"
    label: str = ""


@lru_cache(maxsize=_REMEMBERED)
def _numbers_in(text: str) -> tuple[_Number, ...]:
    """Return each number of a cell.

    Services of one organisation give the same number again and again.
    """
    parts = [part for part in _OR.split(text) if part]
    whole = any(len(digits(part)) < 8 for part in parts)
    found = []
    for written in [text] if whole else parts:
        number, problems = _with_its_nought(written)
        beside = None if is_whole_number(number) else alone_in(number)
        if beside:
            found.append(_taken_alone(beside))
            continue
        among = not is_whole_number(number) and _A_WORD.search(number)
        if among and len(numbers_within(number)) == 1:
            problems += (_AMONG_WORDS.format(number[:40]),)
        elif not is_phone(number):
            problems += (_NOT_WHOLE.format(number[:40]),)
        elif _LETTER_FOR_DIGIT.search(number):
            problems += (_A_LETTER.format(number[:40]),)
        elif not is_whole_number(number):
            problems += (_NOT_ALONE.format(number[:40]),)
        found.append(_Number(number, f"{digits(number)} {parted(number)[1]}", problems))
    return tuple(found)


def _taken_alone(beside: Alone) -> _Number:
    """Return a number that stood among words which say no more than what it is."""
    number, left = beside.number, beside.left_out
    problems = (_NO_NAMES.format(left, number),) if left else ()
    return _Number(number, f"{digits(number)} ", problems, beside.kind, beside.label)


def _with_its_nought(written: str) -> tuple[str, tuple[str, ...]]:
    """Return a number with the 0 or + that a spreadsheet took off, and what is told of that."""
    abroad = _LOST_ITS_PLUS.fullmatch(written.strip())
    if abroad and is_phone(f"+{abroad[1]}"):
        return f"+{abroad[1]}", (_NO_PLUS.format(written[:40], abroad[1]),)
    lost = _LOST_ITS_NOUGHT.fullmatch(written.strip())
    if not lost or not is_phone(f"0{lost[1]}"):
        return written, ()
    return f"0{lost[1]}", (_NO_NOUGHT.format(written[:40], lost[1]),)
