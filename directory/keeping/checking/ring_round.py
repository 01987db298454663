"""The ring-round: whom to ring, what to say, and what comes of a call nobody answers.

One call for each number, though several services share it. What is kept is the number, the days
on which nobody answered and the day it was done: nothing of who rang, or of who picked up.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from directory.disclosure.rules.clean import public_name, without_labels
from directory.disclosure.rules.facts import Fact, facts_of
from directory.disclosure.rules.freshness import WITHHOLDS, reported
from directory.disclosure.rules.labels import labels_in
from directory.errors import BadInput
from directory.keeping.checking.checks import Answers, Done, answered, groups_said, keep
from directory.keeping.checking.worklists import WORKLISTS, Row
from directory.keeping.sweep import Sweep
from directory.model import Report, ServicePage
from directory.model.checking import Call
from directory.store import Directory
from directory.store.local import Change, held, make_changes
from directory.store.undo import last_act
from directory.words import digits, grouped, is_whole_number, one_line, read_out, spoken_date

FROM = ("wrong", "overdue", "due", "unconfirmed")
"""The worklists that are rung round, the most urgent first."""
TRIES_A_DAY, DAYS = 3, 3
"""So often nobody answers, and the number rests until tomorrow; on so many days, and it is said."""
_PHONES = (
    "SELECT s.id, c.value, c.best_time FROM contact c JOIN service s ON s.key = c.service_key"
    " WHERE c.kind = 'phone' ORDER BY c.audience = 'professional', c.position"
)


@dataclass(frozen=True, slots=True)
class ToRing:
    """One number to ring, and the services that are asked about on it."""

    id: str
    """Its digits."""
    number: str
    """In groups."""
    aloud: str
    """As it is read out."""
    best_time: str
    services: tuple[str, ...]
    name: str
    """Of the first of them, and how many others there are."""
    why: str
    """What is the matter with the first."""
    tries: int = 0
    """How often nobody answered today."""
    days: int = 0
    """On how many days nobody answered before today."""


@dataclass(frozen=True, slots=True)
class Round:
    """The calls that are left today, and how many are done."""

    calls: tuple[ToRing, ...]
    done: int
    rests: int
    """Numbers that nobody answered three times today: they rest until tomorrow."""

    @property
    def total(self) -> int:
        """How many calls today's round has."""
        return len(self.calls) + self.done + self.rests


@dataclass(frozen=True, slots=True)
class Asked:
    """One service of a call, with what to ask of it."""

    id: str
    name: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class OnThePhone:
    """All that stands before the keeper during one call."""

    call: ToRing
    script: tuple[str, ...]
    services: tuple[Asked, ...]


def ring_round(directory: Directory, today: date, only: Sequence[str] = FROM) -> Round:
    """Return today's calls: what is wrong first, then what is stale, most used first."""
    sweep = Sweep(directory, today)
    rows = [row for one in WORKLISTS if one.id in only for row in one.rows(sweep)]
    kept = {call.id: call for call in held(directory, Call)}
    calls = [_with_tries(one, kept.get(one.id), today) for one in _numbers(directory, rows)]
    done = sum(call.done_on == today for call in kept.values())
    left = [one for one in calls if not _is_done(kept.get(one.id), today)]
    waiting = tuple(one for one in left if one.tries < TRIES_A_DAY)
    # One that was tried goes behind those that were not: somebody may be back by then.
    return Round(tuple(sorted(waiting, key=lambda one: one.tries)), done, len(left) - len(waiting))


def on_the_phone(directory: Directory, call: ToRing, today: date) -> OnThePhone:
    """Return what to read aloud, and every fact to ask about."""
    pages = directory.pages(call.services)
    desk = directory.desk().get("name")
    asked = tuple(Asked(page.id, one_line(page.name), facts_of(page, today)) for page in pages)
    return OnThePhone(call, _script(pages, desk.value if desk else ""), asked)


def asked(directory: Directory, service_id: str, today: date) -> Asked:
    """Return what to ask of one service.

    Raises:
        UnknownName: If there is no such service.
    """
    page = directory.page(service_id)
    return Asked(page.id, one_line(page.name), facts_of(page, today))


def call_answered(
    directory: Directory, call: ToRing, answers: Mapping[str, Answers], today: date
) -> Done:
    """Keep what was said on the phone, of every service of the call, as one thing.

    Raises:
        BadInput: If nothing was said, or a change does not fit.
        RefusedWords: If a change is about a person, or labels people.
    """
    pages = directory.pages(list(answers))
    settled = {page.id: groups_said(facts_of(page, today), answers[page.id]) for page in pages}
    if not any(one.said != "unsaid" for each in answers.values() for one in each.values()):
        raise BadInput("Tick at least one thing they said, or choose No answer.")
    edits = {page.id: _Answered(answers[page.id], today) for page in pages}
    over = call_over(directory, call, today)
    return keep(directory, edits, settled, "Checked by phone", [over])


def no_answer(directory: Directory, call: ToRing, today: date) -> Done:
    """Keep that nobody answered; on the third day it is told on each service of the number."""
    before = _held(directory, call.id)
    tries = (before.tries if before and before.tried_on == today else 0) + 1
    days = tuple(dict.fromkeys((*(before.no_answer_on if before else ()), today.isoformat())))
    after = Call(id=call.id, tries=tries, tried_on=today, no_answer_on=days)
    told = len(days) == DAYS and tries == 1
    changes = [Change(before, after)]
    if told:
        changes += [Change(None, _nobody(one, today)) for one in call.services]
    made = make_changes(directory, changes, "Nobody answered")
    return Done(_what_came(call, tries, told), changes=made, act=last_act(directory))


def number_is_wrong(directory: Directory, call: ToRing, today: date) -> Done:
    """Keep that the number is not theirs: it is not shown until somebody has another.

    The number of a national line stays: one call cannot take it away.
    """
    national = {
        digits(number) for line in directory.lines() for number in (line.dial, line.display)
    }
    doubtful = () if call.id in national else WITHHOLDS["number"]

    def edit(page: ServicePage) -> ServicePage:
        return reported(page, doubtful, "number", today)

    said = [
        Change(None, Report(id=one, reason="number", withholds=doubtful, reported_on=today))
        for one in call.services
    ]
    edits = dict.fromkeys(call.services, edit)
    done = keep(directory, edits, {}, "Number wrong", [*said, call_over(directory, call, today)])
    kept = "stays, as it is a national line; your report waits for the keeper"
    gone = "is not shown any more until somebody has the right one"
    words = f"{call.number} {gone if doubtful else kept}."
    return replace(done, words=words)


@dataclass(frozen=True, slots=True)
class _Answered:
    """The edit that puts what was said into a record."""

    answers: Answers
    today: date

    def __call__(self, page: ServicePage) -> ServicePage:
        return answered(page, self.answers, "phone", self.today)


def _numbers(directory: Directory, rows: Iterable[Row]) -> list[ToRing]:
    """Return one call for each number, in the order of the rows."""
    phones: dict[str, tuple[str, str]] = {}
    for id_, value, best_time in directory.rows(_PHONES):
        if is_whole_number(str(value)):
            phones.setdefault(str(id_), (str(value), str(best_time)))
    services: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in rows:
        if row.id in phones:
            services[digits(phones[row.id][0])].setdefault(row.id, row)
    return [_call(number, found, phones[next(iter(found))]) for number, found in services.items()]


def _call(number: str, services: dict[str, Row], phone: tuple[str, str]) -> ToRing:
    value, best_time = phone
    first, others = next(iter(services.values())), len(services) - 1
    return ToRing(
        id=number,
        number=grouped(value),
        aloud=read_out(value),
        best_time=one_line(without_labels(best_time).text),
        services=tuple(services),
        name=f"{first.name} and {others} more" if others else first.name,
        why=without_labels(first.words).text,
    )


def _with_tries(call: ToRing, kept: Call | None, today: date) -> ToRing:
    if kept is None or kept.done_on is not None:
        return call
    tries = kept.tries if kept.tried_on == today else 0
    days = len([day for day in kept.no_answer_on if day != today.isoformat()])
    return replace(call, tries=tries, days=days)


def _is_done(kept: Call | None, today: date) -> bool:
    """Say whether a number was dealt with today: it does not come back before tomorrow."""
    return kept is not None and kept.done_on == today


def _held(directory: Directory, call_id: str) -> Call | None:
    return next((one for one in held(directory, Call) if one.id == call_id), None)


def call_over(directory: Directory, call: ToRing, today: date) -> Change:
    """Return the change that takes a call off the list of today."""
    return Change(_held(directory, call.id), Call(id=call.id, done_on=today))


def _nobody(service_id: str, today: date) -> Report:
    return Report(id=service_id, reason="no_answer", reported_on=today)


def _what_came(call: ToRing, tries: int, told: bool) -> str:
    if told:
        return f"Nobody answered {call.number} on {DAYS} days: staff are told so now."
    if tries >= TRIES_A_DAY:
        return f"{call.number} rests until tomorrow: nobody answered {tries} times today."
    return f"Noted: nobody answered {call.number}. It comes again at the end of the list."


def _aloud(page: ServicePage) -> str:
    """Return what a service is called on the phone: never by a name that labels people."""
    return public_name(page) if labels_in(page.name) else one_line(page.name)


def _script(pages: Sequence[ServicePage], desk: str) -> tuple[str, ...]:
    """Return what to read aloud, a sentence or two at a time."""
    names = [_aloud(page) for page in pages]
    about = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    days = [check.checked_on for page in pages for check in page.checks if check.checked_on]
    since = f" We last checked on {spoken_date(min(days))}." if days else ""
    whence = one_line(desk) or "a list of local services"
    hello = f"Hello. I am ringing from {whence}. We tell people whom they can turn to."
    may_i = f"May I read you what we say about {about}, to hear whether it is right?"
    thanks = "Please do not tell me about anybody who comes to you. Thank you."
    return hello, f"{may_i} It takes five minutes.{since}", thanks
