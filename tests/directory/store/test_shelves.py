"""Needs, goals and lines: an update brings new content, local changes stay."""

from dataclasses import replace

from sqlalchemy import select, update

from directory.model import NationalLine, Need, Theme
from directory.store import Directory, build_beside, faults_of
from directory.store.digests import digest_of
from directory.store.settings import carry_sum
from directory.store.shelves import SHELVES
from seed import filling
from seed.contents import contents


def issue(folder, made, nouns, edition):
    kept = []
    build_beside(
        folder,
        "update",
        lambda draft: kept.extend(draft.issue(nouns, "signpost", edition)),
        at=made.at,
    )
    return kept


def change_here(folder, made, need):
    """Change a need on this laptop, as an editor would."""

    def work(draft):
        connection = draft._connection
        table = next(shelf.table for shelf in SHELVES if shelf.noun is Need)
        old = connection.execute(select(table.c.digest).where(table.c.id == need.id)).scalar()
        new = digest_of(need.as_text())
        values = {**need.__dict__, "digest": new}
        connection.execute(update(table).where(table.c.id == need.id).values(values))
        carry_sum(connection, [old], [new])

    build_beside(folder, "edit", work, at=made.at)


def test_an_update_changes_what_nobody_touched_and_keeps_local_changes(folder, made):
    food, debt = made.needs
    local = food.model_copy(update={"public_name": "Something to eat"})
    change_here(folder, made, local)
    newer = [need.model_copy(update={"definition": "newer words"}) for need in (food, debt)]
    assert issue(folder, made, newer, 2) == ["food"]
    held = Directory(folder)
    assert {need.id: need for need in held.needs()} == {"food": local, "debt": newer[1]}
    bases = dict(held.rows("SELECT id, edition FROM base WHERE kind = 'need'"))
    assert bases == {"food": 2, "debt": 2}
    assert faults_of(held.path, words=True) == []
    held.close()


def test_a_local_change_that_the_update_also_makes_is_no_longer_local(folder, made):
    local = made.needs[0].model_copy(update={"public_name": "Something to eat"})
    change_here(folder, made, local)
    issue(folder, made, [local, made.needs[1]], 2)
    newest = local.model_copy(update={"definition": "newest"})
    assert issue(folder, made, [newest, made.needs[1]], 3) == []
    held = Directory(folder)
    assert newest in held.needs()
    held.close()


def test_a_new_need_arrives_and_nothing_is_issued_twice(folder, made):
    third = Need(id="heat", theme="money", public_name="Warmth", professional_name="Fuel")
    for edition in (2, 3):
        assert issue(folder, made, [*made.needs, third], edition) == []
    held = Directory(folder)
    assert len(held.needs()) == 3
    assert faults_of(held.path, words=True) == []
    held.close()


def test_shelves_stand_in_their_written_order(folder, made):
    themes = [Theme(id=name, name=name, position=at) for at, name in enumerate("cab")]
    lines = [NationalLine(id="x", name="X", position=2), NationalLine(id="y", name="Y", position=1)]
    issue(folder, made, themes, 1)
    issue(folder, made, lines, 1)
    held = Directory(folder)
    assert [theme.id for theme in held.themes()] == ["c", "a", "b"]
    assert [line.id for line in held.lines()] == ["y", "x"]
    held.close()


def test_an_empty_issue_changes_nothing(folder, made):
    assert issue(folder, made, [], 2) == []
    held = Directory(folder)
    assert {need.id for need in held.needs()} == {"food", "debt"}
    held.close()


def test_the_name_of_a_changed_need_finds_services(folder, made):
    newer = [made.needs[0].model_copy(update={"public_name": "Groceries"}), made.needs[1]]
    issue(folder, made, newer, 2)
    held = Directory(folder)
    assert len(held.rows("SELECT rowid FROM search_head WHERE search_head MATCH 'groceries'")) == 5
    held.close()


def test_records_of_an_edition_keep_what_was_changed_here(folder, made):
    held = Directory(folder)
    local = held.page("practice-1").model_copy(update={"summary": "Practice local words."})
    held.save(local)
    held.close()
    newer = [made.page(number, next_step=f"New {number}.") for number in (1, 2, 6)]
    kept = []
    build_beside(
        folder,
        "update",
        lambda draft: kept.extend(draft.issue_pages(newer, "practice", 2)),
        at=made.at,
    )
    assert kept == ["practice-1"]
    held = Directory(folder)
    assert held.pages(["practice-1", "practice-2", "practice-6"]) == [local, *newer[1:]]
    assert held.bases(["practice-1"])["practice-1"] == newer[0]
    held.close()


def test_a_data_folder_takes_new_shipped_content_once(tmp_path, made, monkeypatch):
    today = made.at.date()
    held = filling.open_directory(tmp_path / "data", today)
    before = held.path.name
    held.close()
    shipped = contents()
    lines = (shipped.lines[0].model_copy(update={"note": "newer"}), *shipped.lines[1:])
    monkeypatch.setattr(filling, "contents", lambda: replace(shipped, lines=lines))
    monkeypatch.setattr(filling, "contents_digest", lambda: "of the next program")
    held = filling.open_directory(tmp_path / "data", today)
    after = held.path.name
    assert after != before
    assert held.lines()[0].note == "newer"
    assert faults_of(held.path, words=True) == []
    held.close()
    held = filling.open_directory(tmp_path / "data", today)
    assert held.path.name == after  # the same content again is no change
    held.close()
