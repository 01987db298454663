"""Keep the directory true: what there is to do, ringing round, slips, and saying what was checked.

What changes something returns a ``Done``, which says in one sentence what came of it, and which
``undo_check`` takes back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from directory.errors import BadInput, CannotKeep, SignpostProblem
from directory.hours import read_hours
from directory.keeping.checking import (
    checks,
    closing,
    limits,
    ring_round,
    slips,
    suggestions,
    worklists,
)
from directory.keeping.checking.checks import MEANS, Done
from directory.keeping.record import taking
from directory.keeping.twice import duplicates
from seed.rules.numbers import is_drama_number
from ui.actions.own import set_desk_fact
from ui.actions.records import on_screen

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from directory.desk import Desk
    from directory.disclosure.rules.facts import Fact
    from directory.keeping.checking.checks import Answers
    from directory.keeping.checking.limits import Limit
    from directory.keeping.checking.ring_round import Asked, OnThePhone, Round, ToRing
    from directory.keeping.checking.slips import Returned
    from directory.keeping.checking.worklists import Row, Work
    from directory.model.vocabulary import FactGroup, Means
    from directory.store.local import Change

HOW_CHECKED = MEANS
"""How a fact can be checked, as it is said after "Checked"."""
ONLY_PRACTICE = "Practice is open: use a made-up number, such as 0151 496 0123."


@dataclass(frozen=True, slots=True)
class Heard:
    """What is said beside something typed, at once."""

    words: str
    fits: bool


def undo_check(desk: Desk, done: Done) -> None:
    """Put back what was before.

    Raises:
        BadInput: If somebody has changed one of the records since.
    """
    checks.undo(desk.directory, done)


# -- what there is to do


def work_to_do(desk: Desk) -> tuple[Work, ...]:
    """Return every worklist with its rows; takes a moment, so ask in the background."""
    return worklists.work_to_do(desk.directory, desk.today)


def next_due(desk: Desk) -> date | None:
    """Return the day on which the next check falls due, if any ever does."""
    return worklists.next_due(desk.directory, desk.today)


def check_limits(desk: Desk) -> tuple[Limit, ...]:
    """Return how many months each check holds here."""
    return limits.limits(desk.directory)


def set_check_limit(desk: Desk, which: str, months: int) -> Done:
    """Keep how many months a check holds.

    Raises:
        SignpostProblem: In one sentence, if it does not fit.
    """
    change = limits.set_limit(desk.directory, which, months)
    return _done(f"A check holds {months} months now.", change)


def rang_line(desk: Desk, line_id: str) -> Done:
    """Note that a national line was rung today and is right."""
    return _done("Rung and right.", limits.rang_line(desk.directory, line_id, desk.today))


def settle_line(desk: Desk, row: Row) -> Done:
    """Note that a national line that was reported wrong has been rung, and is right."""
    return checks.settle_line(desk.directory, int(row.which))


def decide(desk: Desk, row: Row, *, confirmed: bool) -> Done:
    """Confirm what the program only suggested, or refuse it."""
    kind, _, which = row.which.partition(":")
    return suggestions.decide(desk.directory, row.id, kind, which, confirmed=confirmed)


def decide_alike(desk: Desk, row: Row) -> Done:
    """Confirm the same suggestion of every service that the row speaks of, as one act."""
    chosen = {service: (kind, which) for service, kind, which in row.all}
    return suggestions.confirm_alike(desk.directory, chosen)


def tell_apart(desk: Desk, row: Row) -> Done:
    """Remember that two records are not the same."""
    return _done("Told apart.", duplicates.tell_apart(desk.directory, row.which, desk.today))


def enter_fact(desk: Desk, fact: str, value: str) -> Done:
    """Enter a fact of this desk.

    Raises:
        SignpostProblem: In one sentence, if it does not fit.
    """
    return _done("Entered.", set_desk_fact(desk, fact, value))


# -- one record


def confirm_facts(desk: Desk, service_id: str, groups: Sequence[FactGroup], means: Means) -> Done:
    """Note that groups of facts were checked today and are right."""
    return checks.confirm(desk.directory, service_id, groups, means, desk.today)


def what_to_ask(desk: Desk, service_id: str) -> Asked:
    """Return every fact of one service, to be asked about or read from a slip on paper."""
    return ring_round.asked(desk.directory, service_id, desk.today)


def keep_said(desk: Desk, service_id: str, answers: Answers, means: Means) -> Done:
    """Keep what one service said of its facts.

    Raises:
        SignpostProblem: In one sentence, if something does not fit.
    """
    _refuse_real_numbers(desk, answers)
    return checks.keep_answers(desk.directory, {service_id: answers}, means, desk.today)


def hear_fact(desk: Desk, fact: Fact, typed: str) -> Heard:
    """Return what to say at once of something typed for a fact."""
    try:
        words = taking.checked(fact, typed)
        if fact.kind == "phone":
            _refuse_real_number(desk, words)
    except SignpostProblem as problem:
        return Heard(problem.words, fits=False)
    said = read_hours(words).feedback if fact.kind == "hours" else ""
    return Heard(said, fits=True)


# -- ringing round


def calls_today(desk: Desk) -> Round:
    """Return the calls that are left today, and how many are done."""
    return ring_round.ring_round(desk.directory, desk.today)


def on_the_phone(desk: Desk, call: ToRing) -> OnThePhone:
    """Return what to read aloud in one call, and every fact to ask about."""
    return ring_round.on_the_phone(desk.directory, call, desk.today)


def shown_on_the_phone(now: OnThePhone) -> OnThePhone:
    """Return a call as others may see it: a name or a line that labels people gives way."""
    return replace(
        now,
        script=tuple(on_screen(line, public=True) for line in now.script),
        services=tuple(replace(one, name=on_screen(one.name, public=True)) for one in now.services),
    )


def call_answered(desk: Desk, call: ToRing, answers: Mapping[str, Answers]) -> Done:
    """Keep what was said on the phone.

    Raises:
        SignpostProblem: In one sentence, if something does not fit.
    """
    for each in answers.values():
        _refuse_real_numbers(desk, each)
    return ring_round.call_answered(desk.directory, call, answers, desk.today)


def no_answer(desk: Desk, call: ToRing) -> Done:
    """Keep that nobody answered."""
    return ring_round.no_answer(desk.directory, call, desk.today)


def number_is_wrong(desk: Desk, call: ToRing) -> Done:
    """Keep that a number is not theirs."""
    return ring_round.number_is_wrong(desk.directory, call, desk.today)


def call_found_closed(desk: Desk, call: ToRing, closed: Sequence[str], instead: str = "") -> Done:
    """Keep that services of a call have closed, and what is in their place now.

    Raises:
        SignpostProblem: In one sentence, if none was named or a record is gone.
    """
    return closing.call_found_closed(desk.directory, call, closed, desk.today, instead)


# -- slips


def read_slip(desk: Desk, path: Path) -> Returned:
    """Return what a slip that came back as a file says.

    Raises:
        SignpostProblem: In one sentence, if it cannot be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(slips.MOST_BYTES + 1)
    except OSError as problem:
        raise CannotKeep(f"{path.name} cannot be read: {problem.strerror}.") from problem
    return slips.read_slip(desk.directory, content, desk.today)


def take_slip(desk: Desk, returned: Returned, taken: Collection[tuple[str, str]]) -> Done:
    """Keep what was ticked on a slip, and the changes that were taken."""
    for one in returned.proposals:
        if one.id in taken and one.fact.startswith("contact:phone"):
            _refuse_real_number(desk, one.new)
    return slips.take_slip(desk.directory, returned, taken, desk.today)


def _done(words: str, change: Change) -> Done:
    return Done(words, changes=(change,))


def _refuse_real_numbers(desk: Desk, answers: Answers) -> None:
    for fact, answer in answers.items():
        if fact.startswith("contact:phone") and answer.said == "changed":
            _refuse_real_number(desk, answer.words)


def _refuse_real_number(desk: Desk, number: str) -> None:
    if desk.directory.practice and not is_drama_number(number):
        raise BadInput(ONLY_PRACTICE)
