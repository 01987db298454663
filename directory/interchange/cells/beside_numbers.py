"""A telephone number with words beside it in its cell: ``Tel: 0151 496 0113 (Sue)``.

Such a number may be rung as it stands where the words only say what is known, or when it is
answered, or whom one asks for. Other words may say that it is none to give out ("staff only").
"""

import re
from typing import NamedTuple

from directory.model.vocabulary import ContactKind
from directory.words import is_whole_number, numbers_within, one_line

_CLOCK = r"\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|noon)?"
_TIMES = re.compile(
    rf"(?i)\b24\s?/\s?7\b|\b24[\s-]?(?:hrs?|hours?)\b|\b{_CLOCK}\s?(?:-|\u2013|to|until|till)\s?"
    r"\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|noon)?(?![\w.])"
)
_SAYS_A_NUMBER = frozenset({
    "tel", "telephone", "phone", "ring", "call", "contact", "number", "no", "mobile", "mob",
    "landline", "us", "on", "or", "main",
})  # fmt: skip
_SAYS_WHAT = frozenset({
    "24", "hr", "hrs", "hour", "hours", "helpline", "line", "lines", "advice", "help", "enquiries",
    "enquiry", "reception", "switchboard", "office", "freephone", "free", "booking", "bookings",
    "information", "info", "general", "the", "and", "to", "day", "days", "daytime", "evening",
    "evenings", "weekday", "weekdays", "weekends", "mon", "monday", "tue", "tues", "tuesday", "wed",
    "wednesday", "thu", "thur", "thurs", "thursday", "fri", "friday", "sat", "saturday", "sun",
    "sunday", "open", "answerphone", "voicemail", "messages",
})  # fmt: skip
_FOR_TEXTS = frozenset({"text", "texts", "sms"})
_ASKS_FOR = frozenset({"ask", "for", "speak", "with"})
_NAME = re.compile(r"[A-Z][a-z'\u2019]+")
_NO_NAME = frozenset({
    "fax", "staff", "professional", "professionals", "private", "personal", "home", "only", "not",
    "old", "former", "do", "never", "manager", "emergency", "emergencies", "internal", "duty",
    "police", "social", "worker", "workers", "was", "wrong", "closed", "nhs", "minicom",
    "textphone", "typetalk", "referrals", "referral", "agencies", "partners", "trustee", "trustees",
})  # fmt: skip
"""Words with which a number is none to be given to everybody, or is no telephone."""
_MOST_NAMES = 3


class Alone(NamedTuple):
    """One number that may be rung as it stands, taken from among the words of its cell."""

    number: str
    kind: ContactKind
    label: str
    """What the words say of it, without any name."""
    left_out: str
    """Words that name somebody: these are not brought in."""


def alone_in(written: str) -> Alone | None:
    """Return the one number of a cell, where nothing beside it speaks against ringing it."""
    numbers = numbers_within(written)
    if len(numbers) != 1 or not is_whole_number(numbers[0]):
        return None
    rest = one_line(written.replace(numbers[0], " \n", 1))
    if re.search(r"\d", _TIMES.sub(" ", rest)):
        return None
    words = re.findall(r"[^\W\d_][\w'\u2019]*", _TIMES.sub(" ", rest))
    low = {word.lower() for word in words}
    names = [word for word in words if word.lower() not in _KNOWN]
    if low & _NO_NAME or len(names) > _MOST_NAMES or not all(map(_NAME.fullmatch, names)):
        return None
    number = numbers[0].strip(" (") if ")" not in numbers[0] else numbers[0].strip()
    kind: ContactKind = "text" if low & _FOR_TEXTS else "phone"
    return Alone(number, kind, "" if names else _label(rest), " ".join(names))


_KNOWN = _SAYS_A_NUMBER | _SAYS_WHAT | _FOR_TEXTS | _ASKS_FOR


def _label(rest: str) -> str:
    """Return what words say of a number beyond that it is one."""
    said = [
        word
        for word in rest.replace("(", " ").replace(")", " ").split()
        if word.lower().strip(".,:;-") not in _SAYS_A_NUMBER | _FOR_TEXTS
    ]
    return " ".join(said).strip(" ,;:.-\u2013")
