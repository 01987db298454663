"""Records for tests of checking: made up, with drama numbers."""

from datetime import date

from directory.model import ServicePage

TODAY = date(2026, 11, 22)
OLD = date(2026, 1, 5)


def service(number=1, *, phone="0151 496 0{:03}", checked=OLD, **more):
    """A service with one fact in each group, checked on the same day."""
    groups = ("contact", "hours", "referral", "criteria")
    facts = {
        "id": f"test-{number}",
        "name": f"Practice Service {number}",
        "contacts": [{"id": "phone-1", "kind": "phone", "value": phone.format(number)}],
        "sessions": [{"weekday": "mon", "opens": "09:00", "closes": "12:00"}],
        "how_to_refer": "Ring and ask.",
        "who_for": "Anyone over 18.",
        "not_for": "Nobody under 18.",
        "criteria": [{"kind": "age", "operator": "at_least", "value": 18, "words": "Over 18."}],
        "cost": "free",
        "waiting_time": "one week",
        "checks": [{"group": g, "checked_on": checked, "means": "phone"} for g in groups]
        if checked
        else [],
    }
    return ServicePage.model_validate(facts | more)


def keep(directory, *pages):
    for page in pages:
        directory.save(page, "Put there for a test")


def checks_of(directory, service_id):
    """Return the checks of a record by group."""
    return {check.group: check for check in directory.page(service_id).checks}
