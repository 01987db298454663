"""Days and hours in a second language, piece by piece: they are words of ours, made from times.

A sentence that is no hours as we say them is a record's own words and is not said again. The
figures stay as they stand in English, so that both lines are seen to say the same.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from directory.hours.saying import DAYS, EVERY, NTHS, SEASON
from directory.words import MONTHS

Say = Callable[[str, Mapping[str, str]], str]
"""Gives words of ours in the language with what stands at their marks, or nothing."""

LIST, COMMA = "[first] and [second]", "[first], [second]"
DAY_RUN, TIME_RUN = "[first day] to [last day]", "[first time] to [last time]"
MONTH_RUN = "[first month] to [last month]"
UNTIL, FROM = "until [time]", "from [time]"
BEGINS, ENDS = "from [begin]", "until [end]"
NOT_IN, ONLY_IN = "not in [months]", "in [months]"
ON_DAYS = "[days] [times]"
ALWAYS, EVERY_DAY, MIDNIGHT, NO_HOLIDAYS = (
    "day and night",
    "Every day",
    "midnight",
    "not bank holidays",
)
CLOCKS = {"am": "[clock]am", "pm": "[clock]pm", "evening": "[clock]pm in the evening",
          "noon": "[clock] noon"}  # fmt: skip
EVENING = 6
OF_MONTH = {said: f"{said.capitalize()} [weekday] of the month" for said in NTHS.values()}
MARKED = (
    LIST, COMMA, DAY_RUN, TIME_RUN, MONTH_RUN, UNTIL, FROM, BEGINS, ENDS, NOT_IN, ONLY_IN, ON_DAYS,
    *CLOCKS.values(), *OF_MONTH.values(),
)  # fmt: skip
"""With marks: none of them is looked for in a line by itself, for "tea and coffee" is no hours."""
WHOLE = (
    *DAYS.values(),
    EVERY_DAY,
    ALWAYS,
    MIDNIGHT,
    NO_HOLIDAYS,
    *EVERY.values(),
    *SEASON.values(),
)
SENTENCES = (*WHOLE, *MARKED)
"""Every piece, as it stands in a catalogue."""

_BRIEF = {day[:3]: day for day in DAYS.values()}
_DAY = rf"(?:{'|'.join(DAYS.values())}|{'|'.join(rf'{one}(?![a-z])' for one in _BRIEF)})"
_SEVERAL = rf"{_DAY}(?:(?:, {_DAY})* and {_DAY})?"
_DAYS = rf"(?:{EVERY_DAY}|{_DAY} to {_DAY}|{_SEVERAL})"
_NTH = rf"(?:{'|'.join(NTHS.values())})"
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_MONTHS = rf"{_MONTH}(?:(?:, {_MONTH})* and {_MONTH})?"
_DATE = rf"\d{{1,2}} {_MONTH} \d{{4}}"
_TIME = r"(?:\d{1,2}(?:\.\d\d)?[ap]m|12 noon|midnight)"
_SPAN = rf"(?:{_TIME} to {_TIME}|until {_TIME}|from {_TIME}|{ALWAYS})"
_TIMES = rf"{_SPAN}(?:(?:, {_SPAN})* and {_SPAN})?"
_WHEN = (
    rf"(?:(?P<nths>(?i:{_NTH})(?:(?:, {_NTH})* and {_NTH})?) (?P<nth_days>{_SEVERAL}) of the month"
    rf"|(?P<days>{_DAYS})|(?P<date>{_DATE}))"
)
_REST = "|".join((*EVERY.values(), *SEASON.values(), NO_HOLIDAYS))
_CLAUSE = (
    rf"(?:{_REST}|{_MONTH} to {_MONTH}|not in {_MONTHS}|in {_MONTHS}|from {_DATE}|until {_DATE})"
)
_HOURS = re.compile(
    rf"(?:{_WHEN}(?:,? (?P<times>{_TIMES}))?|(?P<alone>{_TIMES}))(?P<rest>(?:, {_CLAUSE})*)\.?"
)
_PARTS = re.compile(rf", ({_CLAUSE})(?=, |$)")


def hours_said(say: Say, english: str) -> str:
    """Return one sentence of hours in another language, or nothing where it is not one."""
    found = _HOURS.fullmatch(english)
    if found is None:
        return ""
    when, times = _when(say, found), found["times"] or found["alone"]
    if times:
        spans = _listed(say, times, lambda one: _span(say, one))
        when = say(ON_DAYS, {"days": when, "times": spans}) if when else spans
    said = [when, *(_clause(say, one) for one in _PARTS.findall(found["rest"]))]
    if not all(said):
        return ""
    whole = said[0]
    for one in said[1:]:
        whole = say(COMMA, {"first": whole, "second": one})
    return f"{whole[:1].upper()}{whole[1:]}{'.' if english.endswith('.') else ''}"


def _when(say: Say, found: re.Match[str]) -> str:
    if found["nths"]:
        of_month = list(_items(found["nth_days"]))
        told = [(nth.lower(), day) for nth in _items(found["nths"]) for day in of_month]
        each = [say(OF_MONTH[nth], {"weekday": _day(say, day)}) for nth, day in told]
        return _joined(say, each)
    if found["date"]:
        return _date(say, found["date"])
    days = found["days"] or ""
    first, to, last = days.partition(" to ")
    if to:
        return say(DAY_RUN, {"first day": _day(say, first), "last day": _day(say, last)})
    return _listed(say, days, lambda one: _day(say, one)) if days else ""


def _clause(say: Say, english: str) -> str:
    """Return how often, in which season or months, from or until which day."""
    run = re.fullmatch(rf"({_MONTH}) to ({_MONTH})", english)
    if run:
        return say(MONTH_RUN, {"first month": say(run[1], {}), "last month": say(run[2], {})})
    for lead, words, mark in (("not in ", NOT_IN, "months"), ("in ", ONLY_IN, "months")):
        months = english.removeprefix(lead)
        if english.startswith(lead) and re.fullmatch(_MONTHS, months):
            return say(words, {mark: _listed(say, months, lambda one: say(one, {}))})
    for lead, words, mark in (("from ", BEGINS, "begin"), ("until ", ENDS, "end")):
        if english.startswith(lead):
            return say(words, {mark: _date(say, english.removeprefix(lead))})
    return say(english, {})


def _span(say: Say, english: str) -> str:
    first, to, last = english.partition(" to ")
    if to:
        return say(TIME_RUN, {"first time": _time(say, first), "last time": _time(say, last)})
    for lead, words in (("until ", UNTIL), ("from ", FROM)):
        if english.startswith(lead):
            return say(words, {"time": _time(say, english.removeprefix(lead))})
    return say(english, {})


def _time(say: Say, english: str) -> str:
    if english == MIDNIGHT:
        return say(MIDNIGHT, {})
    clock, part = (
        (english[:-5], "noon") if english.endswith(" noon") else (english[:-2], english[-2:])
    )
    hour = int(clock.partition(".")[0])
    late = part == "pm" and EVENING <= hour < 12
    return say(CLOCKS["evening" if late else part], {"clock": clock})


def _date(say: Say, english: str) -> str:
    return " ".join(say(one, {}) if one in MONTHS else one for one in english.split(" "))


def _day(say: Say, english: str) -> str:
    return say(_BRIEF.get(english, english), {})


def _listed(say: Say, english: str, each: Callable[[str], str]) -> str:
    return _joined(say, [each(one) for one in _items(english)])


def _items(english: str) -> Iterator[str]:
    """Yield what stands in a list; "day and night" is one thing."""
    for part in english.replace(ALWAYS, "\0").replace(" and ", ", ").split(", "):
        yield part.replace("\0", ALWAYS)


def _joined(say: Say, said: list[str]) -> str:
    """Return several as the language lists them; nothing where one of them is not known."""
    if not all(said):
        return ""
    *others, last = said
    if not others:
        return last
    first = others[0]
    for one in others[1:]:
        first = say(COMMA, {"first": first, "second": one})
    return say(LIST, {"first": first, "second": last})
