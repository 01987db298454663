"""Small promises to the people behind the sources, each as one look at the whole program."""

from dataclasses import replace
from datetime import date

import pytest

from directory.desk import Situation
from directory.disclosure.rules.ways_in import public_routes
from seed.contents import contents


def needs_of(desk, words):
    return [chip.id for chip in desk.ask(words).needs]


def test_a_care_leaver_is_understood(desk):
    assert needs_of(desk, "care leaver")[0] == "care_experienced"


@pytest.mark.parametrize("words", ["PND", "postnatal", "perinatal"])
def test_the_words_for_the_time_after_birth_lead_to_one_need(desk, words):
    assert needs_of(desk, words)[0] == "perinatal"


def test_every_term_of_the_sources_leads_to_its_need(desk):
    terms = contents().language.terms
    missed = {
        term: set(wanted) - {one.id for one in desk.hear(term).needs}
        for term, wanted in terms.items()
    }
    assert len(terms) > 50
    assert not {term: needs for term, needs in missed.items() if needs}


def test_every_term_of_the_sources_gives_services(desk):
    for term in contents().language.terms:
        answer = desk.ask(term, whole=True)
        assert answer.services or answer.doors, term


def test_pnd_postnatal_and_perinatal_give_the_same_services_in_the_same_order(desk):
    first, *others = [
        [one.card.id for one in desk.ask(said, whole=True).services]
        for said in ("PND", "postnatal", "perinatal", "Postnatal depression")
    ]
    assert "practice-mums-and-moods" in first[:3]
    assert all(other == first for other in others)


def test_a_young_mother_who_feels_low_gets_options(desk):
    answer = desk.ask("I'm 22 with a two year old and I've been feeling really low, in Kirkby")
    assert {"low_mood_anxiety", "perinatal", "parenting"} & {chip.id for chip in answer.needs}
    assert len(answer.services) >= 2


def test_meeting_other_mums_is_a_goal(desk):
    assert desk.ask("meet other mums").goals


def test_every_programme_criterion_has_its_standing_and_gambling_is_only_proposed(desk):
    held = {one.id: one for one in desk.directory.criteria()}
    assert held["CL-GAMBLE"].status == "proposed"
    assert all(one.status and one.source and one.unit for one in held.values())


def test_own_words_never_hold_a_label_on_any_public_sheet(desk):
    from directory.disclosure.rules.labels import avoided_in, labels_in

    ids = [one for (one,) in desk.directory.rows("SELECT id FROM service WHERE side <> 'harming'")]
    for start in range(0, len(ids), 10):
        sheet = desk.sheet(ids[start : start + 10])
        ours = " ".join((sheet.title, sheet.start, *sheet.next_steps, sheet.ask_us))
        assert not labels_in(str([replace(entry, left_out=()) for entry in sheet.entries]))
        assert not avoided_in(ours)


def test_a_service_only_through_its_school_or_partner_says_whom_to_ask(desk):
    through = [
        page
        for page in contents().practice
        if page.status == "open"
        and [r for r in public_routes(page) if r.channel in ("through_school", "through_partner")]
    ]
    for page in through:
        told = " ".join(desk.panel(page.id, public=True).sections[1].lines)
        assert "Ask at" in told or "school" in told or "ask" in told.lower()
    assert through


def test_what_needs_the_internet_says_so(desk):
    online = next(page for page in contents().practice if page.id == "practice-even-odds")
    entry = desk.sheet([online.id]).entries[0]
    assert entry.instead_of_phone == "You need the internet for this. Ask us to help."


def test_a_service_that_has_ended_drops_from_answers_and_paper_and_stays_in_the_directory(desk):
    page = desk.directory.page(desk.ask("debt advice").services[0].card.id)
    desk.directory.save(page.model_copy(update={"ends_on": date(2026, 1, 31)}))
    assert page.id not in [one.card.id for one in desk.ask("debt advice", limit=50).services]
    assert desk.directory.page(page.id).name == page.name


def test_a_pharmacy_is_a_place_to_go_to_without_anybody_s_leave(desk):
    first = desk.ask("pharmacy ", situation=Situation(lives_in="Kirkby")).services[0].card
    assert first.name == "Practice Kirkby Pharmacy"
    assert "alone" in first.facts
    told = desk.panel(first.id, public=True).sections[1].lines
    assert any("Just turn up" in line for line in told)


def test_a_community_or_faith_is_heard_and_its_language_narrows_the_list(desk):
    said = "a polish family, need help with debt "
    assert "ethnic_or_faith_community" in desk.ask(said).circumstances
    spoken = {one.filter.id: one.yes for one in desk.tallies(said)}
    assert spoken["language:Polish"] >= 2
