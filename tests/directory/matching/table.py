"""The table of expected verdicts, read: what each case asks, and what it should come to."""

import csv
import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from directory.geo import Gazetteer
from directory.matching import answers as answers_file
from directory.matching import prepare
from directory.matching.thresholds import thresholds_of
from directory.model import Coverage, Criterion, DeskFact, FactCheck, Location, Route, ServicePage

TABLE = Path(__file__).parents[2] / "reference" / "verdicts.csv"
TODAY = date(2026, 11, 22)
CHECKED = "2026-11-03"


class Case(NamedTuple):
    """One row of the table."""

    name: str
    about: str
    page: ServicePage
    desk: dict
    """What this desk has set for itself, as it is kept: by name, a value."""
    answers: dict
    verdict: str
    also: dict
    """What else it should come to: what to ask, the words, the one fact that would change it."""


@cache
def gazetteer():
    return Gazetteer.open()


@cache
def cases():
    """Every case, with the line of the table in its name."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple(_case(number, row) for number, row in enumerate(rows, 2))


def _case(number, row):
    more = json.loads(row["service"])
    here = more.pop("desk", {})
    page = service(json.loads(row["rules"]), **more)
    answers = json.loads(row["answers"])
    also = json.loads(row["also"] or "{}")
    return Case(f"{number} {row['about']}", row["about"], page, here, answers, row["verdict"], also)


def ready_of(case, prepare=prepare, thresholds_of=thresholds_of):
    """The service of a case, ready for matching."""
    facts = {name: DeskFact(id=name, value=value) for name, value in case.desk.items()}
    return prepare(case.page, gazetteer(), TODAY, thresholds=thresholds_of(facts))


def told_of(found, ready):
    """All that a case may expect besides the verdict, of one that was found."""
    return {
        "ask": list(found.ask),
        "ask_service": list(found.ask_service),
        "would_change": found.would_change.rule if found.would_change else None,
        "unmet": found.unmet,
        "words": [one.words for one in found.reasons],
        "rules": [one.rule for one in found.reasons],
        "results": [one.result for one in found.reasons],
        "strengths": [one.strength for one in found.reasons],
        "checked_on": ready.checked_on.isoformat() if ready.checked_on else None,
        "source": ready.source,
    }


def service(rules=(), *, checked_on=CHECKED, reported_wrong=None, **more):
    """A practice service with these rules, checked of late unless it says otherwise."""
    check = FactCheck(
        group="criteria",
        checked_on=checked_on,
        reported_wrong=reported_wrong,
        source=more.pop("check_source", ""),
    )
    other = FactCheck(group="contact", checked_on=checked_on, source="Somebody on the phone")
    town = more.pop("town", "")
    return ServicePage(
        id="practice-one",
        name="Practice One",
        criteria=tuple(Criterion(**rule) for rule in rules),
        checks=(other, check),
        coverage=tuple(Coverage(name=name) for name in more.pop("coverage", ())),
        routes=tuple(Route(**route) for route in more.pop("routes", ())),
        locations=(Location(id="place", town=town),) if town else (),
        **more,
    )


def person_of(told):
    """One person with these answers; the referrer stands beside the people."""
    own = {code: value for code, value in told.items() if code != "referrer"}
    whole = {"referrer": told.get("referrer"), "people": [own]}
    return answers_file.household_of(whole, gazetteer().understand).people[0]
