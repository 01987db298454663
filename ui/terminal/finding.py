"""``find``, ``needs`` and ``show``: questions to the directory."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Annotated, Any

import typer

from directory.desk import Desk, DeskAnswer, Situation
from directory.errors import BadInput
from directory.interchange.own_json import as_own_json
from directory.words import in_quotes, postcode
from ui import actions
from ui.actions import meaning
from ui.terminal.common import at_least_one, common_of, say_json, tell, warn
from ui.terminal.telling import BEFORE, say_practice, tell_answer, tell_panel, tell_urgent

Batch = Annotated[
    Path | None,
    typer.Option("--batch", metavar="FILE", help="Answer each line of a text file (UTF-8)."),
]
Limit = Annotated[
    int,
    typer.Option("--limit", metavar="N", callback=at_least_one, help="The most to show."),
]
Near = Annotated[
    str | None,
    typer.Option(
        "--near", metavar="POSTCODE", help="Tell how far each is; the nearer of equals first."
    ),
]
LivesIn = Annotated[
    str | None,
    typer.Option(
        "--lives-in",
        metavar="PLACE",
        help="Postcode, town, ward or GP practice: services for people there come first. "
        "Without it, the town of this desk.",
    ),
]
_INWARD = re.compile(r"\d[A-Za-z]{2}")
NOTHING_SAID = (
    "Nothing was said. Write what the person said in quotation marks: "
    'signpost {verb} "no money for food"'
)
NO_NEED = "No need was recognised. Try other words, or ask for services: signpost find WORDS"


def find(  # noqa: PLR0913  (each is one option that can be typed)
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORDS", help="What they said; or a name, a number."),
    ] = None,
    batch: Batch = None,
    need: Annotated[
        list[str] | None,
        typer.Option(
            "--need",
            metavar="ID",
            help="Also this need; may be given again. `signpost needs` tells ids.",
        ),
    ] = None,
    near: Near = None,
    lives_in: LivesIn = None,
    limit: Limit = 20,
    full: Annotated[
        bool, typer.Option("--full", help="With --batch: hear by likeness of meaning too.")
    ] = False,
) -> None:
    """Find services for what somebody said, a name or a number.

    For example: signpost find "my landlord is kicking me out"
    """
    common = common_of(context)
    desk = common.open()
    text = _said(words or [], {"--near": near, "--lives-in": lives_in})
    wanted = _needs_named(desk, need or [])
    at = actions.now(desk) if batch is None else None  # of equals what is open, as in the window
    who = actions.new_situation(desk) if lives_in is None else Situation(lives_in=lives_in)
    known = replace(who, near=near or "", at=at)
    ask = partial(desk.ask, limit=limit, needs=wanted, situation=known)
    if full or batch is None:
        meaning.hear_by_likeness(desk)
    if batch is not None:
        _answer_lines(desk, batch, ask, asked_anyway=bool(wanted))
        return
    if text is None and not wanted:
        raise typer.BadParameter("Say what to find, or give --batch FILE or --need ID.")
    if not wanted:
        _refuse_nothing(text or "", "find")
    _warn_of_length(text or "")
    meaning.understand(desk, text or "")
    answer = ask(text or "", whole=True)
    if common.as_json:
        say_json(_found(desk, text or "", answer))
    else:
        tell_answer(desk, answer)


def _said(words: Sequence[str], places: Mapping[str, str | None]) -> str | None:
    """Return the words as one text, or nothing.

    It is told where the end of a postcode stands among them: a shell parts it at the blank.
    """
    end = next((word for word in words if _INWARD.fullmatch(word)), "")
    for name, said in places.items():
        whole = postcode(f"{said} {end}") if end and said else None
        if whole and said and not postcode(said):
            warn(
                f'{end} is looked for as a word. Is it the postcode {whole}? Then: {name} "{whole}"'
            )
    return " ".join(words) if words else None


def _answer_lines(
    desk: Desk, batch: Path, ask: Callable[[str], DeskAnswer], *, asked_anyway: bool
) -> None:
    """Answer each line of a file; an empty one only where something is asked besides words."""
    for line in read_lines(batch):
        began = perf_counter()
        meaning.understand(desk, line)
        answer = ask(line) if line.strip() or asked_anyway else None
        spent = (perf_counter() - began) * 1000
        found = _found(desk, line, answer)
        say_json({**found, "ms": round(spent, 3)})


def needs(
    context: typer.Context,
    text: Annotated[
        str | None, typer.Argument(metavar="WORDS", help="What they said, in quotation marks.")
    ] = None,
    batch: Batch = None,
    limit: Limit = 5,
) -> None:
    """Tell what a person may need from what they said.

    For example: signpost needs "can't pay my gas bill"
    """
    common = common_of(context)
    desk = common.open()
    meaning.hear_by_likeness(desk)
    if batch is not None:
        for line in read_lines(batch):
            say_json(_heard(desk, line, limit))
        return
    if text is None:
        raise typer.BadParameter("Say what they said, or give --batch FILE.")
    _refuse_nothing(text, "needs")
    _warn_of_length(text)
    heard = _heard(desk, text, limit)
    if common.as_json:
        say_json(heard)
        return
    tell_urgent(desk.ask(text, limit=1, whole=True).safety)
    if explained := actions.meaning_of(desk, text):
        tell(explained)
    for number, one in enumerate(heard["needs"], 1):
        tell(desk.needs()[one["id"]].public_name, first=f"{number:>3}. ")
        because = _because(one["why"])
        tell(f"Id: {one['id']}, {one['score']:.0%} sure{because}", first=BEFORE)
    if not heard["needs"]:
        tell(NO_NEED)


def _because(why: list[str]) -> str:
    if not why:
        return ""
    return f", {why[0]}" if why[0].startswith("like '") else f", because of {in_quotes(why)}"


def show(
    context: typer.Context,
    service: Annotated[
        str, typer.Argument(metavar="ID", help="The service; `signpost find` tells its id.")
    ],
) -> None:
    """Show everything about one service.

    Who it is for, how to get in, when and where, and when that was last checked.
    """
    common = common_of(context)
    desk = common.open()
    if common.as_json:
        say_json(as_own_json(desk.directory.page(service), practice=desk.directory.practice))
        return
    say_practice(desk)
    tell_panel(actions.read_panel(desk, service))


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


def _refuse_nothing(text: str, verb: str) -> None:
    if not text.strip():
        raise BadInput(NOTHING_SAID.format(verb=verb))


def _warn_of_length(text: str) -> None:
    if words := actions.long_text(text):
        warn(words)


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
            "left_out": 0,
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
                "why": [*one.why, *filter(None, (one.area_words, one.ask_first))],
                "distance_miles": one.distance_miles,
                "area_fit": one.area_fit or None,
                "reasons": actions.why_found(one, answer, desk.today, public=False),
            }
            for one in answer.services
        ],
        **_where(answer),
        **_around(desk, query),
        "fallback": answer.fallback,
        "doors": [
            {"kind": door.kind, "id": door.id, "name": door.name, "phone": door.phone}
            for door in answer.doors
        ],
        "also": [chip.id for chip in answer.also],
        "left_out": actions.left_out(query),
        **practice,
    }


def _where(answer: DeskAnswer) -> dict[str, Any]:
    """Return what was understood of the places that were named."""
    named = {"lives_in": answer.where.home, "near": answer.where.start}
    told: dict[str, Any] = {
        key: {"name": place.name, "kind": place.kind, "within": place.within, "about": place.coarse}
        for key, place in named.items()
        if place
    }
    if answer.town_of_desk and answer.where.home:
        told["lives_in"]["town_of_desk"] = True
    return told


def _around(desk: Desk, text: str) -> dict[str, Any]:
    """Return the places and times that the words tell, as far as they are used."""
    line = desk.where_and_when(text)
    time = line.time
    days = sorted(time.days) if time and time.ahead is None else []
    return {
        "unknown_place": line.unknown,
        "other_places": line.other_names,
        "places": [{"name": p.place.name, "role": p.role, "said": p.said} for p in line.places],
        "times": [
            {"words": time.words, "days": days, "part": time.part, "ahead": time.ahead,
             "minutes": [time.clock.begins, time.clock.ends] if time.clock else [],
             "said": time.said}
        ] if time else [],
    }  # fmt: skip


def _short(desk: Desk, text: str) -> list[dict[str, Any]]:
    """Return the short forms in a line with each thing that they may stand for."""
    return [
        {"typed": one.typed, "meaning": form.meaning, "plain": form.plain}
        for one in actions.short_words(desk, text)
        for form in one.forms
    ]


def _heard(desk: Desk, text: str, limit: int) -> dict[str, Any]:
    began = perf_counter()
    meaning.understand(desk, text)
    heard = desk.hear(text, limit)
    spent = (perf_counter() - began) * 1000
    return {
        "text": text,
        "needs": [
            {"id": one.id, "score": round(one.score, 3), "why": list(one.reasons)}
            for one in heard.needs
        ],
        "circumstances": list(heard.circumstances),
        "goals": list(heard.goals),
        **_around(desk, text),
        "short": _short(desk, text),
        "crisis": "immediate" if heard.child and heard.child_worried else heard.crisis,
        "child": heard.child,
        "emergency": heard.emergency,
        "left_out": actions.left_out(text),
        "engine": desk.meant.engine,
        "ms": round(spent, 3),
    }
