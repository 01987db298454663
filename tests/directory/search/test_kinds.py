"""A dentist is no chemist: one need, several kinds of place, and the record says of which it is."""

import pytest

from directory.model import ServicePage
from directory.search.kinds import Kinds
from seed.contents import contents

PLACES = {
    "Wembury Dental Care": "dentist",
    "Smilodental Wembury": "dentist",
    "Wembury Medical Practice": "doctor",
    "Old Road Surgery": "doctor",
    "Moss Lane Pharmacy": "pharmacy",
}


@pytest.fixture
def filled(real_desk):
    for name in PLACES:
        page = {"id": name.replace(" ", "-").lower(), "name": name}
        page = {**page, "needs": [{"need": "doctor_dentist", "structure": "suggested"}]}
        real_desk.directory.save(ServicePage.model_validate(page))
    return real_desk


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("pharmacy wembury", "pharmacy"),
        ("chemist in wembury", "pharmacy"),
        ("dentist wembury", "dentist"),
        ("gp surgery wembury", "doctor"),
        ("need to see a dentist", "dentist"),
    ],
)
def test_the_kind_that_was_named_comes_first(filled, said, kind, whole):
    services = filled.ask(said, whole=whole).services
    kinds = [PLACES.get(one.card.name, kind) for one in services]
    assert kinds[0] == kind
    assert kind not in kinds[kinds.count(kind) :], "no other stands between"


def test_no_place_is_found_by_a_word_that_is_untrue_of_it(filled):
    for one in filled.ask("dentist in wembury", whole=True).services:
        if PLACES.get(one.card.name) in ("doctor", "pharmacy"):
            said = [why for why in one.why if not why.startswith("for: ")]
            assert not any("dentist" in why or "dental" in why for why in said), said


def test_a_record_says_of_which_kind_it_is():
    held = contents().language
    kinds = Kinds(held.kinds, held.signs)
    assert kinds.of("dental surgery oldham road", "") == {"dentist"}
    assert kinds.of("kissdental flixton", "") == {"dentist"}
    assert kinds.of("village surgery", "pharmacy") == {"doctor"}
    assert kinds.of("harley house", "clinic dentist") == {"dentist"}, "a list filed it so"
    assert not kinds.of("friends for life", "ask your gp to send you to our walks")
    assert kinds.of("practice for doctors and dentists", "") == {"dentist", "doctor"}
    assert kinds.asked(["gp", "or", "dentist"]) == {"dentist", "doctor"}
