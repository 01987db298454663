"""Places of a standard's record that are not for everybody: which, and the words without them."""

from collections.abc import Iterator

from directory.interchange.cells.cleaning import line_of, paragraphs_of
from directory.interchange.cells.places import (
    Written,
    location_of,
    visibility_of,
    without_place,
)
from directory.interchange.cells.secrecy import Kept, as_kept
from directory.interchange.reading import Notes
from directory.model import Location, ServicePage
from directory.model.vocabulary import Visibility
from directory.reading.streets import names_a_street, without_doors_in, without_streets

SAYS_HIDDEN = (
    "visibility", "location_visibility", "address_visibility", "address_hidden", "hidden",
    "confidential", "address_confidential", "confidential_address", "private_address",
)  # fmt: skip
NAME_TELLS = "The name tells where the hidden place is; left out. Give it another name."
_WORDS = (
    "description", "who_for", "how_to_refer", "cost_words", "access_words", "waiting_time",
    "summary",
)  # fmt: skip
_IN_LISTS = (("sessions", "words"), ("contacts", "label"), ("criteria", "words"))
_PROSE = (
    "description",
    "eligibility_description",
    "application_process",
    "alert",
    "alternate_name",
)
_TERM_LISTS = (
    "attributes", "service_taxonomies", "service_taxonomys", "service_taxonomy",
    "services_taxonomy", "taxonomies", "categories",
)  # fmt: skip
_NOT_ITS_OWN = frozenset({
    "id", "name", "organization", "organisation", "organization_id", "url", "email", "phones",
    "service_areas", "pc_metadata", "metadata",
})  # fmt: skip
"""What tells nothing of where a service is; the texts of the others are looked through."""
_OF_A_PLACE = ("description", "alternate_name")


def kept_at(
    service: dict[str, object],
    entry: dict[str, object],
    given: dict[str, object],
    written: Written,
    notes: Notes,
) -> Kept:
    """Return how much of a place may be told, by any of the ways that sources have to say so.

    Args:
        service: The whole service.
        entry: Its stay at the place.
        given: The place; may be the same as ``entry``.
        written: The place as its source words it.
        notes: Told why it is hidden.
    """
    body = service.get("organization") or service.get("organisation")
    runs = line_of(body.get("name")) if isinstance(body, dict) else ""
    prose = [paragraphs_of(service.get(key)) for key in _PROSE]
    prose += [paragraphs_of(told.get(key)) for told in (entry, given) for key in _OF_A_PLACE]
    prose += _terms(service)
    stated = _stated_at(entry, given, notes)
    names = (line_of(service.get("name")), runs)
    return as_kept(written, stated, names, prose, notes, _strings({**service, "name": ""}))


def hidden_in_words(service: dict[str, object], notes: Notes) -> Location | None:
    """Return the hidden place of a service that gives none, when its words told what they must not.

    Args:
        service: The whole service.
        notes: Told why it is hidden.
    """
    kept = kept_at(service, {}, {}, Written(), notes)
    return (
        location_of("place-1", Written(), "hidden", notes) if kept.visibility != "public" else None
    )


def _terms(service: dict[str, object]) -> list[str]:
    """Return what a service is filed under, as its source words it."""
    found = []
    for key in _TERM_LISTS:
        given = service.get(key)
        for entry in given if isinstance(given, list) else ():
            inner = (
                entry.get("taxonomy_term") or entry.get("taxonomy")
                if isinstance(entry, dict)
                else None
            )
            term = inner if isinstance(inner, dict) else entry
            found.append(line_of(term.get("name") if isinstance(term, dict) else term))
    return found


def _strings(value: object) -> Iterator[str]:
    """Yield every text of a service; who runs it may say where its own office is."""
    if isinstance(value, str):
        yield paragraphs_of(value)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in _NOT_ITS_OWN:
                yield from _strings(one)


def _stated_at(
    entry: dict[str, object], given: dict[str, object], notes: Notes
) -> Visibility | None:
    """Return what a field says of a place; a mere "false", which forms fill in, says nothing."""
    for told in (entry, given):
        for key in SAYS_HIDDEN:
            said = told.get(key)
            if said in (None, "", False):
                continue
            return "hidden" if said is True else visibility_of(line_of(said), notes)
    masked = [told.get("mask_exact_address") for told in (entry, given)]
    return "area_only" if any(said in (True, "true", "True", 1) for said in masked) else None


def without_masked(page: ServicePage, masked: list[Written], notes: Notes) -> ServicePage:
    """Return a record whose words do not tell where its hidden places are."""
    by = page.organisation.name if page.organisation else ""

    def clean(text: str) -> str:
        for written in masked:
            text = without_place(text, written)
        return text

    def quiet(text: str) -> str:
        return without_streets(clean(text), (page.name, by))

    changes: dict[str, object] = {name: quiet(getattr(page, name)) for name in _WORDS}
    name, *others = (clean(without_doors_in(one)) for one in (page.name, *page.also_known_as))
    changes |= {"name": name, "also_known_as": tuple(filter(None, others))}
    for field, inner in _IN_LISTS:
        changes[field] = tuple(
            one.model_copy(update={inner: quiet(getattr(one, inner))})
            for one in getattr(page, field)
        )
    if page.organisation and names_a_street(by):
        changes |= {"organisation": None, "organisation_id": None}
    elif page.organisation:
        about = {"description": quiet(page.organisation.description), "extra": {}}
        changes["organisation"] = page.organisation.model_copy(update=about)
    if any(changes[name] != getattr(page, name) for name in (*_WORDS, "name")):
        notes.tell("description", "Words that tell where the hidden place is are left out.")
    return page.model_copy(update={**changes, "extra": {}})
