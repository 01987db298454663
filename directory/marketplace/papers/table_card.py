"""The card on a table: whom they help, how to come to them, whether it is free, how long one waits.

All of it comes from the record as anybody may read it. A discreet table has its neutral name only.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.record.entry import NO_NUMBER, sheet_entry
from directory.disclosure.rules.freshness import ASK_US, NOT_CHECKED, freshness
from directory.disclosure.rules.own_mail import for_paper
from directory.disclosure.rules.who_can_go import WhoCanGo
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day import chosen_stalls, the_day, with_table, without_table
from directory.marketplace.papers.helps_with import languages_of
from directory.model import ServicePage
from directory.model.vocabulary import FactGroup
from directory.words import first_large

COME_AND_TALK = "Come and talk. You choose what we talk about."
ASK = "Ask us at this table."
NOT_CHECKED_HERE = "The organisers have not checked this. Ask us here."
"""On a table "us" are those who sit at it."""
MOST_WHO = 3
MOST_STEPS = 3


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line of a card after its label; the label is empty where the words say enough."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class TableCard:
    """The card of one table."""

    number: str
    name: str
    sentence: str
    lines: tuple[CardLine, ...]


@dataclass(frozen=True, slots=True)
class TableCards:
    """Cards, one to a page."""

    cards: tuple[TableCard, ...]
    made_on: date
    practice: bool
    foot: str
    warnings: tuple[str, ...]


def table_card(at: AtEvent, stalls: Sequence[str], _options: Mapping[str, str]) -> TableCards:
    """Return the cards of the tables of some stalls, or of all.

    Raises:
        BadInput: If no stall has a table yet.
    """
    chosen = chosen_stalls(at, stalls)
    placed = with_table(chosen)
    day = the_day(at)
    return TableCards(
        cards=tuple(_card(at, one) for one in placed),
        made_on=day.made_on,
        practice=day.practice,
        foot=day.name,
        warnings=without_table(chosen),
    )


def _card(at: AtEvent, shown: ShownStall) -> TableCard:
    number, page = str(shown.number), shown.page
    if shown.discreet or page is None or page.status == "closed":
        line = shown.line or COME_AND_TALK
        spoken = languages_of(shown)
        said = (CardLine("", spoken),) if spoken else ()
        return TableCard(number, shown.name, line, said)
    around = at.around
    entry = sheet_entry(page, around.today, practice=around.practice, limits=around.limits)
    age = freshness(
        page, _printed(entry), around.today, can_ring=bool(entry.phone), limits=around.limits
    )
    lines = tuple(line for line in _lines(entry, page, shown, age.words) if line.text)
    return TableCard(number, shown.name, shown.line or entry.sentence, lines)


def _printed(entry: SheetEntry) -> tuple[FactGroup, ...]:
    """Return the groups of facts on a card: it has no times, they are there today."""
    groups: list[FactGroup] = ["contact"] if _number(entry) else []
    return (*groups, "referral") if entry.steps else tuple(groups)


def _lines(
    entry: SheetEntry, page: ServicePage, shown: ShownStall, checked: str
) -> Iterator[CardLine]:
    yield CardLine("Who we help:", " ".join(_ended(one) for one in _who(page)[:MOST_WHO]))
    yield CardLine("How to come to us:", " ".join(map(_ended, _steps(entry))) or ASK)
    yield CardLine("Phone:", _number(entry))
    yield CardLine("Cost:", entry.cost_and_bring)
    yield CardLine("How long you may wait:", _wait(entry))
    yield CardLine("", checked.replace(NOT_CHECKED.format(first=ASK_US), NOT_CHECKED_HERE))
    yield CardLine("", languages_of(shown))


def _who(page: ServicePage) -> tuple[str, ...]:
    """Return whom they help in their own sentences; only without any, what their rules say."""
    page = for_paper(page)
    fits = WhoCanGo.of(page, public=True).fits
    return tuple(one for one in fits if one in page.who_for) or fits


def _number(entry: SheetEntry) -> str:
    """Return the number to ring, or what to do with the one there is: text it."""
    told = entry.instead_of_phone
    return entry.phone or (told if any(map(str.isdigit, told)) else "")


def _steps(entry: SheetEntry) -> tuple[str, ...]:
    """Return the first steps; what stands in place of a number comes first, said once.

    Nobody has to be helped to reach a table that they stand at.
    """
    steps = entry.steps[:MOST_STEPS]
    begin = "" if _number(entry) else entry.instead_of_phone.replace(NO_NUMBER, ASK)
    said = not begin or any(one.startswith(begin.rstrip(".")) for one in steps)
    return steps if said else (begin, *steps[: MOST_STEPS - 1])


def _ended(line: str) -> str:
    return line if line.endswith((".", "?", "!")) else f"{line}."


def _wait(entry: SheetEntry) -> str:
    """Return how long, without the words that the label says already."""
    told = next(iter(entry.wait), "")
    for begun in ("You may wait ", "Wait: "):
        told = told.removeprefix(begun)
    return first_large(told)
