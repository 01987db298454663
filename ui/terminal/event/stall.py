"""``event stall``: who comes to an event, what they need, and where they stand."""

from typing import TYPE_CHECKING, Annotated

import typer

from directory.errors import BadInput
from ui import actions
from ui.actions.event import event_places, event_plan, event_stall_words, event_stalls, events
from ui.terminal.common import common_of, say, say_json, tell, warn
from ui.terminal.event.keeping import EventId
from ui.terminal.event.stall_lines import stall_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directory.desk import Desk
    from directory.model.events import Event

    Act = Callable[[Desk, Event, Sequence[str]], Event]


def stall(  # noqa: PLR0913  (one for each word of the command)
    context: typer.Context,
    event_id: EventId,
    act: Annotated[
        str, typer.Argument(metavar="ACT", help="add, set, remove, place, lock, unlock or list.")
    ] = "list",
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="...", help="A stall, then FIELD=VALUE or a table."),
    ] = None,
    service: Annotated[
        str, typer.Option("--service", metavar="ID", help="add: a service of the directory.")
    ] = "",
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="add: somebody who is not in it.")
    ] = "",
    group: Annotated[str, typer.Option("--group", metavar="ID", help="add: its group.")] = "",
    needs: Annotated[
        str, typer.Option("--needs", metavar="LIST", help="add: such as power,water.")
    ] = "",
    lock: Annotated[bool, typer.Option("--lock", help="place: it stays there.")] = False,
) -> None:
    """Add, change, remove and place stalls.

    For example: signpost event stall EVENT add --service food-bank --needs power,water
    signpost event stall EVENT set food-bank status=confirmed tables=2
    signpost event stall EVENT place food-bank 14 --lock
    """
    common = common_of(context)
    desk = common.open()
    held = events.event(desk, event_id)
    typed = list(words or ())
    if act == "add":
        typed += [f"service={service}", f"name={name}", f"group={group}", f"needs={needs}"]
    if act == "place" and lock:
        typed.append("lock")
    if act not in ACTS:
        raise BadInput(f"There is no '{act}'. Choose {', '.join(ACTS)}.")
    changed = ACTS[act](desk, held, typed)
    events.keep_event(desk, changed, SAID.get(act, "Stall changed"))
    broken = event_plan.check(desk, changed) if act == "place" else ()
    for told in broken:
        warn(told)
    _say(desk, changed, list(broken), as_json=common.as_json)


def _list(_desk: "Desk", event: "Event", _words: "Sequence[str]") -> "Event":
    return event


def _add(desk: "Desk", event: "Event", words: "Sequence[str]") -> "Event":
    told = {name: value for name, value in event_stall_words.fields_in(words).items() if value}
    service, name = told.pop("service", ""), told.get("name", "")
    if not service and not name:
        raise BadInput("Say who: --service ID, or --name NAME.")
    if service:
        desk.directory.page(service)
        made = event_stalls.add_service(desk, event, service)
    else:
        made = event_stalls.add_by_hand(event, name)
    return event_stall_words.with_fields(made, made.stalls[-1].id, told)


def _set(_desk: "Desk", event: "Event", words: "Sequence[str]") -> "Event":
    which = _first(words, "set STALL status=confirmed")
    return event_stall_words.with_fields(event, which, event_stall_words.fields_in(words[1:]))


def _remove(_desk: "Desk", event: "Event", words: "Sequence[str]") -> "Event":
    _first(words, "remove STALL")
    ids = [event_stall_words.stall_named(event, one).id for one in words]
    return event_stalls.without_stalls(event, ids)


def _place(_desk: "Desk", event: "Event", words: "Sequence[str]") -> "Event":
    which = event_stall_words.stall_named(event, _first(words, "place STALL TABLE")).id
    at = event_plan.pitch_named(event, words[1] if len(words) > 1 else "")
    put = event_places.put_at(event, which, at.id)
    return event_places.with_locks(put, (which,), locked="lock" in words[2:])


def _lock(_desk: "Desk", event: "Event", words: "Sequence[str]") -> "Event":
    return _locked(event, words, locked=True)


def _unlock(_desk: "Desk", event: "Event", words: "Sequence[str]") -> "Event":
    return _locked(event, words, locked=False)


def _locked(event: "Event", words: "Sequence[str]", *, locked: bool) -> "Event":
    _first(words, "lock STALL")
    ids = [event_stall_words.stall_named(event, one).id for one in words]
    placed = {one.stall for one in event.places}
    for one in ids:
        if one not in placed:
            raise BadInput(f"{one} has no table yet. Place it first.")
    return event_places.with_locks(event, ids, locked=locked)


ACTS: "dict[str, Act]" = {
    "list": _list, "add": _add, "set": _set, "remove": _remove, "place": _place,
    "lock": _lock, "unlock": _unlock,
}  # fmt: skip
SAID = {"add": "Stall added", "remove": "Stall removed", "place": "Stall moved by hand"}


def _first(words: "Sequence[str]", usage: str) -> str:
    if not words:
        raise BadInput(f"Write it as: signpost event stall EVENT {usage}")
    return words[0]


def _say(desk: "Desk", event: "Event", broken: list[str], *, as_json: bool) -> None:
    at = {one.stall: one for one in event.places}
    if as_json:
        told = [
            one.model_dump(mode="json", exclude_defaults=True)
            | {"status": one.status}
            | ({"pitch": at[one.id].pitch, "locked": at[one.id].locked} if one.id in at else {})
            for one in event.stalls
        ]
        say_json({"event": event.id, "stalls": told, "broken": broken})
        return
    if desk.directory.practice:
        say(actions.PRACTICE_WARNING)
    for number, said in stall_lines(desk, event):
        tell(said, first=f"{number:>4}  ")
