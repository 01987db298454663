"""A hidden address and a label, put in through every way in and looked for in everything out.

Walks ``PRINTABLES``, ``FORMATS`` and the verbs, and fails for one that it cannot drive.
"""

import json
import zipfile
from itertools import product

import pypdfium2
import pytest

from directory.desk.fit.comparing import compare, plain_summary
from directory.disclosure.editions import EDITIONS
from directory.interchange import FORMATS
from directory.interchange.out import WRITERS
from directory.interchange.twins import TWINS
from directory.model import Location, ServicePage
from directory.model.events import Event, Hours, Placing, Stall, StallGroup, Venue
from directory.model.halls import Pitch
from directory.printing import PRINTABLES
from directory.store import back_up
from tests.directory.interchange.hidden_files import HIDDEN_FILES
from ui import actions
from ui.actions import editing, take_along, taking_out
from ui.actions.event import events
from ui.terminal.event import EVENT_VERBS
from ui.terminal.program import VERBS, run

STREET = "Kanaryquist Mews"
POSTCODE = "ZZ99 7QX"
LABEL = "complex needs"
CANARIES = (
    STREET.lower(),
    STREET.split()[0].lower(),
    POSTCODE.lower(),
    POSTCODE.replace(" ", "").lower(),
)

HIDDEN = {
    "id": "place-1",
    "visibility": "hidden",
    "name": f"{STREET} House",
    "address": f"4 {STREET}",
    "town": "Bootle",
    "postcode": POSTCODE,
    "landmark": f"by {STREET}",
    "bus_stop": STREET,
    "latitude": 53.123456,
    "longitude": -2.987654,
}
TOLD = f"Ring first. Then come to 4 {STREET}, {POSTCODE}. A worker meets you."
"""Its own words, which tell the door that its place does not."""
WORDS = {
    "description": f"A home for women with {LABEL}. Safe and warm. {TOLD}",
    "who_for": TOLD,
    "how_to_refer": TOLD,
    "next_step": TOLD,
    "while_you_wait": TOLD,
    "sessions": [{"words": f"Mondays at 4 {STREET}. Ring to be sure."}],
    "routes": [{"channel": "self_phone", "for_public": TOLD, "for_workers": TOLD}],
}
CSV = (
    "name,description,how_to_refer,hours,address,postcode,location_visibility,phone,latitude,"
    "longitude\n"
    f'Wren Haven,A home for women with {LABEL}. Safe and warm.,"{TOLD}",Mondays at 4 {STREET},'
    f"4 {STREET},{POSTCODE},hidden,0151 496 0888,53.123456,-2.987654\n"
)


def by_saving(desk, _folder):
    page = ServicePage(
        id="canary-1",
        name="Wren Haven",
        contacts=[{"id": "phone-1", "kind": "phone", "value": "0151 496 0888"}],
        locations=[HIDDEN],
        **WORDS,
    )
    desk.directory.save(page)
    return page.id


def by_spreadsheet(desk, folder):
    file = folder / "haven.csv"
    file.write_text(CSV, encoding="utf-8")
    assert actions.import_file(desk, file).added == 1
    file.unlink()
    return desk.ask("wren haven").services[0].card.id


def by_hiding_it_here(desk, _folder):
    """It was public once, was then hidden, and everything since was undone and put back."""
    told = {**HIDDEN, "visibility": "public"}
    opened = editing.new_record(desk)
    page = ServicePage.model_validate(
        {
            **opened.page.__dict__,
            **WORDS,
            "name": "Wren Haven",
            "contacts": [{"id": "phone-1", "kind": "phone", "value": "0151 496 0888"}],
            "locations": [told],
        }
    )
    public = editing.save_record(desk, page, opened.digest)
    first = editing.history_of(desk, page.id)[0].number
    editing.keep_draft(desk, public.page, public.digest, {"address": f"4 {STREET}"})
    hidden = public.page.model_copy(update={"locations": (Location(**HIDDEN),)})
    saved = editing.save_record(desk, hidden, public.digest)
    editing.keep_draft(desk, public.page, saved.digest, {"address": f"4 {STREET}"})
    editing.undo_last(desk)
    editing.redo_last(desk)
    editing.undo_last(desk)
    editing.remove_record(desk, page.id)
    editing.bring_back(desk, page.id)
    assert editing.history_of(desk, page.id)[-1].number == first
    return page.id


WAYS_IN = {"save": by_saving, "signpost-csv": by_spreadsheet, "hidden here": by_hiding_it_here}


@pytest.fixture(params=WAYS_IN)
def canary(request, real_desk, tmp_path):
    """A desk that holds the canary, and the id of its record."""
    return real_desk, WAYS_IN[request.param](real_desk, tmp_path)


@pytest.fixture
def canaries(real_desk, tmp_path):
    """A desk that holds one canary of each way in, and the ids of their records."""
    in_turn = (by_spreadsheet, by_saving, by_hiding_it_here)  # the first is found by its name
    return real_desk, [come_in(real_desk, tmp_path) for come_in in in_turn]


def assert_no_canary(text, where):
    found = [one for one in CANARIES if one in text.lower()]
    assert not found, f"{found} in {where}"


def pdf_text(content):
    with pypdfium2.PdfDocument(content) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
        return " ".join([*pages, *map(str, document.get_metadata_dict().values())])


def test_every_format_is_driven():
    """Each is read in ``interchange/test_hidden_in_every_format.py``; one stands here for all."""
    assert {reader.name for reader in FORMATS} == set(HIDDEN_FILES)


def test_no_print_holds_the_hidden_place_or_the_label(canaries):
    desk, services = canaries
    actions.set_desk_fact(desk, "phone", "0151 496 0999")
    for page in desk.directory.pages(services):
        desk.directory.save(page.model_copy(update={"tags": ("kept",)}))
    for thing in PRINTABLES:
        for form in () if thing.of_event else thing.formats:
            for service in services if thing.of_services else services[:1]:
                asked = {"format": form, "tag": "kept"}
                printed = actions.print_thing(desk, thing.name, [service], asked)
                text = pdf_text(printed.pdf)
                assert_no_canary(text, f"{thing.name} {form}")
                assert LABEL not in text.lower()
                if thing.of_services:
                    assert "Wren Haven" in text
                    assert any(LABEL in words for words in printed.warnings)


def test_no_twin_contact_or_date_holds_the_hidden_place_or_the_label(real_desk, tmp_path):
    desk, service = real_desk, by_saving(real_desk, None)
    actions.set_desk_fact(desk, "phone", "0151 496 0999")
    monday = {"weekday": "mon", "opens": "10:00", "closes": "12:00", "location_id": "place-1"}
    held = desk.directory.page(service).model_copy(update={"tags": ("kept",)})
    desk.directory.save(ServicePage.model_validate({**held.__dict__, "sessions": [monday]}))
    event = event_with(desk, service).id
    made = {
        "card": take_along.contacts_of(desk, [service]).content,
        "calendar": take_along.calendar_of(desk, [service]).content,
    }
    for thing in PRINTABLES:
        if take_along.has_twins(thing.name):
            about = [event] if thing.of_event else [service]
            for form in TWINS:
                asked = {"edition": thing.editions[0], "tag": "kept"}
                twin = take_along.make_twin(desk, thing.name, about, asked, form)
                made[f"{thing.name}{form.ending}"] = twin.content
    for name, content in made.items():
        file = tmp_path / name
        file.write_bytes(content)
        text = said_in(file)
        assert_no_canary(text, name)
        assert LABEL not in text.lower(), name
    assert "Wren Haven" in said_in(tmp_path / "card")


def said_in(file):
    """All that a file says; what a zip or a workbook holds is unpacked."""
    if not zipfile.is_zipfile(file):
        return file.read_text(encoding="utf-8")
    with zipfile.ZipFile(file) as opened:
        return "\n".join(opened.read(name).decode("utf-8") for name in opened.namelist())


def test_no_file_that_is_taken_out_holds_the_hidden_place_and_no_public_one_the_label(
    canary, tmp_path
):
    desk, _ = canary
    for writer in WRITERS:
        for edition in EDITIONS:
            file = tmp_path / f"complete-{edition}{writer.suffix}"
            made = taking_out.take_out(desk, taking_out.Out(writer.name, edition), file)
            text = said_in(file)
            assert_no_canary(text, f"{writer.name} {edition}")
            assert_no_canary(str(made.as_json()), f"left out of {writer.name}")
            assert "Wren Haven" in text
            assert edition != "public" or LABEL not in text.lower()


def event_with(desk, service):
    """Keep a day in a hall where the canary stands at table 1, and another service at table 2."""
    desk.directory.save(ServicePage(id="second-1", name="Another House"))
    made = Event(
        id="canary-day",
        venue=Venue(name="Town Hall", address="1 High Street, Bootle"),
        public_hours=Hours(opens="10:00", closes="14:00"),
        groups=(StallGroup(id="home", name="A home"),),
        pitches=(Pitch(id="t1", number=1), Pitch(id="t2", number=2)),
        stalls=(
            Stall(id="wren", service=service, group="home", status="confirmed"),
            Stall(id="other", service="second-1", group="home", status="confirmed"),
        ),
        places=(Placing(stall="wren", pitch="t1"), Placing(stall="other", pitch="t2")),
    )
    return events.keep_event(desk, made)


def prints_of_an_event():
    return [
        (thing.name, {"format": form, "edition": edition})
        for thing in PRINTABLES
        for form in (thing.formats if thing.of_event else ())
        for edition in thing.editions
    ]


def test_no_paper_of_an_event_holds_the_hidden_place_or_the_label(real_desk):
    desk, service = real_desk, by_saving(real_desk, None)
    actions.set_desk_fact(desk, "phone", "0151 496 0999")
    event = event_with(desk, service)
    for name, options in prints_of_an_event():
        printed = actions.print_thing(desk, name, [event.id], options)
        text = pdf_text(printed.pdf)
        assert_no_canary(text, f"{name} {options}")
        assert LABEL not in text.lower(), f"{name} {options}"


def test_no_panel_message_or_question_gives_the_place_away(canary):
    desk, service = canary
    public = str(desk.panel(service, public=True))
    assert_no_canary(public, "public panel")
    assert_no_canary(str(desk.panel(service)), "panel")
    assert LABEL not in public.lower()
    assert_no_canary(str(desk.message([service])), "message")
    assert_no_canary(plain_summary(desk, [service]), "summary")
    second = ServicePage(id="second-1", name="Another House")
    desk.directory.save(second)
    for shown in (True, False):
        beside = str(compare(desk, [service, second.id], public=shown))
        assert_no_canary(beside, "side by side")
        assert not (shown and LABEL in beside.lower())
    for asked in (STREET, POSTCODE, "Kanaryquist", POSTCODE[:4]):
        assert service not in [one.card.id for one in desk.ask(asked).services if one.score > 1]
        assert_no_canary(str(desk.ask(asked).services), f"answer to {asked}")


OTHER = "elm-hall"
"""A record beside it, for verbs that take two."""


def verbs_that_say(service, folder):
    """How each verb is driven; a verb without an entry fails the test."""
    answers = folder / "answers.json"
    answers.write_text('{"people": [{"age": 44}]}', encoding="utf-8")
    return {
        "find": ["find", "wren haven"],
        "needs": ["needs", "wren haven"],
        "show": ["show", service],
        "print": ["print", "signposting-sheet", service, "-o", str(folder / "out.pdf")],
        "text": ["text", service],
        "card": ["card", service, "-o", str(folder / "out.vcf")],
        "calendar": None,  # it needs sessions, and is driven above
        "match": ["match", "--answers", str(answers), "--service", service],
        "import": None,  # a way in, driven above
        "export": ["export", "--format", "oruk3", "-o", str(folder / "out.json")],
        "check": ["check"],
        "areas": ["areas"],
        "backup": ["backup"],
        "restore": ["restore"],
        "practice": ["practice", "off"],
        "desk": ["desk", "show"],
        "coverage": ["coverage", "--theme", "*", "-o", str(folder / "covered.csv")],
        "count": ["count", "home", "--where", "desk", "--month", "2026-10"],
        "counts": ["counts"],
        "todo": ["todo", "missing"],
        "phrase": ["phrase", "add", "food", "nowt in the cupboard", "--look"],
        "wording": ["wording", "export", str(folder / "wording.json")],
        "history": ["history", "show", service],
        "merge": ["merge", service, OTHER, "--preview"],
        "apart": ["apart", service, OTHER],
        "back": None,  # nothing was brought in here; what it brings back is driven by its own tests
        "language": ["language", "show", "pl"],
    }


def test_no_verb_gives_the_place_away(canaries, tmp_path, capsys):
    desk, services = canaries
    desk.directory.save(ServicePage(id=OTHER, name="Elm Hall"))
    desk.directory.close()
    of_each = [verbs_that_say(service, tmp_path) for service in services]
    assert set(of_each[0]) == set(VERBS)
    for verb in VERBS:
        lines = {tuple(driven[verb] or ()): None for driven in of_each}
        for words, extra in product(filter(None, lines), ([], ["--json"])):
            assert run([*words, *extra, "--data", str(desk.directory.folder.path)]) == 0, words
            said = capsys.readouterr()
            assert_no_canary(said.out + said.err, verb)


def event_verbs_that_say(event, folder):
    """How each verb under ``event`` is driven; one without an entry fails the test."""
    return {
        "list": [],
        "new": ["Help in one place"],
        "show": [event],
        "import": None,  # a way in
        "export": [event, "-o", str(folder / "day.json")],
        "html": [event, "-o", str(folder / "day.html")],
        "stall": [event, "list"],
        "venue": [event, "--like", "wren"],
        "plan": [event, "--seconds", "1"],
        "qap": None,  # numbers alone
        "coverage": [event],
        "papers": [event],  # each paper is driven above
        "report": [event, "-o", str(folder / "report.xlsx")],
        "count": [event, "public", "5"],
        "heard": [event, "food"],
        "agreed": [event, "Meet again"],
        "correct": [event, "wren", "hours"],
        "budget": [event, "--pot", "500"],
        "remove": [event],
    }


def test_no_event_verb_gives_the_place_away(real_desk, tmp_path, capsys):
    desk, service = real_desk, by_saving(real_desk, None)
    event = event_with(desk, service)
    desk.directory.close()
    driven = event_verbs_that_say(event.id, tmp_path)
    assert set(driven) == set(EVENT_VERBS)
    for verb, words in driven.items():
        if words is None:
            continue
        line = ["event", verb, *words, "--json", "--data", str(desk.directory.folder.path)]
        assert run(line) == 0, verb
        said = capsys.readouterr()
        assert_no_canary(said.out + said.err, verb)
    for file in tmp_path.rglob("*"):
        if file.suffix in (".json", ".html"):
            assert_no_canary(file.read_text(encoding="utf-8"), file.name)


def test_no_file_of_the_data_folder_holds_the_place(canary):
    desk, _ = canary
    directory = desk.directory
    from datetime import UTC, datetime

    back_up(directory.folder, datetime(2026, 11, 22, tzinfo=UTC))
    directory.close()
    for file in directory.folder.path.rglob("*"):
        if file.is_file():
            assert_no_canary(file.read_bytes().decode("latin-1"), file.name)


def test_the_record_is_still_found_and_rung(canary):
    desk, service = canary
    assert desk.ask("wren haven").services[0].card.id == service
    entry = desk.sheet([service]).entries[0]
    assert entry.where == ("They will tell you where.",)
    assert entry.phone == "0151 496 0888"


def test_show_keeps_the_record_whole_but_for_the_place(canary, capsys):
    desk, service = canary
    desk.directory.close()
    assert run(["show", service, "--json", "--data", str(desk.directory.folder.path)]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["locations"][0]["visibility"] == "hidden"
    assert record["locations"][0]["postcode"] == ""
