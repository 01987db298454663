"""What a card tells so that lists can be narrowed: when it is open, and what is known of it.

A fact is one word, such as ``step_free``. With ``-`` before it, it is known not to be so. A fact
that is not there is not recorded, which is neither yes nor no.
"""

from collections.abc import Callable
from typing import NamedTuple

from directory.model import Criterion, Route, ServicePage, Session
from directory.model.hours import Closed, Hours
from directory.model.vocabulary import Channel
from directory.reading.getting_in import takes_a_wheelchair

SELF: frozenset[Channel] = frozenset(
    ("self_phone", "self_online", "self_drop_in", "self_email", "outreach")
)
BY_PHONE: frozenset[Channel] = frozenset(("self_phone",))
BY_NET: frozenset[Channel] = frozenset(("self_online", "self_email"))
EVENING = "17:30"
"""A session that closes after this serves people who work in the day."""
USING = frozenset(("drinking", "using"))
YOUNGEST, OLDEST, ANY_AGE = 18, 64, 150
"""The ages at which most people work."""
_BANK_HOLIDAYS = {True: "closed", False: "open", None: ""}


def hours_of(page: ServicePage) -> tuple[Hours, ...]:
    """Return the hours that are times, with days that share them put together."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for session in page.sessions:
        if session.opens and session.closes and session.every != "words_only":
            groups.setdefault(_times(session), []).append(session.weekday or "")
    return tuple(Hours(" ".join(dict.fromkeys(days)), *times) for times, days in groups.items())


def closures_of(page: ServicePage) -> tuple[Closed, ...]:
    """Return the dated exceptions that hold for the service as a whole."""
    return tuple(
        Closed(one.starts_on.isoformat(), one.ends_on.isoformat(), one.opens, one.closes)
        for one in page.closures
        if one.location_id is None or len(page.locations) < 2
    )


class _Told(NamedTuple):
    """A record, and what several facts are read from, taken out of it once."""

    page: ServicePage
    access: frozenset[str]
    own_ways: tuple[Route, ...]
    """The ways in that somebody can take alone."""
    hours: tuple[Hours, ...]


def facts_of(page: ServicePage, hours: tuple[Hours, ...]) -> tuple[str, ...]:
    """Return the facts that are known of a service, in the order of ``FACTS``.

    Args:
        page: The whole record.
        hours: From :func:`hours_of`.
    """
    told = _Told(page, _access(page), _own_ways(page), hours)
    return tuple(
        name if known else f"-{name}"
        for name, tell in FACTS.items()
        if (known := tell(told)) is not None
    )


def _times(session: Session) -> tuple[str, ...]:
    starts, ends = session.starts_on, session.ends_on
    return (
        session.opens,
        session.closes,
        session.every,
        session.season,
        starts.isoformat() if starts else "",
        ends.isoformat() if ends else "",
        str(session.nth or ""),
        " ".join(map(str, session.months)),
        _BANK_HOLIDAYS[session.closed_on_bank_holidays],
    )


def _own_ways(page: ServicePage) -> tuple[Route, ...]:
    return tuple([r for r in page.routes if r.channel in SELF and r.accepted != "no"])


def _alone(told: _Told) -> bool | None:
    """Whether a person can go without a worker."""
    if told.own_ways:
        return True
    return False if told.page.routes else None


def _without(ways: frozenset[Channel], named: str) -> Callable[[_Told], bool | None]:
    """Return whether a person can get in without a phone, or without the internet."""

    def tell(told: _Told) -> bool | None:
        if named in told.access:
            return True
        own = {route.channel for route in told.own_ways}
        return bool(own - ways) if own else None

    return tell


def _access(page: ServicePage) -> frozenset[str]:
    return frozenset(page.access).union(*[place.access for place in page.locations])


def _recorded(name: str) -> Callable[[_Told], bool | None]:
    return lambda told: True if name in told.access else None


def _step_free(told: _Told) -> bool | None:
    if "step_free" in told.access:
        return True
    known = [place.no_steps for place in told.page.locations if place.no_steps is not None]
    return any(known) if known else None


def _wheelchair(told: _Told) -> bool | None:
    said = map(takes_a_wheelchair, told.page.access_words.split(";"))
    return True if "wheelchair" in told.access or any(said) else None


def _women_only(told: _Told) -> bool | None:
    served = [str(one.value) for one in told.page.criteria if _serves_one_sex(one)]
    if served:
        return all("woman" in value or "women" in value for value in served)
    return True if "women_only_time" in told.access else None


def _serves_one_sex(one: Criterion) -> bool:
    return one.kind == "sex_served" and one.strength == "must" and one.structure != "suggested"


def _evening(told: _Told) -> bool | None:
    if "evening" in told.access:
        return True
    return (
        any(h.closes > EVENING or h.closes <= h.opens for h in told.hours) if told.hours else None
    )


def _spoken(told: _Told) -> bool | None:
    others = [one for one in told.page.languages if one.lower() not in {"en", "english"}]
    return True if others else told.page.interpreter


def _not_medical(told: _Told) -> bool | None:
    return None if told.page.clinical is None else not told.page.clinical


def _takes_using(told: _Told) -> bool | None:
    asked = [
        one for one in told.page.criteria if one.kind in USING and one.structure != "suggested"
    ]
    if any(one.strength in ("must", "excludes") and not _still(one) for one in asked):
        return False
    return True if any(_still(one) for one in asked) else None


def _still(one: Criterion) -> bool:
    """Say whether a condition names people who still drink or use as those it is for."""
    named = one.value if isinstance(one.value, list) else [one.value]
    words = {str(value) for value in named}
    return one.strength != "excludes" and bool(words & {"drinking", "using", "cutting down", "yes"})


def _working_age(told: _Told) -> bool | None:
    """Whether people take part who are of an age at which most work."""
    asked = [one for one in told.page.criteria if _asks_age(one)]
    bands = [band for one in asked if (band := _band(one)) is not None]
    if len(bands) < len(asked) or not asked:
        return True if told.page.open_to_anyone and not asked else None
    return all(youngest <= OLDEST and oldest >= YOUNGEST for youngest, oldest in bands)


def _asks_age(one: Criterion) -> bool:
    return one.kind == "age" and one.strength == "must" and one.structure != "suggested"


def _band(one: Criterion) -> tuple[int, int] | None:
    """Return from which to which age a condition reaches; None where it is no such band."""
    named = one.value if isinstance(one.value, list) else [one.value]
    ages = [value for value in named if isinstance(value, int)]
    if one.group or len(ages) < len(named) or not ages:
        return None
    bands = {
        "at_least": (ages[0], ANY_AGE),
        "at_most": (0, ages[0]),
        "between": (ages[0], ages[-1]),
    }
    return bands.get(one.operator)


FACTS: dict[str, Callable[[_Told], bool | None]] = {
    "alone": _alone,
    "no_phone_call_needed": _without(BY_PHONE, "no_phone_call_needed"),
    "no_internet_needed": _without(BY_NET, "no_internet_needed"),
    "home_visit": _recorded("home_visit"),
    "step_free": _step_free,
    "wheelchair": _wheelchair,
    "quiet_space": _recorded("quiet_space"),
    "women_only": _women_only,
    "children_welcome": _recorded("children_welcome"),
    "evening": _evening,
    "other_language": _spoken,
    "not_medical": _not_medical,
    "takes_using": _takes_using,
    "working_age": _working_age,
}
"""Each fact a list can be narrowed by, and how it is read from a record."""
