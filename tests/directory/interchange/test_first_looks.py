"""Small words that are looked for first stand in whatever a closer look would find."""

import pytest

from directory.interchange.cells.places import Written
from directory.interchange.cells.refuges import is_refuge, is_told_as_secret
from directory.interchange.cells.secrecy import as_kept
from directory.interchange.reading import Notes

HARM = (
    "domestic abuse", "violence", "a violent partner", "abuse", "abusers", "an abusive home",
    "trafficking", "slavery", "forced marriage", "honour-based crime", "honor based crime",
    "exploitation", "FGM", "stalking", "coercion", "controlling behaviour", "DV", "dva", "VAWG",
    "perpetrators",
)  # fmt: skip
HOMES = (
    "Emergency accommodation", "A safe place to stay", "Safe housing", "Secure flats",
    "Crisis accomodation", "Dispersed housing", "Second-stage housing", "A women's shelter",
)  # fmt: skip
WOMEN = ("women", "a woman", "girls", "mothers", "females")
SECRET = (
    "The address is confidential", "Addresses are withheld", "Location: undisclosed",
    "Our venue is not published", "The premises are secret", "Whereabouts not disclosed",
    "Where we are is given on request", "We do not tell people where it is",
    "We never disclose where we are", "CONFIDENTIAL LOCATION", "Locat\u0131on conf\u0131dential",
    "LOCAT\u0130ON CONF\u0130DENTIAL", "addre\u017f\u017f withheld",
)  # fmt: skip

CELLS = (
    *SECRET, "Secret", "Private", "Hidden", "UNLISTED", "Not given", "not-told", "Confidential",
    "Undisclosed", "Unpublished", "Withheld", "Redacted", "Not currently available",
    "Not for publication", "Protected address", "Venue private", "On request", "Upon referral",
    "After booking", "Only by application", "By phone call", "Ring for details",
    "Please ask for the location", "Call for address", "Contact us for the address",
    "s\u00e9cret", "\uff33ecret", "Nottingham, not disclosed",
)  # fmt: skip


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("harm", HARM)
def test_a_home_for_people_who_flee_any_harm_is_seen(home, harm):
    assert is_refuge(f"Parking is free. {home} for people at risk of {harm}.")
    assert is_refuge(f"{home} for people at risk of {harm}".upper())


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("whom", WOMEN)
def test_a_safe_home_for_women_is_seen(home, whom):
    assert is_refuge(f"{home} for {whom}.")


@pytest.mark.parametrize(
    "text",
    [
        "Safe dispersed housing.",
        "Schronisko dla kobiet",
        "Schronienie i pomoc dla ofiar przemocy",
        "Lloches i fenywod",
        "T\u0177 diogel i deuluoedd",
        "Llety: i ddioddefwyr trais yn y cartref, dros \u00a310",
        "\u067e\u0646\u0627\u06c1 \u06af\u0627\u06c1 \u062e\u0648\u0627\u062a\u06cc\u0646",
        "\u062f\u0627\u0631\u0627\u0644\u0627\u0645\u0627\u0646",
        "Emergency accommodat\u0131on for people at risk of domest\u0131c abuse",
    ],
)
def test_a_home_is_seen_in_other_words_and_letters(text):
    assert is_refuge(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rooms for women fleeing abuse.",
        "A safe room for survivors of violence.",
        "Apartments for survivors of domestic abuse.",
        "Secure units for women.",
    ],
)
def test_a_room_is_a_home_too(text):
    assert is_refuge(text)


@pytest.mark.parametrize("text", SECRET)
def test_each_way_to_say_that_a_place_is_not_told_is_seen(text):
    assert is_told_as_secret(text)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("field", ["address", "town", "postcode"])
def test_a_cell_that_says_so_hides_the_place(cell, field):
    written = Written(**{"address": "12 Mill Lane", field: cell})
    kept = as_kept(written, None, ("Advice Leeds",), ("Advice.",), Notes(1))
    assert kept.visibility == "hidden"


@pytest.mark.parametrize("cell", ["12 Notting Hill", "Nottingham", "Hope House", "Fazakerley", ""])
def test_a_cell_that_says_nothing_so_hides_no_place(cell):
    kept = as_kept(Written(address=cell, town="Leeds"), None, ("Advice",), ("Advice.",), Notes(1))
    assert kept.visibility == "public"


@pytest.mark.parametrize(
    "text",
    [
        "Advice, advocacy and advertising at home.",
        "Flats to let.",
        "We meet in the hall.",
        "Rooms to hire for community groups, with help for women.",
        "The domestic abuse unit of the police.",
    ],
)
def test_what_says_nothing_of_the_kind_is_let_be(text):
    assert not is_refuge(text)
    assert not is_told_as_secret(text)
