"""A service of a standard that Signpost wrote and somebody edited: what they changed counts.

Our own record stands inside such a service, and no longer says the same as what stands beside it.
So what stands beside it is compared with what Signpost had written there: where nothing was
changed the record stays as it is, with all that the standard has no place for.
"""

import json
from collections.abc import Mapping
from operator import itemgetter
from typing import Any

from pydantic import ValidationError

from directory.interchange.hsds.record import page_of
from directory.interchange.hsds.written_by_us import without_ways
from directory.interchange.out.hsds.joined import joined, rows_of_service
from directory.interchange.out.hsds.service import service_of, with_unknown
from directory.interchange.out.writing import Around
from directory.interchange.reading import Beside, Notes
from directory.model import ServicePage
from directory.model.base import Noun
from directory.store.hiding import let_in

_OURS = frozenset({"id", "publisher", "source", "source_id", "organisation_id", "ways_read"})
_WHICH = frozenset({"id", "source_id"})
"""What says which part it is: an organisation that two lists hold goes out under another id."""
_IDS: Mapping[str, str] = {"contact_id": "contacts", "location_id": "locations"}
"""What names a contact or a place by its id in the record."""


def edited_again(page: ServicePage, beside: Beside) -> ServicePage | None:
    """Return our own record with what was changed beside it; None where there is no such record.

    Args:
        page: What the service says in the words of the standard.
        beside: Our record as it was written, and how.
    """
    whole = beside.whole
    if whole is None:
        return None
    try:
        written = _as_written(whole, beside, page.publisher)
        return _with_changes(whole, written, page)
    except ValidationError:  # made by another hand: only the words of the standard count
        return None


def _as_written(whole: ServicePage, beside: Beside, publisher: str) -> ServicePage:
    """Return what a reader makes of the words of the standard that stood beside our record."""
    around = Around(beside.edition, practice=False, needs={})
    if beside.tables:
        told = joined(rows_of_service(whole, around))
    else:
        text = json.dumps(with_unknown(service_of(whole, around), whole))
        told = json.loads(text)
    said = told if beside.ways_edited else without_ways(told)
    return page_of(said, publisher, Notes(0))


def _with_changes(whole: ServicePage, written: ServicePage, page: ServicePage) -> ServicePage:
    changes = {
        name: _changed(name, whole, written, page)
        for name in ServicePage.model_fields
        if name not in _OURS and getattr(page, name) != getattr(written, name)
    }
    if body := changes.get("organisation"):
        changes["organisation_id"] = body.id
    made = let_in(whole, whole.model_copy(update=changes))
    return ServicePage.model_validate(made.model_dump())


def _changed(name: str, whole: ServicePage, written: ServicePage, page: ServicePage) -> Any:  # noqa: ANN401
    """Return a field in which the words of the standard were changed."""
    kept, before, now = (getattr(one, name) for one in (whole, written, page))
    if isinstance(now, tuple):
        return _listed(name, whole, written, page)
    if isinstance(now, dict):
        gone = before.keys() - now.keys()
        return {key: said for key, said in {**kept, **now}.items() if key not in gone}
    return _part(kept, before, now)


def _part(kept: Any, before: Any, now: Any) -> Any:  # noqa: ANN401
    """Return one part as it is kept, with what was changed in it."""
    if not all(isinstance(one, Noun) for one in (kept, before, now)):
        return now
    news = {key: said for key, said in vars(now).items() if said != vars(before)[key]}
    return kept.model_copy(update={key: news[key] for key in news.keys() - _WHICH})


def _listed(
    name: str, whole: ServicePage, written: ServicePage, page: ServicePage
) -> tuple[Any, ...]:
    """Return a list in our order, each part as it is kept where it was not changed."""
    kept, before, now = (getattr(one, name) for one in (whole, written, page))
    ours = _ours_of(name, kept, before)
    ids = {of: _ids_of(of, whole, written) for of in _IDS.values()}
    was = _were(before, now)
    placed: list[tuple[int, Any]] = []
    for one in now:
        old = one if one in before else was.get(now.index(one))
        found = None if old is None else ours[before.index(old)]
        if found is None:
            placed.append((len(kept), _tied(_fresh(one, kept), ids)))
        else:
            news = found if old is one else _tied(_part(found, old, one), ids)
            placed.append((kept.index(found), news))
    placed += [(at, one) for at, one in enumerate(kept) if one not in ours]
    return tuple(one for _, one in sorted(placed, key=itemgetter(0)))


def _were(before: tuple[Any, ...], now: tuple[Any, ...]) -> dict[int, Any]:
    """Return by position what each changed part was before, where as many came as went."""
    new = [at for at, one in enumerate(now) if one not in before]
    gone = [one for one in before if one not in now]
    return dict(zip(new, gone, strict=True)) if len(new) == len(gone) else {}


def _ours_of(name: str, kept: tuple[Any, ...], before: tuple[Any, ...]) -> list[Any]:
    """Return for each part of a list as it was written the part that is kept, or None."""
    if name == "contacts":
        return [next((own for own in kept if _reaches(own) == _reaches(one)), None)
                for one in before]  # fmt: skip
    if len(kept) == len(before):
        return list(kept)
    return [one if one in kept else None for one in before]


def _reaches(contact: Any) -> tuple[str, str]:  # noqa: ANN401
    return ("phone" if contact.kind == "text" else contact.kind), contact.value


def _ids_of(name: str, whole: ServicePage, written: ServicePage) -> dict[str, str]:
    """Return our ids of contacts or places, by the ids that a reader gives them."""
    kept, before = getattr(whole, name), getattr(written, name)
    pairs = zip(before, _ours_of(name, kept, before), strict=True)
    return {one.id: own.id for one, own in pairs if own is not None}


def _fresh(one: Any, kept: tuple[Any, ...]) -> Any:  # noqa: ANN401
    """Return a part that was added, under an id that nothing of ours has."""
    taken = {own.id for own in kept if hasattr(own, "id")}
    if getattr(one, "id", None) not in taken:
        return one
    stem, number = one.id.rpartition("-")[0] or one.id, 1
    while f"{stem}-{number}" in taken:
        number += 1
    return one.model_copy(update={"id": f"{stem}-{number}"})


def _tied(one: Any, ids: Mapping[str, Mapping[str, str]]) -> Any:  # noqa: ANN401
    """Return a part that names contacts and places by our ids of them."""
    if not isinstance(one, Noun):
        return one
    said = {by: ids[of].get(vars(one)[by] or "") for by, of in _IDS.items() if by in vars(one)}
    return one.model_copy(update={by: id_ for by, id_ in said.items() if id_ or vars(one)[by]})
