"""Editing one record: nothing is lost, nothing is checked by it, nothing about a person is kept."""

from datetime import date

import pytest

from directory.errors import BadInput, RefusedWords, UnknownName
from directory.keeping.record import bin as recycling
from directory.keeping.record import editing
from directory.model import Contact, FactCheck, Location, Organisation, ServicePage
from directory.model.vocabulary import RecordKind
from directory.store import Directory, faults_of, undo
from directory.store.digests import packed
from tests.directory.keeping.kept import HARBOUR, made_folder


@pytest.fixture
def directory(tmp_path):
    held = Directory(made_folder(tmp_path / "data"))
    yield held
    held.close()


def change(directory, record_id, **fields):
    opened = editing.open_record(directory, record_id)
    return editing.save(directory, opened.page.model_copy(update=fields), opened.digest)


def test_a_record_is_saved_and_what_changed_is_told_in_plain_words(directory):
    saved = change(directory, "practice-1", summary="Food, no questions.", cost="free")
    assert [(one.name, one.old, one.new) for one in saved.changes] == [
        ("One sentence", "", "Food, no questions."),
        ("Cost", "", "Free"),
    ]
    assert directory.page("practice-1") == saved.page
    assert saved.words == "Saved."


def test_saving_again_with_the_digest_that_saving_gave_back_is_no_conflict(directory):
    first = change(directory, "practice-1", summary="Once.")
    again = first.page.model_copy(update={"summary": "Twice."})
    assert editing.save(directory, again, first.digest).page.summary == "Twice."


def test_saving_what_is_held_already_is_no_act(directory):
    assert change(directory, "practice-1").words == "Nothing was changed."
    assert undo.next_undo(directory) is None


def test_a_record_that_was_changed_meanwhile_is_not_saved_and_the_draft_stays(directory):
    opened = editing.open_record(directory, "practice-1")
    typed = opened.page.model_copy(update={"summary": "Typed for an hour."})
    editing.keep_draft(directory, typed, opened.digest, {})
    change(directory, "practice-1", summary="Somebody was quicker.")
    editing.keep_draft(directory, typed, opened.digest, {})
    with pytest.raises(BadInput, match="changed by somebody else"):
        editing.save(directory, typed, opened.digest)
    assert directory.page("practice-1").summary == "Somebody was quicker."
    again = editing.open_record(directory, "practice-1")
    assert again.draft.page == typed
    assert again.draft.outdated


def test_a_record_that_was_removed_meanwhile_is_not_saved(directory):
    opened = editing.open_record(directory, "practice-1")
    recycling.remove(directory, "practice-1")
    with pytest.raises(BadInput, match="recycle bin"):
        editing.save(directory, opened.page, opened.digest)


@pytest.mark.parametrize("kind", RecordKind.__args__)
def test_every_kind_of_record_can_be_begun_saved_and_copied(directory, kind):
    begun = editing.blank(directory, kind)
    assert (begun.page.kind, begun.digest) == (kind, "")
    page = begun.page.model_copy(update={"name": "Practice newcomer"})
    saved = editing.save(directory, page, begun.digest)
    copied = editing.copy_of(directory, saved.page.id)
    assert copied.page.id != saved.page.id
    twice = editing.save(directory, copied.page, copied.digest)
    assert (twice.page.name, twice.page.kind) == ("Copy of Practice newcomer", kind)
    assert faults_of(directory.path, words=True) == []


def test_a_copy_is_not_confirmed_and_was_never_checked(directory):
    checked = (FactCheck(group="contact", checked_on=date(2026, 11, 3), means="phone"),)
    directory.save(directory.page("practice-1").model_copy(update={"checks": checked}))
    copied = editing.copy_of(directory, "practice-1").page
    assert (copied.standing, copied.checks) == ("unconfirmed", ())
    assert copied.contacts == directory.page("practice-1").contacts


def test_a_record_without_a_name_waits_as_a_draft(directory):
    begun = editing.blank(directory)
    with pytest.raises(BadInput, match="name"):
        editing.save(directory, begun.page, begun.digest)
    editing.keep_draft(directory, begun.page, begun.digest, {"ends_on": "31 Feb"})
    left = editing.drafts(directory)
    assert [(one.page.name, dict(one.typed)) for one in left] == [("", {"ends_on": "31 Feb"})]
    assert editing.open_record(directory, begun.page.id).page == begun.page


def test_the_id_of_a_record_is_never_used_again(directory):
    begun = editing.blank(directory)
    page = begun.page.model_copy(update={"name": "Practice newcomer"})
    editing.save(directory, page, begun.digest)
    recycling.remove(directory, page.id)
    recycling.empty(directory)
    with pytest.raises(BadInput, match="used before"):
        editing.save(directory, page, begun.digest)


def test_saving_changes_no_check_and_says_which_facts_to_ask_about(directory):
    checks = (FactCheck(group="contact", checked_on=date(2026, 11, 3), means="phone"),)
    directory.save(directory.page("practice-1").model_copy(update={"checks": checks}))
    phone = Contact(id="phone-1", kind="phone", value="0151 496 0199")
    saved = change(directory, "practice-1", contacts=(phone,), who_for="Anyone.", checks=())
    assert saved.page.checks == checks
    assert saved.ask_checked == ("contact", "criteria")


def test_words_about_a_person_are_refused_with_the_field_and_nothing_is_saved(directory):
    with pytest.raises(RefusedWords, match=r"^Description: .*a name with a title"):
        change(directory, "practice-1", description="Mrs Marsden came for help.")
    assert directory.page("practice-1").description.startswith("Food")


def test_words_that_were_there_before_are_not_refused(directory):
    imported = directory.page("practice-1").model_copy(update={"who_for": "Ask Mr Marsden."})
    directory.save(imported)
    assert change(directory, "practice-1", cost="free").page.who_for == "Ask Mr Marsden."


def test_words_about_a_person_are_kept_in_no_draft_either(directory):
    opened = editing.open_record(directory, "practice-1")
    phone = Contact(id="phone-1", kind="phone", value="0151 496 0123", label="ask Mrs Marsden")
    trust = HARBOUR.model_copy(update={"description": "Dr Marsden was born 3/4/1971."})
    fields = {"description": "Miss Marsden rang.", "contacts": (phone,), "organisation": trust}
    typed = opened.page.model_copy(update={**fields, "summary": "Food."})
    editing.keep_draft(directory, typed, opened.digest, {"ends_on": "Mr Marsden", "day": "31 Feb"})
    draft = editing.draft_of(directory, "practice-1")
    assert (draft.page.summary, dict(draft.typed)) == ("Food.", {"day": "31 Feb"})
    assert "Marsden" not in draft.page.as_text()
    assert draft.page.description == opened.page.description


def test_a_field_that_does_not_fit_is_refused_in_a_sentence(directory):
    with pytest.raises(BadInput, match="status"):
        change(directory, "practice-1", status="half open")


def test_changing_an_organisation_changes_it_for_its_other_services_and_back(directory):
    renamed = Organisation(id=HARBOUR.id, name="Practice Quay Trust")
    change(directory, "practice-1", organisation=renamed)
    assert directory.page("practice-2").organisation == renamed
    undo.undo(directory)
    assert directory.page("practice-2").organisation == HARBOUR


def test_saving_or_giving_up_ends_the_draft(directory):
    opened = editing.open_record(directory, "practice-1")
    editing.keep_draft(directory, opened.page, opened.digest, {})
    editing.discard_draft(directory, "practice-1")
    assert editing.draft_of(directory, "practice-1") is None
    editing.keep_draft(directory, opened.page, opened.digest, {})
    change(directory, "practice-1", summary="Saved.")
    assert editing.drafts(directory) == ()


def test_a_draft_is_no_part_of_the_records_or_their_history(directory):
    before = directory.setting("content"), directory.rows("SELECT count(*) FROM history")
    opened = editing.open_record(directory, "practice-1")
    typed = opened.page.model_copy(update={"summary": "Not yet."})
    editing.keep_draft(directory, typed, opened.digest, {})
    assert (directory.setting("content"), directory.rows("SELECT count(*) FROM history")) == before
    assert undo.next_undo(directory) is None


def test_what_does_not_fit_is_no_draft_and_harms_none(directory):
    opened = editing.open_record(directory, "practice-1")
    editing.keep_draft(directory, opened.page, opened.digest, {})
    wrong = opened.page.model_copy(update={"ends_on": "31 Feb"})
    with pytest.raises(BadInput, match="does not fit"):
        editing.keep_draft(directory, wrong, opened.digest, {})
    assert editing.draft_of(directory, "practice-1").page == opened.page


def test_a_draft_that_no_record_can_hold_any_more_is_left_out(directory):
    opened = editing.open_record(directory, "practice-1")
    editing.keep_draft(directory, opened.page, opened.digest, {})
    old = packed('{"id":"practice-1","name":"Practice","colour":"red"}')
    update = "UPDATE draft SET content = ?"
    directory.change("old", lambda connection: connection.exec_driver_sql(update, (old,)))
    assert editing.open_record(directory, "practice-1").draft is None


def test_nothing_of_a_record_that_is_not_there_can_be_opened(directory):
    with pytest.raises(UnknownName):
        editing.open_record(directory, "practice-99")


def test_several_records_change_as_one_act(directory):
    def close(page: ServicePage) -> ServicePage:
        return page.model_copy(update={"status": "closed"})

    edits = {"practice-1": close, "practice-2": close}
    assert set(editing.change_records(directory, edits, "Closed")) == set(edits)
    undo.undo(directory)
    assert {directory.page(one).status for one in edits} == {"not_known"}


SECRET = Location(id="hall", name="Canaryhouse", address="7 Canarystreet", town="Kirkby")


@pytest.mark.parametrize("hidden_before", [False, True])
def test_a_place_that_is_hidden_stands_in_no_draft_and_nowhere_in_the_file(
    directory, hidden_before
):
    hidden = (Location(id="hall", visibility="hidden"),)
    if hidden_before:
        change(directory, "practice-1", locations=hidden)
    opened = editing.open_record(directory, "practice-1")
    told = opened.page.model_copy(update={"locations": (SECRET,)})
    editing.keep_draft(directory, told, opened.digest, {"postcode": "7 Canarystreet"})
    if hidden_before:
        assert editing.draft_of(directory, "practice-1").page.locations == hidden
    else:
        assert editing.draft_of(directory, "practice-1").page == told
        directory.save(opened.page.model_copy(update={"locations": hidden}))
    draft = editing.draft_of(directory, "practice-1")
    assert draft.page.locations == hidden
    assert draft.typed == {}
