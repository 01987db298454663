"""A name that nobody could say is shortened, told of in one sentence, and kept whole in words."""

import pytest

from directory.interchange.bringing.importing import Options
from ui.actions.keeping import import_file

WORDS = "Practice words that were pasted into the wrong cell "
LONG = (WORDS * 100)[:5000].strip()


@pytest.mark.parametrize("preview", [True, False])
def test_a_name_of_thousands_of_letters_is_told_of_once(real_desk, tmp_path, preview):
    path = tmp_path / "tin.csv"
    path.write_text(f"id,name,description\n1,{LONG},Soup.\n", encoding="utf-8")
    report = import_file(real_desk, path, Options(preview=preview))
    assert report.added == 1
    (told,) = report.problems
    assert (told.row, told.field) == (2, "name")
    assert told.problem.startswith(f"This name has {len(LONG):,} characters: it was shortened")


def test_it_is_kept_whole_in_the_description_and_comes_back_unchanged(real_desk, tmp_path):
    path = tmp_path / "tin.csv"
    path.write_text(f"id,name,description\n1,{LONG},Soup.\n", encoding="utf-8")
    import_file(real_desk, path)
    page = real_desk.directory.page("tin-1")
    assert len(page.name) < 110
    assert page.name.startswith(WORDS.strip())
    assert page.description == f"{LONG}\nSoup."
    assert import_file(real_desk, path).unchanged == 1


def test_a_name_that_is_only_long_stays(real_desk, tmp_path):
    name = LONG[:280].strip()
    path = tmp_path / "tin.csv"
    path.write_text(f"id,name\n1,{name}\n", encoding="utf-8")
    assert import_file(real_desk, path).problems_total == 0
    assert real_desk.directory.page("tin-1").name == name
