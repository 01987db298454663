"""This is wrong: one press, no words about anybody, and the fact is not shown until checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from directory.disclosure.rules.freshness import SPOKEN, WITHHOLDS, confirmed, reported, withheld
from directory.errors import BadInput, UnknownName
from directory.model import NationalLine, Report, ServicePage
from directory.model.vocabulary import FactGroup, Means, ReportedOn, WhyNo, Wrong
from directory.store import Directory
from directory.store.local import Change, Edit, held, make_changes
from directory.store.undo import take_back
from directory.words import digits, spoken_date

WHAT_IS_WRONG: dict[Wrong, str] = {
    "number": "The number is wrong",
    "moved": "They have moved",
    "closed": "They have closed",
    "full": "They are full",
    "said_no": "They said no",
    "long_wait": "There is a long wait",
    "no_answer": "Nobody answers",
    "other": "Something else is wrong",
}
"""What can be said, in the words of the buttons and in their order."""
SAID: dict[Wrong, str] = {
    "number": "Number said to be wrong",
    "moved": "Said to have moved",
    "closed": "Said to have closed",
    "full": "Said to be full",
    "said_no": "Said no",
    "long_wait": "Said to have a long wait",
    "no_answer": "Nobody answered",
    "other": "Something said to be wrong",
}
"""The same as staff read it afterwards; the day follows."""
WHY_NO: dict[WhyNo, str] = {
    "area": "not their area",
    "age": "not their age",
    "worker_must_ask": "a worker must ask",
    "doctor_must_ask": "a doctor must ask",
    "still_using": "not while drinking or using",
    "not_said": "they did not say why",
}
"""Why they said no, as a rule of theirs; where *They said no* was pressed."""
STAYS = "The number stays: one report cannot take a national line away."


@dataclass(frozen=True, slots=True)
class OpenReport:
    """One report that waits for the keeper."""

    number: int
    about: ReportedOn
    id: str
    name: str
    words: str
    """What was said and when: ``Said to be full, 20 November 2026``."""
    reported_on: date
    not_shown: tuple[str, ...]
    """What is not shown meanwhile, in words: ``phone``, ``times``."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What came of pressing *This is wrong*."""

    number: int
    """For undoing it."""
    words: str
    """What to tell whoever pressed it."""


def report_wrong(
    directory: Directory,
    about: str,
    reason: Wrong,
    today: date,
    *,
    why: WhyNo | None = None,
    group: FactGroup | None = None,
) -> Reported:
    """Note that something is wrong, and stop showing what it makes doubtful.

    Args:
        directory: The open directory.
        about: The id of a service, or of a national line.
        reason: What is wrong.
        today: The day it was said.
        why: Why they said no.
        group: Which facts are wrong, where something else is.

    Raises:
        BadInput: If that cannot be said.
        UnknownName: If there is neither a service nor a line of that id.
    """
    _refuse_nonsense(reason, why, group)
    lines = directory.lines()
    is_line = any(line.id == about for line in lines)
    page = None if is_line else directory.page(about)
    doubtful = WITHHOLDS.get(reason, (group,) if group else ())
    national = page is None or _rings_a_line(page, lines)
    said = Report(
        about="line" if is_line else "service",
        id=about,
        reason=reason,
        why=why,
        withholds=() if national else doubtful,
        reported_on=today,
    )

    def mark(page: ServicePage) -> ServicePage:
        return reported(page, said.withholds, reason, today)

    edits = {about: mark} if said.withholds else {}
    made = make_changes(directory, [Change(None, said)], "Reported wrong", edits)[0].after
    number = made.number if isinstance(made, Report) and made.number else 0
    return Reported(number, _thanks(said, stays=national and bool(doubtful)))


def take_back_report(directory: Directory, number: int) -> None:
    """Undo a report: what it alone held back is shown again.

    Raises:
        UnknownName: If there is no such report.
    """
    said = _report(directory, number)
    others = [one for one in _about(directory, said.id) if one.number != number]
    edits = {said.id: _as_others_say(said, others)} if said.withholds else {}
    take_back(directory, [Change(None, said)], edits)


def settle_report(directory: Directory, number: int, means: Means, today: date) -> None:
    """Note that the keeper has checked what was reported, and that the facts now hold.

    Every report against the same facts of the same service is settled with it.

    Raises:
        UnknownName: If there is no such report.
    """
    said = _report(directory, number)
    settled = [
        one
        for one in _about(directory, said.id)
        if one.number == number or (one.withholds and set(one.withholds) <= set(said.withholds))
    ]

    def check(page: ServicePage) -> ServicePage:
        return confirmed(page, said.withholds, means, today)

    edits = {said.id: check} if said.withholds else {}
    make_changes(directory, [Change(one, None) for one in settled], "Report settled", edits)


def open_reports(directory: Directory) -> tuple[OpenReport, ...]:
    """Return the keeper's list: what was said and nobody has settled, oldest first.

    A report whose facts were checked meanwhile, in another way, is not on it.
    """
    said = held(directory, Report)
    pages = {page.id: page for page in directory.pages([one.id for one in said])}
    names = {line.id: line.name for line in directory.lines()}
    names |= {page.id: page.name for page in pages.values()}
    return tuple(
        _open(one, names[one.id])
        for one in said
        if one.id in names and _still_holds(one, pages.get(one.id))
    )


def _refuse_nonsense(reason: Wrong, why: WhyNo | None, group: FactGroup | None) -> None:
    if reason not in WHAT_IS_WRONG or (why is not None and why not in WHY_NO):
        raise BadInput(f"Say one of: {', '.join(WHAT_IS_WRONG)}.")
    if why is not None and reason != "said_no":
        raise BadInput("Only a no has a why.")
    if group is not None and (reason != "other" or group not in SPOKEN):
        raise BadInput("Only something else that is wrong names which facts.")


def _rings_a_line(page: ServicePage, lines: Sequence[NationalLine]) -> bool:
    """Say whether a service is rung on a national number."""
    national = {digits(number) for line in lines for number in (line.dial, line.display)} - {""}
    phones = (contact.value for contact in page.contacts if contact.kind in ("phone", "text"))
    return any(digits(phone) in national for phone in phones)


def _thanks(said: Report, *, stays: bool) -> str:
    if stays:
        return f"Noted for the keeper. {STAYS}"
    if not said.withholds:
        return "Noted for the keeper, with today's date."
    return f"Noted for the keeper. Not shown until checked: {', '.join(_named(said))}."


def _named(said: Report) -> tuple[str, ...]:
    return tuple(
        "phone and place" if group == "contact" else SPOKEN[group] for group in said.withholds
    )


def _report(directory: Directory, number: int) -> Report:
    said = next((one for one in held(directory, Report) if one.number == number), None)
    if said is None:
        raise UnknownName("That report is not there any more.")
    return said


def _about(directory: Directory, service_id: str) -> list[Report]:
    return [one for one in held(directory, Report) if one.id == service_id]


def _as_others_say(said: Report, others: Sequence[Report]) -> Edit:
    """Return the edit that shows again what no other report holds back."""

    def edit(page: ServicePage) -> ServicePage:
        page = reported(page, said.withholds, None, None)
        for one in others:
            page = reported(page, one.withholds, one.reason, one.reported_on)
        return page

    return edit


def _still_holds(said: Report, page: ServicePage | None) -> bool:
    return page is None or not said.withholds or bool(withheld(page).intersection(said.withholds))


def _open(said: Report, name: str) -> OpenReport:
    why = f": {WHY_NO[said.why]}" if said.why else ""
    words = f"{SAID[said.reason]}{why}, {spoken_date(said.reported_on)}"
    return OpenReport(
        said.number or 0, said.about, said.id, name, words, said.reported_on, _named(said)
    )
