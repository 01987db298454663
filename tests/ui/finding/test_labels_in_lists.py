"""While the person may see the screen, no list of services shows words that label people."""

import pytest

from directory.disclosure.record.listed import listed, listed_name
from directory.disclosure.rules.clean import NO_NAME
from directory.disclosure.rules.labels import labels_in
from directory.model import ServicePage
from directory.model.events import Event, Stall
from directory.store.search_words import card as card_of
from directory.words import tidy
from tests.ui.conftest import page_called
from tests.ui.on_screen import held, seen
from tests.ui.small_directory import TODAY, a_service
from ui import actions
from ui.actions.event import events
from ui.background import wait_for_all
from ui.tables.service_table import Column, ServiceTable, make_row
from ui.widgets.frame.sectioned import SectionedPage

NAME = "Practice Complex Lives Drop-in"
SENTENCE = "For people with complex needs."
BODY = {"id": "practice-complex", "name": "Practice Complex Lives Partnership"}
LABELLED = a_service(9, NAME, "", ["debt", "food_today"], description=SENTENCE, organisation=BODY,
                     coverage=[{"name": "Practice Cohort Town"}], locations=[],
                     routes=[{"channel": "self_drop_in", "accepted": "yes"}])  # fmt: skip
TWIN = LABELLED.model_copy(update={"id": "practice-10"})


@pytest.fixture
def filled(desk):
    """A directory with such a record, and another like it, on *Ours* and in an event."""
    for page in (LABELLED, TWIN):
        desk.directory.save(page)
    actions.pin(desk, LABELLED.id)
    stalls = (
        Stall(id="s", service=LABELLED.id, status="confirmed"),
        Stall(id="t", service=TWIN.id),
    )
    events.keep_event(desk, Event(id="practice-day", name="Practice Day", stalls=stalls))
    return desk


def settled(qtbot):
    for _ in range(3):
        assert wait_for_all(30_000)
        qtbot.wait(10)


def labels_of(window):
    return [words for words in {*seen(window), *held(window)} if labels_in(words)]


def ids_behind(covered, row, at):
    line = covered.table.line(row)
    return [one.card.id for one in covered._matrix.behind(line, at)] if line else []


def every_section(window):
    """Yield the name of each page, and of each of its sections, when it is in front."""
    for number, page in enumerate(window.pages):
        window.show_page(number)
        yield page.name
        for kind in page._kinds if isinstance(page, SectionedPage) else ():
            page.show_named(kind.NAME)
            yield f"{page.name}, {kind.NAME}"


def test_no_page_shows_a_label_until_f8(filled, window, qtbot):
    assert window.visit.public_words
    window.type_words("food and debt drop-in")
    settled(qtbot)
    found = window.pages[0].found.table
    assert {LABELLED.id, TWIN.id} <= {row.card.id for row in found.shown()}
    window.visit.add(actions.card_of(filled, LABELLED.id))
    page_called(window, "Marketplace").held.open("practice-day")
    told = {}
    for name in every_section(window):
        settled(qtbot)
        told[name] = labels_of(window)
    assert {name: labels for name, labels in told.items() if labels} == {}


def test_staff_find_it_by_its_own_name_and_the_person_reads_what_the_panel_says(filled, window):
    window.type_words("complex lives drop")
    wait_for_all(10_000)
    table = window.pages[0].found.table
    row = table.shown()[table.row_of(LABELLED.id)]
    assert actions.read_panel(filled, LABELLED.id, public=True).name == NO_NAME
    assert row.name in (f"{NO_NAME} (1)", f"{NO_NAME} (2)"), "and its twin has the other"
    assert not labels_in(row.sentence(1, 1))
    assert not labels_in(row.why())
    window.flip_words()
    row = table.shown()[table.row_of(LABELLED.id)]
    assert (row.name, row.summary) == (NAME, SENTENCE)


def test_every_cell_of_a_list_of_services_is_told_by_disclosure():
    table = ServiceTable()
    table.set_rows([make_row(card_of(LABELLED), TODAY)])
    cells = [str(table.index(0, column).data()) for column in Column]
    assert cells == [NO_NAME, "", ""]


def test_a_name_gives_way_to_the_next_that_labels_nobody():
    named = card_of(LABELLED.model_copy(update={"public_name": "Practice Monday Hall"}))
    assert listed_name(named, public=True) == listed_name(named, public=False)
    body = LABELLED.organisation.model_copy(update={"name": "Practice Trust"})
    of_trust = card_of(LABELLED.model_copy(update={"organisation": body}))
    assert listed_name(of_trust, public=True) == "Practice Trust"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("For people with complex needs. Food on Mondays.", "Food on Mondays."),
        ("Warm meals and company on Mondays for people with complex needs.", ""),
        ("Warm meals and company at noon for those who are hard to reach.", ""),
        ("Food on Mondays.", "Food on Mondays."),
    ],
)
def test_a_line_that_is_cut_inside_a_label_is_not_begun(said, shown):
    made = card_of(LABELLED.model_copy(update={"summary": said}))
    assert listed(made, public=True).summary == shown


def test_the_services_behind_a_number_and_on_the_phone_go_by_no_label(filled, window, qtbot):
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    covered = page.show_named("What is covered")
    settled(qtbot)
    cells = ((row, at) for row in range(covered.table.rowCount())
             for at in range(covered.table.columnCount()))  # fmt: skip
    row, at = next(cell for cell in cells if LABELLED.id in ids_behind(covered, *cell))
    covered.view.setCurrentIndex(covered.table.index(row, at))
    assert covered.behind.count()
    assert labels_of(window) == []
    window.flip_words()
    assert any(NAME in words for words in seen(window))
    window.flip_words()
    ring = page.show_named("Ring round")
    settled(qtbot)
    ring.begin.click()
    calls = sum(LABELLED.id in call.services for call in ring._round.calls)
    assert calls == 1
    while LABELLED.id not in ring._call.services:
        ring._put_off()
    assert labels_of(window) == []
    window.flip_words()
    assert any(NAME in words for words in seen(window))


def test_services_that_no_name_may_stand_for_are_told_apart(desk, window):
    number = {"id": "p", "kind": "phone", "value": "0151 496 0120"}
    for one, contacts in (("Practice Refuge", [number]), ("Practice Rape Support", [])):
        page = {"id": tidy(one).replace(" ", "-"), "name": one, "contacts": contacts}
        desk.directory.save(ServicePage.model_validate({**page, "description": "Wembury tea."}))
    window.type_words("wembury tea")
    wait_for_all(10_000)
    named = [(row.name, row.summary) for row in window.pages[0].found.table.shown()]
    told = dict.fromkeys(name for name, _ in named if name.startswith(NO_NAME))
    assert sorted(told) == [f"{NO_NAME} (1)", f"{NO_NAME} (2)"]
    assert sum("0151 496 0120" in summary for _, summary in named) == 1
    window.flip_words()
    named = [row.name for row in window.pages[0].found.table.shown()]
    assert {"Practice Refuge", "Practice Rape Support"} <= set(named)
