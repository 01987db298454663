"""Places of a standard's record that are not for everybody: which, and the words without them."""

from directory.interchange.cells.cleaning import line_of, paragraphs_of
from directory.interchange.cells.places import Written, visibility_of, without_place
from directory.interchange.cells.secrecy import Kept, as_kept
from directory.interchange.reading import Notes
from directory.model import ServicePage
from directory.model.vocabulary import Visibility

SAYS_HIDDEN = (
    "visibility", "location_visibility", "address_visibility", "address_hidden", "hidden",
    "confidential", "address_confidential", "confidential_address", "private_address",
)  # fmt: skip
NAME_TELLS = "The name tells where the hidden place is; left out. Give it another name."
_WORDS = (
    "description", "who_for", "how_to_refer", "cost_words", "access_words", "waiting_time",
    "summary", "name",
)  # fmt: skip
_PROSE = (
    "description",
    "eligibility_description",
    "application_process",
    "alert",
    "alternate_name",
)
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
    stated = _stated_at(entry, given, notes)
    return as_kept(written, stated, (line_of(service.get("name")), runs), prose, notes)


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

    def clean(text: str) -> str:
        for written in masked:
            text = without_place(text, written)
        return text

    changes: dict[str, object] = {name: clean(getattr(page, name)) for name in _WORDS}
    changes["also_known_as"] = tuple(filter(None, map(clean, page.also_known_as)))
    for name, field in (("sessions", "words"), ("contacts", "label")):
        changes[name] = tuple(
            one.model_copy(update={field: clean(getattr(one, field))})
            for one in getattr(page, name)
        )
    if page.organisation:
        about = {"description": clean(page.organisation.description), "extra": {}}
        changes["organisation"] = page.organisation.model_copy(update=about)
    if any(changes[name] != getattr(page, name) for name in _WORDS):
        notes.tell("description", "Words that tell where the hidden place is are left out.")
    return page.model_copy(update={**changes, "extra": {}})
