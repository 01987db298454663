"""Codes and categories of others: each leads to needs that exist, and only ever suggests."""

import csv
import json
from pathlib import Path

import pytest

import seed.codes
from directory.interchange import recognise
from directory.interchange.understanding import Helpers, all_understood, needs_by_name
from directory.search.needs.suggest import Suggester
from seed.codes import coded, read_codes
from seed.contents import contents
from seed.reading import SeedProblem
from seed.suggest import clues

FOLDER = Path(seed.codes.__file__).parent


@pytest.fixture(scope="module")
def suggester():
    return Suggester(contents().needs, clues())


def suggested(suggester, *categories):
    return {one.need for one in suggester.suggest("Practice", "", categories)}


def test_every_row_leads_to_a_need_that_exists():
    known = {need.id for need in contents().needs}
    assert {clue.need for clue in coded()} <= known


def test_no_code_and_no_name_stands_twice_in_a_list():
    for path in FOLDER.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        codes = [row["code"] for row in rows if row["code"]]
        assert len(codes) == len(set(codes)), path.name
        assert path.name != "categories.csv" or len({row["name"] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("category", "need"),
    [
        ("lgsl 112", "homeless_now"),
        ("Find out about advice for homeless people", "homeless_now"),
        ("open eligibility 1130", "food"),
        ("Food Pantry", "food"),
        ("openactive 2750229d-b725-4171-9276-376be913957c", "healthy_living"),
        ("Homelessness and housing", "losing_home"),
        ("Refugees/Asylum Seekers", "immigration"),
        ("CRC", "justice"),
    ],
)
def test_a_code_or_category_suggests_its_need(suggester, category, need):
    assert need in suggested(suggester, category)


def test_a_code_that_is_not_known_suggests_nothing(suggester):
    assert suggested(suggester, "lgsl 99999", "112") == set()


@pytest.mark.parametrize(
    "term",
    [
        {"taxonomy": "LGSL", "code": "112"},
        {"term_uri": "https://standards.esd.org.uk/?uri=service/112"},
        {"uri": "http://id.esd.org.uk/service/112"},
        {"vocabulary": "esdServiceTypes", "id": "112"},
    ],
)
def test_a_record_with_a_code_alone_is_suggested_a_need_and_not_given_it(tmp_path, suggester, term):
    path = tmp_path / "feed.json"
    service = {"name": "Practice Corner", "wait_time": "", "attributes": [{"taxonomy_term": term}]}
    path.write_text(json.dumps([service]), encoding="utf-8")
    opened = recognise(path).open(path, "practice")
    records = list(map(opened.read_row, opened.rows))
    needs = contents().needs
    helpers = Helpers(suggester, needs, None)
    ((page, _),) = all_understood(records, needs_by_name(needs), helpers)
    found = {need.need: need.structure for need in page.needs}
    assert found["homeless_now"] == "suggested"
    assert "lgsl 112" not in page.categories


def test_a_list_that_is_not_as_it_should_be_is_named_with_its_line(tmp_path):
    (tmp_path / "other.csv").write_text("code,name,needs\n1,,food\n", encoding="utf-8")
    with pytest.raises(SeedProblem, match="other"):
        read_codes(tmp_path)
    (tmp_path / "other.csv").write_text("code,need\n", encoding="utf-8")
    with pytest.raises(SeedProblem, match="columns"):
        read_codes(tmp_path)
