"""The papers of a day as files in a folder: all of them, or those that changed since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from directory.errors import CannotKeep, SignpostProblem
from directory.marketplace import reprints
from directory.printing import Wanted
from ui.actions.event import events
from ui.actions.event.event_papers import (
    digests_of,
    event_papers,
    paper_named,
    papers_of,
    remember_printed,
    to_print_again,
    told_apart,
)
from ui.actions.handing_over import save_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from directory.desk import Desk
    from directory.model.events import Event

OF_THE_DAY = (
    "stall-map", "stall-index", "trail", "event-booklet", "stall-sign", "table-card",
    "route-slip", "agreed-slip", "welcome-poster", "direction-signs", "photo-sign",
    "professional-digest", "stewards-card", "steward-briefing", "run-sheet", "arrival-tally",
    "stall-tally", "visitor-feedback", "stallholder-feedback",
)  # fmt: skip
"""What lies ready on the morning of the day; other papers are for the weeks before and after."""
WITH_QUESTIONS = ("discussion-sheet", "capture-sheet", "question-sheet")
WITH_BIDS = ("bid-list", "ballot", "score-sheet", "bid-tally")
CHANGE = "table-change"
SIGN = "stall-sign"


@dataclass(frozen=True, slots=True)
class SavedPapers:
    """What was written into a folder."""

    files: tuple[Path, ...]
    left_out: tuple[str, ...]
    """A sentence for each paper that there is nothing to print of, and why."""
    warnings: tuple[str, ...] = ()


def save_event_papers(
    desk: Desk, event_id: str, folder: Path, *, only_changed: bool = False
) -> SavedPapers:
    """Write the papers of the day into a folder, one file each.

    Args:
        desk: The open desk.
        event_id: The event.
        folder: It is made if it is not there.
        only_changed: Only the sheets that say something else now than when they were printed,
            and a slip for each table that is somebody else's now.

    Raises:
        SignpostProblem: In one sentence, if a file cannot be written.
    """
    event, papers = events.event(desk, event_id), papers_of(desk)
    _make(folder)
    jobs = _changed_jobs(desk, event_id) if only_changed else _all_jobs(event)
    files: list[Path] = []
    left_out: list[str] = []
    warnings: list[str] = []
    told: dict[str, str] = {}
    for name, options, stalls in jobs:
        thing = paper_named(name)
        try:
            printed = thing.print(papers, Wanted([event_id, *stalls], options=options))
        except SignpostProblem as problem:
            left_out.append(f"{thing.title}: {problem}")
            continue
        path = folder / f"{'-'.join([name, *told_apart(thing, options)])}.pdf"
        save_pdf(printed, path)
        files.append(path)
        warnings += printed.warnings
        if reprints.is_kept(name, options):
            told |= digests_of(papers, event, thing, options, stalls)
    kept = reprints.without_gone(event, _with_tables(desk, event_id)) if only_changed else event
    remember_printed(desk, kept, [name for name, _, _ in jobs] if files else [], told)
    return SavedPapers(tuple(files), tuple(left_out), tuple(dict.fromkeys(warnings)))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise CannotKeep(f"{folder} cannot be made: {problem.strerror}.") from problem


Job = tuple[str, dict[str, str], list[str]]
"""A paper, its options, and ids of stalls."""


def _all_jobs(event: Event) -> list[Job]:
    """Return every paper of the day, for each who has it, and in large print for the public."""
    held = {thing.name: thing for thing in event_papers()}
    jobs: list[Job] = []
    asked = WITH_QUESTIONS if event.questions else ()
    bids = WITH_BIDS if event.budget else ()
    for name in (*OF_THE_DAY, *asked, *bids):
        thing = held.get(name)
        for edition in thing.editions if thing else ():
            forms = [thing.formats[0]] if thing else []
            if thing and edition == "public" and "large" in thing.formats[1:]:
                forms.append("large")
            jobs += [(name, {"format": form, "edition": edition}, []) for form in forms]
    return jobs


def _with_tables(desk: Desk, event_id: str) -> frozenset[str]:
    """Return the ids of the stalls that the public can go to."""
    shown = desk.papers().at_event(event_id).stalls()
    return frozenset(one.id for one in shown if one.number)


def _changed_jobs(desk: Desk, event_id: str) -> list[Job]:
    """Return what must be printed again; of papers with a page for each stall, only those."""
    here = _with_tables(desk, event_id)
    jobs: dict[tuple[str, str, str], Job] = {}
    for again in to_print_again(desk, event_id):
        name, form, edition, stall = again.sheet
        if stall and stall not in here:
            continue
        options = {"format": form, "edition": edition}
        job = jobs.setdefault((name, form, edition), (name, options, []))
        job[2].extend([stall] if stall else ())
    made = list(jobs.values())
    moved = [stall for name, _, stalls in made if name == SIGN for stall in stalls]
    return [*made, (CHANGE, {}, moved)] if moved else made
