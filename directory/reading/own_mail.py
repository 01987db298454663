"""Mail addresses that look like one person's own, such as ``first.last@``."""

import re

from directory.words import tokens

MAIL = re.compile(r"[A-Za-z0-9._%+'\-]{1,64}@[A-Za-z0-9.\-]{1,250}")
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
ALSO_SURNAMES = frozenset({"church", "east", "hall", "north", "west", "young"})
"""Such words that people are called by too, after a first name."""
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
"""First names of two or three letters; no list of them is whole."""
LONGEST_SHORT_FORM = 3
_NAMED = re.compile(r"([a-z]{2,})\.([a-z]{2,})$")


def names_a_person(mail: str, about: str = "") -> bool:
    """Say whether a mail address looks like ``first.last@``.

    Args:
        mail: The address.
        about: Name and organisation of the service; their words are no person's name.
    """
    local, _, host = mail.lower().partition("@")
    named = _NAMED.match(local)
    if not named or _is_shared(*named.groups()) or _is_short_form(named[1]):
        return False
    known = tokens(f"{about} {host}")
    return not any(word.startswith(part[:4]) for part in named.groups() for word in known)


def _is_shared(first: str, last: str) -> bool:
    """Say whether either part is no name of a person: ``village.hall@``, but not ``nia.hall@``."""
    named = first in SHORT_NAMES and last in ALSO_SURNAMES
    return not named and bool(SHARED_WORDS.intersection((first, last)))


def _is_short_form(first: str) -> bool:
    """Say whether letters before a dot are those of a body, as in ``awp.team@``, and no name."""
    spoken = set(first) & set("aeiouy")
    return not spoken or (len(first) <= LONGEST_SHORT_FORM and first not in SHORT_NAMES)
