"""Blank forms go with a service: only PDFs that do nothing, kept once, undone like all else."""

import pikepdf
import pytest

from directory.errors import BadInput
from directory.keeping.forms import form_look
from directory.keeping.forms.blank_forms import attach_form, content_of
from directory.keeping.forms.form_look import look_at_form
from directory.keeping.record import bin as recycling
from directory.keeping.record import editing
from directory.store import Directory, undo
from directory.store.backup import back_up
from directory.store.blank_forms import held_forms
from tests.directory.keeping.blank_pdfs import (
    blank_pdf,
    with_file_inside,
    with_launch,
    with_program,
)
from tests.directory.keeping.kept import AT, made_folder

ONE = "practice-1"


@pytest.fixture
def directory(tmp_path):
    held = Directory(made_folder(tmp_path / "data"))
    yield held
    held.close()


@pytest.fixture
def form_file(tmp_path):
    return blank_pdf(tmp_path / "referral_form_v2.pdf", pages=2)


def put(directory, *forms):
    opened = editing.open_record(directory, ONE)
    return editing.save(directory, opened.page.model_copy(update={"forms": forms}), opened.digest)


def test_a_blank_form_is_kept_with_its_bytes_and_the_history_names_its_digest_only(
    directory, form_file
):
    form = attach_form(directory, form_file)
    put(directory, form)
    assert directory.page(ONE).forms == (form,)
    assert (form.title, form.id) == ("Referral form v2", "form-1")
    assert content_of(directory, form) == form_file.read_bytes()
    past = directory.rows("SELECT length(new) FROM history ORDER BY number DESC LIMIT 1")
    assert int(str(past[0][0])) < 2_000 < form_file.stat().st_size * 4


def test_taking_a_form_off_can_be_undone_and_it_opens_again(directory, form_file):
    form = attach_form(directory, form_file)
    put(directory, form)
    put(directory)
    assert directory.page(ONE).forms == ()
    undo.undo(directory)
    assert directory.page(ONE).forms == (form,)
    assert content_of(directory, form) == form_file.read_bytes()


def test_a_backup_holds_the_form(directory, form_file, tmp_path):
    form = attach_form(directory, form_file)
    put(directory, form)
    backup = back_up(directory.folder, AT)
    assert form_file.read_bytes() in backup.read_bytes()


def test_emptying_the_bin_forgets_forms_that_no_record_has(directory, form_file):
    form = attach_form(directory, form_file)
    put(directory, form)
    recycling.empty(directory)
    assert directory.ask(held_forms) == {form.digest}
    put(directory)
    recycling.empty(directory)
    assert directory.ask(held_forms) == set()
    with pytest.raises(BadInput, match="not on this laptop"):
        content_of(directory, form)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"change": with_program}, "runs by itself (a program)"),
        ({"change": with_launch}, "starts other programs"),
        ({"change": with_file_inside}, "other files inside it"),
        ({"value": "Jo Bloggs"}, "filled in"),
        ({"pages": form_look.MOST_PAGES + 1}, "more than"),
    ],
)
def test_what_is_no_blank_form_is_refused_in_one_sentence(tmp_path, changes, says):
    path = blank_pdf(tmp_path / "form.pdf", **changes)
    assert says in look_at_form(path.read_bytes())


def test_a_program_in_a_compressed_part_of_the_file_is_found(tmp_path):
    path = blank_pdf(tmp_path / "form.pdf", change=with_program)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert b"JavaScript" not in path.read_bytes()
    assert "runs by itself" in look_at_form(path.read_bytes())


def test_a_plain_form_is_taken(form_file):
    assert look_at_form(form_file.read_bytes()) == ""


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7\n%%EOF", b"MZ" * 400])
def test_what_is_no_pdf_is_refused(content):
    assert look_at_form(content) == form_look.NOT_A_PDF


def test_a_locked_form_and_one_that_is_too_big_are_refused(directory, tmp_path):
    path = blank_pdf(tmp_path / "form.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(encryption=pikepdf.Encryption(owner="a", user="b"))
    assert look_at_form(path.read_bytes()) == form_look.LOCKED
    path.write_bytes(b"%PDF-1.7" + b"0" * form_look.MOST_BYTES)
    with pytest.raises(BadInput, match="larger than 3 MB"):
        attach_form(directory, path)


def test_a_refused_form_leaves_nothing_in_the_file(directory, tmp_path):
    with pytest.raises(BadInput, match="filled in"):
        attach_form(directory, blank_pdf(tmp_path / "form.pdf", value="Jo"))
    assert directory.ask(held_forms) == set()
