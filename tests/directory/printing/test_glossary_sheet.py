"""The sheet of short words, for some needs or for all."""

from tests.directory.printing.test_leaflets import GLOSSARY, text_of
from ui import actions


def test_the_sheet_of_a_need_holds_its_own_forms_and_the_whole_one_no_numbers(real_desk):
    def said(**options):
        return text_of(actions.print_thing(real_desk, GLOSSARY, [], options))

    staff = said(edition="professional", need="losing_home")
    assert "N5B. " in staff
    assert "Antabuse" not in staff
    some = said(need="losing_home,debt")
    assert "N5B. Court claim for the home, without a hearing. In full: " in some
    assert "PIP. " not in some
    every = said()
    assert "DHP. Extra help with rent. In full: Discretionary Housing Payment." in every
    assert "UC50" not in every
