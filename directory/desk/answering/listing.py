"""The list for one situation: narrowed by what was chosen, and split by when things are open."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from directory.desk.answering import languages
from directory.desk.answering.answer import Result
from directory.desk.answering.narrowing import narrow, to_ask
from directory.desk.answering.order import Opened, sooner_first, spread
from directory.desk.answering.ordering import Wish, by_time
from directory.desk.answering.times import PARTS, closes_soon, opening_of, part_of
from directory.desk.situation import Situation
from directory.hours.terms import NOT_ENTERED, Terms
from directory.search.needed import NEAR_BEST

POOL = 240
"""Services that are looked at when some may be left out."""
LEAST = 20
"""Services that are looked at even where fewer are shown, so that they can be put in order."""
NONE_FITS = "Nothing found is known to fit all that you chose under More. This is what there is."
NONE_TODAY = "Nothing found is open today. This is what opens next."
ORDER = tuple(PARTS)
NO_NEEDS: Mapping[str, float] = {}
FITS, HELPS = 0.5, 0.35
"""Shares of what the best is worth: what is worth less, or this if it is for a need plainly heard,
fits less well, and comes no sooner for being open."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The services to show, in order."""

    services: tuple[Result, ...]
    note: str = ""
    """One sentence when the choice left nothing, so that all is shown after all."""
    split: bool = False
    """True when the services stand in the parts of
    :data:`~directory.desk.answering.times.PARTS`."""


class Times(NamedTuple):
    """What is known of times besides the clock."""

    terms: Terms = NOT_ENTERED
    wish: Wish | None = None
    """When the person can come, as heard in the words."""


def list_for(
    results: Sequence[Result],
    situation: Situation,
    limit: int,
    *,
    by_name: bool,
    times: Times,
    wanted: Mapping[str, float] = NO_NEEDS,
) -> Listing:
    """Return ``results`` as they are shown; something is always left if anything was found.

    Args:
        results: The services found, in order.
        situation: What was chosen besides the words.
        limit: Most services to return.
        by_name: A name was typed: the service of that name stays first whenever it opens.
        times: The school terms of this place, and when the person can come.
        wanted: How strongly each need was felt.
    """
    terms, wish = times
    kept, note = _narrowed(results, situation)
    at = situation.at
    if wish and not by_name:
        return Listing(tuple(spread(by_time(kept, wish, terms, _plain(wanted)))[:limit]), note)
    if at is None:
        return Listing(tuple(_shared_out(kept, by_name=by_name)[:limit]), note)
    opened = [(one, opening_of(one.card, at, terms)) for one in kept]
    if situation.when == "today":
        today = [pair for pair in opened if pair[1].state != "later"]
        note = note if today or not opened else NONE_TODAY
        opened = today or opened
    opened = _in_turn(opened, at, by_name=by_name)[:limit]
    fitting = [one.card.id for one, _ in opened] if by_name else _fitting(opened, wanted)
    late = closes_soon([opening for _, opening in opened], at)
    split = situation.when == "now" or (late and not by_name)
    shown = [_told(pair) for pair in opened]
    if split:
        shown = _in_parts(list(zip(shown, opened, strict=True)), fitting, at)
    return Listing(tuple(shown), note, split)


def _plain(wanted: Mapping[str, float]) -> set[str]:
    """Return the needs that were plainly heard."""
    enough = NEAR_BEST * max(wanted.values(), default=0.0)
    return {need for need, felt in wanted.items() if felt >= enough}


def _fitting(opened: Sequence[Opened], wanted: Mapping[str, float]) -> list[str]:
    """Return the ids of the services that fit about as well as the best that is not elsewhere."""
    near = [one for one, _ in opened if not one.elsewhere] or [one for one, _ in opened]
    best = max((one.score for one in near), default=0.0)
    needs = _plain(wanted)
    shares = {one.card.id: FITS if needs.isdisjoint(one.card.needs) else HELPS for one in near}
    return [one.card.id for one in near if one.score >= shares[one.card.id] * best]


def _in_parts(
    shown: Sequence[tuple[Result, Opened]], fitting: Collection[str], at: datetime
) -> list[Result]:
    """Return services in the parts of the list, and those that fit less well after all of them."""
    placed: list[tuple[int, Result]] = []
    for one, (_, opening) in shown:
        part = part_of(opening, at)
        put = part if one.card.id in fitting else "less"
        placed.append((ORDER.index(part), replace(one, part=put)))
    placed.sort(key=lambda pair: (pair[1].part == "less", pair[0]))
    return [one for _, one in placed]


def _shared_out(results: Sequence[Result], *, by_name: bool) -> list[Result]:
    return list(results) if by_name else spread(results)


def _in_turn(opened: list[Opened], at: datetime, *, by_name: bool) -> list[Opened]:
    """Return what is open sooner first, among equals, and no organisation all over the list."""
    if by_name:
        return opened
    by_id = {one.card.id: (one, opening) for one, opening in sooner_first(opened, at.date())}
    return [by_id[one.card.id] for one in spread([one for one, _ in by_id.values()])]


def _narrowed(results: Sequence[Result], situation: Situation) -> tuple[list[Result], str]:
    if not situation.only:
        return list(results), ""
    by_id = {one.card.id: one for one in results}
    cards = narrow((one.card for one in results), situation.only)
    if results and not cards:
        return list(results), NONE_FITS
    spoken = [languages.filter_of(one) for one in languages.chosen(situation.only)]
    kept = (by_id[card.id] for card in cards)
    return [replace(one, ask=to_ask(one.card, situation.only, spoken)) for one in kept], ""


def _told(opened: Opened) -> Result:
    one, opening = opened
    said = opening.words or opening.ask
    if not (said or opening.out_of_season):
        return one
    return replace(one, opening=said, out_of_season=opening.out_of_season)
