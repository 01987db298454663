"""What an organiser types of a day: no label on people anywhere, and nobody in it.

Every text of an event is looked at, so that a field added later is looked at too.
"""

from collections.abc import Iterator
from typing import NamedTuple

from directory.disclosure.rules.labels import labels_in
from directory.disclosure.rules.personal import LEAVE_OUT, about_a_person
from directory.errors import RefusedWords
from directory.model.base import Noun
from directory.model.events import Event

MAY_LABEL = frozenset(("staff_name", "suggested"))
"""As the sources say it; no public paper holds it."""
MAY_NUMBER = frozenset(("contact", "phone", "organiser"))
"""Work numbers of organisations and roles."""
CALLED = {
    "venue": "The venue", "hall": "The hall", "doors": "The door", "features": "The hall",
    "groups": "The group", "stalls": "The table of", "pitches": "The table", "bids": "The bid",
    "shifts": "The run sheet", "risks": "The risks", "follow_ups": "What was agreed",
    "questions": "The questions", "name": "The name of the event", "id": "The id of the event",
    "organiser": "The organiser", "safeguarding": "The safeguarding lead",
}  # fmt: skip


class _Text(NamedTuple):
    where: str
    field: str
    words: str


def refuse_words(changed: Event) -> None:
    """Refuse an event whose words label people, or tell of somebody.

    Raises:
        RefusedWords: With the place.
    """
    for text in _texts(changed, ""):
        found = labels_in(text.words) if text.field not in MAY_LABEL else ()
        if found:
            told = f"\u201c{found[0]}\u201d is a label on people. Choose other words."
            raise RefusedWords(f"{text.where}: {told}")
        shapes = about_a_person(text.words) if text.field not in MAY_NUMBER else ()
        if shapes:
            raise RefusedWords(f"{text.where}: {LEAVE_OUT} It looks like {' and '.join(shapes)}.")


def _texts(noun: Noun, where: str) -> Iterator[_Text]:
    """Yield every text of a noun and of what it holds, each with where it stands in words."""
    for field in type(noun).model_fields:
        named = where or CALLED.get(field, "The event")
        value = getattr(noun, field)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str):
                yield _Text(named, field, one)
            elif isinstance(one, Noun):
                own = str(getattr(one, "id", ""))
                yield from _texts(one, f"{CALLED.get(field, named)} {own}".rstrip())
