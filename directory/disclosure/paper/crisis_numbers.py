"""The national lines as a tired reader needs them: what is wrong first, then whom to ring.

Every number comes from the one table of national lines and by its own print rule; only the
order and the plain words for when to ring stand here.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from directory.disclosure.paper.numbers import NumberGroup, NumberLine
from directory.disclosure.rules.clean import without_labels
from directory.model import DeskFact, NationalLine
from directory.words import digits, one_line

DAY_AND_NIGHT = "24 hours"
PRINTED_RULES = ("number_and_hours", "number_only")

HURT = "Someone hurts you or controls you"
CHILDREN = "Children and young people"
NO_HOME = "Nowhere to stay"
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("In danger now", ("999", "nhs111", "gas_emergency")),
    ("Thinking of suicide, or need to talk", ("samaritans", "shout", "papyrus", "calm")),
    (
        HURT,
        ("ndah", "mens_advice", "galop", "rape_crisis", "karma_nirvana", "fmu",
         "modern_slavery", "hourglass"),
    ),
    (CHILDREN, ("childline", "nspcc")),
    (NO_HOME, ("shelter",)),
    ("How you are feeling", ("mind_infoline", "mind_support_line", "saneline", "rethink")),
    (
        "Money, food and bills",
        ("help_through_hardship", "citizens_advice", "national_debtline", "stepchange",
         "moneyhelper", "universal_credit", "power_cut"),
    ),
    (
        "Drink, drugs, gambling, smoking",
        ("frank", "drinkline", "alcoholics_anonymous", "narcotics_anonymous", "al_anon",
         "nacoa", "gambling_helpline", "smokefree"),
    ),
    (
        "Family, caring, getting older, grief",
        ("family_lives", "youngminds_parents", "carers_uk", "age_uk", "silver_line", "cruse"),
    ),
    (
        "Crime, prison, the forces, new here",
        ("101", "victim_support", "prisoners_families", "ssafa", "op_fortitude", "migrant_help",
         "switchboard"),
    ),
)  # fmt: skip
"""Headings and the ids of their lines, the most urgent first."""
OVERLEAF = "How you are feeling"
"""The heading that begins the other side: what stands before it is for now."""
DEAF = "Deaf, or hard to speak?"
OTHERS = "Other help"
"""The heading of lines that nobody has placed yet."""

NEVER_HERE = {"respect_phoneline", "nhs111_2", "relay_uk", "emergency_sms"}
"""Lines with no place of their own here. The one for people who hurt a partner never shares a
sheet with those for people who are hurt; the others are told in the words of another line."""

RING_FIRST = (
    "samaritans", "papyrus", "calm", "ndah", "mens_advice", "rape_crisis", "childline", "shelter",
)  # fmt: skip
"""The lines most needed of those that a keeper may ring to make sure of them."""
RUNG_FACT = "rung_{line}"
"""The fact of this desk that a line was rung: its digits as they were, and the day."""

ABOUT = {
    "999": "Life in danger, or a crime happening now.",
    "nhs111": "Urgent help. For your mind, choose mental health.",
    "gas_emergency": "Smell gas? Go outside first.",
    "power_cut": "Power cut, or wires down.",
    "samaritans": "Any worry.",
    "shout": "If you would rather text.",
    "papyrus": "Under 35, or worried for them.",
    "calm": "When life is hard.",
    "ndah": "For women.",
    "mens_advice": "For men.",
    "galop": "LGBT+ people.",
    "rape_crisis": "Sexual violence. Age 16 and over.",
    "karma_nirvana": "Family shame; forced to marry.",
    "fmu": "Forced to marry.",
    "modern_slavery": "Forced to work.",
    "hourglass": "Older people who are harmed.",
    "childline": "Under 19.",
    "nspcc": "Adults worried about a child.",
    "shelter": "No home, or may lose it.",
    "op_fortitude": "Served in the forces, and no home.",
    "mind_infoline": "What help there is.",
    "mind_support_line": "Someone to listen.",
    "saneline": "Living with mental illness, and carers.",
    "rethink": "Advice on mental illness.",
    "help_through_hardship": "No money for food or bills.",
    "citizens_advice": "Benefits, debt, home, work.",
    "national_debtline": "When you owe money.",
    "moneyhelper": "Questions about money.",
    "universal_credit": "Your claim.",
    "frank": "Drugs.",
    "drinkline": "Worried about drinking.",
    "alcoholics_anonymous": "To stop drinking.",
    "narcotics_anonymous": "To stop using drugs.",
    "al_anon": "Someone close to you drinks.",
    "nacoa": "Your parent drinks.",
    "gambling_helpline": "You, or someone close to you.",
    "family_lives": "Parents.",
    "youngminds_parents": "Worried about your child's mind.",
    "age_uk": "Older people.",
    "silver_line": "Older people.",
    "101": "Not an emergency.",
    "victim_support": "Any crime, reported or not.",
    "prisoners_families": "Someone close is in prison.",
    "ssafa": "Served in the forces, and family.",
    "migrant_help": "Asking for asylum.",
    "switchboard": "To talk about being LGBT+.",
}
"""When to ring, in plainer and shorter words than the table of lines has."""
NAMES = {
    "999": "Emergency",
    "101": "Police",
    "power_cut": "Electricity",
    "gas_emergency": "Gas emergency",
    "ndah": "Domestic Abuse Helpline",
    "galop": "Galop",
    "papyrus": "PAPYRUS",
    "modern_slavery": "Modern Slavery Helpline",
    "citizens_advice": "Citizens Advice",
    "help_through_hardship": "Help through Hardship",
    "gambling_helpline": "Gambling Helpline",
    "rape_crisis": "Rape Crisis",
    "mind_infoline": "Mind",
    "rethink": "Rethink",
    "age_uk": "Age UK",
    "universal_credit": "Universal Credit",
    "cruse": "Cruse",
    "youngminds_parents": "YoungMinds",
    "switchboard": "Switchboard",
    "ssafa": "SSAFA",
    "smokefree": "Smokefree",
}
"""Shorter names, where the table's are long."""


def number_groups(
    lines: Sequence[NationalLine], local: Mapping[str, Sequence[NumberLine]]
) -> tuple[NumberGroup, ...]:
    """Return the lines that may be printed with their number, in groups.

    Args:
        lines: The national lines. One without a place in :data:`GROUPS` stands last, so that
            nothing is lost when a line is added.
        local: Numbers of this place, by the heading that they stand under, first of all.
    """
    by_id = {line.id: line for line in lines if may_print(line)}
    placed = {one for _, ids in GROUPS for one in ids} | NEVER_HERE
    others = tuple(one for one in by_id if one not in placed)
    groups = []
    for heading, ids in (*GROUPS, (OTHERS, others)):
        if heading == OVERLEAF:
            groups.append(NumberGroup(DEAF, (), other_ways(lines)))
        national = tuple(number_line(by_id[one]) for one in ids if one in by_id)
        groups.append(NumberGroup(heading, (*local.get(heading, ()), *national)))
    return tuple(group for group in groups if group.lines or group.notes)


def may_print(line: NationalLine) -> bool:
    """Say whether the number of ``line`` may be printed."""
    return line.rule in PRINTED_RULES and bool(line.display)


def number_line(line: NationalLine) -> NumberLine:
    """Return one line: its name, when to ring it, its number."""
    name = NAMES.get(line.id, line.name)
    about = ABOUT.get(line.id) or _sentence(one_line(without_labels(line.who_for).text))
    # A name that already says what it is for needs no more words.
    said = "" if about.rstrip(".").lower() in name.lower() else about
    return NumberLine(name, f"{said} {_hours(line)}".strip(), line.display)


def to_ring(lines: Sequence[NationalLine]) -> tuple[NationalLine, ...]:
    """Return the lines most needed that are printed, in the order to ring them."""
    by_id = {line.id: line for line in lines if may_print(line)}
    return tuple(by_id[one] for one in RING_FIRST if one in by_id)


def rung_on(line: NationalLine, facts: Mapping[str, DeskFact]) -> date | None:
    """Return when this desk rang a line; None if never, or if its number is another now."""
    fact = facts.get(RUNG_FACT.format(line=line.id))
    return fact.checked_on if fact and fact.value == digits(line.dial or line.display) else None


def all_rung_on(lines: Sequence[NationalLine], facts: Mapping[str, DeskFact]) -> date | None:
    """Return the oldest day of ringing; None if one of the lines most needed was not rung."""
    days = [rung_on(line, facts) for line in to_ring(lines)]
    known = [day for day in days if day]
    return min(known) if known and len(known) == len(days) else None


def other_ways(lines: Sequence[NationalLine]) -> tuple[str, ...]:
    """Return how to reach help without hearing or speaking."""
    by_id = {line.id: line for line in lines if may_print(line)}
    danger = by_id.get("999")
    if danger is None:
        return ()
    said = []
    if "relay_uk" in by_id:
        said.append(f"Type instead of talking: dial {by_id['relay_uk'].dial} before any number.")
    said.append(f"Sign language: use the {danger.display} BSL app.")
    if "emergency_sms" in by_id:
        number = by_id["emergency_sms"].dial
        said.append(
            f"You can text {number}, but set it up first: "
            f"text the word register to {number}, then answer yes."
        )
    return tuple(said)


def _hours(line: NationalLine) -> str:
    if line.rule != "number_and_hours" or not line.hours:
        return ""
    return "Day and night." if line.hours == DAY_AND_NIGHT else _sentence(line.hours)


def _sentence(words: str) -> str:
    return f"{words.rstrip('.')}." if words else ""
