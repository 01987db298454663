"""Colours and the size of the words are chosen once for a laptop."""

import pytest

from directory.errors import CannotKeep
from tests.ui.conftest import page_called
from ui import theme
from ui.appearance import FILE, Appearance, dress, keep_appearance, read_appearance


@pytest.fixture
def looks(full):
    page = page_called(full, "Help")
    full.show_page(full.pages.index(page))
    return page.looks


@pytest.fixture
def undressed(qapp):
    yield
    theme.wear(qapp, theme.LIGHT)


def folder_of(window):
    return window._desk.directory.folder.path


def named(buttons, words):
    return next(one for one in buttons if one.text() == words)


def test_colours_change_at_once_and_are_kept(full, looks, undressed):
    named(looks.looks, "Cream").click()
    assert theme.current() is theme.CREAM
    assert read_appearance(folder_of(full)).look == "cream"


def test_the_size_of_the_words_is_said_to_come_with_the_next_start(full, looks, undressed):
    named(looks.sizes, "200 %").click()
    assert "next start" in full.tray.words.text()
    assert read_appearance(folder_of(full)).text == 2.0
    assert theme.text_scale() == 1.0


def test_words_of_twice_the_size_are_drawn_so(qapp, undressed):
    dress(qapp, Appearance("light", 2.0))
    assert theme.font(theme.BODY).pixelSize() == 2 * theme.BODY
    assert theme.tall(theme.BUTTON_HEIGHT) == 2 * theme.BUTTON_HEIGHT


@pytest.mark.parametrize("kept", ["", "[]", '{"look": "plaid", "text": 9}', '{"look": "dark"}'])
def test_a_damaged_choice_is_as_if_nothing_was_chosen(tmp_path, kept):
    (tmp_path / FILE).write_text(kept, encoding="utf-8")
    assert read_appearance(tmp_path) == Appearance()


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path):
    with pytest.raises(CannotKeep, match="until Signpost is closed"):
        keep_appearance(tmp_path / "gone", Appearance("dark"))
