"""How good the records are: what is recorded, how lately it was checked, what would help most."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import NamedTuple

from directory.coverage.matrix import Matrix
from directory.coverage.records import Records
from directory.coverage.use import use_of_services
from directory.disclosure.rules.freshness import Limits, limits_of
from directory.store import Directory

NO_SOURCE = "Source not recorded"
MOST_TO_DO = 5
_FACTS = """SELECT s.id,
    EXISTS (SELECT 1 FROM contact c WHERE c.service_key = s.key AND c.kind = 'phone') AS phone,
    EXISTS (SELECT 1 FROM route r WHERE r.service_key = s.key AND r.accepted <> 'no') AS way_in,
    s.who_for <> '' OR s.open_to_anyone IS 1 OR EXISTS
        (SELECT 1 FROM criterion k WHERE k.service_key = s.key
            AND k.structure <> 'suggested') AS who_for,
    s.open_to_anyone IS 1 OR EXISTS
        (SELECT 1 FROM criterion k WHERE k.service_key = s.key
            AND k.structure <> 'suggested' AND k.kind = 'age') AS age,
    EXISTS (SELECT 1 FROM session t WHERE t.service_key = s.key) AS hours,
    EXISTS (SELECT 1 FROM service_need n
        WHERE n.service_key = s.key AND n.structure <> 'suggested') AS needs
    FROM service s"""
_CHECKS = """SELECT s.id, f."group", f.checked_on FROM fact_check f
    JOIN service s ON s.key = f.service_key WHERE f.checked_on IS NOT NULL"""


class Measure(NamedTuple):
    """One thing that a record should tell."""

    id: str
    words: str
    """As a heading: ``Phone``."""
    to_do: str
    """What to do about ``{n}`` that lack it."""


MEASURES = (
    Measure("phone", "Phone", "Find the phone number of {n}."),
    Measure("way_in", "Way in", "Ask {n} how to get in."),
    Measure("who_for", "Who it is for", "Ask {n} whom they are for."),
    Measure("age", "Age", "Ask {n} which ages they take."),
    Measure("hours", "Hours", "Ask {n} when they are open."),
    Measure("checked", "Checked in time", "Check phone and times of {n}."),
    Measure("needs", "Needs confirmed", "Confirm what {n} can help with."),
)
"""In the order of the table. All but *checked* are columns of the question above."""


@dataclass(frozen=True, slots=True)
class Quality:
    """How good some of the records are."""

    name: str
    records: int
    recorded: Mapping[str, int]
    """How many tell each thing, by the id of its measure."""
    median_days: int | None
    """Half of the checks are older; None where nothing was ever checked."""

    def share(self, measure: str) -> str:
        """Return the share that tells one thing: ``84 %``. Only all of them are 100 %."""
        if not self.records:
            return "-"
        return f"{100 * self.recorded[measure] // self.records} %"


class ToDo(NamedTuple):
    """One thing that would make the directory better."""

    words: str
    lacking: tuple[str, ...]
    """The ids of the services, those printed most first."""


@dataclass(frozen=True, slots=True)
class QualityReport:
    """The quality of all records, of each source and of each area, and what would help most."""

    whole: Quality
    by_source: tuple[Quality, ...]
    by_area: tuple[Quality, ...]
    to_do: tuple[ToDo, ...]


class _Told(NamedTuple):
    """What one record tells."""

    facts: frozenset[str]
    ages: tuple[int, ...]
    """Days since each check."""


def quality(directory: Directory, records: Records, matrix: Matrix, today: date) -> QualityReport:
    """Return how good the records that can be used are."""
    told = _told(directory, today)
    ids = [one.card.id for one in records.usable]
    sources: defaultdict[str, list[str]] = defaultdict(list)
    for one in records.usable:
        sources[one.source or NO_SOURCE].append(one.card.id)
    areas = ((area.name, _reaching(matrix, column)) for column, area in enumerate(matrix.areas))
    return QualityReport(
        _quality("All records", ids, told),
        tuple(_quality(name, sources[name], told) for name in sorted(sources)),
        tuple(_quality(name, these, told) for name, these in areas),
        _to_do(ids, told, use_of_services(directory)),
    )


def _told(directory: Directory, today: date) -> dict[str, _Told]:
    limits = limits_of(directory.desk())
    checks: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for id_, group, day in directory.rows(_CHECKS):
        checks[str(id_)][str(group)] = (today - date.fromisoformat(str(day))).days
    told = {}
    names = [one.id for one in MEASURES if one.id != "checked"]
    for id_, *known in directory.rows(_FACTS):
        facts = {name for name, yes in zip(names, known, strict=True) if yes}
        ages = checks.get(str(id_), {})
        if _in_time(ages, limits, needs_hours="hours" in facts):
            facts.add("checked")
        told[str(id_)] = _Told(frozenset(facts), tuple(ages.values()))
    return told


def _in_time(ages: Mapping[str, int], limits: Limits, *, needs_hours: bool) -> bool:
    """Say whether phone and times were checked lately enough to be printed as they are."""
    contact = ages.get("contact")
    hours = ages.get("hours") if needs_hours else 0
    if contact is None or hours is None:
        return False
    return contact <= limits["contact"].days and hours <= limits["hours"].days


def _quality(name: str, ids: Sequence[str], told: Mapping[str, _Told]) -> Quality:
    these = [told[one] for one in ids]
    ages = [age for one in these for age in one.ages]
    recorded = {one.id: sum(one.id in record.facts for record in these) for one in MEASURES}
    return Quality(name, len(these), recorded, round(median(ages)) if ages else None)


def _reaching(matrix: Matrix, column: int) -> list[str]:
    bit = 1 << column
    return [entry.one.card.id for entry in matrix.entries if entry.reached.certain & bit]


def _to_do(
    ids: Iterable[str], told: Mapping[str, _Told], use: Mapping[str, int]
) -> tuple[ToDo, ...]:
    """Return what would help most: what is lacking where people were sent, then how often."""
    often = sorted(ids, key=lambda one: -use.get(one, 0))
    found = []
    for measure in MEASURES:
        lacking = tuple(one for one in often if measure.id not in told[one].facts)
        if lacking:
            number = "1 service" if len(lacking) == 1 else f"{len(lacking):,} services"
            prints = sum(use.get(one, 0) for one in lacking)
            found.append((prints, ToDo(measure.to_do.format(n=number), lacking)))
    found.sort(key=lambda one: (-one[0], -len(one[1].lacking)))
    return tuple(todo for _, todo in found[:MOST_TO_DO])
