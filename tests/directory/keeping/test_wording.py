"""Words are changed beside what ships: heard and printed at once, undone, kept by editions."""

from dataclasses import replace

import pytest

from directory.disclosure.paper.text_blocks import Texts
from directory.errors import BadInput, RefusedWords, UnknownName
from directory.model import Need
from directory.model.events import Event, Stall
from directory.store import build_beside
from directory.store.shelves import read_shelf
from seed.contents import contents
from seed.filling import EDITION, PUBLISHER
from seed.wording_files import example_lines, short_forms
from tests.directory.keeping.kept import AT, TODAY
from ui import actions
from ui.actions import coverage, editing, wording
from ui.actions.event import events

PHRASE = "lost it on the gee gees"
GAMBLING = ("need_phrase", "gambling")


@pytest.fixture(scope="module")
def trying(empty_folder):
    """What tries phrases on the words that ship; it takes a second or two to make."""
    desk = actions.open_desk(empty_folder, TODAY)
    yield wording.try_out(desk)
    desk.directory.close()


@pytest.fixture
def hear(real_desk, trying):
    """Hear a phrase for gambling from now on."""

    def keep(words=PHRASE):
        change = wording.phrase_to_hear(real_desk, *GAMBLING, words)
        return wording.keep_phrase(real_desk, change, trying.effect(change))

    return keep


def first_need(desk, words):
    return next((one.id for one in desk.hear(words).needs), "")


def bring_the_next_edition(desk):
    """Issue the shipped needs again, one of them with a new phrase and another line."""
    needs = [
        need.model_copy(update={"phrases": (*need.phrases, "tipsters"), "lines": ("samaritans",)})
        if need.id == "gambling"
        else need
        for need in contents().needs
    ]
    build_beside(
        desk.directory.folder,
        "a new edition",
        lambda draft: draft.issue(needs, PUBLISHER.id, EDITION + 1),
        at=AT,
        kind="practice" if desk.directory.practice else "real",
    )


def status_of(desk, criterion):
    return next(
        line.criterion.status for line in wording.criteria(desk) if line.criterion.id == criterion
    )


# -- what people say


def test_a_phrase_is_heard_at_once_and_forgotten_after_undo(real_desk, hear):
    assert first_need(real_desk, PHRASE) != "gambling"
    hear()
    assert first_need(real_desk, PHRASE) == "gambling"
    editing.undo_last(real_desk)
    assert first_need(real_desk, PHRASE) != "gambling"
    editing.redo_last(real_desk)
    assert first_need(real_desk, PHRASE) == "gambling"


def test_what_ships_is_switched_off_and_never_lost(real_desk, hear, trying):
    change = wording.phrase_to_drop(real_desk, "need_phrase", "gambling", "Bingo")
    wording.keep_phrase(real_desk, change, trying.effect(change))
    lines = {one.words: one.standing for one in wording.phrases_of(real_desk, *GAMBLING)}
    assert lines["bingo"] == "off"
    assert first_need(real_desk, "bingo") == ""
    shelf = real_desk.directory.ask(lambda connection: read_shelf(connection, Need))
    assert "bingo" in next(need for need in shelf if need.id == "gambling").phrases
    hear("bingo")
    assert first_need(real_desk, "bingo") == "gambling"
    assert not real_desk.directory.own_wording("need_phrase")


def test_an_edition_brings_its_phrases_and_leaves_ours(real_desk, hear):
    hear()
    bring_the_next_edition(real_desk)
    need = next(need for need in real_desk.directory.needs() if need.id == "gambling")
    assert {"tipsters", PHRASE} <= set(need.phrases)
    assert need.lines == ("samaritans",)
    assert first_need(real_desk, PHRASE) == "gambling"


def test_what_a_phrase_changes_is_told_before_it_is_kept(real_desk, trying):
    change = wording.phrase_to_hear(real_desk, *GAMBLING, "playing cards")
    effect = trying.effect(change)
    told = {one.line: one for one in effect.lines}
    assert told["playing cards with my mates on Friday"].now == "Gambling"
    assert effect.words.startswith(f"{len(effect.lines)} of ")
    assert effect.looked_at > len(example_lines()) > 200
    assert not real_desk.directory.own_wording("need_phrase")


def test_a_phrase_under_two_needs_and_a_false_alarm_are_said(real_desk, trying):
    twice = trying.effect(wording.phrase_to_hear(real_desk, "need_phrase", "food", "bookies"))
    assert twice.doubts == ("The same words stand under Gambling.",)
    faint = trying.effect(wording.phrase_to_hear(real_desk, "need_phrase", "mh_urgent", "tea"))
    assert faint.doubts[0].startswith("These words alone are still not heard so")


def test_an_ordinary_line_that_would_raise_the_alarm_is_named(real_desk, trying):
    change = wording.phrase_to_hear(real_desk, "need_phrase", "mh_urgent", "tea")
    after = {
        line: replace(one, crisis="immediate") if "proper tea" in line else one
        for line, one in trying._before.items()
    }
    (alarm,) = trying._alarms(after, change)
    assert alarm.startswith("An ordinary line would raise the alarm: 'the kids haven't had")


def test_help_is_not_taken_away_by_a_phrase(real_desk, trying):
    change = wording.phrase_to_drop(real_desk, "need_phrase", "suicide_selfharm", "want to die")
    effect = trying.effect(change)
    assert "cannot wait" in effect.refused
    with pytest.raises(RefusedWords):
        wording.keep_phrase(real_desk, change, effect)
    assert real_desk.hear("want to die").crisis == "immediate"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("", BadInput),
        ("999", BadInput),
        ("x " * 60, BadInput),
        ("bookies", BadInput),
        ("Mr Smith comes about money", RefusedWords),
    ],
)
def test_a_phrase_that_cannot_be_heard_is_refused(real_desk, words, problem):
    with pytest.raises(problem):
        wording.phrase_to_hear(real_desk, *GAMBLING, words)


def test_an_unknown_need_is_named_in_one_sentence(real_desk):
    with pytest.raises(UnknownName, match="There is no need called 'gamble'"):
        wording.phrase_to_hear(real_desk, "need_phrase", "gamble", "cards")


def test_a_goal_is_heard_in_other_words_and_leads_elsewhere(real_desk, trying):
    change = wording.phrase_to_hear(real_desk, "goal_phrase", "meet_people", "find my tribe")
    effect = trying.effect(change)
    assert [one.now for one in effect.lines] == ["Meet people"]
    wording.keep_phrase(real_desk, change, effect)
    assert real_desk.hear("I want to find my tribe").goals == ("meet_people",)
    wording.lead(real_desk, "meet_people", "work_training", on=True)
    wording.lead(real_desk, "meet_people", "perinatal", on=False)
    assert real_desk.goals()["meet_people"].needs == ("loneliness", "parenting", "work_training")
    editing.undo_last(real_desk)
    assert "perinatal" in real_desk.goals()["meet_people"].needs


# -- the prints


def test_a_sentence_of_the_prints_is_said_otherwise_and_goes_back(desk):
    ids = [one.card.id for one in desk.ask("debt").services[:1]]
    wording.change_text(desk, "sheet_start", "Begin with 1. Lost? Ring [our phone].")
    wording.change_text(desk, "sheet_title", "Help for you")
    wording.change_text(desk, "ask_us", "Want this in bigger print? Ask us.")
    sheet = desk.sheet(ids)
    assert (sheet.title, sheet.start) == ("Help for you", "Begin with 1. Lost? Ring 0151 496 0999.")
    assert sheet.ask_us == "Want this in bigger print? Ask us."
    bring_the_next_edition(desk)
    assert desk.sheet(ids).title == "Help for you"
    editing.undo_last(desk)
    assert desk.sheet(ids).ask_us.startswith("Ask us for bigger print")
    wording.text_as_ships(desk, "sheet_title")
    assert desk.sheet(ids).title == "Help near you"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Help for complex needs, ring [our phone].", "'The sheet of services, under the title'"),
        ("Ring 0151 496 0123 or [our phone].", "Leave numbers out"),
        ("Ring one one one, or [our phone].", "Leave numbers out"),
        ("Ask Dr Patel, or ring [our phone].", "about a person"),
        ("Start with 1. Ring us.", r"\[our phone\] has to stay"),
        ("Ring [our phone] or [the boss].", r"in place of \[the boss\]"),
        ("  ", "Write a sentence"),
    ],
)
def test_a_sentence_that_must_not_be_printed_is_refused(real_desk, words, said):
    with pytest.raises(RefusedWords, match=said):
        wording.change_text(real_desk, "sheet_start", words)
    assert not real_desk.directory.own_wording("text")


def test_hard_long_and_telling_words_are_doubted(real_desk):
    hard = wording.doubts_about_text(real_desk, "sheet_title", "Comprehensive intervention here")
    assert hard == ("Hard to read: intervention, Comprehensive.",)
    long = wording.doubts_about_text(real_desk, "sheet_title", "Help near you " * 3)
    assert long[0].startswith("Long for its place: 42 letters")
    tells = wording.doubts_about_text(real_desk, "sheet_title", "Help to stop drinking")
    assert tells == ("Whoever sees the paper may take it to be about: Alcohol.",)
    assert wording.doubts_about_text(real_desk, "sheet_title", "Help for you") == ()


# -- short forms


def test_the_glossary_is_changed_here_and_comes_back(real_desk):
    def meaning(short):
        return next((one.meaning for one in wording.glossary(real_desk) if one.short == short), "")

    assert len(wording.glossary(real_desk)) == len(short_forms()) > 50
    wording.set_short_form(real_desk, "PIP", "Personal Independence Payment (form)", "benefit")
    wording.set_short_form(real_desk, "QHQ", "Family hub")
    assert (meaning("PIP"), meaning("QHQ")) == (
        "Personal Independence Payment (form)",
        "Family hub",
    )
    wording.drop_short_form(real_desk, "pip")
    assert meaning("PIP") == ""
    editing.undo_last(real_desk)
    wording.drop_short_form(real_desk, "QHQ")
    assert meaning("QHQ") == ""
    wording.set_short_form(real_desk, "PIP", "Personal Independence Payment", "disability benefit")
    assert not real_desk.directory.own_wording("short_form")
    assert wording.heard_in(real_desk, "PIP")


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("ppn", "PPN: Public Protection Notification (police note about someone at risk)."),
        ("MDT ", "MDT: Multi-disciplinary team (staff from many services who meet)."),
        ("HIU", "HIU: High intensity use(r) (goes to A&E a lot)."),
        ("cla", "cla: Looked after child (child in care)."),
        ("ppn form", "PPN: police note about someone at risk."),
        ("", ""),
    ],
)
def test_a_short_form_typed_on_its_own_is_explained_to_staff(real_desk, typed, meaning):
    assert actions.meaning_of(real_desk, typed) == meaning


# -- the programme


def test_making_gambling_agreed_is_shown_first_and_then_kept(desk):
    survey = coverage.open_survey(desk)
    impact = wording.impact_of(desk, survey, "CL-GAMBLE", "agreed")
    gambling = desk.needs()["gambling"].professional_name
    assert impact.needs == (gambling,)  # worry about somebody else's use counts already
    assert "Practice Fold Gambling Support" in impact.services
    sefton = next(cell for cell in impact.cells if cell.area == "Sefton")
    made = coverage.coverage_of(survey, coverage.coverage_asked({"need": "gambling"}))
    at = [area.name for area in made.areas].index("Sefton")
    assert sefton.words == made.cell("gambling", at).words
    assert sefton.gap == (made.cell("gambling", at).sure == 0)
    assert status_of(desk, "CL-GAMBLE") == "proposed"
    wording.set_criterion_status(desk, "CL-GAMBLE", "agreed")
    assert status_of(desk, "CL-GAMBLE") == "agreed"
    back = wording.impact_of(desk, survey, "CL-GAMBLE", "proposed")
    assert back.needs == (gambling,)
    assert back.words[0] == f"{gambling} would count no longer."
    editing.undo_last(desk)
    assert status_of(desk, "CL-GAMBLE") == "proposed"


def test_the_stalls_of_events_that_it_would_change_are_counted(desk):
    ids = ("practice-fold-gambling", "practice-sober-table", "practice-money-help")
    held = {page.id: page for page in desk.directory.pages(ids)}
    stalls = tuple(Stall(id=one, service=one, status="confirmed") for one in held)
    for_it = sum("gambling" in [one.need for one in page.needs] for page in held.values())
    assert for_it
    said_no = Stall(id="no", covers=("gambling",), status="declined")
    events.keep_event(desk, Event(id="day", stalls=(*stalls, said_no)))
    events.keep_event(desk, Event(id="other", name="Another day"))
    impact = wording.impact_of(desk, coverage.open_survey(desk), "CL-GAMBLE", "agreed")
    assert impact.stalls == (("Help in one place", for_it),)
    assert "at “Help in one place”." in impact.words[-1]


def test_another_word_for_a_criterion_that_counts_changes_nothing_else(real_desk):
    impact = wording.impact_of(real_desk, coverage.open_survey(real_desk), "CL-ALC", "agreed")
    assert (impact.needs, impact.cells) == ((), ())
    with pytest.raises(BadInput):
        wording.set_criterion_status(real_desk, "CL-ALC", "implied")


def test_words_that_fit_no_more_or_label_people_are_never_printed():
    kept = {"sheet_start": "Ring us.", "sheet_title": "Help for complex needs"}
    texts = Texts(kept)
    assert texts.with_phone("sheet_start", "0151 496 0999").endswith("ring us on 0151 496 0999.")
    assert texts.say("sheet_title") == "Help near you"


def test_every_sentence_as_it_ships_passes_its_own_checks(real_desk):
    for line in wording.text_lines(real_desk):
        assert not line.changed
        assert wording.doubts_about_text(real_desk, line.block.id, line.words) == ()
