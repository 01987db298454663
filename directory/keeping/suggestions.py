"""What the program only suggests, needs and rules, until a person has confirmed or refused it."""

import json
from dataclasses import dataclass

from directory.errors import UnknownName
from directory.keeping.checks import Done, keep
from directory.keeping.sweep import Brief, Sweep
from directory.model import ServicePage
from directory.store import Directory

NEED, RULE = "need", "rule"
_NEEDS = (
    "SELECT n.service_key, n.need, n.words, coalesce(m.public_name, n.need), '',"
    " s.name || '. ' || s.description FROM service_need n JOIN service s ON s.key = n.service_key"
    " LEFT JOIN need m ON m.id = n.need WHERE n.structure = 'suggested'"
)
_RULES = (
    "SELECT c.service_key, CAST(c.position AS TEXT), '[]', '', c.words,"
    " 'Read as: ' || replace(c.kind || ' ' || c.operator || ' ' || replace(replace(replace("
    " c.value, '[', ''), ']', ''), '\"', ''), '_', ' ')"
    " || ' (' || c.strength || ').' FROM criterion c WHERE c.structure = 'suggested'"
)
MOST_READ = 240
"""Characters of the text a need was read from that are shown beside it."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One need or rule that waits for a person."""

    about: Brief
    kind: str
    """``need`` or ``rule``."""
    which: str
    """The id of the need, or the place of the rule in its record."""
    words: str
    """What is suggested."""
    read: str
    """Where it was read."""
    marks: tuple[str, ...]
    """The words in it that told."""


def suggested_needs(sweep: Sweep) -> list[Suggestion]:
    """Return the needs that are only suggested, those of the services used most first."""
    return _in_order(sweep, NEED, _NEEDS)


def suggested_rules(sweep: Sweep) -> list[Suggestion]:
    """Return the rules whose structure is only suggested, of the services used most first."""
    return _in_order(sweep, RULE, _RULES)


def decide(
    directory: Directory, service_id: str, kind: str, which: str, *, confirmed: bool
) -> Done:
    """Confirm a suggestion, or refuse it; one that is refused is taken out of the record.

    Raises:
        UnknownName: If there is no such suggestion any more.
    """
    field = "needs" if kind == NEED else "criteria"

    def edit(page: ServicePage) -> ServicePage:
        held = list(getattr(page, field))
        at = _place_of(page, kind, which)
        one = held.pop(at)
        if confirmed:
            held.insert(at, one.model_copy(update={"structure": "confirmed"}))
        return page.model_copy(update={field: tuple(held)})

    what = f"{'Confirmed' if confirmed else 'Refused'} a suggested {kind}"
    return keep(directory, {service_id: edit}, {}, what)


def _place_of(page: ServicePage, kind: str, which: str) -> int:
    ids = (
        [need.need for need in page.needs]
        if kind == NEED
        else [str(number) for number in range(len(page.criteria))]
    )
    held = page.needs if kind == NEED else page.criteria
    at = ids.index(which) if which in ids else -1
    if at < 0 or held[at].structure != "suggested":
        raise UnknownName("That suggestion is not there any more. Look at the list again.")
    return at


def _in_order(sweep: Sweep, kind: str, sql: str) -> list[Suggestion]:
    found = [_made(sweep, kind, row) for row in sweep.directory.rows(sql)]
    known = [one for one in found if one]
    known.sort(key=lambda one: (-sweep.use.get(one.about.id, 0), one.about.name, one.which))
    return known


def _made(sweep: Sweep, kind: str, row: tuple[object, ...]) -> Suggestion | None:
    key, which, marks, name, words, read = (str(value) for value in row)
    brief = sweep.briefs.get(int(key))
    if brief is None:
        return None
    said = words or name
    told = tuple(str(one) for one in json.loads(marks))
    return Suggestion(brief, kind, which, said, _around(read, told), told)


def _around(text: str, marks: tuple[str, ...]) -> str:
    """Return the part of a long text that holds the first word that told."""
    at = min(
        (place for mark in marks if (place := text.lower().find(mark.lower())) >= 0), default=0
    )
    start = max(0, at - MOST_READ // 2)
    cut = text[start : start + MOST_READ]
    return f"{'... ' if start else ''}{cut}{' ...' if len(text) > start + MOST_READ else ''}"
