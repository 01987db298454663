"""What a desk keeps for itself: set once, dated, checked for people, and put back when undone."""

from datetime import date, timedelta

import pytest

from directory.desk.local.this_desk import NOT_ENTERED, SETTINGS
from directory.disclosure.rules.freshness import withheld
from directory.errors import BadInput, RefusedWords, UnknownName
from directory.model import ServicePage
from directory.store import faults_of
from ui import actions

TODAY = date(2026, 11, 22)
NUMBER = "0151 496 0101"


def a_service(number=1, **fields):
    return ServicePage(
        **{
            "id": f"practice-own-{number}",
            "name": f"Practice Lantern {number}",
            "contacts": [{"id": "phone-1", "kind": "phone", "value": "0151 496 0111"}],
            "checks": [{"group": "contact", "checked_on": "2026-11-01", "means": "phone"}],
            "status": "open",
            **fields,
        }
    )


@pytest.fixture
def own(real_desk):
    """A real desk with three services of its own."""
    for number in (1, 2, 3):
        real_desk.directory.save(a_service(number))
    return real_desk


def line(desk, fact):
    return next(one for one in actions.desk_lines(desk) if one.id == fact)


# -- this desk


def test_everything_starts_as_not_entered_and_says_so(own):
    assert {one.id for one in actions.desk_lines(own)} == {one.id for one in SETTINGS}
    assert {one.shown for one in actions.desk_lines(own)} == {NOT_ENTERED}


def test_a_number_is_kept_shown_in_groups_and_has_its_own_check_date(own):
    actions.set_desk_fact(own, "phone", " 01514960101 ")
    actions.set_desk_fact(own, "adults", "0151 496 0102")
    actions.confirm_desk_fact(own, "phone")
    assert line(own, "phone").shown == NUMBER
    assert line(own, "phone").standing == "Checked 22 November 2026."
    assert line(own, "adults").standing == "Not checked yet."
    assert own.directory.desk()["phone"].checked_on == TODAY


def test_a_new_number_is_not_checked_because_the_old_one_was(own):
    actions.set_desk_fact(own, "phone", NUMBER)
    actions.confirm_desk_fact(own, "phone")
    actions.set_desk_fact(own, "phone", "0151 496 0102")
    assert line(own, "phone").checked_on is None


def test_an_old_check_is_named_by_its_month(own):
    actions.set_desk_fact(own, "phone", NUMBER)
    actions.confirm_desk_fact(own, "phone")
    own.today = TODAY + timedelta(days=200)
    assert line(own, "phone").standing == "Not checked since November 2026."


@pytest.mark.parametrize(
    "value", ["0151 496", "ring us", "0151 496 0123 ext 4", "12345678901", "0"]
)
def test_half_a_number_is_refused_in_one_sentence_and_nothing_changes(own, value):
    with pytest.raises(BadInput, match="not a whole phone number"):
        actions.set_desk_fact(own, "phone", value)
    assert own.directory.desk() == {}


@pytest.mark.parametrize(
    ("fact", "value"),
    [("safeguarding_lead", "Mrs O'Neill"), ("connector", "ring 07700 900123"),
     ("name", "Complex needs hub")],
)  # fmt: skip
def test_roles_and_names_hold_nothing_about_anybody(own, fact, value):
    with pytest.raises(RefusedWords):
        actions.set_desk_fact(own, fact, value)


def test_minutes_are_a_number_within_reason(own):
    for wrong in ("soon", "-1", "121", "\u0663"):
        with pytest.raises(BadInput):
            actions.set_desk_fact(own, "idle_minutes", wrong)
    actions.set_desk_fact(own, "idle_minutes", "05")
    assert line(own, "idle_minutes").value == "5"


def test_setting_and_clearing_can_be_undone_and_the_history_knows(own):
    actions.set_desk_fact(own, "town", "Kirkby")
    cleared = actions.set_desk_fact(own, "town", "")
    assert "town" not in own.directory.desk()
    actions.undo(own, cleared)
    assert own.directory.desk()["town"].value == "Kirkby"
    kinds = own.directory.rows("SELECT kind, id FROM history WHERE kind = 'desk_fact'")
    assert kinds == [("desk_fact", "town")] * 3
    assert faults_of(own.directory.path, words=True) == []


def test_a_fact_that_does_not_exist_is_refused_with_those_that_do(own):
    with pytest.raises(UnknownName, match="safeguarding_lead"):
        actions.set_desk_fact(own, "fax", "0151 496 0123")
    with pytest.raises(BadInput, match="enter it first"):
        actions.confirm_desk_fact(own, "phone")


def test_practice_takes_made_up_numbers_and_names_only(desk):
    with pytest.raises(BadInput, match="Practice is open"):
        actions.set_desk_fact(desk, "phone", "0300 123 4567")
    with pytest.raises(BadInput, match="Practice is open"):
        actions.set_desk_fact(desk, "name", "Town Library")
    actions.set_desk_fact(desk, "phone", NUMBER)
    actions.set_desk_fact(desk, "name", "Practice Library")


def test_what_the_desk_keeps_stays_through_an_import(own, tmp_path):
    actions.set_desk_fact(own, "phone", NUMBER)
    actions.pin(own, "practice-own-2")
    actions.keep_ready_sheet(own, "Winter", ["practice-own-1"])
    actions.put_up_notice(own, "The lift is out.", TODAY)
    actions.add_tip(own, "practice-own-1", "Use the side door.")
    number = actions.report_wrong(own, "practice-own-1", "full").number
    file = tmp_path / "more.csv"
    file.write_text("name\nTea and Talk\n", encoding="utf-8")
    assert actions.import_file(own, file).added == 1
    page = actions.this_desk_page(own)
    assert own.directory.desk()["phone"].value == NUMBER
    assert [card.id for card in page.ours.cards] == ["practice-own-2"]
    assert [sheet.name for sheet in page.sheets] == ["Winter"]
    assert page.notice.words == "The lift is out."
    assert len(actions.tips_of(own, "practice-own-1", public=False)) == 1
    assert [one.number for one in actions.open_reports(own)] == [number]


# -- the notice


def test_a_notice_shows_to_the_end_of_its_last_day_and_is_then_gone_by_itself(own):
    actions.put_up_notice(own, "  The food bank is shut\nthis week. ", TODAY + timedelta(days=2))
    assert actions.notice(own).words == "The food bank is shut this week."
    own.today = TODAY + timedelta(days=2)
    assert actions.notice(own) is not None
    own.today = TODAY + timedelta(days=3)
    assert actions.notice(own) is None


def test_a_notice_replaces_the_one_before_and_comes_back_when_undone(own):
    actions.put_up_notice(own, "First.", TODAY)
    second = actions.put_up_notice(own, "Second.", TODAY)
    assert actions.notice(own).words == "Second."
    actions.undo(own, second)
    assert actions.notice(own).words == "First."
    actions.take_down_notice(own)
    actions.take_down_notice(own)
    assert actions.notice(own) is None


@pytest.mark.parametrize(
    ("words", "days"),
    [("", 1), ("x" * 121, 1), ("Shut.", -1), ("Shut.", 400), ("Mr Hussain is barred.", 1),
     ("No hard-to-reach people today.", 1)],
)  # fmt: skip
def test_a_notice_that_does_not_do_is_refused(own, words, days):
    with pytest.raises((BadInput, RefusedWords)):
        actions.put_up_notice(own, words, TODAY + timedelta(days=days))
    assert actions.notice(own) is None


def test_words_taken_away_are_nowhere_in_the_file(own):
    change = actions.add_tip(own, "practice-own-1", "Ask for the quokkabell.")
    actions.remove_tip(own, change.after.number)
    actions.put_up_notice(own, "The zebracanary is here.", TODAY)
    actions.take_down_notice(own)
    own.directory.close()
    held = own.directory.path.read_bytes().lower()
    assert b"quokkabell" not in held
    assert b"zebracanary" not in held


# -- Ours and the ready sheets


def test_pinned_services_keep_their_order_and_move(own):
    for number in (1, 2, 3, 2):
        actions.pin(own, f"practice-own-{number}")
    actions.move_pinned(own, "practice-own-3", -5)
    assert [card.id[-1] for card in actions.ours(own)] == ["3", "1", "2"]
    gone = actions.unpin(own, "practice-own-1")
    assert [card.id[-1] for card in actions.ours(own)] == ["3", "2"]
    actions.undo(own, gone)
    assert [card.id[-1] for card in actions.ours(own)] == ["3", "1", "2"]


def test_a_ready_sheet_is_kept_replaced_renamed_moved_removed_and_put_back(own):
    first = actions.keep_ready_sheet(own, "New baby", ["practice-own-1", "practice-own-2"])
    actions.keep_ready_sheet(own, "Winter", ["practice-own-3"])
    actions.keep_ready_sheet(own, "new  BABY", ["practice-own-2"])
    assert [(s.name, len(s.services)) for s in actions.ready_sheets(own)] == [
        ("new BABY", 1),
        ("Winter", 1),
    ]
    actions.rename_ready_sheet(own, first.after.id, "Just moved in")
    moved = actions.move_ready_sheet(own, first.after.id, 1)
    assert [s.name for s in actions.ready_sheets(own)] == ["Winter", "Just moved in"]
    actions.undo(own, *moved)
    removed = actions.remove_ready_sheet(own, first.after.id)
    assert [s.name for s in actions.ready_sheets(own)] == ["Winter"]
    actions.undo(own, removed)
    assert [s.name for s in actions.ready_sheets(own)] == ["Just moved in", "Winter"]


@pytest.mark.parametrize("name", ["", "  ", "x" * 41, "Mrs Khan's sheet", "Complex lives"])
def test_a_ready_sheet_without_a_decent_name_is_refused(own, name):
    with pytest.raises((BadInput, RefusedWords)):
        actions.keep_ready_sheet(own, name, ["practice-own-1"])
    assert actions.ready_sheets(own) == ()


def test_a_ready_sheet_is_checked_for_age_on_opening(own):
    held = own.directory
    old = [{"group": "contact", "checked_on": "2026-03-02", "means": "phone"}]
    held.save(a_service(4, status="closed"))
    held.save(a_service(5, standing="unconfirmed"))
    held.save(a_service(6, checks=old))
    held.save(a_service(7, checks=[]))
    held.save(a_service(8, status="paused"))
    ids = [f"practice-own-{number}" for number in (1, 2, 3, 4, 5, 6, 7, 8)]
    kept = actions.keep_ready_sheet(own, "Out of prison", ids)
    actions.report_wrong(own, "practice-own-2", "number")
    held.change("test", lambda c: c.exec_driver_sql("DELETE FROM service WHERE id LIKE '%own-3'"))
    opened = actions.open_ready_sheet(own, kept.after.id)
    assert [card.id[-1] for card in opened.cards] == ["1", "2", "5", "6", "7", "8"]
    assert opened.troubles == (
        "Practice Lantern 2 has its phone reported wrong: not shown until checked.",
        "Practice Lantern 3 is no longer in the directory: left out.",
        "Practice Lantern 4 has closed: left out.",
        "Practice Lantern 5 is not confirmed yet.",
        "Practice Lantern 6 was last checked in March 2026.",
        "Practice Lantern 7 was never checked by us.",
        "Practice Lantern 8 is not taking people now.",
    )


def test_services_for_people_harmed_and_for_people_who_harm_never_share_a_list(own):
    own.directory.save(a_service(8, side="harmed"))
    own.directory.save(a_service(9, side="harming"))
    with pytest.raises(RefusedWords, match="one sheet"):
        actions.keep_ready_sheet(own, "Both", ["practice-own-8", "practice-own-9"])
    actions.pin(own, "practice-own-8")
    with pytest.raises(RefusedWords):
        actions.pin(own, "practice-own-9")


# -- tips


def test_a_tip_is_dated_for_staff_only_and_never_on_paper(own):
    actions.add_tip(own, "practice-own-1", "Quieter after two.")
    tip = actions.tips_of(own, "practice-own-1", public=False)[0]
    assert (tip.text, tip.written_on) == ("Quieter after two.", TODAY)
    assert actions.tips_of(own, "practice-own-1", public=True) == ()
    printed = f"{own.sheet(['practice-own-1'])} {own.message(['practice-own-1'])}"
    assert "Quieter" not in printed
    assert "Quieter" not in str(own.panel("practice-own-1", public=True))


def test_a_tip_about_a_person_is_not_kept(own):
    with pytest.raises(RefusedWords, match="Is this about a person who came for help"):
        actions.add_tip(own, "practice-own-1", "Good with Mr Hussain, born 3/4/85.")
    assert actions.tips_of(own, "practice-own-1", public=False) == ()
    with pytest.raises(UnknownName):
        actions.add_tip(own, "no-such", "Side door.")


# -- this is wrong


def test_a_wrong_number_is_not_shown_until_it_is_checked(own):
    said = actions.report_wrong(own, "practice-own-1", "number")
    assert said.words == "Noted for the keeper. Not shown until checked: phone and place."
    assert own.panel("practice-own-1").phone == ""
    assert [one.words for one in actions.open_reports(own)] == [
        "Number said to be wrong, 22 November 2026"
    ]
    actions.settle_report(own, said.number, "phone")
    assert own.panel("practice-own-1").phone == "0151 496 0111"
    assert actions.open_reports(own) == ()
    assert own.directory.page("practice-own-1").checks[0].checked_on == TODAY


def test_a_service_said_to_have_closed_is_on_no_sheet_and_shows_no_way_in(own):
    own.directory.save(a_service(4, routes=[{"channel": "self_drop_in"}]))
    actions.report_wrong(own, "practice-own-4", "closed")
    sheet = own.sheet(["practice-own-1", "practice-own-4"])
    assert [entry.id for entry in sheet.entries] == ["practice-own-1"]
    assert sheet.warnings[0] == (
        "Practice Lantern 4 is said to have closed, and nobody has checked yet: left out."
    )
    how = next(one for one in own.panel("practice-own-4").sections if one.key == "how_to_get_in")
    assert how.lines == ("Someone said this is wrong: not shown until checked.",)


def test_a_service_that_moved_is_not_called_checked_nor_turned_up_at(own):
    own.directory.save(a_service(4, routes=[{"channel": "self_drop_in"}]))
    actions.report_wrong(own, "practice-own-4", "moved")
    entry = own.sheet(["practice-own-4"]).entries[0]
    assert (entry.phone, entry.instead_of_phone, entry.where) == ("", "", ())
    assert entry.checked == "Someone told us this has changed. Ask us first."


def test_taking_a_report_back_leaves_the_record_as_it_was(own):
    before = own.directory.page("practice-own-1")
    first = actions.report_wrong(own, "practice-own-1", "closed")
    assert withheld(own.directory.page("practice-own-1")) == {"contact", "hours", "referral"}
    second = actions.report_wrong(own, "practice-own-1", "moved")
    actions.take_back_report(own, first.number)
    assert withheld(own.directory.page("practice-own-1")) == {"contact"}
    actions.take_back_report(own, second.number)
    assert own.directory.page("practice-own-1") == before
    assert faults_of(own.directory.path, words=True) == []


@pytest.mark.parametrize("reason", ["full", "long_wait", "no_answer"])
def test_what_may_pass_is_noted_with_its_date_and_hides_nothing(own, reason):
    before = own.directory.page("practice-own-1")
    said = actions.report_wrong(own, "practice-own-1", reason)
    assert own.directory.page("practice-own-1") == before
    told = actions.staff_words(own, "practice-own-1", public=False)
    assert told[0].endswith(", 22 November")
    assert actions.staff_words(own, "practice-own-1", public=True) == ()
    actions.take_back_report(own, said.number)
    assert actions.staff_words(own, "practice-own-1", public=False) == ()


def test_a_no_has_a_why_from_the_list_and_no_other_words(own):
    actions.report_wrong(own, "practice-own-1", "said_no", why="area")
    assert actions.staff_words(own, "practice-own-1", public=False) == (
        "Said no: not their area, 22 November",
    )
    for reason, why, group in (
        ("full", "area", None), ("said_no", "he was drunk", None), ("nonsense", None, None),
        ("number", None, "hours"), ("other", None, "nonsense"),
    ):  # fmt: skip
        with pytest.raises(BadInput):
            actions.report_wrong(own, "practice-own-1", reason, why=why, group=group)


def test_something_else_hides_only_the_facts_that_are_named(own):
    actions.report_wrong(own, "practice-own-1", "other")
    assert withheld(own.directory.page("practice-own-1")) == set()
    actions.report_wrong(own, "practice-own-1", "other", group="hours")
    assert withheld(own.directory.page("practice-own-1")) == {"hours"}


def test_one_report_cannot_take_a_national_line_away(own):
    said = actions.report_wrong(own, "samaritans", "number")
    assert "The number stays" in said.words
    samaritans = next(one for one in own.directory.lines() if one.id == "samaritans")
    phone = [{"id": "phone-1", "kind": "phone", "value": samaritans.display}]
    own.directory.save(a_service(4, contacts=phone))
    assert "The number stays" in actions.report_wrong(own, "practice-own-4", "number").words
    assert own.panel("practice-own-4").phone
    assert [one.about for one in actions.open_reports(own)] == ["line", "service"]
    assert samaritans.display in own.crisis_strip()


def test_facts_checked_in_another_way_take_the_report_off_the_list(own):
    actions.report_wrong(own, "practice-own-1", "number")
    own.directory.save(a_service(1))
    assert actions.open_reports(own) == ()


def test_settling_one_report_settles_every_report_of_the_same_facts(own):
    first = actions.report_wrong(own, "practice-own-1", "number")
    actions.report_wrong(own, "practice-own-1", "moved")
    actions.report_wrong(own, "practice-own-1", "full")
    actions.settle_report(own, first.number, "phone")
    assert [one.words for one in actions.open_reports(own)] == ["Said to be full, 22 November 2026"]
