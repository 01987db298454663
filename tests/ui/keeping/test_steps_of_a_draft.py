"""The steps of a form: each can be taken back, and letters typed in one field are one step."""

from directory.model import ServicePage
from ui.pages.directory.editor.draft import Draft

PLACE = {"id": "here", "address": "1 Row", "postcode": "ZZ99 3FA", "latitude": 53.4}
PAGE = ServicePage(
    id="practice-a",
    name="Practice A",
    locations=[PLACE],
    contacts=[{"id": "phone-1", "kind": "phone", "value": "0151 496 0100", "location_id": "here"}],
    sessions=[{"weekday": "mon", "opens": "09:00", "closes": "12:00", "location_id": "here"}],
    routes=[{"channel": "self_phone", "contact_id": "phone-1"}],
)


def test_letters_typed_in_one_field_are_one_step_until_the_caret_leaves():
    draft = Draft(PAGE, "x")
    for words in ("P", "Pr", "Pra"):
        draft.set(("summary",), words)
    draft.seal()
    draft.set(("summary",), "Prac")
    draft.undo()
    assert draft.page.summary == "Pra"
    draft.undo()
    assert draft.page == PAGE
    assert not draft.changed


def test_undone_steps_are_gone_once_something_else_is_typed():
    draft = Draft(PAGE, "x")
    draft.set(("summary",), "One")
    draft.undo()
    draft.set(("summary",), "Two")
    assert not draft.can_redo


def test_another_postcode_is_another_place_on_the_map():
    draft = Draft(PAGE, "x")
    draft.set(("locations", 0, "postcode"), "ZZ99 1AA")
    assert draft.page.locations[0].latitude is None
    draft.undo()
    assert draft.page.locations[0].latitude == 53.4


def test_a_place_that_is_removed_takes_its_hours_and_lets_go_of_its_phone():
    draft = Draft(PAGE, "x")
    draft.remove("locations", 0)
    assert (draft.page.sessions, draft.page.contacts[0].location_id) == ((), None)
    draft.undo()
    assert draft.page == PAGE


def test_a_hidden_place_holds_no_address_even_before_it_is_saved():
    draft = Draft(PAGE, "x")
    draft.set(("locations", 0, "visibility"), "hidden")
    assert "ZZ99" not in draft.page.as_text()


def test_a_copy_counts_as_changed_and_a_new_record_does_not():
    assert Draft(PAGE, "", unsaved=True).changed
    assert not Draft(PAGE, "").changed
