"""A slip printed, filled in by a program, read back, and its changes taken one by one."""

import io

import pikepdf
import pytest

from directory.errors import BadInput, UnreadableFile
from directory.keeping.checking.checks import undo
from directory.keeping.checking.slips import read_slip, take_slip
from directory.model.events import Event, Stall
from tests.directory.keeping.checking_records import OLD, TODAY, checks_of, keep, service
from ui import actions
from ui.actions import editing
from ui.actions.event import events


@pytest.fixture
def slip(real_desk):
    """The slip of two services, as it leaves the desk."""
    keep(real_desk.directory, service(1), service(2))
    made = actions.print_thing(
        real_desk, "provider-slip", ["test-1", "test-2"], {"format": "fillable"}
    )
    return made.pdf


def filled(pdf, written=(), *, ticked=()):
    """Fill in a slip as a reader of PDFs would: ``written`` is (start of a name, words)."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for field in document.Root.AcroForm.Fields:
            name = str(field.T)
            for start, words in written:
                if name.startswith(start) and name.endswith("|now"):
                    field.V = pikepdf.String(words)
            if name.endswith("|right") and any(name.startswith(one) for one in ticked):
                field.V = field.AS = pikepdf.Name.Yes
        document.save(out)
    return out.getvalue()


def test_what_was_written_is_proposed_with_old_and_new_and_only_what_is_taken_is_kept(
    real_desk, slip
):
    directory = real_desk.directory
    back = filled(
        slip,
        [
            ("signpost|test-1|contact:phone-1", "0151 496 0777"),
            ("signpost|test-1|waiting_time", "three weeks"),
        ],
        ticked=["signpost|test-1|hours", "signpost|test-1|who_for", "signpost|test-1|not_for"],
    )
    returned = read_slip(directory, back, TODAY)
    assert [(one.label, one.old, one.new) for one in returned.proposals] == [
        ("Phone", "0151 496 0001", "0151 496 0777"),
        ("Wait", "one week", "three weeks"),
    ]
    done = take_slip(directory, returned, {("test-1", "contact:phone-1")}, TODAY)
    page = directory.page("test-1")
    assert page.contacts[0].value == "0151 496 0777"
    assert page.waiting_time == "one week"
    held = checks_of(directory, "test-1")
    assert (held["contact"].checked_on, held["contact"].means) == (TODAY, "provider_slip")
    assert held["hours"].checked_on == TODAY
    assert held["referral"].checked_on == OLD  # the wait was left, so it is not checked
    undo(directory, done)
    assert directory.page("test-1").contacts[0].value == "0151 496 0001"


def test_what_does_not_fit_is_shown_and_cannot_be_taken(real_desk, slip):
    back = filled(slip, [("signpost|test-1|contact:phone-1", "ask for Mrs Jones")])
    returned = read_slip(real_desk.directory, back, TODAY)
    (one,) = returned.proposals
    assert not one.can_take
    assert "not a whole phone number" in one.problem
    with pytest.raises(BadInput, match="nothing to keep"):
        take_slip(real_desk.directory, returned, {one.id}, TODAY)


def test_what_a_stallholder_writes_of_what_is_printed_is_shown_to_be_changed_by_hand(real_desk):
    keep(real_desk.directory, service(1))
    stall = Stall(id="one", service="test-1", line="Elm help.", status="confirmed")
    events.keep_event(real_desk, Event(id="day", stalls=(stall,)))
    made = actions.print_thing(real_desk, "directory-check-sheet", ["day"], {"format": "fillable"})
    back = filled(made.pdf, [("signpost|test-1|printed|", "Help with debt.")])
    (one,) = read_slip(real_desk.directory, back, TODAY).proposals
    assert one.new == "Help with debt."
    assert not one.can_take
    assert "by hand" in one.problem


def test_a_record_that_changed_since_the_print_is_said_so_and_its_old_tick_does_not_count(
    real_desk, slip
):
    keep(real_desk.directory, service(1, waiting_time="two weeks"))
    back = filled(
        slip, [("signpost|test-1|waiting", "three weeks")], ticked=["signpost|test-1|waiting"]
    )
    returned = read_slip(real_desk.directory, back, TODAY)
    assert returned.proposals[0].problem == "The record has changed since the slip was printed."
    assert returned.right["test-1"] == ()


def test_a_service_that_is_gone_is_counted_and_the_rest_is_read(real_desk, slip):
    back = filled(slip.replace(b"", b""), ticked=["signpost|test-2|hours"])
    editing.remove_record(real_desk, "test-1")
    returned = read_slip(real_desk.directory, back, TODAY)
    assert returned.gone == 1
    assert returned.right == {"test-2": ("hours:",)}


def other_pdf(fields):
    out = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        if fields is not None:
            document.Root.AcroForm = pikepdf.Dictionary(Fields=fields)
        document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7 nothing more",
        b"PK\x03\x04 a spreadsheet",
        other_pdf(None),
        other_pdf(pikepdf.Array()),
        other_pdf(pikepdf.Dictionary()),
        other_pdf(pikepdf.Array([7, pikepdf.Name.Yes, pikepdf.Dictionary(T=7)])),
        other_pdf(pikepdf.Array([pikepdf.Dictionary(T=pikepdf.String("name"))] * 5)),
        other_pdf(pikepdf.Array([pikepdf.Dictionary(T=pikepdf.String("signpost|a|b"))])),
    ],
    ids=["empty", "cut", "zip", "no form", "no fields", "odd", "odder", "another form", "short"],
)
def test_whatever_is_not_a_slip_is_refused_in_one_sentence(real_desk, content):
    with pytest.raises(UnreadableFile, match="not a slip of ours"):
        read_slip(real_desk.directory, content, TODAY)


def test_a_cut_slip_is_refused_or_read_and_never_a_fault(real_desk, slip):
    for end in range(1_000, len(slip), len(slip) // 12):
        try:
            read_slip(real_desk.directory, slip[:end], TODAY)
        except UnreadableFile:
            continue


def test_values_that_are_no_words_and_very_long_words_are_no_fault(real_desk, slip):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(slip)) as document:
        odd = [pikepdf.Array([1, 2]), 7, pikepdf.Dictionary(), pikepdf.String("x" * 100_000)]
        for number, field in enumerate(document.Root.AcroForm.Fields):
            field.V = odd[number % len(odd)]
        document.save(out)
    returned = read_slip(real_desk.directory, out.getvalue(), TODAY)
    assert all(len(one.new) <= 2_000 for one in returned.proposals)
    assert not any(one.can_take for one in returned.proposals)


def test_a_field_for_a_hidden_place_made_by_somebody_else_puts_nothing_there(real_desk):
    hidden = {"id": "place-1", "visibility": "hidden"}
    keep(real_desk.directory, service(1, locations=[hidden]))
    name = pikepdf.String("signpost|test-1|place:place-1|00000000|now")
    field = pikepdf.Dictionary(T=name, V=pikepdf.String("4 Kanaryquist Mews, ZZ99 7QX"))
    returned = read_slip(real_desk.directory, other_pdf(pikepdf.Array([field])), TODAY)
    assert returned.proposals == ()
