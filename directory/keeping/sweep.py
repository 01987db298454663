"""One look over every record, for the worklists: a few bulk questions and no whole record."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from directory.coverage.use import use_of_services
from directory.disclosure.rules.freshness import SPOKEN, Limits, limits_of
from directory.model.vocabulary import FactGroup
from directory.store import Directory
from directory.words import spoken_month

GONE = ("closed",)
"""A record that has closed needs no more checking."""
_BRIEF = (
    "SELECT s.key, s.id, s.name, s.standing, s.status, coalesce(s.ends_on, ''),"
    " coalesce(o.name, '') FROM service s LEFT JOIN organisation o ON o.id = s.organisation_id"
)
_CHECKS = "SELECT service_key, \"group\", coalesce(checked_on, '') FROM fact_check"
_SAYS: dict[FactGroup, str] = {
    "contact": "SELECT DISTINCT service_key FROM contact",
    "hours": "SELECT DISTINCT service_key FROM session",
    "referral": "SELECT DISTINCT service_key FROM route"
    " UNION SELECT key FROM service WHERE how_to_refer != ''",
    "criteria": "SELECT DISTINCT service_key FROM criterion WHERE structure <> 'suggested'"
    " UNION SELECT key FROM service WHERE who_for != '' OR not_for != ''",
}
"""Which records say anything of a group of facts: only that can be checked."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What the worklists need to know of one record."""

    key: int
    id: str
    name: str
    standing: str
    status: str
    ends_on: date | None
    organisation: str


@dataclass(frozen=True, slots=True)
class Age:
    """How old the checks of one record are."""

    days: int
    """Past the limit by so many days; negative while it still holds."""
    words: str


@dataclass(frozen=True)
class Sweep:
    """The directory as the worklists see it, read once and only as far as is asked."""

    directory: Directory
    today: date

    @cached_property
    def briefs(self) -> dict[int, Brief]:
        """Every record that is still there to be used, by its key."""
        made = (_brief(row) for row in self.directory.rows(_BRIEF))
        return {
            one.key: one
            for one in made
            if one.status not in GONE and not (one.ends_on and one.ends_on < self.today)
        }

    @cached_property
    def use(self) -> Mapping[str, int]:
        """How often each service was printed lately, by its id."""
        return use_of_services(self.directory)

    @cached_property
    def limits(self) -> Limits:
        """How long each check holds."""
        return limits_of(self.directory.desk())

    @cached_property
    def says(self) -> dict[FactGroup, frozenset[int]]:
        """The keys of the records that say anything of a group of facts."""
        rows = self.directory.rows
        return {g: frozenset(int(str(row[0])) for row in rows(sql)) for g, sql in _SAYS.items()}

    @cached_property
    def checked(self) -> dict[int, dict[str, str]]:
        """For each record the ISO day on which each group of facts was checked."""
        found: dict[int, dict[str, str]] = defaultdict(dict)
        for key, group, day in self.directory.rows(_CHECKS):
            found[int(str(key))][str(group)] = str(day)
        return found

    @cached_property
    def ages(self) -> dict[int, Age]:
        """How old the worst check of each confirmed record is; one that says nothing has none."""
        confirmed = (one for one in self.briefs.values() if one.standing == "confirmed")
        ages = ((one.key, self._age(one.key)) for one in confirmed)
        return {key: age for key, age in ages if age}

    def in_order(self, keys: Iterable[int], staleness: Mapping[int, int]) -> list[Brief]:
        """Return records by how much they are used, then by how stale they are."""
        found = [self.briefs[key] for key in keys if key in self.briefs]
        return sorted(
            found, key=lambda one: (-self.use.get(one.id, 0), -staleness.get(one.key, 0), one.name)
        )

    def used(self, brief: Brief) -> str:
        """Return how much a record is used, as the end of a line, or nothing."""
        times = self.use.get(brief.id, 0)
        return f" Printed {times} times in a year." if times > 1 else ""

    def _age(self, key: int) -> Age | None:
        held, days, said = self.checked.get(key, {}), [], []
        for group, limit in self.limits.items():
            if key not in self.says[group]:
                continue
            day = held.get(group, "")
            last = date.fromisoformat(day) if day else self.today - timedelta(days=3650)
            days.append((self.today - last - limit).days)
            when = f"last checked {spoken_month(last)}" if day else "never checked"
            said.append((days[-1], f"{SPOKEN[group]} {when}"))
        if not days:
            return None
        worst = [words for past, words in said if past > 0] or [max(said)[1]]
        return Age(max(days), _sentence(worst))


def _sentence(parts: list[str]) -> str:
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]}."


def _brief(row: tuple[object, ...]) -> Brief:
    key, id_, name, standing, status, ends_on, organisation = (str(value) for value in row)
    day = date.fromisoformat(ends_on) if ends_on else None
    return Brief(int(key), id_, name, standing, status, day, organisation)
