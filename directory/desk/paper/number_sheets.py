"""Lists of numbers for paper: in a crisis, of this place, and one that tells on nobody."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from directory.desk.answering.doors import MOST_LINES
from directory.desk.paper.delicate import tells
from directory.desk.paper.next_steps import after_a_list, if_it_fails
from directory.desk.paper.sheets import refuse_both_sides, why_not
from directory.disclosure.paper.crisis import line_door
from directory.disclosure.paper.crisis_numbers import (
    CHILDREN,
    HURT,
    NO_HOME,
    OVERLEAF,
    all_rung_on,
    number_groups,
    number_line,
)
from directory.disclosure.paper.numbers import NumberGroup, NumberLine, NumberSheet
from directory.disclosure.paper.sheet import Door
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import left_out, sheet_entry
from directory.disclosure.record.reached import as_number
from directory.disclosure.rules.clean import NO_NAME, public_name
from directory.disclosure.rules.freshness import months_of, span, withheld
from directory.disclosure.rules.ways_in import phone_of
from directory.errors import BadInput
from directory.model import DeskFact, NationalLine, Need, ServicePage
from directory.words import digits, grouped, is_whole_number, one_line, spoken_date, spoken_month

CRISIS_TITLE = "Numbers for help now"
RING = "Ring, and say what is wrong. Most of these are free."
CRISIS_START = "Ring, and say what is wrong. Most are free. Then tell us how you are."
ALL_START = f"{RING} Numbers that begin 03 or 020 can cost the same as a local call."
OWN_PAGES = "Numbers from each service's own pages{when}."
RUNG = "We rang the numbers most needed, {day}. The others are as each service gives them{when}."
RING_ONE = "Ring one of them today. Write down who you spoke to."
USEFUL_TITLE = "Useful numbers"
EVERYDAY_WORDS = ("library", "pharmacy")
EVERYDAY_LINES = ("power_cut", "citizens_advice")
"""National lines that nobody wonders at, where the directory has no everyday services."""
MOST_EVERYDAY = 2
NONE_TO_RING = (
    "None of the chosen services has a number on record: only everyday and national numbers stand"
    " here. Help them reach the service from here, and put its number and a neutral name into the"
    " record."
)
"""For staff."""
CRISIS_LINES = ("nhs111", "samaritans", "shout", "999")
"""As in any list of numbers: on paper that tells on nobody, 999 is no headline."""
DANGER_FIRST = ("999", "nhs111", "samaritans", "shout")
IN_THE_BOX = frozenset({"999", "111", "116123"})
"""Numbers that stand in the crisis box of every sheet already."""
LOCAL_FACTS = (
    ("council_housing", NO_HOME, "Council housing", "Office hours."),
    ("council_housing_out_of_hours", NO_HOME, "Council housing", "Evenings and weekends."),
    ("adults", HURT, "Adult social care", "Office hours."),
    ("adults_out_of_hours", HURT, "Adult social care", "Evenings and weekends."),
    ("children", CHILDREN, "Children's social care", "Office hours."),
    ("children_out_of_hours", CHILDREN, "Children's social care", "Evenings and weekends."),
)
"""Facts of this desk that are numbers for anybody: id, where it stands in a crisis, name, when."""


def crisis_numbers(
    around: Surroundings, lines: Sequence[NationalLine], facts: Mapping[str, DeskFact]
) -> NumberSheet:
    """Return what is for now: the lines of danger, and the numbers entered for this place."""
    every = all_numbers(around, lines, facts)
    urgent = every.groups[: every.overleaf] or every.groups
    return replace(every, groups=urgent, overleaf=0, start=CRISIS_START)


def all_numbers(
    around: Surroundings, lines: Sequence[NationalLine], facts: Mapping[str, DeskFact]
) -> NumberSheet:
    """Return the national lines in groups, and among them the numbers entered for this place.

    What is for now comes first; the rest begins a new side.
    """
    here, missing = _local(facts)
    local: dict[str, list[NumberLine]] = {}
    for heading, line in here:
        local.setdefault(heading, []).append(line)
    groups = number_groups(lines, local)
    headings = [group.heading for group in groups]
    return replace(
        number_sheet(around, CRISIS_TITLE, groups),
        start=ALL_START,
        overleaf=headings.index(OVERLEAF) if OVERLEAF in headings else 0,
        source=source_of(around, facts, lines),
        warnings=missing,
    )


def has_place_numbers(facts: Mapping[str, DeskFact]) -> bool:
    """Return whether any number of this place was entered."""
    return bool(_local(facts)[0] or _desk_lines(facts))


def place_numbers(
    around: Surroundings, lines: Sequence[NationalLine], facts: Mapping[str, DeskFact]
) -> NumberSheet:
    """Return the numbers entered for this place, and where to turn in danger.

    Raises:
        BadInput: If none was entered: a sheet without them would only look like help.
    """
    if not has_place_numbers(facts):
        raise BadInput("No number of this desk is entered yet. A keeper enters them once.")
    here, missing = _local(facts)
    groups = (
        NumberGroup("Us", _desk_lines(facts)),
        NumberGroup("The council", tuple(line for _, line in here)),
        NumberGroup("Any time", of_lines(lines, DANGER_FIRST)),
    )
    place = _place(facts)
    return replace(
        number_sheet(around, _place_title(around, place), groups),
        start=around.texts.say("place_start"),
        source=source_of(around, facts, ()),
        warnings=missing,
    )


def useful_numbers(
    around: Surroundings,
    pages: Sequence[ServicePage],
    everyday: Sequence[ServicePage],
    lines: Sequence[NationalLine],
) -> NumberSheet:
    """Return a list in which nobody can tell which number it was made for.

    Two everyday numbers come first, the chosen services in the middle, sensitive ones last of
    them, and the crisis numbers stand as entries like any other.

    Where none of them has a number that may be printed, the others still stand there: whoever
    must not be found out goes with a paper all the same, and staff are told.

    Raises:
        BadInput: If none of the chosen services may be printed at all.
        RefusedWords: If services for people who are harmed and for people who harm would meet.
    """
    refuse_both_sides(pages)
    kept = [page for page in pages if not why_not(page, around.today)]
    if not kept:
        raise BadInput("None of the chosen services can be printed now.")
    kept.sort(key=lambda page: tells(page, around))
    middle = told_apart([neutral_line(page, around) for page in kept])
    first = everyday_lines(around, pages, everyday, lines)
    held = {line.number for line in first}
    last = [line for line in of_lines(lines, CRISIS_LINES) if line.number not in held]
    printed = [line for line in middle if line.number]
    without = [page.name for page, line in zip(kept, middle, strict=True) if not line.number]
    return replace(
        number_sheet(around, USEFUL_TITLE, (NumberGroup("", (*first, *printed, *last)),)),
        next_steps=(if_it_fails(around.phone, around.texts),),
        warnings=(
            *(() if printed else (NONE_TO_RING,)),
            *(f"{name} has no number to ring: it is not on this list." for name in without),
            *(words for page in kept for words in left_out(page)),
        ),
        services=len(printed),
    )


def told_apart(lines: Sequence[NumberLine]) -> list[NumberLine]:
    """Return lines of which no two have one name: those that would get a number behind it."""
    many = Counter(line.name for line in lines if line.number)
    met: Counter[str] = Counter()
    told = []
    for line in lines:
        met[line.name] += bool(line.number)
        same = f"{line.name} ({met[line.name]})"
        told.append(replace(line, name=same) if many[line.name] > 1 and line.number else line)
    return told


def everyday_lines(
    around: Surroundings,
    pages: Sequence[ServicePage],
    everyday: Sequence[ServicePage],
    lines: Sequence[NationalLine],
) -> tuple[NumberLine, ...]:
    """Return two numbers that nobody wonders at, to stand before those of ``pages``."""
    taken = {page.id for page in pages}
    held = [neutral_line(page, around) for page in everyday if page.id not in taken]
    plain = [line for line in held if line.number]
    return (*plain, *of_lines(lines, EVERYDAY_LINES))[:MOST_EVERYDAY]


def is_everyday(page: ServicePage, word: str) -> bool:
    """Say whether ``page`` is a ``word`` (a library) that can be rung and tells on nobody."""
    named = word in page.name.lower() and not page.sensitive and page.side == "neither"
    can_be_rung = phone_of(page) is not None and "contact" not in withheld(page)
    return named and can_be_rung and page.standing == "confirmed" and page.status == "open"


def number_sheet(
    around: Surroundings, title: str, groups: Iterable[NumberGroup], first: str = RING_ONE
) -> NumberSheet:
    """Return a list of numbers with what stands on every paper of this desk.

    ``first`` is the first thing to do with it.
    """
    return NumberSheet(
        title=title,
        groups=tuple(group for group in groups if group.lines or group.notes),
        next_steps=after_a_list(around, first),
        **around.foot(),
    )


def source_of(
    around: Surroundings, facts: Mapping[str, DeskFact], lines: Sequence[NationalLine]
) -> str:
    """Return where the numbers come from, and of when the oldest of this place is."""
    when = f", {spoken_month(around.issued_on)}" if around.issued_on else ""
    rung = all_rung_on(lines, facts)
    lately = rung and around.today - rung <= span(months_of(facts, "lines"))
    own_pages = RUNG if rung and lately else OWN_PAGES
    day = spoken_date(rung) if rung else ""
    national = own_pages.format(when=when, day=day)
    entered = [facts[id_] for id_, *_ in LOCAL_FACTS if id_ in facts and facts[id_].value]
    days = [fact.checked_on for fact in entered if fact.checked_on]
    if not entered:
        return national
    oldest = spoken_date(min(days)) if len(days) == len(entered) else ""
    said = f"Local numbers checked {oldest}." if oldest else "Local numbers not checked by us."
    return f"{national} {said}"


def in_the_box(phone: str) -> bool:
    """Return whether a number stands in the crisis box, as ``111, choose mental health`` does."""
    return digits(phone.partition(",")[0]) in IN_THE_BOX


def lines_to_ring(needs: Iterable[Need], lines: Sequence[NationalLine]) -> list[Door]:
    """Return the national lines of ``needs`` that can be rung and are in no box already.

    The lines that a need names; where it names none, those that say they are for it.
    """
    named = (
        key
        for need in needs
        for key in need.lines or (line.id for line in lines if need.id in line.needs)
    )
    by_id = {line.id: line for line in lines if line.rule not in ("never", "website_only")}
    doors = (line_door(by_id[key]) for key in dict.fromkeys(named) if key in by_id)
    able = [one for one in doors if one and one.number and not in_the_box(one.number)]
    return able[:MOST_LINES]


def of_lines(lines: Iterable[NationalLine], ids: Sequence[str]) -> tuple[NumberLine, ...]:
    """Return the national lines ``ids`` that have a number to print, in this order."""
    by_id = {line.id: line for line in lines if line.rule != "never" and line.display}
    return tuple(number_line(by_id[one]) for one in ids if one in by_id)


def _local(
    facts: Mapping[str, DeskFact],
) -> tuple[list[tuple[str, NumberLine]], tuple[str, ...]]:
    """Return the numbers of this place with their headings, and for staff what is missing."""
    found, missing = [], []
    for id_, heading, name, about in LOCAL_FACTS:
        fact = facts.get(id_)
        if fact is not None and is_whole_number(fact.value):
            found.append((heading, NumberLine(name, about, grouped(fact.value))))
        else:
            wrong = " (not a whole number)" if fact and fact.value else ""
            missing.append(f"{name}, {about.rstrip('.').lower()}{wrong}")
    place = _place(facts)
    whom = f" for {place}" if place else ""
    told = (f"Not entered{whom} yet: {'; '.join(missing)}.",) if missing else ()
    return found, told


def _desk_lines(facts: Mapping[str, DeskFact]) -> tuple[NumberLine, ...]:
    phone, who = facts.get("phone"), facts.get("connector")
    if phone is None or not is_whole_number(phone.value):
        return ()
    name = one_line(facts["name"].value) if "name" in facts else "This desk"
    ask = f"Ask for {one_line(who.value)}." if who and who.value else "Ring, or come in."
    return (NumberLine(name, ask, grouped(phone.value)),)


def _place_title(around: Surroundings, place: str) -> str:
    known = {"place": place}
    return around.texts.say("place_title" if place else "place_title_no_place", known)


def _place(facts: Mapping[str, DeskFact]) -> str:
    return one_line(facts["town"].value) if "town" in facts else ""


def neutral_line(page: ServicePage, around: Surroundings) -> NumberLine:
    """Return a service by a name that tells nothing, its number, and how sure we are of it."""
    entry = sheet_entry(page, around.today, practice=around.practice, limits=around.limits)
    hush = tells(page, around)
    name = (one_line(page.neutral_name) or NO_NAME) if hush else public_name(page)
    return NumberLine(name, as_number(entry, page, around).checked, entry.phone)
