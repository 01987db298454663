"""A record of an edition of ours that comes back: what the edition leaves out is not said.

A public edition has no contacts for staff, no rules about risk, no sentence that labels people.
Brought back into the directory that it came from it must not take any of them away. So a record
is compared with what the edition would hold of it today: where the two say the same, what is held
stays as it is, and where they do not, what the edition could not say stays beside what it says.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from directory.disclosure.editions import FileEdition, seen_by
from directory.interchange.bringing.unsaid import with_unsaid
from directory.interchange.reading import Beside
from directory.model import ServicePage
from directory.model.base import Noun
from directory.words import sentences

_WHICH = frozenset({"id", "publisher", "source", "source_id", "organisation_id"})
"""What says which record it is, and what follows from another field."""
_NAMES = frozenset({"name", "public_name", "neutral_name"})
_KNOWN_BY: Mapping[str, str] = {"contacts": "id", "locations": "id", "needs": "need",
                                "checks": "group"}  # fmt: skip
"""By what a part of a list is known again; of other lists, by all that it says."""
_NAMING: Mapping[str, tuple[tuple[str, str], ...]] = {
    "contacts": (("routes", "contact_id"),),
    "locations": (("sessions", "location_id"), ("closures", "location_id"),
                  ("contacts", "location_id")),
}  # fmt: skip
"""The lists whose parts have ids of their own, and what names them by these."""


def said_again(
    page: ServicePage, beside: Beside, mine: ServicePage | None, issued: ServicePage | None
) -> tuple[ServicePage, ServicePage | None]:
    """Return a record with more beside it as it is to be compared, and what its source issued.

    Args:
        page: As the file has it.
        beside: What the file says beside it.
        mine: As it is held; None where it is not.
        issued: As its source issued it last, as far as that is known here.

    Returns:
        The record with what its edition does not say; and its new base, None to leave the base
        as it is. What only comes home is no new issue: its source has not said it.
    """
    if beside.unsaid:
        before = issued or mine
        whole = with_unsaid(page, beside, before) if before else page
        return whole, whole
    if mine is None:
        return page, beside.base or page
    whole = as_held(page, mine, beside.edition)
    if issued is None:
        return whole, beside.base or (None if whole.as_text() == mine.as_text() else page)
    if beside.base is not None:
        untouched = mine.as_text() == issued.as_text()
        return whole, beside.base if untouched else None
    news = {
        name: getattr(whole, name)
        for name in ServicePage.model_fields
        if getattr(whole, name) != getattr(mine, name)
    }
    return whole, issued.model_copy(update=news) if news else None


def as_held(page: ServicePage, held: ServicePage, edition: FileEdition) -> ServicePage:
    """Return a record of an edition with all that the edition leaves out of what is held."""
    if edition == "keeper":
        return page
    shown = seen_by(held, edition).page
    page = _with_free_ids(page, shown, held)
    changes = {
        name: _field(name, page, shown, held, edition)
        for name in ServicePage.model_fields
        if name not in _WHICH | _NAMES and getattr(page, name) != getattr(shown, name)
    }
    if (body := changes.get("organisation", held.organisation)) is not held.organisation:
        changes["organisation_id"] = body.id if body else held.organisation_id
    return held.model_copy(update={**changes, **_names(page, shown, held)})


def _names(page: ServicePage, shown: ServicePage, held: ServicePage) -> dict[str, str]:
    """Return the name that was changed: the one that the edition shows."""
    if page.name == shown.name:
        return {}
    which = (n for n in ("name", "public_name", "neutral_name") if getattr(held, n) == shown.name)
    return dict.fromkeys(which, page.name)


def _field(
    name: str, page: ServicePage, shown: ServicePage, held: ServicePage, edition: FileEdition
) -> Any:  # noqa: ANN401  (whatever the field holds)
    """Return a field in which a file says otherwise than the edition would today."""
    given, told, kept = (getattr(one, name) for one in (page, shown, held))
    if given == kept:
        return kept
    if isinstance(given, str):
        return _text(given, told, kept)
    if isinstance(given, tuple):
        return _listed(given, told, list(_pairs(held, name, edition)), _KNOWN_BY.get(name, ""))
    if isinstance(given, Noun) and isinstance(kept, Noun) and isinstance(told, Noun):
        return kept.model_copy(update={k: v for k, v in vars(given).items() if v != vars(told)[k]})
    return kept if given is None else given


def _text(given: str, told: str, kept: str) -> str:
    """Return a text that was changed, with the sentences that the edition does not have."""
    if not given:
        return given if told == kept else kept
    hidden = [one for line in kept.splitlines() for one in sentences(line) if one not in told]
    return "\n".join((given, " ".join(hidden))) if hidden else given


def _listed(
    given: tuple[Any, ...], told: tuple[Any, ...], pairs: list[tuple[Any, Any]], known_by: str
) -> tuple[Any, ...]:
    """Return a list that was changed, each part of it as held, and what the edition has not.

    Args:
        given: The list as the file has it.
        told: As the edition has it today.
        pairs: Each part of the list that is held, and the same as the edition shows it if at all.
        known_by: The field by which two parts are the same.
    """
    taken, parts = list[Any](), list[Any]()
    for one in given:
        as_held = next((own for own, seen in pairs if seen == one and own not in taken), None)
        taken += [] if as_held is None else [as_held]
        parts.append(one if as_held is None else as_held)
    known = {getattr(one, known_by) for one in parts} if known_by else set()
    rest = [
        own
        for own, seen in pairs
        if own not in parts
        and (seen is None or seen not in told)
        and not (known_by and getattr(own, known_by) in known)
    ]
    whole = [own for own, _ in pairs]
    for own in rest:
        parts.insert(_behind(whole[: whole.index(own)], parts, known_by), own)
    same = len(parts) == len(whole) and all(own in parts for own in whole)
    return tuple(whole if same else parts)


def _behind(before: list[Any], parts: list[Any], known_by: str) -> int:
    """Return where a part stands that the edition has not: behind what it stood behind."""
    for one in reversed(before):
        for at, part in enumerate(parts, start=1):
            if part == one or (known_by and getattr(part, known_by) == getattr(one, known_by)):
                return at
    return 0


def _pairs(held: ServicePage, name: str, edition: FileEdition) -> Iterator[tuple[Any, Any]]:
    """Yield each part of a list that is held, and the same as the edition shows it, or None.

    What was reported wrong counts as shown: it may have been written out before.
    """
    page = held.model_copy(update={"checks": ()}) if name != "checks" else held
    listed = getattr(held, name)
    for one in listed:
        together = _with_alternatives(one, listed)
        seen = getattr(seen_by(page.model_copy(update={name: together}), edition).page, name)
        alone = len(seen) == len(together)
        yield one, seen[together.index(one)] if alone else None


def _with_alternatives(one: Any, listed: tuple[Any, ...]) -> tuple[Any, ...]:  # noqa: ANN401
    """Return a part of a list with those that stand or fall with it: rules that are alternatives.

    Checks are known by the field that alternatives share, and stand alone.
    """
    group = getattr(one, "group", "") if hasattr(one, "strength") else ""
    return tuple(each for each in listed if each.group == group) if group else (one,)


def _with_free_ids(page: ServicePage, shown: ServicePage, held: ServicePage) -> ServicePage:
    """Return a record whose new contacts and places have no id that a hidden one of ours has."""
    changes: dict[str, Any] = {}
    for name, naming in _NAMING.items():
        before = {one.id for one in getattr(shown, name)}
        hidden = {one.id for one in getattr(held, name)} - before
        given = getattr(page, name)
        fresh = _fresh_ids([one.id for one in given if one.id in hidden and one not in
                            getattr(held, name)], hidden | {one.id for one in given})  # fmt: skip
        if not fresh:
            continue
        changes[name] = _under(changes.get(name, given), "id", fresh)
        for where, by in naming:
            changes[where] = _under(changes.get(where, getattr(page, where)), by, fresh)
    return page.model_copy(update=changes) if changes else page


def _fresh_ids(ids: list[str], taken: set[str]) -> dict[str, str]:
    fresh: dict[str, str] = {}
    for one in ids:
        stem, number = one.rstrip("0123456789").rstrip("-"), 1
        while f"{stem}-{number}" in taken:
            number += 1
        fresh[one] = f"{stem}-{number}"
        taken.add(fresh[one])
    return fresh


def _under(listed: tuple[Any, ...], name: str, fresh: Mapping[str, str]) -> tuple[Any, ...]:
    return tuple(
        one.model_copy(update={name: fresh[getattr(one, name)]})
        if getattr(one, name) in fresh
        else one
        for one in listed
    )
