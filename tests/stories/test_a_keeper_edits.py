"""What a keeper does, as window and terminal call it: each gives one line for the person."""

import pytest

from directory.errors import BadInput
from directory.keeping.many.bulk import BulkChange, Filter
from directory.model import Contact
from ui import actions
from ui.actions import editing

ONE = "practice-contact-centre"


def change(desk, record_id=ONE, **fields):
    opened = editing.open_for_editing(desk, record_id)
    return editing.save_record(desk, opened.page.model_copy(update=fields), opened.digest)


def test_what_was_done_is_told_on_one_line(desk):
    name = desk.directory.page(ONE).name
    change(desk, summary="A place to meet.")
    assert editing.what_undo_would_do(desk).words == f"Edited '{name}'"
    assert editing.undo_last(desk).words == f"Undone: Edited '{name}'."
    assert editing.redo_last(desk).words == f"Done again: Edited '{name}'."
    assert editing.remove_record(desk, ONE, although_linked=True).words.endswith("recycle bin.")
    assert [one.name for one in editing.recycle_bin(desk)] == [name]
    assert editing.bring_back(desk, ONE).words == f"'{name}' is back."
    assert editing.empty_bin(desk).words == "There was nothing to take away."
    editing.remove_record(desk, ONE, although_linked=True)
    assert editing.empty_bin(desk).words == "1 record gone for good."


def test_one_thing_or_all_of_it_is_put_back_from_the_history(desk):
    before = desk.directory.page(ONE)
    change(desk, summary="A place to meet.", cost="free")
    number = editing.history_of(desk, ONE)[0].number
    assert {one.field for one in editing.compare_with_now(desk, ONE, number)} >= {"summary"}
    editing.restore_field(desk, ONE, number, "summary")
    assert desk.directory.page(ONE).summary == before.summary
    editing.restore_record(desk, ONE, number)
    assert desk.directory.page(ONE) == before


def test_many_records_are_changed_and_counted(desk):
    ids = editing.bulk_choose(desk, Filter(kind="service"))
    wanted = BulkChange("standing", "unconfirmed")
    told = editing.bulk_preview(desk, ids, wanted)
    done = editing.bulk_change(desk, ids, wanted)
    assert done.words == f"{len(told.change)} records changed. Undo takes all of it back."
    assert done.ids == told.change


def test_what_was_typed_outlives_the_program(desk, data_folder):
    opened = editing.new_record(desk, "network")
    typed = opened.page.model_copy(update={"summary": "A forum."})
    editing.keep_draft(desk, typed, opened.digest, {"starts_on": "next week"})
    again = actions.open_desk(data_folder, desk.today)
    (left,) = editing.drafts(again)
    assert (left.page, dict(left.typed)) == (typed, {"starts_on": "next week"})
    assert editing.open_for_editing(again, left.id).draft == left
    editing.discard_draft(again, left.id)
    assert editing.draft_of(again, left.id) is None
    again.directory.close()


def test_in_practice_nothing_is_saved_that_could_be_taken_for_real(desk):
    real = Contact(id="phone-9", kind="phone", value="0151 111 0123")
    with pytest.raises(BadInput, match="Practice is open"):
        change(desk, name="Harbour pantry")
    with pytest.raises(BadInput, match="Practice is open"):
        change(desk, contacts=(*desk.directory.page(ONE).contacts, real))
    drama = real.model_copy(update={"value": "0151 496 0199"})
    assert change(desk, contacts=(drama,)).page.contacts == (drama,)


def test_a_real_record_may_have_any_name(real_desk):
    opened = editing.new_record(real_desk)
    page = opened.page.model_copy(update={"name": "Corner cafe"})
    saved = editing.save_record(real_desk, page, opened.digest)
    assert saved.page.publisher == "local"
    copied = editing.copy_record(real_desk, saved.page.id)
    assert copied.page.name == "Copy of Corner cafe"
    told = editing.change_record(
        real_desk, saved.page.id, lambda held: held.model_copy(update={"cost": "free"}), "Priced"
    )
    assert told.page.cost == "free"
    assert editing.linked_from(real_desk, saved.page.id) == ()
