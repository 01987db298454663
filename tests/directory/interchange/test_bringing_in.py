"""Bringing a real file into a real folder: whole or not at all, and the same twice is nothing."""

import pytest

from directory.errors import SignpostProblem, Stopped
from directory.interchange.bringing.importing import Options, Watch
from ui import actions

HEADER = "id,name,organisation,description,needs,phone\n"
ROWS = (
    "t1,Tin Roof Debt Desk,Tin Roof,We sort out bills and debt.,debt,0151 496 0777\n"
    "t2,Tin Roof Kitchen,Tin Roof,Hot meals and food parcels.,food,0151 496 0778\n"
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "tin.csv"
    path.write_text(HEADER + ROWS, encoding="utf-8")
    return path


def files_of(desk):
    """Every file of the data folder with its bytes, but for locks."""
    folder = desk.directory.folder.path
    return {
        p.name: p.read_bytes() for p in folder.rglob("*") if p.is_file() and "write" not in p.name
    }


def test_what_comes_in_is_found_and_practice_is_put_away(desk, file):
    report = actions.import_file(desk, file)
    assert (report.read, report.added) == (2, 2)
    assert not desk.directory.practice
    assert [one.card.name for one in desk.ask("tin roof debt").services][:1] == [
        "Tin Roof Debt Desk"
    ]
    ids = {one.card.id for one in desk.ask("practice money help", limit=50).services}
    assert not any(one.startswith("practice-") for one in ids)


def test_the_needs_of_a_row_are_stated_and_others_suggested(real_desk, file):
    file.write_text(HEADER + ROWS.replace(",debt,0151", ",,0151"), encoding="utf-8")
    actions.import_file(real_desk, file)
    held = {p.name: p.needs for p in real_desk.directory.pages(["tin-t1", "tin-t2"])}
    assert [(n.need, n.structure) for n in held["Tin Roof Debt Desk"]][:1] == [
        ("debt", "suggested")
    ]
    assert held["Tin Roof Debt Desk"][0].words
    assert [(n.need, n.structure) for n in held["Tin Roof Kitchen"]][:1] == [("food", "stated")]


def test_the_same_file_twice_leaves_every_byte_as_it_was(real_desk, file):
    actions.import_file(real_desk, file)
    before = files_of(real_desk)
    report = actions.import_file(real_desk, file)
    assert (report.added, report.updated, report.unchanged) == (0, 0, 2)
    assert files_of(real_desk) == before


def test_local_text_wins_and_the_difference_is_listed(real_desk, file):
    actions.import_file(real_desk, file)
    page = real_desk.directory.page("tin-t1")
    real_desk.directory.save(page.model_copy(update={"description": "Ring Tuesdays. Ours."}))
    file.write_text((HEADER + ROWS).replace("We sort out", "They now sort out"), encoding="utf-8")
    report = actions.import_file(real_desk, file)
    assert [(c.id, c.field) for c in report.conflicts] == [("tin-t1", "description")]
    assert real_desk.directory.page("tin-t1").description == "Ring Tuesdays. Ours."


def test_their_text_wins_when_asked_for(real_desk, file):
    actions.import_file(real_desk, file)
    page = real_desk.directory.page("tin-t1")
    real_desk.directory.save(page.model_copy(update={"description": "Ring Tuesdays. Ours."}))
    file.write_text((HEADER + ROWS).replace("We sort out", "They now sort out"), encoding="utf-8")
    actions.import_file(real_desk, file, Options(theirs=True))
    assert real_desk.directory.page("tin-t1").description.startswith("They now sort out")


def test_what_only_the_publisher_changed_is_taken(real_desk, file):
    actions.import_file(real_desk, file)
    file.write_text((HEADER + ROWS).replace("0151 496 0777", "0151 496 0779"), encoding="utf-8")
    report = actions.import_file(real_desk, file)
    assert (report.updated, report.unchanged, report.conflicts) == (1, 1, ())
    assert real_desk.ask("0151 496 0779").services[0].card.id == "tin-t1"
    assert not [one for one in real_desk.ask("0151 496 0777").services if one.card.id == "tin-t1"]


def test_a_cancel_leaves_every_byte_as_it_was(desk, file):
    before = files_of(desk)
    with pytest.raises(Stopped, match=r"Nothing of tin\.csv was brought in"):
        actions.import_file(desk, file, watch=Watch(cancelled=lambda: True))
    assert files_of(desk) == before
    assert desk.directory.practice


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x01\x02",
        b"%PDF-1.7",
        b"PK\x03\x04rest",
        b'[{"id": "1", "name"',
        b"{}",
        b"a,b\n1,2\n",
        b"[" * 100_000,
    ],
)
def test_a_file_that_is_not_what_it_claims_changes_nothing(desk, tmp_path, content):
    bad = tmp_path / "bad.csv"
    bad.write_bytes(content)
    before = files_of(desk)
    with pytest.raises(SignpostProblem) as told:
        actions.import_file(desk, bad)
    assert told.value.words.endswith((".", "?")) or "--map" in told.value.words
    assert "\n" not in told.value.words
    assert files_of(desk) == before


def test_a_backup_is_made_before_a_real_directory_is_changed(real_desk, file):
    actions.import_file(real_desk, file)
    assert not list(real_desk.directory.folder.backups.glob("*.db"))
    file.write_text(HEADER + ROWS.replace("Hot meals", "Warm meals"), encoding="utf-8")
    actions.import_file(real_desk, file)
    assert len(list(real_desk.directory.folder.backups.glob("real-*.db"))) == 1


def test_bristol_comes_in_as_it_is(real_desk, shared):
    report = actions.import_file(real_desk, shared / "data/oruk1_bristol/bristol.json")
    assert report.read == 819
    assert report.added >= 817
    said = " ".join(one.problem for one in report.problems)
    assert "no name" in said
    assert "twice" in said or "another service" in said


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("my husband hits me", ("aid", "women", "abuse", "safe", "next link", "men")),
        ("homeless tonight", ("homeless", "shelter")),
        ("someone to talk to", ("talk", "mental", "harbour", "samaritans", "listening")),
        ("dept advise", ("debt", "advice")),
        ("youth club", ("youth club",)),
        ("0117", ("",)),
    ],
)
def test_bristol_answers_what_a_walk_in_says(bristol_desk, typed, words):
    names = [one.card.name.lower() for one in bristol_desk.ask(typed).services[:3]]
    assert names
    assert any(word in name for word in words for name in names), names
    ids = [one.card.id for one in bristol_desk.ask(typed).services[:3]]
    assert actions.make_sheet(bristol_desk, ids).entries >= 1


@pytest.fixture(scope="module")
def bristol_desk(filled_folder, shared, tmp_path_factory):
    """A desk on the real Bristol feed, brought in once."""
    import shutil

    from tests.conftest import TODAY

    path = tmp_path_factory.mktemp("bristol") / "data"
    shutil.copytree(filled_folder, path)
    made = actions.open_desk(path, TODAY)
    actions.import_file(made, shared / "data/oruk1_bristol/bristol.json")
    yield made
    made.directory.close()
