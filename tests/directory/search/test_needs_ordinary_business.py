"""What people come to a desk for every day raises no alarm; needs told sideways are heard."""

import pytest


def ids(answer):
    return [need.id for need in answer.needs]


@pytest.mark.parametrize(
    "line",
    [
        "dog bin's overflowing by the bridge",
        "pothole on the bridge",
        "is bingo on this week",
        "you're looking well, have you lost weight",
        "frightened of going over on the ice",
        "I could have died when my phone went off in church",
    ],
)
def test_ordinary_business_asks_nothing(finder, line):
    assert finder.find(line + " ").crisis == "none"


@pytest.mark.parametrize(
    "line", ["stood on the bridge for an hour last night", "I've spent my pension on the bingo"]
)
def test_what_is_none_of_it_is_heard(finder, line):
    assert finder.find(line + " ").crisis != "none"


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("how I get doctor, no paper", "doctor_dentist"),
        ("my brother's gone yellow", "doctor_dentist"),
        ("six people, one room, man say go Friday", "homeless_now"),
        ("who'll have the kids when I'm on nights", "parenting"),
        ("I tell them I've forgot me glasses", "reading_english"),
        ("i weigh myself ten times a day and i skip lunch", "low_mood_anxiety"),
        ("three years on the gender list", "low_mood_anxiety"),
        ("got put in isolation again cos of my skirt", "school_send"),
        ("can't get out so nobody sees me", "loneliness"),
        ("my father in law paralysed, I do all, no rest", "carers"),
        ("I'm away all week and she's stopped me having them weekends", "family_separation"),
        ("our lass is back on the brown and the bairns are with us", "someone_elses_use"),
        ("empty chair at table since our Doris went", "bereavement"),
        ("nobody'll touch me with a record, I can brick lay", "work_training"),
        ("zero hours, some weeks nothing, will they top me up", "benefits"),
    ],
)
def test_a_need_told_sideways_is_heard(finder, line, need):
    assert need in ids(finder.find(line + " "))[:3]


def test_a_hidden_letter_is_a_bill_and_another_may_be_feared(finder):
    answer = finder.find("I hide the post before he gets up ")
    assert ids(answer)[0] == "debt"
    assert answer.crisis == "check"


def test_pictures_that_somebody_keeps_asking_for_are_heard(finder):
    assert ids(finder.find("he wont stop asking for pics "))[0] == "sexual_violence"
    assert "sexual_violence" not in ids(finder.find("landlord wants pics of the damp "))
