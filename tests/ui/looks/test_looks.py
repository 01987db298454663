"""Colours that can be told apart, by measurement."""

import re
from pathlib import Path

import pytest

from ui import theme
from ui.widgets import icons

LOOKS = pytest.mark.parametrize("look", theme.LOOKS, ids=lambda look: look.name)


def test_contrast_is_measured_as_the_standard_says():
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@LOOKS
@pytest.mark.parametrize(("ink", "ground"), theme.TEXT_PAIRS)
def test_words_stand_out_from_what_is_behind_them(look, ink, ground):
    assert theme.contrast(getattr(look, ink), getattr(look, ground)) >= 4.5


@LOOKS
@pytest.mark.parametrize(("line", "ground"), theme.LINE_PAIRS)
def test_lines_icons_and_rings_stand_out_from_what_is_behind_them(look, line, ground):
    if (line, ground) == ("focus", "practice") and look is not theme.LIGHT:
        line = "on_practice"
    assert theme.contrast(getattr(look, line), getattr(look, ground)) >= 3


@LOOKS
def test_the_style_sheet_uses_no_colour_but_those_of_the_look(look):
    known = {getattr(look, part) for part in look.__slots__}
    used = set(re.findall(r"#[0-9A-Fa-f]{6}\b", theme.style_sheet(look)))
    assert used <= known


def test_every_colour_in_the_window_comes_from_the_theme():
    house = Path(theme.__file__).parent
    others = [path for path in house.rglob("*.py") if path.name != "theme.py"]
    guilty = [
        path.name for path in others if re.search(r"[\"']#[0-9A-Fa-f]{3,8}[\"']", path.read_text())
    ]
    assert guilty == []


def test_every_icon_file_is_drawn_somewhere_and_the_licence_lies_beside_them():
    house = Path(theme.__file__).parent
    code = " ".join(path.read_text() for path in house.rglob("*.py"))
    unused = [path.stem for path in icons.FOLDER.glob("*.svg") if f'"{path.stem}"' not in code]
    assert unused == []
    assert "ISC License" in (icons.FOLDER / "LICENSE").read_text()


def test_an_icon_is_drawn_in_the_colour_asked_for(qapp):
    image = icons.picture("phone", "#931B1B", 24)
    inked = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inked == {"#931b1b"}
