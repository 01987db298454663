"""Where a need of safety was clearly heard, what is for it stands first, typed or finished."""

import pytest

from directory.desk.safety.leads import leading
from directory.model import ServicePage
from tests.conftest import TODAY
from ui import actions

FIRST = 3
AT_LEAST = 0.95
"""Of the lines below. Measured by words alone on practice and Bristol: 1.0 finished, 0.97 typed;
before, 0.9 and 0.77 in Bristol."""
LINES = {
    "i don't want to be here anymore": "suicide_selfharm",
    "thinking about ending my life": "suicide_selfharm",
    "i keep cutting my arms": "suicide_selfharm",
    "she says she'd be better off dead": "suicide_selfharm",
    "took an overdose last week": "suicide_selfharm",
    "want to die": "suicide_selfharm",
    "i want to end it all": "suicide_selfharm",
    "no reason to live": "suicide_selfharm",
    "my partner strangled me": "domestic_abuse",
    "he won't let me see my friends and checks my phone": "domestic_abuse",
    "scared to go home to my boyfriend": "domestic_abuse",
    "my wife beats me": "domestic_abuse",
    "my ex keeps threatening me": "domestic_abuse",
    "he punched me in the face": "domestic_abuse",
    "i was raped": "sexual_violence",
    "someone touched me at a party and i didn't want it": "sexual_violence",
    "hearing voices telling me things": "mh_urgent",
    "i think i'm going mad": "mh_urgent",
    "panic attacks every day": "low_mood_anxiety",
    "i can't stop crying": "low_mood_anxiety",
    "feel so low i can't get up": "low_mood_anxiety",
    "i'm sleeping in my car": "homeless_now",
    "nowhere to sleep tonight": "homeless_now",
    "kicked out and on the streets": "homeless_now",
    "i can't stop drinking": "alcohol",
    "addicted to heroin": "drugs",
    "i've lost everything on the slots": "gambling",
    "no food in the house": "food",
    "my mum died last month and i can't cope": "bereavement",
    "flashbacks of the attack": "trauma",
}
CANNOT_WAIT = ("suicide_selfharm", "domestic_abuse", "sexual_violence", "mh_urgent")


def missed(desk, *, whole):
    """Return the lines of which the first three are not all for the need, if so many are."""
    who = actions.new_situation(desk)
    wrong = []
    for line, need in LINES.items():
        ((held,),) = desk.directory.rows("SELECT count(*) FROM search_need WHERE need = ?", (need,))
        services = desk.ask(line, whole=whole, situation=who).services[: min(FIRST, held)]
        if not services or not all(need in one.card.needs for one in services):
            wrong.append(line)
    return wrong


def check_safety_first(desk):
    for whole in (True, False):
        wrong = missed(desk, whole=whole)
        assert len(wrong) <= (1 - AT_LEAST) * len(LINES), wrong
        assert not [line for line in wrong if LINES[line] in CANNOT_WAIT]


def test_the_first_three_are_for_the_need_that_was_heard(still_desk):
    check_safety_first(still_desk)


@pytest.fixture(scope="module")
def bristol(tmp_path_factory, shared):
    """The records of a council, as somebody imports them."""
    made = actions.open_desk(tmp_path_factory.mktemp("bristol") / "data", TODAY, start="empty")
    actions.import_file(made, shared / "data" / "oruk1_bristol" / "bristol.json")
    yield made
    made.directory.close()


@pytest.mark.parametrize("town", ["", "Bristol"])
def test_so_they_are_among_the_records_of_a_council(bristol, town):
    actions.set_desk_fact(bristol, "town", town)
    check_safety_first(bristol)


@pytest.fixture
def kept(real_desk):
    """A real directory in which words of such lines mean something else."""

    def keep(name, needs=(), description=""):
        listed = [{"need": need} for need in needs]
        page = {"id": name.replace(" ", "-").lower(), "name": name, "needs": listed}
        page = {**page, "description": description}
        real_desk.directory.save(ServicePage.model_validate(page))

    return keep


def names(answer):
    return [one.card.name for one in answer.services]


@pytest.mark.parametrize("whole", [True, False])
def test_words_of_such_a_line_are_no_topic(real_desk, kept, whole):
    kept("Nail Cutting")
    kept("Wembury Room", ["suicide_selfharm"])
    assert names(real_desk.ask("i keep cutting myself", whole=whole))[0] == "Wembury Room"
    assert names(real_desk.ask("nail cutting", whole=whole))[0] == "Nail Cutting", "a name"


def test_a_word_is_no_misspelt_name_beside_such_a_need(real_desk, kept):
    kept("Shared Home Lives")
    kept("Wembury Room", ["domestic_abuse"])
    said = "scared to go home to my boyfriend"
    assert names(real_desk.ask(said))[0] == "Wembury Room"


def test_where_nothing_is_for_it_a_word_alone_is_no_answer(real_desk, kept):
    kept("Wembury Singers", description="Bring your wife.")
    kept("Wembury Bats", description="Hit a ball.")
    kept("Wembury Room", ["low_mood_anxiety"])
    answer = real_desk.ask("i hit my wife", whole=True)
    assert names(answer) == ["Wembury Room"]
    assert answer.fallback in ("wider", "connector")
    assert "respect_phoneline" in [door.id for door in answer.doors]


def test_what_leads_is_clear_and_what_cannot_wait_goes_before(desk):
    needs = desk.needs()
    assert leading({"suicide_selfharm": 0.4, "alcohol": 0.4}, needs) == {"suicide_selfharm"}
    assert leading({"alcohol": 0.4, "carers": 0.2}, needs) == {"alcohol"}
    assert not leading({"alcohol": 0.4, "parenting": 0.3}, needs), "two things are wanted"
    assert not leading({"suicide_selfharm": 0.1}, needs), "hardly heard"
    assert not leading({"carers": 0.4, "suicide_selfharm": 0.22}, needs), "hardly, beside others"
    assert not leading({"long_term_illness": 0.4}, needs), "a stroke is no sore tooth"
    assert not leading({}, needs)
