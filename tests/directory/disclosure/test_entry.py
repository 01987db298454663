"""What a public sheet may say about a record."""

from datetime import date

import pytest

from directory.disclosure.record.entry import longer_sentence, sheet_entry
from directory.disclosure.record.message import message_for
from directory.model import ServicePage

TODAY = date(2026, 11, 22)


def a_service(**fields):
    held = {
        "id": "p-1",
        "name": "Practice Money Help",
        "summary": "Helps you deal with debt and bills.",
        "contacts": [{"id": "phone-1", "kind": "phone", "value": "01514960101"}],
        "checks": [{"group": "contact", "checked_on": "2026-11-03", "means": "phone"}],
    }
    return ServicePage(**{**held, **fields})


def entry_of(**fields):
    return sheet_entry(a_service(**fields), TODAY, practice=False)


def test_the_sentence_that_labels_people_is_left_out_and_named_to_staff():
    entry = entry_of(
        summary="", description="We are for people with complex needs. We help with bills."
    )
    assert "complex" not in entry.sentence
    assert any("people with complex needs" in words for words in entry.left_out)


def test_a_name_that_labels_people_prints_under_its_public_name():
    entry = entry_of(name="Complex Lives Team", public_name="Practice Outreach")
    assert entry.name == "Practice Outreach"


def test_a_name_that_labels_people_and_has_no_other_still_prints_the_service():
    entry = entry_of(name="Complex Lives Team")
    assert entry.name == "A local service"
    assert entry.phone == "0151 496 0101"


def test_a_sensitive_service_goes_by_its_neutral_name():
    entry = entry_of(sensitive=True, neutral_name="Practice Listening Line")
    assert entry.name == "Practice Listening Line"


def test_the_hours_and_the_best_time_carry_no_label():
    hours = {"weekday": "tue", "opens": "10:00", "closes": "12:00"}
    phone = {"id": "p", "kind": "phone", "value": "01514960101", "best_time": "complex needs team"}
    entry = entry_of(
        sessions=[{**hours, "words": "Tuesdays for complex needs. Bring a cup."}], contacts=[phone]
    )
    assert entry.when == ("Tuesday 10am to 12 noon. Bring a cup.",)
    assert entry.best_time == ""
    assert sum("complex needs" in words for words in entry.left_out) == 2


def test_under_a_neutral_name_no_sentence_says_the_other():
    names = {"name": "Practice Wren Refuge", "sensitive": True}
    said = "Practice Wren Refuge is for women. Somebody to talk to."
    assert entry_of(**names, summary=said).sentence == said
    quiet = entry_of(**names, summary=said, neutral_name="Practice Listening Line")
    assert quiet.sentence == "Somebody to talk to."


def test_a_hidden_place_has_no_where_but_says_they_will_tell():
    place = {"id": "l", "visibility": "hidden", "address": "1 Canary Street", "town": "Bootle"}
    entry = entry_of(locations=[place])
    assert entry.where == ("They will tell you where.",)


def test_an_area_only_place_names_its_area_and_nothing_finer():
    place = {"id": "l", "visibility": "area_only", "area": "Bootle", "postcode": "L20 1AA"}
    assert entry_of(locations=[place]).where == ("In Bootle. They will tell you where.",)


def test_the_oldest_date_of_what_is_printed_is_named():
    checks = [
        {"group": "contact", "checked_on": "2026-11-03"},
        {"group": "hours", "checked_on": "2026-10-01"},
    ]
    sessions = [{"weekday": "mon", "opens": "09:30", "closes": "12:00"}]
    entry = entry_of(checks=checks, sessions=sessions)
    assert entry.checked == "Phone and times checked 1 October 2026."
    assert entry.when == ("Monday 9.30am to 12 noon.",)


ALONE = {"contacts": [], "sessions": [], "locations": [], "routes": []}
PLACE = {"id": "place", "name": "Hall", "address": "1 Practice Road", "town": "Kirkby"}
WAY = {"channel": "through_gp", "who": ["gp_only"], "for_public": "Ask your doctor."}
BOTH_CHECKED = [
    {"group": "contact", "checked_on": "2026-11-03"},
    {"group": "referral", "checked_on": "2026-10-20"},
]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ({"locations": [PLACE]}, "Address checked 3 November 2026."),
        ({"routes": [WAY]}, "How to get in checked 20 October 2026."),
        (
            {"locations": [PLACE], "routes": [WAY]},
            "Address checked 3 November 2026.",
        ),
        ({}, ""),
    ],
)
def test_where_neither_number_nor_times_are_printed_no_check_of_them_is_named(printed, said):
    entry = entry_of(**{**ALONE, **printed}, checks=BOTH_CHECKED)
    assert (entry.phone, entry.when) == ("", ())
    assert entry.checked == said


def test_what_was_reported_wrong_is_said_where_nothing_of_it_is_printed():
    wrong = [{"group": "contact", "checked_on": "2026-11-03", "reported_wrong": "number"}]
    entry = entry_of(**{**ALONE, "routes": [WAY]}, checks=[*wrong, BOTH_CHECKED[1]])
    assert entry.checked == "Someone told us this has changed. Ask us first."


def test_an_old_check_says_ring_before_you_go():
    entry = entry_of(checks=[{"group": "contact", "checked_on": "2025-03-01"}])
    assert entry.ring_first
    assert entry.checked == "We have not checked this since March 2025. Ring before you go."


def test_nobody_here_is_said_to_have_checked_what_a_source_dated():
    """The day was the source's own: "we have not checked this since" would say that we did."""
    dated = {"group": "contact", "checked_on": "2025-03-01", "means": "source"}
    entry = entry_of(checks=[dated])
    assert entry.ring_first
    assert entry.checked == "Not checked by us. Ring first."
    ours = entry_of(checks=[{**dated, "means": "phone"}])
    assert ours.checked == "We have not checked this since March 2025. Ring before you go."


def test_never_checked_says_ring_first():
    assert entry_of(checks=[]).checked == "Not checked by us. Ring first."


def test_a_phone_reported_wrong_is_withheld_and_staff_are_told():
    checks = [{"group": "contact", "checked_on": "2026-11-03", "reported_wrong": "number"}]
    entry = entry_of(checks=checks)
    assert entry.phone == ""
    assert any("reported wrong" in words for words in entry.left_out)


@pytest.mark.parametrize(
    ("route", "steps"),
    [
        ({"channel": "self_drop_in"}, ("Just turn up. You do not need to book.",)),
        ({"channel": "through_gp"}, ("Ask at your doctor's. They ask for you.",)),
        (
            {"channel": "through_partner", "partner": "Practice One"},
            ("Ask at Practice One. They ask for you.",),
        ),
        (
            {"channel": "through_partner", "partner": "Your support worker"},
            ("Ask your support worker. They ask for you.",),
        ),
        (
            {"channel": "through_partner", "partner": "Any advice desk"},
            ("Ask any advice desk. They ask for you.",),
        ),
        (
            {"channel": "self_phone", "for_public": "Ring. Ask for Advice. Say your town."},
            ("Ring.", "Ask for Advice.", "Say your town."),
        ),
    ],
)
def test_the_way_in_becomes_steps(route, steps):
    assert entry_of(routes=[route]).steps == steps


def test_a_way_in_for_workers_tells_the_person_who_can_ask():
    entry = entry_of(routes=[{"channel": "professional_form"}])
    assert entry.steps[0].startswith("Someone who works with you must ask for you")


def test_a_route_for_professionals_is_not_told_to_the_public():
    routes = [
        {"channel": "secure_email", "audience": "professional", "for_public": "secret"},
        {"channel": "self_phone"},
    ]
    assert entry_of(routes=routes).steps == ("Ring and say what you need.",)


def test_a_professional_number_is_never_printed():
    contacts = [{"id": "c", "kind": "phone", "value": "07700900123", "audience": "professional"}]
    assert entry_of(contacts=contacts).phone == ""


def test_cost_is_never_assumed_to_be_free():
    assert entry_of().cost_and_bring == "Ask if there is a cost."
    routes = [{"channel": "self_phone", "bring": ["a letter"], "no_id_needed": True}]
    said = entry_of(cost="free", routes=routes).cost_and_bring
    assert said == "It is free. Bring: a letter. No ID? You can still go."


def test_a_long_sentence_is_not_cut_in_half():
    words = " ".join(["word"] * 30) + "."
    assert entry_of(summary="", description=words).sentence == ""


def test_a_paper_with_room_tells_two_lines_but_none_of_what_is_sensitive():
    words = (
        "We go with you to the bank, and to the council, and to anybody else whom you owe money."
    )
    held = {"summary": "", "description": words}
    assert longer_sentence(a_service(**held)) == words
    assert longer_sentence(a_service(**held, sensitive=True)) == ""
    assert longer_sentence(a_service(description=words)) == ""
    assert entry_of(**held).sentence == ""


@pytest.mark.parametrize("number", ["12345", "123456", "4960101", "79460101", "1514960101"])
def test_what_is_no_whole_number_is_never_printed_large(number):
    entry = entry_of(contacts=[{"id": "p", "kind": "phone", "value": number}])
    assert (entry.phone, entry.instead_of_phone) == ("", "Ask us to help you reach them.")
    assert any(number in words for words in entry.left_out)


@pytest.mark.parametrize(
    "number",
    ["999", "116 123", "0800 1111", "0345 300 1818", "01539 12345", "+44 151 496 0101", "85258"],
)
def test_short_and_whole_numbers_are_printed(number):
    assert entry_of(contacts=[{"id": "p", "kind": "phone", "value": number}]).phone


def test_where_there_is_no_phone_nobody_is_told_to_ring():
    entry = entry_of(contacts=[], checks=[])
    assert entry.checked == "Not checked by us. Ask us first."


def test_a_text_number_stands_in_for_a_phone():
    contacts = [{"id": "t", "kind": "text", "value": "07700900161"}]
    assert entry_of(contacts=contacts).instead_of_phone == "Text 07700 900 161"


def test_times_at_several_places_name_the_place():
    places = [
        {"id": "a", "name": "Practice Hall", "town": "Kirkby"},
        {"id": "b", "visibility": "hidden", "name": "Secret House"},
    ]
    sessions = [
        {"location_id": "a", "weekday": "mon", "opens": "09:00", "closes": "10:00"},
        {"location_id": "b", "weekday": "tue", "opens": "09:00", "closes": "10:00"},
    ]
    said = entry_of(locations=places, sessions=sessions).when
    assert said == ("Practice Hall: Monday 9am to 10am.", "Tuesday 9am to 10am.")


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        ("about 3 weeks", "You may wait about 3 weeks."),
        ("No waiting list", "Wait: No waiting list."),
    ],
)
def test_a_wait_is_told_in_a_sentence(wait, said):
    assert entry_of(waiting_time=wait).wait == (said,)


def test_what_nobody_confirmed_is_marked():
    entry = entry_of(standing="unconfirmed")
    assert entry.checked == "We have not confirmed this yet. Ring first."
    assert entry.unconfirmed
    assert entry.ring_first


@pytest.mark.parametrize(
    "number", ["0151 496 07", "not known", "0151 496 0777 ext 3 ask for Sue (07700 900123)"]
)
def test_a_number_that_is_not_whole_is_not_printed_and_staff_are_told(number):
    entry = entry_of(contacts=[{"id": "p", "kind": "phone", "value": number}])
    assert entry.phone == ""
    assert any("not a whole number" in words for words in entry.left_out)


@pytest.mark.parametrize(
    "number", ["0151 496 0101", "116 123", "999", "+44 151 496 0101", "0800 1111"]
)
def test_a_whole_number_is_printed(number):
    assert entry_of(contacts=[{"id": "p", "kind": "phone", "value": number}]).phone


def test_without_a_number_the_web_address_is_given():
    contacts = [
        {"id": "w", "kind": "website", "value": "https://www.example.org/help/"},
        {"id": "m", "kind": "email", "value": "help@example.org"},
    ]
    entry = entry_of(contacts=contacts)
    assert entry.steps == ("Look at www.example.org/help", "Write to help@example.org")


WEB = [
    {"id": "w", "kind": "website", "value": "https://www.example.org/help/"},
    {"id": "m", "kind": "email", "value": "help@example.org"},
]


@pytest.mark.parametrize(
    "fields",
    [
        {"ways_read": ["voucher: referral voucher"]},
        {"how_to_refer": "Fill in the form. Wait for a letter. Bring it with you."},
        {"routes": [{"channel": "self_online", "accepted": "yes"}]},
        {"routes": [{"channel": "self_online", "accepted": "yes", "for_public": "Fill it in."}]},
    ],
)
def test_what_was_read_in_its_words_never_takes_the_place_of_the_address(fields):
    entry = entry_of(**{"contacts": WEB, "routes": [], "locations": [], **fields})
    assert entry.instead_of_phone
    assert len(entry.steps) <= 3
    assert "Look at www.example.org/help" in entry.steps
    assert "www.example.org/help" in message_for([entry], "", "", "").text


ONLINE = {"channel": "self_online", "accepted": "yes"}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Ask us to help you reach them."),
        ({"ways_read": ["phone: ring them"]}, "Ask us to help you reach them."),
        ({"routes": [ONLINE]}, "You need the internet for this. Ask us to help."),
        ({"how_to_refer": "Apply online only."}, "You need the internet for this. Ask us to help."),
        (
            {"routes": [ONLINE, {"channel": "self_phone", "accepted": "yes"}]},
            "Ask us to help you reach them.",
        ),
        ({"routes": [ONLINE], "access": ["no_internet_needed"]}, "Ask us to help you reach them."),
        ({"contacts": []}, ""),
    ],
)
def test_no_number_on_record_does_not_mean_that_the_internet_is_needed(fields, said):
    entry = entry_of(**{"contacts": WEB, "routes": [], **fields})
    assert entry.instead_of_phone == said
    assert "internet" in said or "internet" not in message_for([entry], "", "", "").text


@pytest.mark.parametrize(
    ("words", "is_there"),
    [
        ("Every Wednesday 10am-1pm, 81 East St, Tel 0151 4960198.", True),
        ("Ring Jo on (0151) 496 0198.", True),
        ("Charity 1051496019 meets 2024-10-12 at 10.00-11.30.", False),
    ],
)
def test_a_number_in_their_own_words_is_told_to_staff_where_no_other_is_held(words, is_there):
    entry = entry_of(contacts=WEB, description=words)
    assert any("phone number stands in their own words" in one for one in entry.left_out) == (
        is_there
    )
    assert not any("0198" in one for one in entry.left_out)
    assert not any("own words" in one for one in entry_of(description=words).left_out)


def test_an_address_that_nobody_can_type_gives_way_to_its_first_page():
    long = [{"id": "w", "kind": "website", "value": f"https://example.org/{'a' * 90}.pdf"}]
    assert entry_of(contacts=long, routes=[]).steps == ("Look at example.org",)


def test_an_address_that_was_reported_wrong_is_not_among_the_steps():
    wrong = [{"group": "contact", "reported_wrong": "number", "reported_on": "2026-11-20"}]
    entry = entry_of(contacts=WEB, routes=[], checks=wrong)
    assert not any("example.org" in step for step in entry.steps)


def test_a_heading_or_the_name_again_is_no_sentence_about_it():
    entry = entry_of(
        summary="", description="Practice Money Help\nHow we can help\nWe sort out bills."
    )
    assert entry.sentence == "We sort out bills."


LONG = (
    "We are a charity in Practice Street that reaches out to people in our part of the town with a "
    "variety of different ways of help and company."
)


def test_where_nothing_else_tells_what_a_service_is_its_long_sentence_does():
    assert longer_sentence(a_service(summary="", description=LONG)) == LONG
    assert longer_sentence(a_service(summary="", description=LONG, sensitive=True)) == ""
    assert longer_sentence(a_service(summary="", description=f"{LONG} We sort bills.")) == LONG
