"""``find``, ``needs`` and ``show``: questions to the directory."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Annotated, Any

import typer

from directory.desk import Desk, DeskAnswer
from directory.disclosure.panel import Panel
from directory.errors import BadInput
from directory.interchange.own_json import as_own_json
from ui import actions
from ui.terminal.common import common_of, say, say_json, warn

Batch = Annotated[Path | None, typer.Option("--batch", help="One line of UTF-8 text per question.")]
Limit = Annotated[int, typer.Option("--limit", min=1, max=1000, help="Most answers.")]


def find(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(help="What they said, or a name or number.")] = None,
    batch: Batch = None,
    need: Annotated[list[str] | None, typer.Option("--need", help="A need, by id.")] = None,
    limit: Limit = 20,
) -> None:
    """Find services for plain words, a name, a phone number or a postcode."""
    common = common_of(context)
    desk = common.open()
    wanted = _needs_named(desk, need or [])
    if batch is not None:
        for line in read_lines(batch):
            began = perf_counter()
            answer = desk.ask(line, limit=limit, needs=wanted) if line.strip() or wanted else None
            spent = (perf_counter() - began) * 1000
            found = _found(desk, line, answer)
            say_json({**found, "ms": round(spent, 3)})
        return
    if text is None and not wanted:
        raise typer.BadParameter("Say what to find, or give --batch FILE or --need ID.")
    answer = desk.ask(text or "", limit=limit, needs=wanted)
    if common.as_json:
        say_json(_found(desk, text or "", answer))
    else:
        _tell(desk, answer)


def needs(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(help="What they said.")] = None,
    batch: Batch = None,
    limit: Limit = 5,
) -> None:
    """Recognise what a person needs from what they said."""
    common = common_of(context)
    desk = common.open()
    if batch is not None:
        for line in read_lines(batch):
            say_json(_heard(desk, line, limit))
        return
    if text is None:
        raise typer.BadParameter("Say what they said, or give --batch FILE.")
    heard = _heard(desk, text, limit)
    if common.as_json:
        say_json(heard)
        return
    for one in heard["needs"]:
        name = desk.needs()[one["id"]].professional_name
        say(f"{one['score']:.2f}  {one['id']:<20} {name}  ({', '.join(one['why'])})")
    if not heard["needs"]:
        say("No need was recognised. Try other words, or choose a theme.")


def show(context: typer.Context, service: Annotated[str, typer.Argument(help="Its id.")]) -> None:
    """Show one whole record."""
    common = common_of(context)
    desk = common.open()
    if common.as_json:
        say_json(as_own_json(desk.directory.page(service), practice=desk.directory.practice))
        return
    _practice(desk)
    _tell_panel(actions.read_panel(desk, service))


def read_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a batch file as they stand, without their line ends.

    Raises:
        BadInput: If it cannot be read as UTF-8.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as problem:
        raise BadInput(f"{path} cannot be read: {problem.strerror}.") from problem
    except UnicodeDecodeError as problem:
        raise BadInput(f"{path} is not UTF-8 text (at byte {problem.start}).") from problem
    lines = text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    yield from (line.removesuffix("\r") for line in lines)


def _needs_named(desk: Desk, ids: list[str]) -> dict[str, float]:
    unknown = [one for one in ids if one not in desk.needs()]
    if unknown:
        raise BadInput(f"There is no need called '{unknown[0]}'. `signpost needs` tells the ids.")
    return dict.fromkeys(ids, 1.0)


def _found(desk: Desk, query: str, answer: DeskAnswer | None) -> dict[str, Any]:
    """Return the promised shape of an answer; keys may be added, never dropped."""
    practice = {"practice": True} if desk.directory.practice else {}
    if answer is None:
        return {
            "query": query,
            "needs": [],
            "services": [],
            "fallback": None,
            "doors": [],
            **practice,
        }
    return {
        "query": query,
        "needs": [{"id": chip.id, "score": round(chip.score, 3)} for chip in answer.needs],
        "services": [
            {
                "id": one.card.id,
                "source_id": one.card.source_id,
                "name": one.card.name,
                "organisation": one.card.organisation,
                "score": one.score,
                "why": list(one.why),
                "distance_miles": None,
            }
            for one in answer.services
        ],
        "fallback": answer.fallback,
        "doors": [
            {"kind": door.kind, "id": door.id, "name": door.name, "phone": door.phone}
            for door in answer.doors
        ],
        **practice,
    }


def _heard(desk: Desk, text: str, limit: int) -> dict[str, Any]:
    began = perf_counter()
    heard = desk.hear(text, limit)
    spent = (perf_counter() - began) * 1000
    return {
        "text": text,
        "needs": [
            {"id": one.id, "score": round(one.score, 3), "why": list(one.why)}
            for one in heard.needs
        ],
        "circumstances": list(heard.circumstances),
        "goals": list(heard.goals),
        "crisis": heard.crisis,
        "child": heard.child,
        "emergency": heard.emergency,
        "engine": "lexical",
        "ms": round(spent, 3),
    }


def _tell(desk: Desk, answer: DeskAnswer) -> None:
    _practice(desk)
    if answer.emergency:
        say(f"'{answer.emergency}': is this happening now? {actions.crisis(desk).first}")
    if answer.needs:
        say(f"Understood: {'; '.join(chip.professional_name for chip in answer.needs)}")
    for number, one in enumerate(answer.services, 1):
        card = one.card
        say(f"{number:>3}. {card.name}   [{card.id}]")
        detail = (card.summary, card.phone, card.place, "; ".join(one.why))
        say(f"     {' | '.join(part for part in detail if part)}")
    if answer.fallback:
        say("Nothing fits as it stands." if not answer.services else "The nearest to it:")
    for door in answer.doors:
        say(f"  Ask: {door.name} {door.phone}".rstrip())


def _tell_panel(panel: Panel) -> None:
    phone = f"Ring {panel.phone}" if panel.phone else ""
    for line in (panel.name, panel.organisation, panel.sentence, phone, *panel.links):
        if line:
            say(line)
    for section in panel.sections:
        if section.lines:
            say("\n  ".join((f"\n{section.heading}", *section.lines)))
    for words in panel.warnings:
        warn(words)


def _practice(desk: Desk) -> None:
    if actions.is_practice(desk):
        say(actions.PRACTICE_WARNING)
