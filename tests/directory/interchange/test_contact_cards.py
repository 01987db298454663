"""Services as contacts on a phone: read back as a phone does, and telling on nobody."""

from dataclasses import replace
from datetime import date

import pytest

from directory.disclosure.record.contact_card import Address, ContactCard, contact_card
from directory.disclosure.rules.freshness import reported
from directory.errors import BadInput, RefusedWords
from directory.interchange.twins.contact_cards import vcards
from directory.model import ServicePage
from tests.conftest import TODAY
from ui.actions import take_along

CARD = ContactCard("one", "Practice Money Help", "Practice Trust", "01514960101",
                   "https://example.org", (Address("1 Practice Row", "Kirkby", "ZZ99 3BA"),),
                   practice=False)  # fmt: skip
WREN = {
    "id": "wren",
    "name": "Wren Haven",
    "contacts": [
        {"id": "p", "kind": "phone", "value": "0151 496 0888"},
        {"id": "w", "kind": "website", "value": "wren.example.org"},
    ],
    "organisation": {"id": "o", "name": "Wren Trust"},
    "locations": [{"id": "here", "visibility": "public", "address": "4 High Street",
                   "town": "Bootle", "postcode": "L20 1AA"}],
}  # fmt: skip


def read(content):
    """Each card as its lines by name: unfolded, then taken apart at the first colon."""
    lines = content.decode("utf-8").replace("\r\n ", "").split("\r\n")
    assert lines.pop() == ""
    cards = []
    for line in lines:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            cards.append({})
        cards[-1][name.partition(";")[0]] = value
    return cards


def page(**changes):
    return ServicePage.model_validate({**WREN, **changes})


def carded(tells=False, **changes):
    return contact_card(page(**changes), TODAY, practice=False, tells=tells)


def test_a_card_says_that_nobody_has_confirmed_it_yet():
    [card] = read(vcards([carded(standing="unconfirmed")]))
    assert card["NOTE"] == "We have not confirmed this yet. Ring first."
    checked = [{"group": "contact", "checked_on": "2026-11-03", "means": "phone"}]
    assert "NOTE" not in read(vcards([carded(checks=checked)]))[0]


def test_a_card_says_that_nobody_here_has_checked_it_or_not_for_long():
    assert carded().note == "Not checked by us. Ring first."
    source = [{"group": "contact", "checked_on": "2020-06-05", "means": "source"}]
    assert carded(checks=source).note == "Not checked by us. Ring first."
    old = [{"group": "contact", "checked_on": "2024-06-05", "means": "phone"}]
    assert "since June 2024" in carded(checks=old).note
    assert carded(contacts=WREN["contacts"][1:]).note == "Not checked by us. Ask us first."


def test_a_phone_reads_name_number_web_and_place():
    [card] = read(vcards([CARD]))
    assert (card["VERSION"], card["FN"], card["N"]) == (
        "3.0", CARD.name, "Practice Money Help;;;;")  # fmt: skip
    assert (card["ORG"], card["TEL"], card["URL"]) == (
        "Practice Trust", "01514960101", "https://example.org")  # fmt: skip
    assert card["ADR"] == ";;1 Practice Row;Kirkby;;ZZ99 3BA;"
    assert "NOTE" not in card


def test_practice_says_so_and_nothing_else_is_noted():
    [card] = read(vcards([replace(CARD, practice=True)]))
    assert card["NOTE"] == "PRACTICE. Not real. Do not give this to anyone."


@pytest.mark.parametrize(
    "name", ["A; B, C\\D", "Tea\r\nNOTE:mine", "Łódź " * 40, "END:VCARD", "\u202ehidden"]
)
def test_no_name_ends_a_line_or_a_card(name):
    content = vcards([replace(CARD, name=name)])
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    [card] = read(content)
    assert "NOTE" not in card
    plain = card["FN"].replace("\\;", ";").replace("\\,", ",").replace("\\\\", "\\")
    assert plain.split() == name.replace("\u202e", "").split()


def test_what_would_tell_has_its_neutral_name_and_its_number_alone():
    card = carded(tells=True, sensitive=True, neutral_name="Someone to talk to")
    assert (card.name, card.phone) == ("Someone to talk to", "01514960888")
    assert (card.organisation, card.web, card.addresses) == ("", "", ())
    assert carded().organisation == "Wren Trust"
    assert carded().web == "https://wren.example.org"


def test_a_hidden_place_a_label_and_a_number_reported_wrong_are_not_in_it():
    hidden = [{**WREN["locations"][0], "visibility": "hidden"}]
    assert carded(locations=hidden).addresses == ()
    labelled = {"id": "o", "name": "Complex needs team"}
    assert carded(organisation=labelled).organisation == ""
    wrong = reported(page(), ["contact"], "number", date(2026, 11, 1))
    assert not contact_card(wrong, TODAY, practice=False, tells=False).reaches


@pytest.mark.parametrize(
    "web", ["javascript:alert(1)", "https://good.org@evil.example", "file:///x", "a b.org"]
)
def test_only_a_plain_web_address_is_in_it(web):
    contacts = [{"id": "w", "kind": "website", "value": web}]
    assert carded(contacts=contacts).web == ""


def test_both_sides_never_share_a_file(real_desk):
    for side in ("harmed", "harming"):
        real_desk.directory.save(page(id=side, name=f"The {side}", side=side))
    with pytest.raises(RefusedWords):
        take_along.contacts_of(real_desk, ["harmed", "harming"])
    with pytest.raises(RefusedWords):
        take_along.calendar_of(real_desk, ["harmed", "harming"])


def test_what_cannot_be_reached_is_named_and_nothing_at_all_is_refused(real_desk):
    bare = page(id="bare", name="Bare House", contacts=[], locations=[], how_to_refer="Ask us.")
    real_desk.directory.save(bare)
    real_desk.directory.save(page())
    made = take_along.contacts_of(real_desk, ["wren", "bare"])
    assert made.entries == 1
    assert any("Bare House" in words and "no card" in words for words in made.warnings)
    with pytest.raises(BadInput, match="nothing to put on a contact card"):
        take_along.contacts_of(real_desk, ["bare"])
