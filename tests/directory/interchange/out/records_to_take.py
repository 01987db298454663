"""Records that hold something in every field, and what brings a file in and takes it out again."""

from directory.interchange.bringing.importing import Options
from directory.model import ServicePage
from ui import actions
from ui.actions import taking_out

FULL = ServicePage.model_validate(
    {
        "id": "elm-full",
        "name": "Practice Elm Help",
        "publisher": "elm",
        "source": "Practice list",
        "also_known_as": ["Elm"],
        "tags": ["winter plan"],
        "summary": "Help with food.",
        "description": "A hot meal.\nFor people with complex needs. Company too.",
        "status": "waiting_list",
        "who_for": "Anyone in Kirkby.",
        "not_for": "Nobody under 16.",
        "how_to_refer": "Ring or turn up.",
        "cost": "fee",
        "cost_words": "50p a cup",
        "languages": ["Polish", "Welsh"],
        "interpreter": True,
        "access": ["step_free", "hearing_loop"],
        "waiting_time": "two weeks",
        "waiting_checked_on": "2026-11-02",
        "contact_safe": "Number withheld",
        "categories": ["Food"],
        "extra": {"colour": "blue", "deep": [1, {"a": 2.5}]},
        "organisation": {"id": "elm-org", "name": "Practice Elm Trust",
                         "charity_number": "1000000"},
        "contacts": [
            {"id": "phone-1", "kind": "phone", "value": "0151 496 0123", "label": "Front desk"},
            {"id": "phone-9", "kind": "phone", "value": "+44 7700 900123",
             "audience": "professional"},
            {"id": "email-1", "kind": "email", "value": "help@example.org"},
            {"id": "website-1", "kind": "website", "value": "https://elm.example.org"},
        ],
        "locations": [
            {"id": "hall", "name": "Practice Hall", "address": "1 High Street", "town": "Kirkby",
             "postcode": "L32 8XA", "latitude": 53.48, "longitude": -2.89, "door": "Side door",
             "no_steps": True},
            {"id": "safe", "visibility": "area_only", "area": "Huyton"},
        ],
        "sessions": [
            {"location_id": "hall", "weekday": "tue", "opens": "09:00", "closes": "12:30"},
            {"location_id": "hall", "weekday": "mon", "opens": "19:00", "closes": "21:00",
             "every": "month", "nth": 2},
            {"location_id": "safe", "weekday": "fri", "opens": "10:00", "closes": "11:00"},
        ],
        "closures": [{"starts_on": "2026-12-24", "ends_on": "2026-12-27"}],
        "coverage": [{"name": "Kirkby"}, {"name": "Knowsley", "code": "E08000011"}],
        "routes": [
            {"channel": "self_phone", "who": ["self"], "accepted": "yes", "contact_id": "phone-1",
             "bring": ["photo ID"]},
            {"channel": "professional_phone", "who": ["any_professional"], "accepted": "preferred",
             "contact_id": "phone-9", "for_workers": "Ask for the duty worker.",
             "audience": "professional"},
        ],
        "criteria": [
            {"kind": "age", "operator": "between", "value": [16, 64], "words": "Aged 16 to 64"},
            {"kind": "risk_flags", "operator": "none_of", "value": ["arson"],
             "strength": "excludes", "words": "No history of arson", "audience": "professional"},
            {"kind": "housing", "operator": "any_of", "value": ["own home"], "words": "At home",
             "structure": "suggested"},
        ],
        "needs": [
            {"need": "food"},
            {"need": "loneliness", "structure": "suggested", "words": ["company"]},
        ],
        "checks": [
            {"group": "contact", "checked_on": "2026-11-03", "means": "phone"},
            {"group": "hours", "checked_on": "2026-10-01", "means": "visit"},
        ],
        "translations": [{"field": "summary", "language": "pl", "text": "Pomoc",
                          "reviewer": "interpreter", "reviewed_on": "2026-11-01"}],
    }
)  # fmt: skip
HIDDEN = ServicePage.model_validate(
    {
        "id": "elm-hidden",
        "name": "Practice Wren House",
        "publisher": "elm",
        "sensitive": True,
        "contacts": [{"id": "phone-1", "kind": "phone", "value": "0151 496 0888"}],
        "locations": [{"id": "place-1", "visibility": "hidden", "postcode": "L32 8XA"}],
    }
)
WRONG = ServicePage.model_validate(
    {
        "id": "elm-wrong",
        "name": "Practice Old Number",
        "publisher": "elm",
        "contacts": [{"id": "phone-1", "kind": "phone", "value": "0151 496 0666"}],
        "routes": [{"channel": "self_phone", "who": ["self"], "contact_id": "phone-1"}],
        "checks": [{"group": "contact", "reported_wrong": "number", "reported_on": "2026-11-20"}],
    }
)
RECORDS = (FULL, HIDDEN, WRONG)


def taken(desk, form, path, edition="keeper", **more):
    """Take every record out, and return what was said and what the file holds."""
    made = taking_out.take_out(desk, taking_out.Out(form, edition, **more), path)
    return made, path.read_bytes()


def brought(desk, path, form, **more):
    """Bring a file in, and return the report."""
    return actions.import_file(desk, path, Options(format=form, **more))
