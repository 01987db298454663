"""Leaflets of a service, kept beside it as they were given to us, and who may be handed one."""

from datetime import date

import pytest

from directory.desk.paper.attached import attached_papers
from directory.errors import BadInput
from directory.model import ServicePage
from tests.directory.keeping.blank_pdfs import blank_pdf, with_launch
from ui import actions
from ui.actions import blank_forms

TODAY = date(2026, 11, 22)
OPEN_HALL = {"id": "l", "visibility": "public", "name": "Hall", "town": "Kirkby"}
LEAFLET = {
    "id": "form-1", "title": "What we do", "kind": "leaflet", "source": "Their desk",
    "dated": date(2026, 3, 1), "digest": "d",
}  # fmt: skip
FORM = {"id": "form-2", "title": "Ask for help", "digest": "e"}


def page(*forms, **more):
    contacts = [{"id": "p", "kind": "phone", "value": "0151 496 0888"}]
    held = {"id": "wren-1", "name": "Wren Help", "status": "open", "contacts": contacts}
    return ServicePage.model_validate({**held, "forms": forms, **more})


def titles(record, *, public):
    return [one.title for one in attached_papers(record, TODAY, public=public)]


def test_a_leaflet_is_kept_with_its_name_source_and_date_and_printed_as_it_is(real_desk, tmp_path):
    path = blank_pdf(tmp_path / "what_we_do.pdf", pages=2)
    record = page()
    real_desk.directory.save(record)
    leaflet = blank_forms.attach(real_desk, path, record)
    told = {"kind": "leaflet", "source": "Their desk", "dated": date(2026, 3, 1)}
    leaflet = leaflet.model_copy(update=told)
    real_desk.directory.save(record.model_copy(update={"forms": (leaflet,)}))
    (held,) = blank_forms.forms_of(real_desk, record.id, public=True)
    assert (held.title, held.source, held.dated) == ("What we do", "Their desk", date(2026, 3, 1))
    printed = blank_forms.as_print(real_desk, held)
    assert (printed.pdf, printed.pages) == (path.read_bytes(), 2)


def test_a_leaflet_that_starts_something_is_refused(real_desk, tmp_path):
    path = blank_pdf(tmp_path / "trap.pdf", change=with_launch)
    with pytest.raises(BadInput, match="it starts other programs"):
        blank_forms.attach(real_desk, path, page())


def test_a_leaflet_is_for_anybody_and_a_blank_form_for_workers():
    record = page(LEAFLET, FORM, locations=[OPEN_HALL])
    assert titles(record, public=False) == ["Ask for help", "What we do"]
    assert titles(record, public=True) == ["What we do"]


@pytest.mark.parametrize("visibility", ["hidden", "area_only"])
def test_of_a_place_that_is_not_public_a_leaflet_goes_out_only_once_a_keeper_has_read_it(
    visibility,
):
    apart = {"id": "l", "visibility": visibility, "town": "Bootle", "area": "Bootle"}
    assert titles(page(LEAFLET, locations=[OPEN_HALL, apart]), public=False) == []
    read = {**LEAFLET, "no_hidden_place": True}
    assert titles(page(read, locations=[OPEN_HALL, apart]), public=False) == ["What we do"]


def test_no_leaflet_goes_out_that_tells_or_is_of_what_has_closed():
    assert titles(page(LEAFLET, status="closed"), public=False) == []
    assert titles(page(LEAFLET, sensitive=True), public=True) == []
    labelled = {**LEAFLET, "title": "Help for complex households"}
    assert titles(page(labelled), public=False) == []


def test_staff_read_the_level_of_help_and_the_public_never_does(real_desk):
    record = page(level="specialist", who_for="Anyone who asks.")
    real_desk.directory.save(record)
    staff = str(real_desk.panel(record.id))
    assert "Level of help: specialist." in staff
    assert "Level of help" not in str(real_desk.panel(record.id, public=True))
    leaflet = actions.print_thing(real_desk, "service-leaflet", [record.id], {"for": "people"})
    assert leaflet.pages == 1
    unknown = page(level="not_recorded")
    real_desk.directory.save(unknown)
    assert "Level of help" not in str(real_desk.panel(unknown.id))
