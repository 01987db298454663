"""The chosen services as one public sheet: order, second choices and what to do next."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from directory.desk.answering.related import NOT_UNASKED
from directory.desk.answering.urgency import in_order
from directory.desk.paper.delicate import is_for_hurt_at_home, with_care
from directory.desk.paper.next_steps import if_it_fails, is_treatment, next_steps, steps_as_chosen
from directory.disclosure.paper.sheet import Door, Sheet, SheetEntry
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import longer_sentence, sheet_entry
from directory.disclosure.rules.freshness import said_to_have_closed
from directory.disclosure.rules.own_mail import own_mails, without_own_mail
from directory.disclosure.rules.ways_in import has_way_in
from directory.errors import BadInput, RefusedWords
from directory.model import Need, ServicePage

BY_URGENCY, OWN_ORDER = "urgency", "own"
"""What a sheet is ordered by: what cannot wait first, or as the services were named."""
NOT_FOR_THE_PUBLIC = {"closed": "has closed", "planned": "is not open yet"}
MAY_BE_CLOSED = "is said to have closed, and nobody has checked yet"
URGENT_FIRST = "Put in order of urgency, '{}' first; --option order=own keeps your order."
ONLY_SOMEBODYS_OWN = (
    "has no way in but an address that may be one person's own, which nobody here has confirmed"
)
NO_WAY_IN = "has no phone, web page, address or other way in on record"


@dataclass(frozen=True, slots=True)
class SecondChoice:
    """Another service that can be named where one does not fit."""

    id: str
    door: Door


@dataclass(frozen=True, slots=True)
class Choices:
    """What a worker changed on one sheet. In memory only; gone with *Next person*."""

    instead: Mapping[str, str] = field(default_factory=dict)
    """For a next step that the sheet suggests other words, or nothing to leave it out."""
    own_steps: tuple[str, ...] = ()
    """Next steps of the worker's own."""
    second: Mapping[str, str] = field(default_factory=dict)
    """For a service, the id of another second choice, or nothing for none."""
    own_order: bool = False
    """The services stand as the worker put them, not by urgency."""


AS_SUGGESTED = Choices()


def make_sheet(
    pages: Sequence[ServicePage],
    around: Surroundings,
    second_choice: Callable[[ServicePage], Door | None],
    choices: Choices = AS_SUGGESTED,
    later: Callable[[ServicePage], Sequence[str]] = lambda _page: (),
) -> Sheet:
    """Return the sheet for ``pages``: by urgency, or as the worker put them.

    Args:
        pages: The chosen services.
        around: What every paper of this desk says.
        second_choice: What to name under a service for when it is not right.
        choices: What the worker changed.
        later: Names of what a keeper said may come after a service.

    Raises:
        BadInput: If nothing is left that may be printed; it says which, and why.
        RefusedWords: If services for people who are harmed and for people who harm would meet,
            or a word that a worker typed is not one for the public.
    """
    refuse_both_sides(pages)
    kept = _printable(pages, around, choices)
    entries = tuple(_entry(page, around, second_choice) for page in kept)
    dropped = [_dropped(page, around.today) for page in pages if page not in kept]
    suggested = next_steps(
        entries,
        around.texts,
        treatment=any(map(is_treatment, kept)),
        later=_not_there(entries, (name for page in kept for name in later(page))),
    )
    steps = steps_as_chosen(suggested, choices.instead, choices.own_steps)
    sheet = Sheet(
        title=around.texts.say("sheet_title"),
        start=around.texts.with_phone("sheet_start", around.phone),
        entries=entries,
        notice=around.notice,
        suggested_steps=suggested,
        next_steps=(*steps, if_it_fails(around.phone, around.texts)),
        who_else="" if any(map(_may_harm, kept)) else around.texts.say("who_else"),
        crisis=around.crisis,
        **around.foot(),
        warnings=(
            *dropped,
            *_reordered(pages, kept),
            *(w for e in entries for w in e.left_out),
        ),
    )
    return with_care(sheet, kept, around)


def _entry(
    page: ServicePage, around: Surroundings, second_choice: Callable[[ServicePage], Door | None]
) -> SheetEntry:
    made = sheet_entry(
        page,
        around.today,
        practice=around.practice,
        second_choice=second_choice(page),
        limits=around.limits,
        language=around.second.code if around.second else "",
    )
    longer = longer_sentence(page)
    return replace(
        made,
        sentence=longer or made.sentence,
        sentence_may_go=bool(longer),
        picture=_picture(page, around.needs),
    )


def _not_there(entries: Sequence[SheetEntry], names: Iterable[str]) -> list[str]:
    """Return names once each, without those of services that stand on the sheet already."""
    there = {entry.name for entry in entries}
    return [name for name in dict.fromkeys(names) if name not in there]


def _printable(
    pages: Sequence[ServicePage], around: Surroundings, choices: Choices
) -> list[ServicePage]:
    """Return the services that may stand on the sheet, in its order."""
    kept = [page for page in pages if not why_not(page, around.today)]
    if not kept:
        raise BadInput(_nothing_left(pages, around.today))
    return kept if choices.own_order else in_order(kept, around.needs, around.today)


def _dropped(page: ServicePage, today: date) -> str:
    return f"{page.name} {why_not(page, today)}: left out."


def _reordered(pages: Sequence[ServicePage], kept: Sequence[ServicePage]) -> tuple[str, ...]:
    """Return that the services stand otherwise than they were named, if they do."""
    named = [page for page in pages if page in kept]
    return () if named == list(kept) else (URGENT_FIRST.format(kept[0].name),)


def refuse_both_sides(pages: Sequence[ServicePage]) -> None:
    """Refuse to let services for those who are harmed and those who harm meet on one paper."""
    sides = {page.side for page in pages}
    if {"harmed", "harming"} <= sides:
        named = " and ".join(f"'{page.name}'" for page in pages if page.side != "neither")
        raise RefusedWords(f"{named} must not stand on one sheet. Print them apart.")


def _picture(page: ServicePage, needs: Mapping[str, Need]) -> str:
    """Return the theme that a picture may show; nothing where that would tell on somebody."""
    stated = [one.need for one in page.needs if one.structure != "suggested"]
    known = [needs[one] for one in stated if one in needs]
    plain = known and not any(need.sensitive or need.theme in NOT_UNASKED for need in known)
    return known[0].theme if plain and not page.sensitive and page.side == "neither" else ""


def _may_harm(page: ServicePage) -> bool:
    """Return whether names written beside a service may tell somebody at home too much."""
    return page.sensitive or page.side != "neither" or is_for_hurt_at_home(page)


def _nothing_left(pages: Sequence[ServicePage], today: date) -> str:
    """Return the one sentence for a sheet that would be empty."""
    whys = {page.name: why_not(page, today) for page in pages}
    named = [name for name, why in whys.items() if why in (NO_WAY_IN, ONLY_SOMEBODYS_OWN)]
    if not named:
        return "None of the chosen services is open now, so there is nothing to print."
    said = whys[named[0]] if len(named) == 1 else NO_WAY_IN.replace("has", "have", 1)
    return f"{' and '.join(named)} {said}, so there is nothing to print for the public."


def why_not(page: ServicePage, today: date) -> str:
    """Return why ``page`` cannot go on a public sheet, as the end of a sentence, or nothing."""
    if page.ends_on and page.ends_on < today:
        return "has ended"
    if page.status in NOT_FOR_THE_PUBLIC:
        return NOT_FOR_THE_PUBLIC[page.status]
    if said_to_have_closed(page):
        return MAY_BE_CLOSED
    if has_way_in(without_own_mail(page)):
        return ""
    return ONLY_SOMEBODYS_OWN if own_mails(page) else NO_WAY_IN
