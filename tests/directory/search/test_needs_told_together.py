"""What words tell only together: an overdose, one's own acts, what is done to girls, a gas tap."""

import pytest

from seed.contents import contents

OVERDOSE = [
    "took 30 paracetamol about an hour ago", "necked a whole box of nurofen",
    "I've took a packet of pills",
    "twenty aspirins taken, feels fine", "paracetamol, took 24 of them",
    "pt swallowed 16 co-codamol",
    "she's swallowed a load of tablets", "he's drunk bleach", "she drank some antifreeze",
]  # fmt: skip
NO_OVERDOSE = [
    "took 2 paracetamol for my head", "had two aspirins and a lie down", "I take 30mg sertraline",
    "I take 12 tablets a day", "been prescribed 30 tablets", "took 30 tablets back to the chemist",
    "ran out of tablets", "overdosed on telly", "overdosed on chocolate at christmas",
    "he's drunk and spilt bleach", "drank a bottle of wine", "years ago I took 30 paracetamol",
]  # fmt: skip
OWN = [
    "i look at pictures of kids and i want to stop", "I'm a perv, I fancy my niece and I need help",
    "I've been watching videos of children and I hate it, need help", "I am attracted to children",
    "im turned on by kids and scared i'll do something", "i keep having sexual thoughts about kids",
]  # fmt: skip
NOT_OWN = [
    "my neighbour is a perv", "I fancy taking the kids swimming", "he looks at pictures of kids",
    "my stepdad has sexual thoughts about me", "I watch videos with my kids",
]  # fmt: skip


def says(finder, line):
    kinds = {one.words: one.says for one in contents().emergency_words}
    return kinds.get(finder.find(line + " ").emergency, "")


def ids(answer):
    return [need.id for need in answer.needs]


@pytest.mark.parametrize("line", OVERDOSE)
def test_more_than_anybody_should_take_is_an_emergency(finder, line):
    answer = finder.find(line + " ")
    assert says(finder, line) == "overdose"
    assert answer.crisis == "immediate"


@pytest.mark.parametrize("line", NO_OVERDOSE)
def test_what_many_people_take_is_none(finder, line):
    answer = finder.find(line + " ")
    assert answer.emergency == ""
    assert answer.crisis != "immediate"


def test_two_painkillers_hide_nothing_else(finder):
    assert finder.find("took 2 paracetamol for my head ").needs == ()
    assert ids(finder.find("took 2 paracetamol, i want to kill myself "))[0] == "suicide_selfharm"


@pytest.mark.parametrize("line", OWN)
def test_who_fears_what_they_may_do_is_heard_on_that_side(finder, line):
    answer = finder.find(line + " ")
    assert ids(answer)[0] == "own_behaviour"
    assert not {"sexual_violence", "domestic_abuse", "smoking"} & set(ids(answer))
    assert answer.crisis != "immediate"
    assert "children_at_home" not in answer.circumstances
    assert "see_my_children" not in answer.goals


@pytest.mark.parametrize("line", NOT_OWN)
def test_who_tells_of_others_or_of_an_outing_is_not(finder, line):
    assert "own_behaviour" not in ids(finder.find(line + " "))


@pytest.mark.parametrize(
    "line",
    [
        "sister in law is being cut in Gambia this summer",
        "my niece is being cut back home in Sudan",
        "she is going to get cut in the village",
    ],
)  # fmt: skip
def test_a_girl_about_to_be_cut_is_an_emergency(finder, line):
    assert says(finder, line) == "cutting"


@pytest.mark.parametrize(
    "line",
    [
        "my sisters benefits are being cut this summer",
        "my daughter is getting her hair cut at home",
        "she is being cut off this summer",
    ],
)  # fmt: skip
def test_money_and_hair_are_cut_too(finder, line):
    assert says(finder, line) == ""


@pytest.mark.parametrize(
    "line",
    [
        "I've been sending pictures to a man online and now he wants money",
        "someone online has nudes of me and says pay up",
        "lad on snapchat got pics off my son and is threatening to put them up",
        "a boy at school has pictures of me and wants money",
        "my ex has still got photos of me and says he'll show my mum",
    ],
)
def test_money_demanded_for_pictures_cannot_wait(finder, line):
    answer = finder.find(line + " ")
    assert ids(answer)[0] == "sexual_violence"
    assert answer.crisis == "immediate"
    assert "digital" not in ids(answer)


@pytest.mark.parametrize(
    "line",
    [
        "sent photos of the damp to the landlord and he wants money",
        "school sent pictures home and wants money for them",
        "the school photos of her cost a fortune and i cant pay",
        "need to send photos online for my passport and pay",
    ],
)
def test_other_pictures_cost_money_too(finder, line):
    assert "sexual_violence" not in ids(finder.find(line + " "))[:1]


def test_who_wanders_and_leaves_the_gas_on_may_come_to_harm(finder):
    answer = finder.find("me dad keeps wandering off at night and he left the gas on ")
    assert ids(answer)[:2] == ["ageing_memory", "adult_at_risk"]
    assert "energy" not in ids(answer)
    assert ids(finder.find("mum keeps leaving the cooker on "))[1:2] == ["adult_at_risk"]
    assert ids(finder.find("the gas has been off since we left the key "))[0] == "energy"


def test_a_baby_that_was_lost_is_no_child_at_home(finder):
    for line in ("I lost my baby at 20 weeks ", "my baby died last year "):
        assert finder.find(line).circumstances == ()
    assert "children_at_home" in finder.find("my baby needs nappies ").circumstances


def test_a_food_bank_is_no_wish_to_help_at_one(finder):
    assert finder.find("food bank ").goals == ()
    assert "help_others" not in finder.find("want to talk to someone ").goals
    assert "help_others" in finder.find("I could help out at the food bank ").goals


@pytest.mark.parametrize(
    "line",
    ["not a pot to piss in", "we havent got a pot to piss in", "lend us a tenner",
     "can you lend me twenty quid", "could you sub me a fiver"],
)  # fmt: skip
def test_money_is_short_where_it_is_said_in_a_manner_of_speaking(finder, line):
    answer = finder.find(line + " ")
    assert ids(answer)[0] == "benefits"
    assert not {"household_items", "smoking"} & set(ids(answer))
    assert answer.crisis == "none"


@pytest.mark.parametrize(
    "line", ["can I borrow a tenner for the trolley", "borrowed a tenner off a loan shark",
             "lend me a book for twenty minutes", "a pot of tea"],
)  # fmt: skip
def test_what_is_lent_is_not_always_money(finder, line):
    assert "benefits" not in ids(finder.find(line + " "))[:1]


def test_one_everyday_slang_word_is_heard_as_a_line(desk):
    assert [need.id for need in desk.hear("skint").needs][:2] == ["benefits", "food"]
    assert [need.id for need in desk.hear("I'm skint").needs][:2] == ["benefits", "food"]


def test_words_that_hardly_match_anything_show_nothing_and_a_way_on(desk):
    answer = desk.ask("could murder a curry", whole=True)
    assert answer.services == ()
    assert answer.fallback == "connector"
    assert answer.doors


@pytest.mark.parametrize(
    "line",
    ["gave up smoking in March, it's my chest I'm worried about", "worried about a lump",
     "I'm a bit worried about my prostate", "my chest is bothering me again"],
)  # fmt: skip
def test_worry_about_the_body_thinks_of_a_doctor(finder, line):
    assert ids(finder.find(line))[0] == "doctor_dentist"


def test_a_heart_that_is_in_nothing_needs_no_doctor(finder):
    assert "doctor_dentist" not in ids(finder.find("my heart isn't in it, worried about my job"))


@pytest.mark.parametrize(
    ("line", "crisis"),
    [("my husband is grabbing a coffee", False), ("he grabbed a bite", False),
     ("he grabs me", True), ("my husband grabbed me", True)],
)  # fmt: skip
def test_a_coffee_is_grabbed_by_anybody(finder, line, crisis):
    assert (finder.find(line).crisis == "immediate") is crisis
