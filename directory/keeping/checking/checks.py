"""Checking, apart from editing: what was asked of a service, what it said, and by what means."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal

from directory.disclosure.rules.facts import GROUPS, Fact, facts_of
from directory.disclosure.rules.freshness import confirmed
from directory.errors import BadInput, UnknownName
from directory.keeping.record.taking import put_right
from directory.model import Report, ServicePage
from directory.model.vocabulary import FactGroup, Means, Wrong
from directory.store import Directory
from directory.store.local import Change, Edit, held, make_changes
from directory.store.undo import last_act, take_back
from directory.store.undo import undo as take_back_act

MEANS: dict[Means, str] = {
    "phone": "by phone",
    "visit": "on a visit",
    "website": "on their website",
    "provider_slip": "by a slip from them",
    "source": "in the list it came from",
}
"""How a fact can be checked, as it is said after "Checked"."""
ABOUT: dict[Wrong, FactGroup] = {
    "no_answer": "contact",
    "full": "referral",
    "long_wait": "referral",
    "said_no": "criteria",
}
"""The facts whose check also settles what was only noted; for all else it is the contact."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said of one fact."""

    said: Literal["right", "changed", "unsaid"]
    words: str = ""
    """What it is now, where it has changed."""


Answers = Mapping[str, Answer]
"""By the id of the fact."""
RIGHT, UNSAID = Answer("right"), Answer("unsaid")


@dataclass(frozen=True, slots=True)
class Done:
    """What was kept, so that it can be said and undone."""

    words: str
    before: tuple[ServicePage, ...] = ()
    after: tuple[ServicePage, ...] = ()
    changes: tuple[Change, ...] = ()
    act: int = 0
    """Its number in the history."""


def confirm(
    directory: Directory, service_id: str, groups: Sequence[FactGroup], means: Means, today: date
) -> Done:
    """Keep that groups of facts of a record were found to be right, and settle what was reported.

    Raises:
        BadInput: If no group was named.
        UnknownName: If there is no such record.
    """
    if not groups or not set(groups) <= set(GROUPS) or means not in MEANS:
        raise BadInput(f"Say which facts were checked: {', '.join(GROUPS)}.")

    def edit(page: ServicePage) -> ServicePage:
        return _with_standing(confirmed(page, groups, means, today), means, today)

    settled = {service_id: frozenset(groups)}
    return keep(directory, {service_id: edit}, settled, f"Checked {MEANS[means]}")


def settle_line(directory: Directory, number: int) -> Done:
    """Keep that a national line that was reported wrong has been rung, and is right.

    Raises:
        UnknownName: If there is no such report any more.
    """
    said = next((one for one in held(directory, Report) if one.number == number), None)
    if said is None:
        raise UnknownName("That report is not there any more.")
    made = make_changes(directory, [Change(said, None)], "Report settled")
    act = last_act(directory)
    return Done("Settled: the line was rung and is right.", changes=made, act=act)


def keep_answers(
    directory: Directory, answers: Mapping[str, Answers], means: Means, today: date
) -> Done:
    """Keep what services said of their facts, as one thing that can be undone.

    Args:
        directory: The open directory.
        answers: By the id of the service.
        means: How they were asked.
        today: The day they said it.

    Raises:
        BadInput: If nothing was said, or a change does not fit.
        RefusedWords: If a change is about a person, or labels people.
    """
    pages = {page.id: page for page in directory.pages(list(answers))}
    settled = {one: groups_said(facts_of(page, today), answers[one]) for one, page in pages.items()}
    told = [one for one in pages if settled[one] or changes_in(answers[one])]
    if not told:
        raise BadInput("Nothing was said yet, so there is nothing to keep.")
    edits = {one: partial(answered, answers=answers[one], means=means, today=today) for one in told}
    return keep(directory, edits, settled, f"Checked {MEANS[means]}")


def answered(page: ServicePage, answers: Answers, means: Means, today: date) -> ServicePage:
    """Return a record as its service says it is; what was not said keeps its old date."""
    facts = facts_of(page, today)
    for fact in facts:
        answer = answers.get(fact.id, UNSAID)
        if answer.said == "changed":
            page = put_right(page, fact, answer.words)
    groups = groups_said(facts, answers)
    return _with_standing(confirmed(page, sorted(groups), means, today), means, today)


def groups_said(facts: Iterable[Fact], answers: Answers) -> frozenset[FactGroup]:
    """Return the groups of which every recorded fact was said to be right, or put right."""
    said: dict[FactGroup, list[bool]] = {}
    for fact in facts:
        known = answers.get(fact.id, UNSAID).said != "unsaid"
        if fact.recorded or known:
            said.setdefault(fact.group, []).append(known)
    return frozenset(group for group, known in said.items() if all(known))


def changes_in(answers: Answers) -> tuple[str, ...]:
    """Return the facts that were said to have changed."""
    return tuple(one for one, answer in answers.items() if answer.said == "changed")


def keep(
    directory: Directory,
    edits: Mapping[str, Edit],
    settled: Mapping[str, frozenset[FactGroup]],
    what: str,
    changes: Sequence[Change] = (),
) -> Done:
    """Keep edits of records as one entry of the history, and what they settle with them.

    Raises:
        UnknownName: If a record is not there any more.
    """
    before = directory.pages(list(edits))
    if len(before) < len(edits):
        raise UnknownName("A record is not there any more. Look at the list again.")
    over = tuple(
        Change(one, None) for one in held(directory, Report) if _settles(one, settled.get(one.id))
    )
    made = make_changes(directory, [*over, *changes], what, edits)
    names = " and ".join(page.name for page in before[:2]) if len(before) < 3 else ""
    many = names or f"{len(before)} records"
    after = tuple(directory.pages(list(edits)))
    act = last_act(directory) if made or tuple(before) != after else 0
    return Done(f"{what}: {many}.", tuple(before), after, made, act)


def undo(directory: Directory, done: Done) -> None:
    """Put back what was before, all or nothing.

    Raises:
        BadInput: If somebody has changed one of the records since.
    """
    if done.act and done.act == last_act(directory):
        take_back_act(directory, done.act)
        return
    if not done.before:
        take_back(directory, done.changes)
        return
    pairs = zip(done.before, done.after, strict=True)
    edits = {old.id: _put_back(old, new) for old, new in pairs}
    make_changes(directory, [one.undone() for one in done.changes], "Undone", edits)


def _put_back(old: ServicePage, new: ServicePage) -> Callable[[ServicePage], ServicePage]:
    def edit(page: ServicePage) -> ServicePage:
        if page != new:
            raise BadInput(f"'{page.name}' was changed since, so this cannot be undone here.")
        return old

    return edit


def _settles(report: Report, groups: frozenset[FactGroup] | None) -> bool:
    """Say whether checking ``groups`` of a service settles a report about it."""
    if report.about != "service" or not groups:
        return False
    if report.withholds:
        return set(report.withholds) <= groups
    return ABOUT.get(report.reason, "contact") in groups


def _with_standing(page: ServicePage, means: Means, today: date) -> ServicePage:
    """Return a record as confirmed once somebody has checked all that it says."""
    checked = {one.group for one in page.checks if one.checked_on and one.means != "source"}
    said = {fact.group for fact in facts_of(page, today) if fact.recorded}
    if page.standing == "confirmed" or means == "source" or not said <= checked:
        return page
    return page.model_copy(update={"standing": "confirmed"})
