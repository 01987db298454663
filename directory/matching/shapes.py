"""The shapes that answers may have, one small function for each, and the person made of them."""

import re
from collections.abc import Callable, Mapping
from math import inf, isfinite
from typing import TypeGuard, cast

from directory.geo import Place
from directory.matching.person import House, Notice, Person, Span, Uses
from directory.matching.questions import VALUES
from directory.matching.said import UNSURE, Said, in_weeks, is_word_of, plain, word_of
from directory.model.vocabulary import Referrer
from directory.words import postcode, tidy

MOST = {"age": 120, "dash": 24, "conditions": 20, "ed_visits": 366}
OLDEST_CHILD = 25
NOT_DONE = "not done"
TIMED = {
    "drinking": "not drinking N weeks",
    "using": "not using N weeks",
    "housing": "leaving in N weeks",
}
"""The word that a bare length of time stands for."""
BABY = {"weeks": "pregnant", "months": "months since birth"}
PHRASES = {
    "leaving in": "leaving in N weeks", "left": "left N weeks ago",
    "not drinking": "not drinking N weeks", "not using": "not using N weeks",
    "pregnant": "pregnant", "months since birth": "months since birth",
}  # fmt: skip
"""Words that may be given with a length of time: ``{"left": {"weeks": 4}}``."""
_BAND = re.compile(r"\s*(\d+)\s*(?:-|to)\s*(\d+)\s*")

Answered = Span | Said | tuple[float, ...] | Place | House | Uses | tuple[Notice, ...]
Places = Callable[[str], Place | None]


class ShapeError(Exception):
    """An answer has not its shape; the words say what it must be, and nothing of what it was."""


def number(code: str, value: object, _places: Places) -> Span | None:
    """Read a whole number, or a band such as ``18-24``."""
    most = MOST[code]
    if value == NOT_DONE:
        return None
    band = _BAND.fullmatch(value) if isinstance(value, str) else None
    low: object = float(band[1]) if band else value
    high: object = float(band[2]) if band else value
    if not (_is_number(low) and _is_number(high) and 0 <= low <= high <= most):
        raise ShapeError(f"write a number from 0 to {most}")
    return (low, high)


def ages(_code: str, value: object, _places: Places) -> tuple[float, ...]:
    """Read the ages of children; an empty list says that there are none."""
    told = value if isinstance(value, list) else [value]
    if not all(_is_number(age) and 0 <= age <= OLDEST_CHILD for age in told):
        raise ShapeError("write a list of ages in years, such as [3, 5]; [] if there are none")
    return tuple(told)


def words(code: str, value: object, _places: Places) -> Said | None:
    """Read one word of a list, or several; *not sure* beside others says there may be more."""
    told = value if isinstance(value, list) else [value]
    sure = [one for one in told if not (isinstance(one, str) and one in UNSURE)]
    said: dict[str, float | None] = {"not sure": None} if sure and sure != told else {}
    for one in sure or told:
        said.update([_timed(code, one)] if isinstance(one, dict) else [_word(code, one)])
    if "age to 25" in said:
        said["care leaver"] = None
    return None if "unknown" in said else said


def _word(code: str, value: object) -> tuple[str, float | None]:
    if isinstance(value, str | bool):
        word, weeks = word_of(code, plain(value))
        if is_word_of(code, word):
            return word, weeks
        if code == "pregnant" and word == "yes":
            return "pregnant", None
    raise ShapeError(f"write {_choices(code)}")


def _timed(code: str, value: dict[str, object]) -> tuple[str, float | None]:
    """Read a length of time: ``{"weeks": 12}``, or with its word ``{"left": {"weeks": 4}}``."""
    for key, told in value.items():
        word = PHRASES.get(key, "")
        if isinstance(told, dict) and len(value) == 1 and word in VALUES.get(code, ()):
            return word, _weeks(code, told)[1]
    unit, weeks = _weeks(code, value)
    named = BABY[unit] if code == "pregnant" else TIMED.get(code, "")
    if not named:
        raise ShapeError(f"write {_choices(code)}")
    return named, weeks


def _weeks(code: str, value: dict[str, object]) -> tuple[str, float]:
    if len(value) == 1:
        ((unit, told),) = value.items()
        if unit in BABY and _is_amount(told):
            return unit, in_weeks(told, unit)
    raise ShapeError(f'write {_choices(code)}, or a time such as {{"weeks": 12}}')


def names(code: str, value: object, _places: Places) -> Said:
    """Read a name or a list of names."""
    told = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) for one in told):
        raise ShapeError("write a name, or a list of names; [] if there are none")
    if code == "language":
        return dict(word_of(code, str(one)) for one in told)
    return {tidy(str(one)): None for one in told if tidy(str(one))}


def place(_code: str, value: object, places: Places) -> Place | None:
    """Read where somebody lives; a postcode that is nowhere we know is not known."""
    if not isinstance(value, str):
        raise ShapeError("write a postcode, or a town such as Kirkby")
    found = places(value)
    if found is None and postcode(value) is None:
        raise ShapeError("it is no place that Signpost knows; write a postcode, or a town")
    return found


def house(_code: str, value: object, places: Places) -> House:
    """Read the name of a doctor's or a school, or where it is; ``none`` for none."""
    if not isinstance(value, str):
        raise ShapeError('write the name, or where it is, or "none"')
    if tidy(value) == "none":
        return House("", None, is_area=False)
    found = places(value)
    return House(tidy(value), found, is_area=found is not None and found.kind != "gp_practice")


def times(_code: str, value: object, _places: Places) -> Uses:
    """Read how often: a number, a list of months ago, ``{"months": 5}`` for the last time."""
    if isinstance(value, bool) or value in ("yes", "no", "never"):
        return Uses((1, inf)) if value in (True, "yes") else Uses()
    if isinstance(value, list) and all(map(_is_amount, value)):
        return Uses(months_ago=tuple(value))
    if isinstance(value, dict) and len(value) == 1:
        ((unit, told),) = value.items()
        if unit in BABY and _is_amount(told):
            return Uses(last=told if unit == "months" else told / in_weeks(1, "months"))
    if _is_amount(value):
        return Uses((value, value))
    raise ShapeError('write how often, a list of months ago such as [2, 5], or {"months": 5}')


def notices(_code: str, value: object, _places: Places) -> tuple[Notice, ...]:
    """Read who sent a notice, and how many months ago."""
    wrong = ShapeError('write a list such as [{"from": "police", "months_ago": 2}]')
    if not isinstance(value, list):
        raise wrong
    found = []
    for one in value:
        known = isinstance(one, dict) and isinstance(one.get("from"), str)
        if not known or not _is_amount(one.get("months_ago")):
            raise wrong
        found.append(Notice(tidy(one["from"]), one["months_ago"]))
    return tuple(found)


SHAPES: dict[str, Callable[[str, object, Places], Answered | None]] = {
    "number": number,
    "ages": ages,
    "word": words,
    "words": words,
    "names": names,
    "place": place,
    "surgery": house,
    "times": times,
    "notices": notices,
}
"""How each sort of answer is read."""


def person_of(
    who: str,
    answered: Mapping[str, Answered],
    declined: frozenset[str],
    referrers: Mapping[str, Referrer],
) -> Person:
    """Return the person that answers make."""
    said = {code: one for code, one in answered.items() if isinstance(one, Mapping)}
    spans = {code: cast("Span", answered[code]) for code in MOST if code in answered}
    both = {"has_diagnosis", "suspected"} <= answered.keys()
    partly = {code for code, one in said.items() if len(one) > 1 and not UNSURE.isdisjoint(one)}
    referrer = next(iter(said.get("referrer", {})), "")
    return Person(
        who=who,
        referrer=referrers.get(referrer),
        numbers=spans,
        words=said,
        child_ages=cast("tuple[float, ...] | None", answered.get("child_ages")),
        home=cast("Place | None", answered.get("lives_in")),
        gp=cast("House | None", answered.get("gp_at")),
        school=cast("House | None", answered.get("school_at")),
        used=cast("Uses | None", answered.get("used_before")),
        notices=cast("tuple[Notice, ...] | None", answered.get("notices")),
        known=frozenset({*answered, *(("diagnosis",) if both else ())} - partly),
        declined=declined | ({"diagnosis"} if "has_diagnosis" in declined else set()),
    )


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _is_amount(value: object) -> TypeGuard[float]:
    return _is_number(value) and value >= 0


def _choices(code: str) -> str:
    return "one of: " + "; ".join(VALUES.get(code, ("yes", "no")))
