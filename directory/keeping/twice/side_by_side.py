"""Two records of one service side by side, and the one record that is made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from directory.disclosure.rules.facts import GROUPS
from directory.keeping.record.fields import FIELD_NAMES, GROUP_OF, field_in_words, in_words
from directory.model import Contact, FactCheck, Link, ServiceNeed, ServicePage
from directory.model.base import Noun
from directory.words import spoken_date, tidy

Take = Literal["first", "second", "both"]
TAKES: tuple[Take, ...] = ("first", "second", "both")
_OURS = frozenset({
    "id", "kind", "organisation_id", "publisher", "source", "source_id", "checks", "side",
    "ways_read", "standing",
})  # fmt: skip
"""What says which record it is, or follows from the rest."""
BOTH = frozenset({
    "also_known_as", "former_names", "acronyms", "languages", "access", "categories", "tags",
    "contacts", "locations", "sessions", "closures", "coverage", "routes", "criteria", "forms",
    "needs", "links", "translations",
})  # fmt: skip
"""Lists, of which both may be kept together."""
_TOGETHER = frozenset({
    "also_known_as", "former_names", "acronyms", "languages", "tags", "categories", "needs",
    "links", "forms", "translations", "contacts",
})  # fmt: skip
"""Lists of which both are kept unless somebody chooses: they never contradict each other."""
_SURER = ("suggested", "stated", "confirmed")
Named = TypeVar("Named", bound=Noun)


@dataclass(frozen=True, slots=True)
class TwoSides:
    """One field in which two records say something else."""

    field: str
    name: str
    """As a keeper knows it."""
    first: str
    second: str
    take: Take
    """What is taken unless somebody chooses."""
    may_be_both: bool


def two_sides(first: ServicePage, second: ServicePage) -> tuple[TwoSides, ...]:
    """Return the fields in which two records differ, in the order of a form."""
    fields = [name for name in FIELD_NAMES if name not in _OURS]
    return tuple(
        TwoSides(
            name,
            FIELD_NAMES[name],
            field_in_words(first, name),
            field_in_words(second, name),
            _usual(first, second, name),
            name in BOTH,
        )
        for name in fields
        if _differ(first, second, name)
    )


def not_kept(first: ServicePage, second: ServicePage, takes: Mapping[str, Take]) -> tuple[str, ...]:
    """Return the names of the fields in which what the second says is not kept.

    Its name is kept as another name in any case.
    """
    sides = two_sides(first, second)
    return tuple(
        one.name
        for one in sides
        if one.second and one.field != "name" and takes.get(one.field, one.take) == "first"
    )


def heading_of(page: ServicePage) -> str:
    """Return what tells a record from another of like name: its list, and when it was checked."""
    days = sorted({check.checked_on for check in page.checks if check.checked_on})
    checked = f"checked {spoken_date(days[-1])}" if days else "not checked"
    return f"{page.name}: {_list_of(page)}, {checked}"


def _list_of(page: ServicePage) -> str:
    listed = page.publisher or page.source
    return f"from {listed}" if listed else "entered here"


def one_of_two(first: ServicePage, second: ServicePage, takes: Mapping[str, Take]) -> ServicePage:
    """Return the one record that stands for two; it keeps the id of the first.

    Args:
        first: The record that stays.
        second: The record that goes.
        takes: For a field whose word counts; the usual for those not named.
    """
    chosen = {one.field: takes.get(one.field, one.take) for one in two_sides(first, second)}
    changes = _ids_together(first, second, chosen)
    for name, take in chosen.items():
        if name not in changes:
            changes[name] = _taken(getattr(first, name), getattr(second, name), take)
    changes["needs"] = _needs(first, second, chosen.get("needs", "both"))
    changes["links"] = _links(first, second, chosen.get("links", "both"))
    changes["also_known_as"] = _names(first, second, changes)
    changes["side"] = first.side if first.side != "neither" else second.side
    changes["sensitive"] = first.sensitive or second.sensitive
    changes["standing"] = "confirmed" if _confirmed(first, second) else "unconfirmed"
    merged = first.model_copy(update=changes)
    return merged.model_copy(update={"checks": _checks(merged, first, second)})


def _usual(first: ServicePage, second: ServicePage, name: str) -> Take:
    if name in _TOGETHER:
        return "both"
    nothing = ServicePage.model_fields[name].get_default(call_default_factory=True)
    return "second" if getattr(first, name) == nothing else "first"


def _differ(first: ServicePage, second: ServicePage, name: str) -> bool:
    one, other = getattr(first, name), getattr(second, name)
    return bool(one != other) and in_words(one) != in_words(other)


def _taken(first: Any, second: Any, take: Take) -> Any:  # noqa: ANN401  (any field)
    if take == "both":
        return (*first, *(one for one in second if one not in first))
    return first if take == "first" else second


def _ids_together(
    first: ServicePage, second: ServicePage, chosen: Mapping[str, Take]
) -> dict[str, Any]:
    """Return the lists whose things name each other, every name in them right again."""
    places, of_places = _joined(first.locations, second.locations, chosen.get("locations", "first"))
    ways, of_contacts = _joined(first.contacts, second.contacts, chosen.get("contacts", "first"))
    forms, of_forms = _joined(first.forms, second.forms, chosen.get("forms", "first"))
    refs = {"location_id": of_places, "contact_id": of_contacts, "form_id": of_forms}
    only = places[0].id if len(places) == 1 else None

    def right(things: Sequence[Named], side: int) -> tuple[Named, ...]:
        return tuple(_renamed(thing, refs, side, only) for thing in things)

    made: dict[str, Any] = {"locations": places, "forms": forms}
    ids = {contact.id for contact in ways}
    of_first = {c.id for c in first.contacts} & ids
    made["contacts"] = tuple(
        _renamed(contact, {"location_id": of_places}, 0 if contact.id in of_first else 1, only)
        for contact in ways
    )
    for name in ("sessions", "closures", "routes"):
        sides = (right(getattr(first, name), 0), right(getattr(second, name), 1))
        made[name] = _taken(*sides, chosen.get(name, "first"))
    return made


def _joined(
    first: Sequence[Named], second: Sequence[Named], take: Take
) -> tuple[tuple[Named, ...], tuple[dict[str, str], dict[str, str]]]:
    """Return things of both sides as taken, and what the id of each has become."""
    mine = list(first) if take != "second" else []
    became: tuple[dict[str, str], dict[str, str]] = ({_id(one): _id(one) for one in mine}, {})
    for one in second if take != "first" else ():
        same = next((held for held in mine if _is_same(held, one)), None)
        if same is None:
            taken = {_id(held) for held in mine}
            same = one.model_copy(update={"id": _free(_id(one), taken)})
            mine.append(same)
        became[1][_id(one)] = _id(same)
    for side, things in enumerate((first, second)):
        for one in things:
            like = next((held for held in mine if _is_same(held, one)), None)
            if like is not None:
                became[side].setdefault(_id(one), _id(like))
    return tuple(mine), became


def _renamed(
    thing: Named,
    refs: Mapping[str, tuple[dict[str, str], dict[str, str]]],
    side: int,
    only_place: str | None,
) -> Named:
    """Return a thing with the ids it names as they are now; a name that is gone is left out."""
    changes: dict[str, str | None] = {}
    for name, became in refs.items():
        old = getattr(thing, name, None)
        if old:
            changes[name] = became[side].get(old)
            if name == "location_id" and changes[name] is None:
                changes[name] = only_place
    return thing.model_copy(update=changes) if changes else thing


def _needs(first: ServicePage, second: ServicePage, take: Take) -> tuple[ServiceNeed, ...]:
    """Return the needs; one that both have as the surer of the two says it."""
    found: dict[str, ServiceNeed] = {}
    sides = {"first": (first,), "second": (second,), "both": (first, second)}[take]
    for need in (need for page in sides for need in page.needs):
        held = found.get(need.need)
        if held is None or _SURER.index(need.structure) > _SURER.index(held.structure):
            found[need.need] = need
    return tuple(found.values())


def _links(first: ServicePage, second: ServicePage, take: Take) -> tuple[Link, ...]:
    both = _taken(first.links, second.links, take)
    return tuple(link for link in both if link.to not in (first.id, second.id))


def _names(first: ServicePage, second: ServicePage, changes: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the other names: those of both, and the name that was not taken."""
    taken = str(changes.get("name", first.name))
    known: tuple[str, ...] = changes.get("also_known_as", first.also_known_as)
    once = {tidy(name): name for name in reversed((*known, first.name, second.name))}
    once.pop(tidy(taken), None)
    return tuple(reversed(once.values()))


def _checks(merged: ServicePage, first: ServicePage, second: ServicePage) -> tuple[FactCheck, ...]:
    """Return the checks: each goes with the facts that were checked, the later where both were."""
    kept = []
    for group in GROUPS:
        names = [name for name, of in GROUP_OF.items() if of == group]
        said = [
            check
            for page in (first, second)
            for check in page.checks
            if check.group == group and all(_same(merged, page, name) for name in names)
        ]
        said += [
            check
            for page in (first, second)
            for check in page.checks
            if check.group == group and check.reported_wrong
            and any(_has_of(merged, page, name) for name in names)
        ]  # fmt: skip
        if said:
            kept.append(max(said, key=_last_said))
    return tuple(kept)


def _last_said(check: FactCheck) -> str:
    """Return the day of what was said last of a group: that it is right, or wrong."""
    return max(str(check.checked_on or ""), str(check.reported_on or ""))


def _has_of(merged: ServicePage, page: ServicePage, name: str) -> bool:
    """Say whether anything that a record says in a field stands in the merged one too."""
    now, said = getattr(merged, name), getattr(page, name)
    if isinstance(said, tuple):
        return any(_is_same(one, other) for one in now for other in said)
    return bool(said) and bool(now == said)


def _same(one: ServicePage, other: ServicePage, name: str) -> bool:
    return in_words(getattr(one, name)) == in_words(getattr(other, name))


def _confirmed(first: ServicePage, second: ServicePage) -> bool:
    return "confirmed" in (first.standing, second.standing)


def _id(thing: Noun) -> str:
    return str(vars(thing)["id"])


def _bare(thing: Noun) -> Noun:
    """Return a thing without what ties it to its record, to compare it."""
    loose = {"id": "", "location_id": None}
    return thing.model_copy(update={k: v for k, v in loose.items() if k in vars(thing)})


def _is_same(one: Any, other: Any) -> bool:  # noqa: ANN401  (a part of any list)
    """Say whether two things are one; a number or an address may be written in two ways."""
    if isinstance(one, Contact) and isinstance(other, Contact):
        return _reached(one) == _reached(other)
    if not isinstance(one, Noun):
        return bool(one == other)
    return bool(_bare(one) == _bare(other))


def _reached(contact: Contact) -> tuple[str, str]:
    """Return by what two contacts are the same, whoever is told of them."""
    value = contact.value.casefold().strip()
    if contact.kind in ("phone", "text"):
        digits = "".join(letter for letter in value if letter.isdigit())
        return "phone", f"0{digits[2:]}" if value.startswith("+44") else digits
    if contact.kind == "website":
        value = value.partition("://")[2] or value
        value = value.removeprefix("www.").rstrip("/")
    return contact.kind, value


def _free(wanted: str, taken: set[str]) -> str:
    tries = (wanted, *(f"{wanted}-{n}" for n in range(2, len(taken) + 3)))
    return next(one for one in tries if one not in taken)
