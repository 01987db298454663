"""While the person may see the screen, no section of the marketplace tells who stands there."""

from functools import partial

import pytest

from directory.model.events import Event, FollowUp, Hours, Placing, Stall, StallGroup
from directory.model.halls import Hall, HallDoor, Pitch
from tests.ui import small_directory
from tests.ui.conftest import page_called
from tests.ui.on_screen import held, seen
from ui.actions.event import event_stalls, events
from ui.background import wait_for_all

REFUGE = "Practice Riverside Refuge"
CONTACT, NOTE = "07700 900123", "Wants a chair by the wall"
LINE, ROLE = "A room the same night", "Refuge lead"
SAFE, HARMING = small_directory.FOR_THE_HARMED, small_directory.FOR_THOSE_WHO_HARM
REAL = (SAFE.name, HARMING.name, REFUGE)
NEVER = (*REAL, CONTACT, NOTE, LINE, ROLE)
NEUTRAL = "Practice information and support"
OUTLINE = ((0.0, 0.0), (24.0, 0.0), (24.0, 15.0), (0.0, 15.0))
SECTIONS = ("Stalls", "Places", "On the day", "Hall", "Gaps", "Papers")


def sensitive_event():
    """Return an event of a service for each side, a refuge written by hand, and money help."""
    stalls = (
        Stall(id="money", service="practice-1", group="money", status="confirmed",
              contact=CONTACT, note=NOTE),
        Stall(id="safe", service=SAFE.id, group="safe", status="confirmed", needs=("discreet",),
              never_beside=("change", "refuge")),
        Stall(id="change", service=HARMING.id, status="confirmed", beside=("refuge",)),
        Stall(id="refuge", name=REFUGE, line=LINE, covers=("domestic_abuse",), status="confirmed",
              contact_role=ROLE, beside=("money",)),
    )  # fmt: skip
    return Event(
        id="practice-day",
        public_hours=Hours(opens="11:00", closes="14:00"),
        groups=(
            StallGroup(id="money", name="Money", needs=("debt",)),
            StallGroup(id="safe", name="Safe", needs=("domestic_abuse",)),
        ),
        hall=Hall(outline=OUTLINE, doors=(HallDoor(id="front", x=12, y=0, width=2),)),
        pitches=tuple(Pitch(id=f"t{n}", number=n, x=2.0 + 3 * n, y=5.0) for n in range(1, 6)),
        stalls=stalls,
        places=tuple(Placing(stall=one.id, pitch=f"t{n}") for n, one in enumerate(stalls, 1)),
        follow_ups=(FollowUp(what="Ring back"),),
    )


@pytest.fixture
def market(window):
    """The page, in front, with that event open."""
    page = page_called(window, "Marketplace")
    window.show_page(window.pages.index(page))
    page.show_named("Events")
    events.keep_event(window._desk, sensitive_event())
    page.held.open("practice-day")
    return page


def settled(qtbot):
    """Let what is worked out aside be shown."""
    for _ in range(3):
        assert wait_for_all(30_000)
        qtbot.wait(10)


def walked(window, market, qtbot, look):
    """Return what stands in each section, with everything in it chosen once."""
    told = {}
    for name in SECTIONS:
        section = market.show_named(name)
        settled(qtbot)
        told[name] = look(window)
        for chosen in in_turn(section):
            chosen()
            told[name] += look(window)
    return told


def in_turn(section):
    """Return what brings each stall of a section to the front."""
    ways = {
        "Stalls": lambda: [partial(section.both.choose, one.id) for one in section.held.now.stalls],
        "Places": lambda: [partial(section.view.go_to_pitch, f"t{at}") for at in range(1, 5)],
        "Hall": lambda: [partial(section.board.go_to_pitch, f"t{at}") for at in range(1, 5)],
        "On the day": lambda: [
            partial(section.parts.show_part, one) for one in section.parts.buttons
        ],
        "Gaps": lambda: [
            partial(choose_row, section, at) for at in range(section.table.rowCount())
        ],
        "Papers": lambda: [partial(choose_all_stalls, section)],
    }
    return ways[section.NAME]()


def choose_row(gaps, row):
    gaps.view.setCurrentIndex(gaps.table.index(row, 0))


def choose_all_stalls(papers):
    papers.choose("table-card")
    papers.only.show_value(("money", "safe", "change", "refuge"))


def found(told, words):
    """Return in which sections some words stand."""
    return {name for name, lines in told.items() if any(words in line for line in lines)}


def test_no_section_tells_who_stands_there_until_f8_and_then_every_one_does(window, market, qtbot):
    assert window.visit.public_words
    told = walked(window, market, qtbot, lambda shown: [*seen(shown), *held(shown)])
    assert {words: found(told, words) for words in NEVER} == {words: set() for words in NEVER}
    assert found(told, NEUTRAL) >= {"Stalls", "Places", "On the day"}
    assert found(told, SAFE.neutral_name) >= {"Stalls", "Places", "On the day", "Hall"}
    window.flip_words()
    told = walked(window, market, qtbot, seen)
    for words in REAL:
        assert found(told, words) >= {"Stalls", "Places", "On the day", "Hall"}, words
    for words in (CONTACT, NOTE, LINE, ROLE):
        assert "Stalls" in found(told, words), words


@pytest.mark.parametrize("name", SECTIONS)
def test_what_stands_there_for_staff_goes_at_once_with_f8(window, market, qtbot, name):
    window.flip_words()
    section = market.show_named(name)
    settled(qtbot)
    for chosen in in_turn(section)[: 2 if name == "On the day" else None]:
        chosen()
    shown = seen(window)
    window.flip_words()
    qtbot.wait(1)
    now = seen(window)
    assert [words for words in NEVER if any(words in line for line in now)] == []
    assert any(one in line for line in shown for one in REAL), "there was something to hide"


def test_a_sentence_of_a_plan_tells_of_no_hushed_stall_until_f8(window, market, qtbot):
    places = market.show_named("Places")
    assert places.said.text() == "4 more lines are for staff: press F8 where only you can see."
    thirsty = tuple(one.model_copy(update={"needs": ("water",)}) for one in market.held.now.stalls)
    market.held.change(market.held.now.model_copy(update={"stalls": thirsty}), "Stalls: water")
    assert "Practice Money Help needs water" in places.said.text()
    places.bar.buttons["walk"].click()
    qtbot.waitUntil(places.bar.stop.isHidden, timeout=30_000)
    assert "There is no way" in places.said.text()
    assert not any(words in places.said.text() for words in (*REAL, NEUTRAL, SAFE.neutral_name))
    window.flip_words()
    assert f"{REFUGE} needs water" in places.said.text()


def test_what_is_covered_in_the_form_is_kept_when_another_field_changes(window, market, qtbot):
    before = {one.id: one for one in market.held.now.stalls}
    stalls = market.show_named("Stalls")
    for stall in ("money", "refuge"):
        stalls.both.choose(stall)
        stalls.form.fields["needs"].box.boxes["power"].click()
    now = {one.id: one for one in market.held.now.stalls}
    for stall in ("money", "refuge"):
        assert now[stall] == before[stall].model_copy(update={"needs": ("power",)})
    assert stalls.form.fields["note"].isHidden()
    assert stalls.form.fields["name"].isHidden()
    stalls.both.choose("money")
    assert not stalls.form.fields["name"].isHidden()
    window.flip_words()
    assert stalls.form.fields["note"].isVisible()


def test_what_is_typed_for_the_organiser_is_kept_when_f8_covers_it(window, market, qtbot):
    window.flip_words()
    stalls = market.show_named("Stalls")
    stalls.both.choose("money")
    box = stalls.form.fields["note"].box
    box.setFocus()
    qtbot.keyClicks(box, "Rings first. ")
    window.flip_words()
    (money,) = (one for one in market.held.now.stalls if one.id == "money")
    assert "Rings first." in money.note
    assert not any("Rings first." in line for line in held(window))


def test_a_stall_for_people_who_harm_is_neutral_though_its_record_says_nothing(desk):
    covers = Stall(id="s", service="practice-2", covers=("debt", "own_behaviour"))
    event = Event(id="practice-day", stalls=(covers, Stall(id="t", service="practice-1")))
    assert event_stalls.stall_names(desk, event, public=True) == {
        "s": NEUTRAL, "t": "Practice Money Help",
    }  # fmt: skip
    assert event_stalls.hushed(desk, event) == {"s"}
    assert (
        event_stalls.stall_names(desk, event, public=False)["s"] == "Practice Housing Advice Desk"
    )


def test_names_follow_the_event_and_the_directory(desk):
    event = Event(id="practice-day", stalls=(Stall(id="s", service="practice-1"),))
    assert event_stalls.stall_names(desk, event, public=True) == {"s": "Practice Money Help"}
    named = event.model_copy(update={"stalls": (Stall(id="s", name="Practice Money Table"),)})
    assert event_stalls.stall_names(desk, named, public=True) == {"s": "Practice Money Table"}
    page = desk.directory.page("practice-1")
    desk.directory.save(page.model_copy(update={"sensitive": True, "neutral_name": "Practice Us"}))
    assert event_stalls.stall_names(desk, event, public=True) == {"s": "Practice Us"}


def test_a_paper_for_staff_is_not_looked_at_until_f8(window, market, qtbot):
    papers = market.show_named("Papers")
    for name, shown in (("professional-digest", False), ("table-card", True)):
        papers.choose(name)
        qtbot.waitUntil(lambda: papers.printed is not None, timeout=30_000)
        assert bool(papers.preview.pages) == shown
    papers.choose("professional-digest")
    qtbot.waitUntil(lambda: papers.printed is not None, timeout=30_000)
    assert "F8" in papers.said.text()
    window.flip_words()
    qtbot.waitUntil(lambda: bool(papers.preview.pages), timeout=30_000)
    window.flip_words()
    assert not papers.preview.pages
    settled(qtbot)
