"""Read answers about a household from JSON: one sentence for each error, and no value in it.

``docs/answers.md`` tells every shape.
"""

import json
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from directory.errors import BadInput
from directory.geo import Place
from directory.matching.contradictions import without_contradictions
from directory.matching.person import Household, Person
from directory.matching.questions import BY_CODE
from directory.matching.rules.referral import CODES
from directory.matching.said import DECLINED, NOT_KNOWN
from directory.matching.shapes import SHAPES, Answered, ShapeError, person_of

Places = Callable[[str], Place | None]
"""Understands a place; None if it is none that is known."""
ALIASES = {"sex": "sex_served", "has_diagnosis": "has_diagnosis", "suspected": "suspected"}
"""Keys of answers that are no code of the vocabulary."""
SHARED = frozenset(("lives_in", "household", "child_ages", "housing", "landlord", "meter"))
"""What may stand under ``household``, and counts for everybody in it."""
ADULT = 18
TOP = frozenset(("referrer", "household", "people"))
CLASH = object()
"""Stands for a key that was given twice with two values: that contradicts itself."""


def read_answers(text: str, places: Places) -> Household:
    """Return the people of an answers file.

    Args:
        text: The file, in JSON.
        places: Understands where somebody lives.

    Raises:
        BadInput: In one sentence that holds no answer, if it cannot be read.
    """
    try:
        told = json.loads(text, object_pairs_hook=_object)
    except (json.JSONDecodeError, RecursionError) as problem:
        line = getattr(problem, "lineno", 1)
        # The problem itself holds the whole text: it must not travel on with the sentence.
        raise BadInput(f"The answers are not JSON: look at line {line}.") from None
    return household_of(told, places)


def household_of(told: object, places: Places) -> Household:
    """Return the people of answers that are read already.

    Raises:
        BadInput: In one sentence that holds no answer, if a shape is wrong.
    """
    if not isinstance(told, dict):
        raise BadInput('The answers must be one object, such as {"people": [{"age": 22}]}.')
    _check_keys(told, TOP, "the answers")
    people = told.get("people", [{}])
    if not isinstance(people, list) or not people or not all(isinstance(p, dict) for p in people):
        raise BadInput('"people" must be a list of objects, one for each person.')
    shared = _shared(told.get("household"))
    return Household(
        tuple(
            _person(one, number, shared, told.get("referrer"), places)
            for number, one in enumerate(people, 1)
        )
    )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON; a key with two values is marked."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        found[key] = CLASH if key in found and found[key] != value else value
    return found


def _check_keys(told: Mapping[str, object], known: frozenset[str], of: str) -> None:
    """Refuse a key that is none of ours; what was typed is not repeated."""
    for place, key in enumerate(told, 1):
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f" Do you mean '{near[0]}'?" if near else " docs/answers.md has them all."
            raise BadInput(f"Key {place} of {of} is not one that Signpost knows.{hint}")


def _shared(told: object) -> dict[str, object]:
    """Return what counts for the whole household."""
    if told is None:
        return {}
    if not isinstance(told, dict):
        return {"household": told}
    _check_keys(told, SHARED, '"household"')
    return dict(told)


def _person(
    told: dict[str, object],
    number: int,
    shared: Mapping[str, object],
    referrer: object,
    places: Places,
) -> Person:
    of = f"person {number}"
    _check_keys(told, frozenset({*BY_CODE, *ALIASES, "who"}), of)
    own = {ALIASES.get(key, key): value for key, value in told.items() if value is not None}
    passed = {k: v for k, v in shared.items() if k != "child_ages" or not _is_child(own)}
    mixed = {"referrer": referrer, **passed, **own}
    who = mixed.pop("who", "self" if number == 1 else of)
    if not isinstance(who, str) or not who.strip():
        raise BadInput(f'"who" of {of} must be a word such as "self" or "child".')
    answers = _one_diagnosis(mixed)
    read = {code: _read(code, value, of, places) for code, value in answers.items()}
    answered = {code: one for code, one in read.items() if one is not None}
    declined = frozenset(code for code, value in answers.items() if _is_declined(value))
    return person_of(who.strip(), without_contradictions(answered), declined, CODES)


def _one_diagnosis(told: dict[str, object]) -> dict[str, object]:
    """Return answers with ``diagnosis`` as what the person has."""
    if "diagnosis" in told:
        told.setdefault("has_diagnosis", told.pop("diagnosis"))
    return {code: value for code, value in told.items() if code != "diagnosis"}


def _is_child(own: Mapping[str, object]) -> bool:
    age = own.get("age")
    return isinstance(age, int | float) and age < ADULT


def _is_declined(value: object) -> bool:
    return isinstance(value, str) and value.strip().lower() == DECLINED


def _read(code: str, value: object, of: str, places: Places) -> Answered | None:
    """Return an answer as it is compared, or None where it is not known."""
    if value is None or value is CLASH or _is_declined(value):
        return None
    if isinstance(value, str) and value.strip().lower() in NOT_KNOWN:
        return None
    sort = BY_CODE[code].sort if code in BY_CODE else "names"
    try:
        return SHAPES[sort](code, value, places)
    except ShapeError as wrong:
        raise BadInput(f"'{code}' of {of} cannot be read: {wrong}.") from None
