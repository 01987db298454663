"""Ways in as a person types them: ``self: phone 0151 496 0123; GP: form, bring photo ID``.

What is read can be written again and is the same way in, field by field; examples stand in
``docs/rule-notation.md``. A number or address stands once, among the contacts of the record: a
way in names it, and one that is not there yet is added.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from directory.matching.notation import Misread, parts_of
from directory.matching.notation_bodies import NotReadError
from directory.matching.route_names import (
    ALSO_HOW,
    ALSO_WHO,
    EITHER,
    NOT_SAID,
    OWN,
    SETS,
    WHO,
    WORDS,
    WORKERS,
)
from directory.matching.route_targets import CONTACT, Targets
from directory.model import Contact, Route
from directory.model.vocabulary import Channel, Referrer

HOW = "phone, online, drop-in, email, form, through GP, through school or through partner"
_KNOWN = {name.lower(): who for name, who in (ALSO_WHO | WHO).items()} | {NOT_SAID: None}
_NAMES = "|".join(sorted(map(re.escape, _KNOWN), key=len, reverse=True))
_BEGINS = re.compile(rf"(?:{_NAMES})(?:\s*,\s*(?:{_NAMES}))*\s*:\s*", re.IGNORECASE)
_PIECE = re.compile(r'(?:"(?:[^"\\]|\\.)*"|[^,"]|")+')
_SAID = {who: name for name, who in WHO.items()}
_ON_THEIR_OWN = frozenset(("self", "family_or_friend"))
_CODES: dict[str, Channel] = {
    channel.replace("_", " "): channel
    for channel in (*OWN.values(), *WORKERS.values(), *EITHER.values())
}
_PIECES = (*WORDS, CONTACT)


@dataclass(frozen=True, slots=True)
class TypedRoutes:
    """What was typed, as ways in."""

    routes: tuple[Route, ...]
    contacts: tuple[Contact, ...]
    """Those there were, and those that were typed and are new."""
    words: tuple[str, ...]
    """Parts that are no way in, as they stand."""
    problems: tuple[Misread, ...]


def looks_typed(text: str) -> bool:
    """Return whether any part of a text begins as a way in does: who, and a colon."""
    return any(_BEGINS.match(part) for _, part in parts_of(text))


def read_routes(text: str, contacts: Sequence[Contact] = ()) -> TypedRoutes:
    """Return the ways in of a text; they are parted by ``;`` or by lines."""
    targets = Targets(contacts)
    routes: list[Route] = []
    words: list[str] = []
    problems: list[Misread] = []
    for place, part in parts_of(text):
        try:
            routes.append(_read(part, targets))
        except NotReadError as wrong:
            problems.append(Misread(place, str(wrong)))
            words.append(part)
    return TypedRoutes(tuple(routes), tuple(targets.held), tuple(words), tuple(problems))


def write_routes(routes: Sequence[Route], contacts: Sequence[Contact] = ()) -> str:
    """Return ways in as a person would type them; reading it again gives the same."""
    return "; ".join(write_route(route, contacts) for route in routes)


def write_route(route: Route, contacts: Sequence[Contact] = ()) -> str:
    """Return one way in as a person would type it."""
    who = ", ".join(_SAID[one] for one in route.who) or NOT_SAID
    pieces = [_first_piece(route, Targets(contacts)), *_sets(route)]
    for name, field in WORDS.items():
        value = getattr(route, field)
        if field == "partner" and route.channel == "through_partner":
            continue
        if value not in (None, "", ()):
            pieces += [_worded(name, str(one)) for one in (value if field == "bring" else [value])]
    return f"{who}: {', '.join(pieces)}"


def _first_piece(route: Route, targets: Targets) -> str:
    name = _names(own=_is_own(route.who)).get(route.channel) or route.channel.replace("_", " ")
    to_partner = route.channel == "through_partner"
    if to_partner and route.partner:
        name = _worded(name, route.partner)
    if route.contact_id is None:
        return name
    target = "" if to_partner else targets.written(route.contact_id)
    return _worded(name, target) if target else f"{name}, {_worded(CONTACT, route.contact_id)}"


def _sets(route: Route) -> Iterator[str]:
    for name, (field, value) in SETS.items():
        if getattr(route, field) == value and getattr(route, field) is not None:
            yield name


def _worded(name: str, value: str) -> str:
    """Return a piece with its words, in quotation marks where they would be read otherwise."""
    plain = f"{name} {value}"
    if (
        plain.lower().startswith(_longer(name))
        or plain != " ".join(plain.split())
        or any(mark in value for mark in ',;"')
    ):
        return f"{name} {json.dumps(value, ensure_ascii=False)}"
    return plain


@lru_cache(maxsize=256)
def _longer(name: str) -> tuple[str, ...]:
    """Return how a piece begins whose name is longer than this one and begins with it."""
    every = (*WORDS, *OWN, *WORKERS, *EITHER, *ALSO_HOW, *_CODES)
    begun = f"{name.lower()} "
    return tuple(f"{other.lower()} " for other in every if other.lower().startswith(begun))


def _read(part: str, targets: Targets) -> Route:
    """Return one way in.

    Raises:
        NotReadError: It is none, or goes on in another way than one does.
    """
    begins = _BEGINS.match(part)
    if begins is None:
        raise NotReadError("a way in begins with who may use it and a colon, such as: self: phone")
    named = re.split(r"\s*,\s*", begins[0].rstrip().removesuffix(":").strip())
    who = tuple(one for name in named if (one := _KNOWN[name.lower()]))
    pieces = [piece.strip() for piece in _PIECE.findall(part[begins.end() :])]
    channel, rest = _channel(pieces[0] if pieces else "", who)
    fields: dict[str, Any] = {"channel": channel, "who": who, "accepted": "yes"}
    for piece in pieces[1:]:
        _take(piece, fields)
    if channel == "through_partner":
        fields["partner"] = rest
    elif rest:
        fields["contact_id"] = targets.id_of(rest, public=_is_own(who))
    try:
        return Route(**fields)
    except ValidationError:
        raise NotReadError("'wait checked' needs a day after it, such as: 2026-11-03") from None


@lru_cache(maxsize=2)
def _channels(*, own: bool) -> dict[str, Channel]:
    return {**(OWN if own else WORKERS), **EITHER}


@lru_cache(maxsize=2)
def _names(*, own: bool) -> dict[Channel, str]:
    """Return the first name of each way to ask."""
    return {channel: name for name, channel in reversed(_channels(own=own).items())}


@lru_cache(maxsize=2)
def _known_channels(*, own: bool) -> dict[str, Channel]:
    """Return every name that may be typed for a way to ask."""
    form: dict[str, Channel] = {"form": "self_online"} if own else {}
    return {**_CODES, **ALSO_HOW, **_channels(own=own), **form}


def _is_own(who: Sequence[Referrer]) -> bool:
    return _ON_THEIR_OWN.issuperset(who)


def _channel(piece: str, who: Sequence[Referrer]) -> tuple[Channel, str]:
    """Return how to ask, and what stands after it."""
    known = _known_channels(own=_is_own(who))
    found = _begun(piece, tuple(known))
    if found is None:
        raise NotReadError(f"after who stands how: {HOW}")
    return known[found], _unquoted(piece[len(found) :].strip())


def _take(piece: str, fields: dict[str, Any]) -> None:
    """Put one piece into the fields of a way in."""
    alone = next((value for name, value in SETS.items() if name.lower() == piece.lower()), None)
    if alone is not None:
        fields[alone[0]] = alone[1]
        return
    name = _begun(piece, _PIECES)
    value = _unquoted(piece[len(name) :].strip()) if name else ""
    if name is None or len(piece) == len(name):
        raise NotReadError(f"'{piece[:40]}' is not understood; write such as: bring photo ID")
    if name == CONTACT:
        fields["contact_id"] = value
    elif name == "bring":
        fields["bring"] = (*fields.get("bring", ()), value)
    else:
        fields[WORDS[name]] = value


def _begun(piece: str, names: tuple[str, ...]) -> str | None:
    """Return the longest of some names that a piece begins with."""
    lower = f"{piece.lower()} "
    return next((name for begins, name in _by_length(names) if lower.startswith(begins)), None)


@lru_cache(maxsize=8)
def _by_length(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return names with how a piece begins that has them, the longest first."""
    ordered = sorted(names, key=len, reverse=True)
    return tuple((f"{name.lower()} ", name) for name in ordered)


def _unquoted(text: str) -> str:
    if len(text) < 2 or text[0] != '"':
        return text
    try:
        return str(json.loads(text))
    except json.JSONDecodeError:
        return text
