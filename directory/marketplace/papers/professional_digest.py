"""For staff: every table on one line, with whom to send to it, how, and when that was checked.

Those who harm have a page of their own. Where the public are in the hall too, a sheet is left on
a table: so it holds no label on people, as what the public reads.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from directory.disclosure.paper.tables import FOR_STAFF, Grid
from directory.disclosure.record.entry import wait_lines
from directory.disclosure.rules.already_said import is_said
from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.freshness import oldest_check, withheld
from directory.disclosure.rules.own_mail import NOT_CONFIRMED, own_mails, without_own_mail
from directory.disclosure.rules.ways_in import phone_of, public_steps
from directory.disclosure.rules.ways_shown import ways_shown
from directory.disclosure.rules.who_can_go import WhoCanGo
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day import chosen_stalls, the_day
from directory.marketplace.papers.day_words import own_name
from directory.model import ServicePage
from directory.reading.telling import ON_A_PANEL, telling_lines, telling_sentence
from directory.words import grouped, one_line, sentences, spoken_date

NOT_RECORDED = "Not recorded: ask them."
REPORTED_WRONG = "Reported wrong: not shown until checked."
UNCONFIRMED = "Nobody has confirmed this record."
NEVER_CHECKED = "Never checked."
APART = "Keep this page apart"
APART_START = "For workers who ask for somebody who harms. Nobody else at the event reads it."
PRACTICE_FIRST = "PRACTICE. Not real."
COLUMNS = (
    "Table", "Who", "Offer", "Who for", "How to refer", "Criteria", "Wait", "Ask for", "Checked",
)  # fmt: skip
MOST_LETTERS = 300
"""Of what they offer, where only a long text is held."""
MOST = 2
"""Ways in and lines of each that fit one line of the table; the record has the others."""


@dataclass(frozen=True, slots=True)
class DigestLine:
    """One table, each part as staff may read it."""

    number: str
    name: str
    offer: str
    who_for: str
    how: str
    criteria: str
    wait: str
    ask_for: str
    """A role, never a person's name, and the phone of the service."""
    checked: str

    @property
    def rules_besides(self) -> str:
        """Return the rules that whom they are for does not say already; nothing without any."""
        rules = () if self.criteria == NOT_RECORDED else sentences(self.criteria)
        told = sentences(self.who_for)
        return " ".join(one for one in rules if not is_said(one, (*told, self.who_for)))

    @property
    def cells(self) -> tuple[str, ...]:
        """Return its parts in the order of ``COLUMNS``."""
        return (self.number, self.name, self.offer, self.who_for, self.how, self.criteria,
                self.wait, self.ask_for, self.checked)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DigestPart:
    """A table that begins a page of its own."""

    title: str
    start: str
    lines: tuple[DigestLine, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """The whole digest before it is laid out."""

    head: str
    """What stands over every page."""
    parts: tuple[DigestPart, ...]
    made_on: date
    practice: bool
    warnings: tuple[str, ...] = ()
    """For staff. Never printed."""


def professional_digest(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> Digest:
    """Return the digest of every stall that stands in the hall.

    Raises:
        BadInput: If none is confirmed.
    """
    day = the_day(at)
    here = chosen_stalls(at, (), "professional")
    maker = _Maker(at)
    plain = tuple(maker.line(one) for one in here if not at.is_apart(one.stall))
    apart = tuple(maker.line(one) for one in here if at.is_apart(one.stall))
    start = ", ".join(part for part in (day.when, day.where) if part)
    parts = (DigestPart(day.name, start, plain), DigestPart(APART, APART_START, apart))
    return Digest(
        head=FOR_STAFF,
        parts=tuple(part for part in parts if part.lines),
        made_on=day.made_on,
        practice=day.practice,
        warnings=tuple(
            f"{own_name(one)}: {NOT_CONFIRMED.format(mail=one_line(mail.value))}"
            for one in here
            if one.page
            for mail in own_mails(one.page)
        ),
    )


def digest_grids(digest: Digest) -> tuple[Grid, ...]:
    """Return the digest as sheets of a spreadsheet; those who harm are on the second."""
    first = (PRACTICE_FIRST,) if digest.practice else ()
    return tuple(
        Grid(
            part.title,
            (
                *((one,) for one in (*first, digest.head)),
                COLUMNS,
                *(line.cells for line in part.lines),
            ),
        )
        for part in digest.parts
    )


class _Maker:
    """Makes the lines of one event."""

    def __init__(self, at: AtEvent) -> None:
        self.today = at.around.today
        event = at.event
        shared = any(one.audience != "professional" for one in event.stalls)
        self.hush = bool(event.public_hours.opens) or shared

    def line(self, shown: ShownStall) -> DigestLine:
        """Return one stall as a line; what is not in the directory says so."""
        page = without_own_mail(shown.page) if shown.page else None
        stall = shown.stall
        who, rules = self._who(page) if page else ("", "")
        return DigestLine(
            number=str(shown.number or "-"),
            name=own_name(shown),
            offer=self._seen(stall.line) or (self._offer(page) if page else "") or NOT_RECORDED,
            who_for=who or NOT_RECORDED,
            how=self._seen(_how(page, self.today)) if page else NOT_RECORDED,
            criteria=rules or NOT_RECORDED,
            wait=(self._seen(" ".join(wait_lines(page)[:1])) if page else "") or NOT_RECORDED,
            ask_for=self._seen(_ask_for(shown)),
            checked=_checked(page) if page else "Not in the directory.",
        )

    def _offer(self, page: ServicePage) -> str:
        held = page.description
        told = page.summary or telling_sentence(held, page.name)
        # What is held is no "not recorded", even where no sentence of it stands well alone.
        return self._seen(
            told or telling_lines(held, page.name, ON_A_PANEL) or _beginning(held, page.name)
        )

    def _who(self, page: ServicePage) -> tuple[str, str]:
        """Return whom it is for in its own words, and its rules."""
        if "criteria" in withheld(page):
            return self._seen(page.who_for), REPORTED_WRONG
        rules = WhoCanGo.of(page.model_copy(update={"who_for": "", "not_for": ""}), public=False)
        words = WhoCanGo.of(page.model_copy(update={"criteria": ()}), public=False)
        return (
            self._seen(_joined(words.fits)),
            self._seen(_joined((*rules.fits, *words.not_for, *rules.not_for))),
        )

    def _seen(self, text: str) -> str:
        return one_line(without_labels(text).text if self.hush else text)


def _beginning(text: str, name: str) -> str:
    """Return the first sentences of a description that have room, without the name before them."""
    rest = one_line(text).removeprefix(one_line(name)).lstrip(" .:,-\u2013")
    kept = ""
    for one in sentences(rest):
        if kept and len(kept) + len(one) > ON_A_PANEL:
            break
        kept = f"{kept} {one}".strip()
    return kept if len(kept) <= MOST_LETTERS else shorten(kept, MOST_LETTERS, placeholder=" ...")


def _how(page: ServicePage, today: date) -> str:
    if "referral" in withheld(page):
        return REPORTED_WRONG
    ways = ways_shown(page, today, public=False)
    told = [f"{way.lead} {_joined(way.lines[:MOST])}" for way in ways[:MOST]]
    return " ".join(told) or _joined(public_steps(page)) or NOT_RECORDED


def _ask_for(shown: ShownStall) -> str:
    """Return the role to ask for, and the number where it may be shown."""
    page = shown.page
    phone = phone_of(page) if page and "contact" not in withheld(page) else None
    said = (one_line(shown.stall.contact_role), grouped(phone.value) if phone else "")
    return ", ".join(part for part in said if part)


def _checked(page: ServicePage) -> str:
    """Return when what stands in the line was last made sure of: the oldest of its checks."""
    if page.standing == "unconfirmed":
        return UNCONFIRMED
    oldest = oldest_check(page, ("contact", "referral", "criteria"))
    return spoken_date(oldest) if oldest else NEVER_CHECKED


def _joined(lines: Iterable[str]) -> str:
    return " ".join(_ended(lines))


def _ended(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith((".", "?", "!", ":")) else f"{line}."
