"""What a verdict says: a few words in a row of the list, and all of it in the panel.

Professionals read the verdict as such; the public read what to do. What only workers may know is
left out of public words altogether.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from directory.desk.fit.other_ways import OtherWay
from directory.desk.fit.told import ME
from directory.matching import Prepared, Verdict
from directory.matching.questions import BY_CODE
from directory.matching.sentences import WORKERS_ONLY
from directory.matching.verdict import Standing
from directory.words import spoken_date

ORDER: tuple[Standing, ...] = (
    "looks_right", "ask_first", "rules_not_recorded", "not_for_this_person",
)  # fmt: skip
"""The verdicts, the most hopeful first."""
WORDS: Mapping[Standing, str] = {
    "looks_right": "Looks right",
    "ask_first": "Ask first",
    "not_for_this_person": "Not for this person",
    "rules_not_recorded": "Rules not recorded",
}
PUBLIC_WORDS: Mapping[Standing, str] = {
    "looks_right": "This may suit you",
    "ask_first": "Ring and ask",
    "not_for_this_person": "This one is for others",
    "rules_not_recorded": "We do not know their rules",
}
SEVERAL: Mapping[Standing, str] = {**WORDS, "not_for_this_person": "Not for"}
SEVERAL_PUBLIC: Mapping[Standing, str] = {
    "looks_right": "May suit", "ask_first": "Ring and ask for", "not_for_this_person": "Not for",
    "rules_not_recorded": "Rules not known for",
}  # fmt: skip
"""The same before the people of a household."""
MOST_NAMED = 3
WAYS_IN = "referrer"
"""Who can ask is told under how to get in; it says something here only where it is in the way."""


class RowFit(NamedTuple):
    """What a row of the list says of one service."""

    standing: Standing
    """The best that it is for anybody."""
    words: str
    said: str
    """The same in full, as a screen reader says it."""


class PersonFit(NamedTuple):
    """What one service comes to for one person, or for several alike."""

    standing: Standing
    heading: str
    lines: tuple[str, ...]


class ServiceFit(NamedTuple):
    """What one service comes to for everybody, as the panel says it."""

    people: tuple[PersonFit, ...]
    ground: str
    """From what, and when it was checked."""
    ways: tuple[OtherWay, ...]
    """Where else to turn, where somebody cannot go."""


def row_fit(verdicts: Sequence[Verdict], *, public: bool) -> RowFit:
    """Return what a row says: of several people, for whom it is."""
    found = {
        standing: [called(one.who, public=public) for one in verdicts if one.standing == standing]
        for standing in ORDER
    }
    held = {standing: who for standing, who in found.items() if who}
    best = next(iter(held))
    if len(verdicts) == 1:
        words = (PUBLIC_WORDS if public else WORDS)[best]
        return RowFit(best, words, words)
    told = [_for_whom(standing, who, public=public) for standing, who in held.items()]
    whom = [f"all {len(verdicts)}"] if len(held) == 1 else [_briefly(one) for one in held[best]]
    return RowFit(best, _for_whom(best, whom, public=public), ". ".join(told))


def _for_whom(standing: Standing, who: Sequence[str], *, public: bool) -> str:
    lead = (SEVERAL_PUBLIC if public else SEVERAL)[standing]
    return f"{lead}: {', '.join(who)}"


def _briefly(who: str) -> str:
    """Return what somebody is called where there is little room: ``child 4``."""
    return who.removeprefix("the ").replace("child of", "child")


def called(who: str, *, public: bool) -> str:
    """Return what somebody of a household is called on the screen."""
    return ("you" if public else "the person") if who == ME else who


def for_whom(way: OtherWay) -> str:
    """Return for whom of a household another way is."""
    return f"For {', '.join(way.who)}" if way.who else "For anybody"


def service_fit(
    service: Prepared, verdicts: Sequence[Verdict], ways: Sequence[OtherWay], *, public: bool
) -> ServiceFit:
    """Return all that the panel says of whether people can go.

    Args:
        service: The record as it was matched.
        verdicts: One for each person.
        ways: Where else to turn; nothing where everybody can go.
        public: True when the person may see the screen.
    """
    alike: dict[tuple[Standing, tuple[str, ...]], list[str]] = {}
    for one in verdicts:
        lines = _for_the_person(one, ways) if public else _for_staff(one)
        said = tuple(dict.fromkeys(filter(None, lines)))
        alike.setdefault((one.standing, said), []).append(called(one.who, public=public))
    named = len(verdicts) > 1
    people = [
        PersonFit(standing, _heading(standing, who if named else (), public=public), said)
        for (standing, said), who in alike.items()
    ]
    return ServiceFit(tuple(people), _ground(service, public=public), tuple(ways))


def _heading(standing: Standing, who: Sequence[str], *, public: bool) -> str:
    """Return a verdict as a heading, with those it is for where there are several people."""
    if not who:
        return (PUBLIC_WORDS if public else WORDS)[standing]
    return _for_whom(standing, who, public=public)


def _for_staff(found: Verdict) -> Iterable[str]:
    """Yield what a verdict rests on, what to ask, and the one fact that would change it."""
    if found.standing == "not_for_this_person":
        yield _rests_on(_refusing(found))
        if found.would_change:
            yield "Only this stands in the way; another answer to it would change that."
        return
    if found.standing == "rules_not_recorded":
        yield "Nothing is recorded of who can go."
    yield _rests_on(_words(found, "met"))
    if found.would_change:
        yield f"One answer would settle it: {_quoted([found.would_change.words])}"
    asked = [BY_CODE[code].for_worker for code in found.ask]
    yield f"Ask the person: {_cut(asked)}" if asked else ""
    yield from found.ask_service[:MOST_NAMED]


def _for_the_person(found: Verdict, ways: Sequence[OtherWay]) -> Iterable[str]:
    """Yield the same as somebody may read it over the counter: what to do."""
    if found.standing == "not_for_this_person":
        who = _refusing(found)
        yield f"It is for: {_quoted(who)}" if who else ""
        them = called(found.who, public=True)
        theirs = (way.door for way in ways if not way.who or them in way.who)
        other = next((door for door in theirs if door.kind == "service"), None)
        if other:
            yield f"Try {other.name}{f', {other.phone}' if other.phone else ''}."
    elif found.standing == "rules_not_recorded":
        yield "Ring and ask."
    elif found.standing == "ask_first":
        open_ones = _words(found, "unknown") or [
            one.removeprefix("Ask them. ") for one in found.ask_service if WORKERS_ONLY not in one
        ]
        yield f"Ask about: {_quoted(open_ones)}" if open_ones else ""
    else:
        met = _words(found, "met")
        yield f"They say: {_quoted(met)}" if met else ""


def _rests_on(words: Sequence[str]) -> str:
    return f"It rests on: {_quoted(words)}" if words else ""


def _refusing(found: Verdict) -> list[str]:
    """Return the conditions that say no."""
    return [
        one.words
        for one in found.reasons
        if one.result == "not_met"
        and one.strength in ("must", "excludes")
        and one.structure != "suggested"
        and one.words != WORKERS_ONLY
    ]


def _words(found: Verdict, result: str) -> list[str]:
    return [
        one.words
        for one in found.reasons
        if one.result == result
        and one.strength != "preferred"
        and one.words != WORKERS_ONLY
        and one.rule != WAYS_IN
    ]


def _quoted(words: Sequence[str]) -> str:
    """Return sentences as they stand in the record, at most three of them."""
    return " ".join(
        f"\N{LEFT DOUBLE QUOTATION MARK}{one}\N{RIGHT DOUBLE QUOTATION MARK}"
        for one in dict.fromkeys(words[:MOST_NAMED])
    )


def _cut(words: Sequence[str]) -> str:
    more = f" And {len(words) - MOST_NAMED} more." if len(words) > MOST_NAMED else ""
    return " ".join(words[:MOST_NAMED]) + more


def _ground(service: Prepared, *, public: bool) -> str:
    """Return where the conditions come from and when they were last checked."""
    if not service.recorded:
        return ""
    checked = _checked(service.checked_on)
    source = "" if public or not service.source else f"From: {service.source}. "
    return f"{source}{checked}"


def _checked(day: date | None) -> str:
    return f"Who can go was checked on {spoken_date(day)}." if day else "Who can go: not checked."
