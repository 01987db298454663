"""``match``: whether people can go to services, from answers in a file that is only read."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from directory.desk import Desk
from directory.errors import BadInput
from ui import actions
from ui.actions.matching import (
    GUIDE,
    VERDICT_WORDS,
    Fit,
    check_fit,
    in_crisis,
    other_doors,
    question_words,
    read_household,
)
from ui.terminal.common import common_of, say, say_json, tell
from ui.terminal.telling import BEFORE, say_practice

MOST = 1_000_000
"""Bytes of an answers file."""


def match(
    context: typer.Context,
    answers: Annotated[
        str,
        typer.Option("--answers", metavar="FILE", help="Answers as JSON; - reads standard input."),
    ],
    service: Annotated[
        list[str] | None,
        typer.Option("--service", metavar="ID", help="This service; may be given again."),
    ] = None,
    need: Annotated[
        str | None, typer.Option("--need", metavar="ID", help="Every service for this need.")
    ] = None,
) -> None:
    """Say whether people can go to services, with reasons and what to ask.

    For example: signpost match --need food --answers answers.json
    """
    common = common_of(context)
    desk = common.open()
    household = read_household(desk, _read(answers))
    crisis = in_crisis(household)
    fits = check_fit(desk, household, service or (), need)
    if common.as_json:
        practice = {"practice": True} if desk.directory.practice else {}
        more = {**practice, **({"crisis": True} if crisis else {})}
        say_json([{**_shape(fit), **more} for fit in fits])
        return
    say_practice(desk)
    if crisis:
        tell(desk.crisis_strip())
    _tell(desk, fits)


def _read(file: str) -> str:
    """Return the text of the answers; no more of it than answers can be."""
    try:
        if file == "-":
            data = sys.stdin.buffer.read(MOST + 1)
        else:
            with Path(file).open("rb") as source:
                data = source.read(MOST + 1)
        text = data.decode("utf-8-sig")
    except OSError as problem:
        raise BadInput(f"{file} cannot be read: {problem.strerror}.") from problem
    except UnicodeDecodeError as problem:
        at = problem.start
        raise BadInput(f"The answers are not UTF-8 text (at byte {at}).") from None
    if len(data) > MOST:
        raise BadInput("The answers are too long: a file of answers is a few lines.")
    return text


def _shape(fit: Fit) -> dict[str, Any]:
    """Return the promised shape of a verdict; keys may be added, never dropped."""
    found, service = fit.verdict, fit.service
    change = found.would_change
    return {
        "service": found.service,
        "name": fit.name,
        "for": found.who,
        "verdict": found.standing,
        "reasons": [one._asdict() for one in found.reasons],
        "ask": list(found.ask),
        "ask_service": list(found.ask_service),
        "instead": [
            {"kind": door.kind, "id": door.id, "name": door.name, "phone": door.phone}
            for door in fit.instead
        ],
        "would_change": {"rule": change.rule, "words": change.words} if change else None,
        "checked_on": service.checked_on.isoformat() if service.checked_on else None,
        "source": service.source,
    }


def _tell(desk: Desk, fits: tuple[Fit, ...]) -> None:
    for fit in fits:
        found = fit.verdict
        named = f", for {found.who}" if found.who != "self" else ""
        tell(f"{VERDICT_WORDS[found.standing]}{named}: {fit.name}", then=BEFORE)
        for one in found.reasons:
            tell(f"{one.result.replace('_', ' ').capitalize()}: {one.words}", first=BEFORE)
        questions = [question_words(code) for code in found.ask]
        for words in (*questions, *found.ask_service):
            tell(words, first=f"{BEFORE}Ask: ")
        for door in fit.instead:
            tell(actions.door_words(door), first=BEFORE)
        say("")
    if not fits:
        for door in other_doors(desk):
            tell(actions.door_words(door))
    tell(GUIDE)
