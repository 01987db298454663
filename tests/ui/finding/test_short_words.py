"""Short words are looked up on the page Help, and explained beside results; by staff only."""

import pytest

from tests.ui.conftest import page_called
from ui.actions import wording


@pytest.fixture
def helped(window):
    """The page Help, in front, on a screen that only staff see."""
    page = page_called(window, "Help")
    if window.visit.public_words:
        window.visit.flip_words()
    window.show_page(window.pages.index(page))
    return page


def lines(page):
    part = page.short_words
    return [part.list.item(row).text() for row in range(part.list.count())]


def test_a_short_word_is_looked_up_by_letters_or_by_what_it_means(helped):
    everything = lines(helped)
    assert len(everything) == len(wording.glossary(helped.tools.desk))
    assert helped.short_words.count.text() == f"{len(everything):,} short words"
    helped.short_words.box.setText("n5b")
    assert lines(helped)[0].startswith("N5B: Accelerated possession claim")
    helped.short_words.box.setText("bailiff")
    assert any(line.startswith("EX96: ") for line in lines(helped))
    helped.short_words.box.setText("qqqq")
    assert helped.short_words.list.isHidden()
    assert "Ask whoever wrote it" in helped.short_words.count.text()


def test_the_public_read_plain_words_that_tell_on_nobody(helped, window):
    helped.short_words.box.setText("marac")
    assert lines(helped)
    window.visit.flip_words()
    assert not lines(helped)
    helped.short_words.box.setText("")
    told = " ".join(lines(helped))
    assert "PIP: disability benefit" in told
    for hidden in ("MARAC", "NRPF", "EUPD", "Personal Independence Payment"):
        assert hidden not in told


def test_what_was_looked_up_goes_with_the_next_person(helped, window):
    helped.short_words.box.setText("lcwra")
    window.visit.end()
    assert helped.short_words.box.text() == ""


def test_short_forms_are_explained_beside_results_to_staff_only(find, window):
    if window.visit.public_words:
        window.visit.flip_words()
    find.type_words("n5b and ccj")
    assert find.lead.text().startswith("N5B: court claim for the home, without a hearing. CCJ: ")
    window.visit.flip_words()
    find.type_words("n5b and ccj")
    assert "N5B" not in find.lead.text()
