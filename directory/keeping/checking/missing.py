"""What records lack that a person at a desk would need, found with a few bulk questions."""

from collections import defaultdict

from directory.keeping.sweep import Sweep

_NO_RULE = (
    "NOT EXISTS (SELECT 1 FROM criterion c WHERE c.service_key = s.key"
    " AND c.structure <> 'suggested'{and_})"
)
_NO_ROUTE = "NOT EXISTS (SELECT 1 FROM route r WHERE r.service_key = s.key)"
_NO_TEXT_BUT_ONE = (
    "s.description != '' AND s.who_for = '' AND s.how_to_refer = ''"
    f" AND {_NO_ROUTE} AND {_NO_RULE.format(and_='')} AND NOT EXISTS"
    " (SELECT 1 FROM session h WHERE h.service_key = s.key AND h.weekday IS NOT NULL)"
)
_NOWHERE_TO_ASK = (
    f"s.how_to_refer = '' AND {_NO_ROUTE}"
    " AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.service_key = s.key)"
)
_NO_AGE = "s.open_to_anyone IS NOT 1 AND " + _NO_RULE.format(and_=" AND c.kind = 'age'")
_SHUTS_OUT = " AND c.strength = 'excludes'"
_NO_EXCLUSION = "s.open_to_anyone IS NOT 1 AND s.not_for = '' AND " + _NO_RULE.format(
    and_=_SHUTS_OUT
)
QUESTIONS: tuple[tuple[str, str], ...] = (
    ("no way in", _NOWHERE_TO_ASK),
    ("only a text, nothing that can be matched", _NO_TEXT_BUT_ONE),
    ("not said from what age to what age", _NO_AGE),
    ("not said who it is not for", _NO_EXCLUSION),
)
"""What can be missing, in words, the worst first, and how it is found."""


def missing(sweep: Sweep) -> dict[int, list[str]]:
    """Return for each record, by its key, what it lacks, the worst first."""
    found: dict[int, list[str]] = defaultdict(list)
    for words, condition in QUESTIONS:
        for row in sweep.directory.rows(f"SELECT s.key FROM service s WHERE {condition}"):
            found[int(str(row[0]))].append(words)
    return found
