"""Every fixed sentence of the public papers that come in other languages, in the order read.

It is gathered from where each sentence stands, so that a sentence changed there is another one
here: its old translation is then out of date, and is never printed. Numbers are not part of any
sentence: a mark such as ``[number]`` stands where data puts one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from directory.desk.paper import next_steps, number_sheets, winter
from directory.desk.safety import safety_words
from directory.disclosure import times_said
from directory.disclosure.paper import crisis, crisis_numbers
from directory.disclosure.paper.sheet_lines import BY, TURN_UP
from directory.disclosure.paper.surroundings import COLOURS
from directory.disclosure.paper.text_blocks import BLOCKS
from directory.disclosure.record import entry
from directory.disclosure.rules import also_there, freshness, ways_in
from directory.disclosure.rules.clean import NO_NAME
from directory.model.vocabulary import FactGroup
from directory.words import MONTHS

LABELS = (
    "When", "Where", "Cost", "Bring", "Wait", "Step [number]", "What to do next", BY,
)  # fmt: skip
"""Words at the side of the sheet of services."""
ON_SHEETS = (
    "Ring [phone]",
    "Just turn up. Or ring [phone]",
    "Text [phone]",
    "Best time: [time]",
    "Ring and ask how to get help.",
    "Not right? Try [name], [phone].",
    "Not right? Try [name].",
    "We cannot print this name. Ask us.",
    "Bring: [things].",
    "No ID? You can still go.",
    "In [area]. They will tell you where.",
    "You may wait [length] ([month]).",
    "You may wait [length].",
    "Wait: [words] ([month]).",
    "Wait: [words].",
    "While you wait: [words]",
    "How long it lasts: [length].",
    "There are no steps.",
    "By appointment.",
    "Open on bank holidays.",
    "Closed on bank holidays.",
    "Every day, day and night.",
    f"{ways_in.LOOK}[address]",
    f"{ways_in.WRITE}[address]",
)
OTHER_NUMBERS = (also_there.OTHER_NUMBER, also_there.TEXT_TO)
LANGUAGES = (
    "Albanian", "Arabic", "Bengali", "Bulgarian", "Cantonese", "English", "Farsi", "French",
    "Gujarati", "Hindi", "Irish", "Kurdish", "Malayalam", "Mandarin", "Pashto", "Polish",
    "Portuguese", "Punjabi", "Romani", "Romanian", "Russian", "Somali", "Spanish", "Tamil",
    "Tigrinya", "Turkish", "Ukrainian", "Urdu", "Vietnamese", "Welsh",
)  # fmt: skip
"""Names of languages as records give them; one that is not among them stays as it is."""
AT_FOOT = (
    "Made on [day].",
    "Edition [number] ([colour]).",
    "Edition [number].",
    "Draft translation. Not checked.",
    "Translation checked [day].",
)
IN_LISTS = (
    "Text SHOUT to [number]",
    "Us",
    "The council",
    "Any time",
    "Ring, or come in.",
    "Ask for [name].",
    f"{NO_NAME} ([number])",
    "Day and night.",
    "Type instead of talking: dial [number] before any number.",
    "Sign language: use the [number] BSL app.",
    (
        "You can text [number], but set it up first: "
        "text the word register to [number], then answer yes."
    ),
    "Local numbers checked [day].",
    "Local numbers not checked by us.",
)
FACTS: tuple[tuple[FactGroup, ...], ...] = (("contact",), ("hours",), ("contact", "hours"))
"""Groups of facts whose check a paper names."""
WITHOUT_NUMBER: tuple[tuple[FactGroup, ...], ...] = (("contact",), ("referral",))
"""The same where neither number nor times are printed."""
_DIGITS = re.compile(r"\d+")
_NAMED = re.compile(r"\{(\w+)\}")
_ORDER = ("number", "second number", "third number")


@dataclass(frozen=True, slots=True)
class FixedSentence:
    """One sentence to translate."""

    english: str
    """With its marks, and no number."""
    where: str
    """Where it is read, for whoever translates it."""


@cache
def fixed_sentences() -> tuple[FixedSentence, ...]:
    """Return every fixed sentence once, the first place where it is read beside it."""
    found: dict[str, str] = {}
    for where, words in _gathered():
        found.setdefault(as_sentence(words), where)
    return tuple(FixedSentence(english, where) for english, where in found.items())


def as_sentence(words: str) -> str:
    """Return words as they stand in a catalogue: marks in brackets, no digit."""
    marked = _NAMED.sub(lambda name: f"[{name[1]}]", words)
    free = (f"[{one}]" for one in _ORDER if f"[{one}]" not in marked)
    named = dict(zip(dict.fromkeys(_DIGITS.findall(marked)), free, strict=False))
    return _DIGITS.sub(lambda found: named[found[0]], marked)


def _gathered() -> Iterator[tuple[str, str]]:
    for block in BLOCKS:
        yield block.place, block.ours
    yield from (("The sheet of services", one) for one in (*LABELS, *ON_SHEETS))
    yield from (("The sheet of services", one) for one in _of_services())
    yield from (("What else there is", one) for one in _else_there())
    yield from (("What languages are called", one) for one in LANGUAGES)
    yield from (("How sure we are", one) for one in _checked())
    said = (crisis.BOX_FIRST, *crisis.BOX_LINES)
    yield from (("The crisis box", words) for _, words in said)
    yield "The crisis box, for those hurt at home", safety_words.SILENT
    yield from (("The line of crisis help at the foot", words) for _, words in crisis.FOOT)
    yield from (("The foot of every page", one) for one in (*AT_FOOT, *COLOURS))
    yield from (("Lists of numbers", one) for one in _of_lists())
    yield from (("Who to ring", one) for one in _of_lines())
    yield from (("Food, fuel, home and debt", one) for one in _of_essentials())
    yield from (("Inside a date", month) for month in MONTHS)
    yield from (("Days and hours", one) for one in times_said.SENTENCES)


def _of_services() -> Iterator[str]:
    yield from (TURN_UP, entry.NEEDS_INTERNET, entry.NO_NUMBER, entry.WHERE_HIDDEN, entry.LIVED)
    yield from entry.TELLS.values()
    yield from entry.RETELLS.values()
    yield from entry.COST.values()
    for channel, words in ways_in.STEPS.items():
        if channel not in ways_in.BY_WORKERS:
            yield words.replace("{partner}", "at {partner}")
    yield ways_in.STEPS["through_partner"].format(partner=ways_in.NO_PARTNER)
    yield from (*ways_in.WORKER_MUST_ASK, *ways_in.WORKER_CAN_ASK, NO_NAME)
    yield from (*ways_in.VOUCHER_FIRST, *ways_in.MAY_BE_ASKED_FOR)


def _else_there() -> Iterator[str]:
    yield from (also_there.SPOKEN, also_there.INTERPRETER, also_there.WHEELCHAIR)
    yield from also_there.ACCESS.values()
    for which in OTHER_NUMBERS:
        yield from (f"{which}: [phone].", f"{which}: [phone] ([time]).")


def _checked() -> Iterator[str]:
    named = [freshness.facts_named(one) for one in FACTS]
    named += [freshness.facts_named(one, freshness.ADDRESS) for one in WITHOUT_NUMBER]
    yield from (freshness.CHECKED.replace("{facts}", one) for one in named)
    for words in (freshness.CHANGED, freshness.NOT_CONFIRMED, freshness.NOT_CHECKED):
        yield from (words.format(first=first) for first in (freshness.RING, freshness.ASK_US))
    for first in (freshness.RING, freshness.ASK_US):
        yield freshness.PAST.replace("{first}", first)


def _of_lists() -> Iterator[str]:
    yield from (number_sheets.CRISIS_TITLE, number_sheets.CRISIS_START)
    yield from (number_sheets.USEFUL_TITLE, number_sheets.RING_ONE, next_steps.ASK_HERE)
    for words in (number_sheets.OWN_PAGES, number_sheets.RUNG):
        yield from (words.replace("{when}", when) for when in (", {month}", ""))
    yield from (heading for heading, _ in crisis_numbers.GROUPS)
    yield from (crisis_numbers.DEAF, crisis_numbers.OTHERS, *IN_LISTS)


def _of_lines() -> Iterator[str]:
    for _, _, name, about in number_sheets.LOCAL_FACTS:
        yield from (name, about)
    yield from (crisis_numbers.NAMES[one] for one in SPOKEN_NAMES)
    yield from crisis_numbers.ABOUT.values()


SPOKEN_NAMES = ("999", "101", "power_cut", "gas_emergency")
"""Lines whose names are words; all others are names, and stay as they are."""


def _of_essentials() -> Iterator[str]:
    yield from (one.heading for one in winter.ESSENTIALS)
    yield from (winter.ALSO, winter.ASK_TIMES)
