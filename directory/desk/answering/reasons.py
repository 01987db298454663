"""Why a need was heard and why a service is in the list, in words that may be shown.

Where the person may see it, nothing they said is repeated and a need goes by its screen name.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from directory.desk.answering.answer import DeskAnswer, NeedChip, Result
from directory.words import in_quotes, spoken_date

MOST_NEEDS = 2
FIELDS = {
    "name": "Its name has '{words}'",
    "number": "Its number or postcode is '{words}'",
    "place": "The name of its place has '{words}'",
    "organisation": "The name of who runs it has '{words}'",
    "need": "",
    "for": "",
}
"""What is said of each field that matched; needs are told by their own names."""
SUGGESTED = "Suggested by what they write"
SUGGESTED_PUBLIC = "By what they write"
BY_WORDS = "What they write matches the words"
FOR_PERSON = "It takes people from where you live"
FOR_STAFF = "It takes people from where they live"


def chip_reason(chip: NeedChip) -> str:
    """Return why a need was heard, ``because of 'kicked out'``, or nothing; for staff only."""
    if not chip.why:
        return ""
    if chip.why[0].startswith("like '"):
        return f"because it is {chip.why[0]}"
    return f"because of {in_quotes(chip.why)}"


def result_reasons(
    one: Result, answer: DeskAnswer, today: date, *, public: bool
) -> tuple[str, ...]:
    """Return why a service is in the answer: needs, words, where, when, how fresh.

    Args:
        one: A service of the answer.
        answer: What it was found for.
        today: The day of today.
        public: True where the person may see it.
    """
    told = (*_needs(one, answer, public=public), *_words(one, public=public))
    return (*told, *_standing(one, today, public=public))


def in_one_line(reasons: Iterable[str]) -> str:
    """Return reasons as one sentence a reason."""
    said = [reason.rstrip(".") for reason in reasons if reason]
    return f"{'. '.join(said)}." if said else ""


def _needs(one: Result, answer: DeskAnswer, *, public: bool) -> Iterator[str]:
    """Yield the needs it helps with, the strongest first, with what was heard and who says so."""
    helped = {why.removeprefix("for: ") for why in one.why if why.startswith("for: ")}
    chips = [chip for chip in answer.needs if chip.id in helped][:MOST_NEEDS]
    for chip in chips:
        because = "" if public else chip_reason(chip)
        name = chip.screen_name or chip.public_name if public else chip.public_name
        yield f"For '{name}'" + (f", {because}" if because else "")
    if chips and all(chip.id in one.card.suggested for chip in chips):
        yield SUGGESTED_PUBLIC if public else SUGGESTED


def _words(one: Result, *, public: bool) -> Iterator[str]:
    for why in one.why:
        field, _, words = why.partition(": ")
        if field == "description":
            yield BY_WORDS
        elif words and not public and FIELDS.get(field):
            yield FIELDS[field].format(words=words)


def _standing(one: Result, today: date, *, public: bool) -> Iterator[str]:
    """Yield what else decides the order: area, distance, opening, freshness."""
    if one.area_fit == "yes":
        yield FOR_PERSON if public else FOR_STAFF
    elif one.area_words:
        yield f"{one.area_words[:1].upper()}{one.area_words[1:]}"
    if one.distance_miles is not None:
        yield f"{one.distance_miles:g} miles"
    if one.opening:
        yield one.opening
    # Not "checked": of a feed it is the day of its source, and the panel says that we did not.
    day = one.card.checked_on
    yield f"Its facts are from {_day(day, today)}" if day else "Not checked yet"


def _day(written: str, today: date) -> str:
    """Return a day without its year, where that is this year's."""
    day = date.fromisoformat(written)
    said = spoken_date(day)
    return said.removesuffix(f" {day.year}") if day.year == today.year else said
