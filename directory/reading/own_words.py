"""The words of a record, one by one, wherever in it they stand: to read them, or to change them."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import TypeVar, cast

from directory.model.base import Noun

NO_WORDS = frozenset((
    "id", "organisation_id", "location_id", "contact_id", "form_id", "to", "need", "value",
    "website", "charity_number", "company_number", "ods_code", "code", "postcode", "digest",
    "publisher", "source", "source_id", "extra", "ways_read", "categories", "tags", "needs",
    "coverage", "forms", "checks",
))  # fmt: skip
"""What no paper prints as words, or what is checked as what it is."""
NAMES = frozenset(("name", "public_name", "neutral_name", "address", "town", "area"))
"""What is no sentence."""
Change = Callable[[Noun, str, str], str]
"""Of a noun, the name of its field and the text there: what shall stand there."""
_Kept = TypeVar("_Kept", bound=Noun)


def with_words(noun: _Kept, change: Change, skipped: AbstractSet[str] = NO_WORDS) -> _Kept:
    """Return a noun with every text in it as ``change`` has it; the same one where none changes.

    Args:
        noun: A record, or any noun of one.
        change: What becomes of one text; in a list one that is left empty goes.
        skipped: Fields whose texts are left as they are.
    """
    changed = {}
    for name, held in vars(noun).items():
        if name in skipped or not held:
            continue
        told = _told(noun, name, held, change, skipped)
        if told is not held:
            changed[name] = told
    return noun.model_copy(update=changed) if changed else noun


def _told(noun: Noun, name: str, held: object, change: Change, skipped: AbstractSet[str]) -> object:
    if isinstance(held, str):
        return change(noun, name, held)
    if isinstance(held, Noun):
        return with_words(held, change, skipped)
    if isinstance(held, tuple):
        listed = cast("tuple[object, ...]", held)
        told = tuple(_told(noun, name, one, change, skipped) for one in listed)
        same = all(new is old for new, old in zip(told, listed, strict=True))
        return held if same else tuple(one for one in told if one != "")
    return held
