"""Suggested needs against records judged by hand, and the data handed over with the design."""

import pytest

from directory.search.needs import NeedFinder, Suggester
from seed.contents import contents
from seed.suggest import clues
from tests.directory.search.judged import half, judged, records


@pytest.fixture(scope="module")
def suggested(shared):
    """Every record with the needs suggested for it."""
    made = Suggester(contents().needs, clues())
    return [
        (r, {n.need for n in made.suggest(r.name, r.description, r.categories)})
        for r in records(shared)
    ]


@pytest.mark.parametrize("part", ["dev", "test"])
def test_suggestions_are_mostly_right(suggested, part):
    labels = judged()
    pairs = [
        need in labels[r.set, r.id]
        for r, needs in suggested
        if (r.set, r.id) in labels and half(r.id) == part
        for need in needs
    ]
    assert len(pairs) >= 100
    assert sum(pairs) / len(pairs) >= 0.85


@pytest.mark.parametrize("name", ["bristol", "trafford_gm"])
def test_most_records_get_a_need(suggested, name):
    of_set = [needs for r, needs in suggested if r.set == name]
    assert sum(map(bool, of_set)) / len(of_set) >= 0.7


def test_my_husband_hits_me_leads_to_domestic_abuse_services_in_bristol(suggested):
    ships = contents()
    finder = NeedFinder(ships.needs, ships.circumstances, ships.goals, ships.language)
    need = finder.find("my husband hits me").needs[0].id
    names = {r.name for r, needs in suggested if r.set == "bristol" and need in needs}
    assert any("Domestic Abuse" in name for name in names)
    assert len(names) >= 5
