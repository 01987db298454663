"""No money, as people say it, leads to what may be claimed and to food until it comes."""

import pytest


def ids(answer):
    return [need.id for need in answer.needs]


@pytest.mark.parametrize(
    "line",
    [
        "I'm skint",
        "we've no money",
        "haven't got a penny",
        "brassic till payday",
        "I'm on me arse till giro day",
        "haven't two pennies to rub together",
    ],
)
def test_no_money_is_heard(finder, line):
    found = ids(finder.find(line + " "))[:3]
    assert {"benefits", "food"} & set(found)


def test_no_money_is_heard_beside_no_home_and_not_before_it(finder):
    found = ids(finder.find("kicked out by my mum and I'm skint "))
    assert found[0] == "homeless_now"
    assert {"benefits", "food"} <= set(found)


@pytest.mark.parametrize("line", ["he has no money sense", "money is no object", "my arm is broke"])
def test_what_is_no_want_is_none(finder, line):
    assert "benefits" not in ids(finder.find(line + " "))


def test_who_sells_their_tablets_to_eat_does_not_gamble(finder):
    found = ids(finder.find("I don't take drugs, I sell me meds to eat "))
    assert found[0] == "food"
    assert "gambling" not in found


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("balifs comming tomorow", "debt"),
        ("the babby's bin poorly", "doctor_dentist"),
        ("primip 31/40, DNA x3 clinic, unbooked", "perinatal"),
        ("HG 3rd admission", "perinatal"),
        ("PX'd last week", "school_send"),
        ("he says the scan money's his", "domestic_abuse"),
    ],
)
def test_what_is_written_as_it_is_said_is_heard(finder, line, need):
    assert ids(finder.find(line + " "))[0] == need


def test_a_reason_is_read_as_it_was_said(finder):
    first = finder.find("kicked out by my mum and I'm skint ").needs[0]
    assert first.why == ("kicked out", "mum")
