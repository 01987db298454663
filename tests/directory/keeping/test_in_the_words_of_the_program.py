"""What stands in a record is said as the program says it everywhere, never in its codes."""

import typing

import pytest

from directory.interchange.bringing.importing import Options
from directory.keeping.record import choice_words
from directory.keeping.record.fields import field_in_words
from directory.model import ServicePage, vocabulary
from ui.actions.keeping import import_file

WHOLE = ServicePage.model_validate(
    {
        "id": "elm-1", "name": "Practice Elm", "publisher": "elm", "status": "waiting_list",
        "side": "harmed", "area_rule": "gp", "access": ["step_free", "bsl"],
        "shares_info": "no_one_without_asking", "retell": "once", "level": "early_help",
        "contacts": [
            {"id": "phone-1", "kind": "phone", "value": "0151 496 0123", "label": "front desk",
             "audience": "professional"},
        ],
        "locations": [
            {"id": "place-1", "visibility": "hidden"},
            {"id": "place-2", "visibility": "area_only", "area": "Kirkby"},
            {"id": "place-3", "name": "Hall", "address": "1 Elm Road", "no_steps": True},
        ],
        "routes": [
            {"channel": "professional_form", "who": ["any_professional", "gp_only"],
             "accepted": "preferred", "reply_time": "2 days", "audience": "professional"},
            {"channel": "self_phone", "who": ["self"], "accepted": "no", "no_id_needed": True},
        ],
        "criteria": [
            {"kind": "age", "operator": "at_least", "value": 18, "structure": "suggested",
             "audience": "professional"},
        ],
    }
)  # fmt: skip

PLACES = """\
Hidden: nothing is kept that would find it
Only the town or area is told: Kirkby
Hall, 1 Elm Road, no steps"""
WAYS = (
    "A worker sends a form, open to: any worker, only a doctor's, they like it best, "
    "they answer: 2 days, staff only\n"
    "They ring, open to: the person, not this way, no ID needed"
)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("status", "Waiting list"),
        ("side", "For people who are harmed"),
        ("area_rule", "Where their doctor is"),
        ("access", "There are no steps\nBritish Sign Language"),
        ("shares_info", "No one without asking"),
        ("contacts", "Phone: 0151 496 0123, front desk, staff only"),
        ("locations", PLACES),
        ("routes", WAYS),
        ("criteria", "18 or older, only suggested by the program, staff only"),
        ("cost", ""),
    ],
)  # fmt: skip
def test_a_field_is_said_in_plain_words(field, said):
    assert field_in_words(WHOLE, field) == said


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (choice_words.CHANNELS, vocabulary.Channel),
        (choice_words.REFERRERS, vocabulary.Referrer),
        (choice_words.CONTACT_KINDS, vocabulary.ContactKind),
        (choice_words.ACCESS, vocabulary.AccessFeature),
        (choice_words.STATUS, vocabulary.Status),
    ],
)
def test_every_code_has_its_words(words, codes):
    assert set(words) == set(typing.get_args(codes))


HEADER = "id,name,referral_routes,address,location_visibility\n"


def test_the_preview_of_a_list_holds_no_code(real_desk, tmp_path):
    path = tmp_path / "elm.csv"
    path.write_text(f"{HEADER}1,Practice Elm,,1 Elm Road,public\n", encoding="utf-8")
    import_file(real_desk, path)
    words = "Any professional: phone 0151 496 0123"
    path.write_text(f"{HEADER}1,Practice Elm,{words},,hidden\n", encoding="utf-8")
    (looked,) = import_file(real_desk, path, Options(preview=True)).looked
    told = {one.field: one.theirs for one in looked.fields}
    assert told["locations"] == "Hidden: nothing is kept that would find it"
    assert told["routes"] == "A worker rings, open to: any worker, they take people this way"
    assert "_" not in str(sorted(told.values()))
