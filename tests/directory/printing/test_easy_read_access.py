"""Languages and access on the sheet in easy words: one idea a line, never at the cost of size."""

from dataclasses import replace

from directory.disclosure.record.easy_read import easy_rows
from directory.disclosure.record.entry import sheet_entry
from directory.printing import signposting_sheet
from tests.conftest import TODAY
from tests.directory.printing.reading import all_text
from tests.directory.printing.sheets import FOOD, MONEY, sheet
from tests.ui.small_directory import a_service

ACCESS = ["step_free", "hearing_loop", "bring_a_friend"]


def entry(**more):
    told = {"languages": ["English", "Polish", "Farsi"], "interpreter": True, "access": ACCESS}
    page = a_service(1, "Practice Help", "Help with money", ["debt"], **{**told, **more})
    return sheet_entry(page, TODAY, practice=True)


def beside(made, picture):
    return [line.text for row in easy_rows(made) if row.picture == picture for line in row.lines]


def printed(*entries):
    return signposting_sheet.make(sheet(*entries), options={"format": "easy-read"})


def test_each_line_holds_one_idea_in_easy_words():
    made = entry(access_words="The lift is slow. Use the back door.")
    assert beside(made, "talk") == [
        "They speak English, Polish and Farsi.",
        "Do you speak another language?",
        "Ask for an interpreter.",
    ]
    assert beside(made, "access") == [
        "There are no steps.",
        "There is a loop for hearing aids.",
        "You can bring a friend.",
        "The lift is slow.",
        "Use the back door.",
    ]


def test_what_is_not_recorded_has_no_row_and_no_wheelchair_stands_where_none_gets_in():
    made = entry(languages=[], interpreter=False, access=["children_welcome"])
    assert beside(made, "talk") == beside(made, "access") == []
    assert "You can bring your children." in beside(made, "people")


def test_languages_of_a_sensitive_service_are_never_told():
    made = entry(sensitive=True, neutral_name="A local service")
    assert beside(made, "talk") == ["Do you speak another language?", "Ask for an interpreter."]
    assert "Farsi" not in all_text(printed(made).pdf)


def test_a_sentence_that_labels_people_is_left_away():
    made = entry(access_words="Ring the bell. For people with complex lives.")
    assert "Ring the bell." in beside(made, "access")
    assert "complex" not in " ".join(beside(made, "access"))


def test_it_is_printed_where_there_is_room_beside_a_picture_that_is_heard():
    told = {"easy_languages": ("They speak Polish.",), "easy_access": ("You can bring a friend.",)}
    done = printed(replace(MONEY, **told))
    text = all_text(done.pdf)
    for said in ("They speak Polish.", "You can bring a friend."):
        assert said in text
    assert done.warnings == ()


def test_it_costs_no_side_and_the_worker_is_told_what_to_say_aloud():
    lines = tuple(f"You can bring friend {at}." for at in range(40))
    told = replace(FOOD, easy_access=lines, easy_languages=("They speak Polish.",))
    bare, done = printed(MONEY, FOOD), printed(MONEY, told)
    assert done.pages == bare.pages
    assert "They speak Polish." in all_text(done.pdf), "the first and shortest still has room"
    assert "friend 39." not in all_text(done.pdf)
    assert any(FOOD.name in warning and "Say it aloud" in warning for warning in done.warnings)
