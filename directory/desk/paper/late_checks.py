"""Which of several services were last checked longer ago than a check holds at this desk."""

from collections.abc import Sequence
from datetime import date
from typing import get_args

from directory.disclosure.rules.freshness import Limits, limits_of
from directory.model.vocabulary import FactGroup
from directory.store import Directory

_CHECKS = """SELECT s.id, f."group", f.checked_on FROM fact_check f
    JOIN service s ON s.key = f.service_key
    WHERE f.checked_on IS NOT NULL AND s.id IN ({marks})"""


def late_checks(directory: Directory, ids: Sequence[str], today: date) -> dict[str, date]:
    """Return the oldest check that is past its limit, by service; one in time is not there."""
    limits: Limits = limits_of(directory.desk())
    found: dict[str, date] = {}
    rows = directory.rows(_CHECKS.format(marks=",".join("?" * len(ids))), ids) if ids else []
    for one, group, day in rows:
        checked = date.fromisoformat(str(day))
        if today - checked > limits[_group(str(group))]:
            found[str(one)] = min(checked, found.get(str(one), checked))
    return found


def _group(word: str) -> FactGroup:
    return next(group for group in get_args(FactGroup) if group == word)
