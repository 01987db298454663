"""Lines that are nothing but a topic: what papers and teams call it leads to its needs."""

import csv

import pytest

from directory.search.needs.answer import FoundNeed, NeedAnswer
from directory.search.needs.whole_terms import plain_term, with_term
from directory.words import tidy
from seed.contents import contents

TERMS = {"housing": ("losing_home", "finding_home")}


def test_every_term_names_needs_that_exist_and_is_written_tidily():
    held = contents()
    known = {need.id for need in held.needs}
    assert len(held.language.terms) > 50
    for line, needs in held.language.terms.items():
        assert tidy(line) == line
        assert needs
        assert set(needs) <= known, line
    assert all(tidy(one) == one for one in held.language.alike)


def test_the_shipped_terms_are_those_of_the_sources(shared):
    path = shared / "domain" / "need_coverage_of_source_terms.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    terms = contents().language.terms
    for row in rows:
        line = tidy(row["term"].split("\t")[0])
        assert set(row["needs"].split(";")) <= set(terms[line]), line


def test_only_a_whole_line_counts():
    heard = NeedAnswer()
    assert [need.id for need in with_term(heard, " Housing ", TERMS).needs] == [*TERMS["housing"]]
    assert with_term(heard, "housing benefit stopped", TERMS) is heard


def test_what_was_heard_besides_stays_behind():
    heard = NeedAnswer(needs=(FoundNeed("debt", 0.9, ("x",)),), leading=("debt",))
    found = with_term(heard, "housing", TERMS)
    assert [need.id for need in found.needs] == ["losing_home", "finding_home", "debt"]
    assert found.leading == ("losing_home", "debt")


@pytest.mark.parametrize("line", ["PND", "pnd", "postnatal", "Perinatal", "post-natal"])
def test_they_are_searched_by_one_line(line):
    assert plain_term(line, contents().language.alike) == "postnatal depression"
    assert plain_term(f"{line} and debts", contents().language.alike) == f"{line} and debts"


@pytest.mark.parametrize(
    ("word", "need"),
    [
        ("police", "neighbours_crime"), ("court", "legal_advice"), ("probation", "justice"),
        ("Hospital", "doctor_dentist"), ("school", "school_send"), ("bailiffs", "debt"),
        ("social services", "childrens_services"), ("eviction", "losing_home"),
        ("prison", "justice"), ("dentist", "doctor_dentist"), ("funeral", "bereavement"),
        ("solicitor", "legal_advice"), ("immigration", "immigration"),
        ("passport", "id_bank_forms"), ("landlord", "losing_home"), ("bank", "id_bank_forms"),
    ],
)  # fmt: skip
def test_a_lone_word_gives_what_a_receptionist_would_think_of_first(word, need):
    found = with_term(NeedAnswer(), word, contents().language.terms)
    assert found.needs[0].id == need
    assert found.crisis == "none"


@pytest.mark.parametrize(
    "line",
    ["Bootle jobcentre", "jobcentre Bootle", "job centre in Kirkby", "Liverpool Jobcentre Plus"],
)
def test_a_job_centre_is_one_wherever_it_stands(desk, line):
    answer = desk.ask(line, whole=True)
    assert [need.id for need in answer.needs][:2] == ["benefits", "work_training"]


@pytest.mark.parametrize("line", ["Bootle", "Bootle Kirkby", "Bootle jobcentre was horrible to me"])
def test_a_place_alone_or_in_a_sentence_makes_no_term(line):
    language, heard = contents().language, NeedAnswer()
    assert with_term(heard, line, language.terms, language.places) is heard


def test_a_lone_word_that_says_nothing_of_why_still_finds_services_by_its_words(desk):
    for word in ("council", "vet", "library"):
        answer = desk.ask(word, whole=True)
        assert not answer.needs, word
        assert answer.services, word
