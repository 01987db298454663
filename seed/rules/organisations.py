"""Organisations are as bare as their source: unconfirmed, and nothing invented about them."""

from collections import Counter
from collections.abc import Iterator

from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.model import ServicePage
from seed.repetition import shared_runs
from seed.rules.files import SeedFiles, texts_in
from seed.rules.numbers import numbers_in

NEVER = (
    "contacts",
    "sessions",
    "closures",
    "criteria",
    "forms",
    "checks",
    "translations",
    "open_to_anyone",
    "cost_words",
    "access",
    "languages",
)
"""What no source report gives for anybody: whoever knows it has confirmed the record."""
NEVER_OF_A_PLACE = ("address", "postcode", "latitude", "longitude", "door", "landmark", "bus_stop")


def organisations_hold_nothing_added(seed: SeedFiles) -> Iterator[str]:
    """No record has a contact, an address, a time, a rule or a check, or is confirmed."""
    for page in seed.contents.organisations:
        for field in NEVER:
            if getattr(page, field):
                yield seed.of_organisation(page.id, f"no source gives {field}", field)
        for place in page.locations:
            for field in NEVER_OF_A_PLACE:
                if getattr(place, field):
                    yield seed.of_organisation(page.id, f"no source gives {field}", field)
        if page.cost != "not_recorded":
            yield seed.of_organisation(page.id, "no source gives the cost", "cost")


def organisations_hold_no_number(seed: SeedFiles) -> Iterator[str]:
    """No telephone number stands in a record, not even in its words for the keeper."""
    for page in seed.contents.organisations:
        for text in texts_in(page.model_dump(mode="json")):
            for number in numbers_in(text):
                words = f"the number {number} must not stand here"
                yield seed.of_organisation(page.id, words, number)


def organisations_hold_no_label(seed: SeedFiles) -> Iterator[str]:
    """What the public may read of a record holds no label on people and none of our jargon."""
    for page in seed.contents.organisations:
        shown = page.public_name or page.neutral_name or page.name
        found = [(label, page.id) for label in labels_in(page.id)]
        for text in (shown, *_public_texts(page)):
            found += [(words, text) for words in (*labels_in(text), *avoided_in(text))]
        for words, text in found:
            told = f'"{words}" must not stand in "{text}"'
            yield seed.of_organisation(page.id, told, text)


def _public_texts(page: ServicePage) -> tuple[str, ...]:
    return (
        page.public_name,
        page.neutral_name,
        page.description,
        page.who_for,
        page.how_to_refer,
        page.waiting_time,
        page.length_of_support,
        *(route.for_public for route in page.routes),
        *(place.name for place in page.locations),
    )


def organisations_hang_together(seed: SeedFiles) -> Iterator[str]:
    """An organisation has ids of its own and names needs that exist, each once."""
    known = {need.id for need in seed.contents.needs}
    ids = Counter(page.id for page in seed.contents.organisations)
    sources = Counter(page.source_id for page in seed.contents.organisations)
    for page in seed.contents.organisations:
        for name, times in ((page.id, ids[page.id]), (page.source_id, sources[page.source_id])):
            if not name or times > 1:
                yield seed.of_organisation(page.id, f'the id "{name}" is used {times} times')
        for need, times in Counter(one.need for one in page.needs).items():
            if need not in known:
                yield seed.of_organisation(page.id, f'there is no need "{need}"', f'"{need}"')
            if times > 1:
                yield seed.of_organisation(page.id, f'the need "{need}" stands twice', "needs")


def organisations_are_told_each_in_its_own_words(seed: SeedFiles) -> Iterator[str]:
    """Every organisation is described, and no two descriptions share six words in a row."""
    for page in seed.contents.organisations:
        if not page.description:
            yield seed.of_organisation(page.id, "the description is empty")
    texts = {page.id: page.description for page in seed.contents.organisations}
    for run in shared_runs(texts):
        words = f'"{run.words}" also stands in the description of {run.first}'
        yield seed.of_organisation(run.second, words, "description")
