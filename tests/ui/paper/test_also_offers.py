"""What people often want too stands beside the sheet, one press away."""

from tests.ui.conftest import page_called
from ui import actions


def test_one_press_on_the_sheet_looks_for_it_for_the_same_person(full, qtbot):
    find, sheet = page_called(full, "Find"), page_called(full, "Sheet")
    find.type_words("food bank")
    card = actions.card_of(sheet.tools.desk, "practice-braunstone-food-bank")
    sheet.tools.visit.add(card)
    full.show_page(full.pages.index(sheet))
    qtbot.waitUntil(lambda: bool(sheet.also.buttons))
    assert sheet.also.isVisible()
    need, *_ = actions.offers_beside(sheet.tools.desk, [card.id])
    button, *_ = sheet.also.buttons
    assert need.public_name in button.accessibleName()
    button.click()
    assert full.pages[0].isVisible()
    assert find.box.text() == ""
    assert [chip.id for chip in find.question.needs_on] == [need.id]
    assert [one.id for one in sheet.tools.visit.chosen] == [card.id]
