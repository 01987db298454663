"""A telephone number that stands only in a record's words, which nobody here has confirmed.

A number on paper is one of the record's contacts: those are checked, dated and reported wrong. One
in a sentence is none of that, so the sentence stays off what people take away, as a label does.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.ways_in import public_phones
from directory.model import ServicePage
from directory.reading.own_mail import MAIL, names_a_person
from directory.reading.own_words import NAMES, with_words
from directory.words import digits, numbers_within, one_line, parted, sentences, without_number

_LEADS_ON = re.compile(
    r"(?i)\b(?:ring|call|phone|tel|telephone|text|contact|number|mobile|on|at|or|and|to|us|is)\W*$"
)
NOT_CHECKED = "A number in their own words is not checked by us."
"""On paper for staff, who may ring it: said once of each service."""


def without_numbers(page: ServicePage) -> ServicePage:
    """Return a record without the sentences that say a number which is none of its contacts.

    So too the address of somebody who is named in it. The same record where there is none. A
    number that was reported wrong is no contact here.
    """
    known = {digits(one.value) for one in public_phones(page)}
    known |= {one_line(one.value).lower() for one in page.contacts if one.kind == "email"}
    said = frozenset() if "contact" in withheld(page) else known
    return with_words(page, lambda _noun, name, text: _words(name, text, said))


def has_numbers_in_words(page: ServicePage) -> bool:
    """Return whether a number stands in its words that is none of its contacts."""
    return without_numbers(page) is not page


def not_checked_in(page: ServicePage, words: Iterable[str]) -> str:
    """Return what staff are told where ``words`` of a record say a number that is no contact of it.

    A number for workers is a contact too; one that was reported wrong is none.
    """
    held = () if "contact" in withheld(page) else page.contacts
    whole = [one.value for one in held if one.kind in ("phone", "text")]
    known = {digits(said) for one in whole for said in (one, parted(one)[0])}
    return NOT_CHECKED if any(_is_unconfirmed(one, known) for one in words) else ""


def _words(name: str, text: str, known: AbstractSet[str]) -> str:
    if not _is_unconfirmed(text, known):
        return text
    if name in NAMES:  # the number alone goes
        return without_number(text)
    kept: list[list[str]] = []
    for line in text.splitlines():
        said = sentences(line)
        stays = [one for one in said if not _is_unconfirmed(one, known)]
        # A source breaks its lines anywhere: "or ring" at the end of one leads to the number.
        if (
            said
            and said[0] not in stays[:1]
            and kept
            and kept[-1]
            and _LEADS_ON.search(kept[-1][-1])
        ):
            kept[-1].pop()
        kept.append(stays)
    return "\n".join(" ".join(line) for line in kept if line)


def _is_unconfirmed(text: str, known: AbstractSet[str]) -> bool:
    if any(digits(one) not in known for one in numbers_within(text)):
        return True
    mails = MAIL.findall(text) if "@" in text else ()
    return any(names_a_person(one) and one.lower() not in known for one in mails)
