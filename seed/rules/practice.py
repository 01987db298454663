"""The practice directory cannot be taken for real: names, numbers and links all show it."""

import re
from collections.abc import Iterable, Iterator

from directory.disclosure.rules.labels import labels_in
from directory.model import ServicePage
from seed.repetition import shared_runs
from seed.rules.files import SeedFiles, texts_in
from seed.rules.numbers import is_drama_number, numbers_in

_HOST = re.compile(
    r"(?:https?://|www\.|@)([\w.-]+)|\b([\w-]+(?:\.[\w-]+)*\.(?:uk|com|org|net|gov|info|nhs))\b"
)
SHOW_A_LABEL = frozenset({"practice-school-ways", "practice-outreach-team"})
"""One labels people in its description, one in its name: staff practise what then happens."""


def practice_names_say_so(seed: SeedFiles) -> Iterator[str]:
    """Every name of a practice record and of its organisation holds the word Practice."""
    for page in seed.contents.practice:
        for name in _names(page):
            if "Practice" not in name.split():
                yield seed.of_practice(page.id, f'"{name}" must hold the word Practice', name)


def _names(page: ServicePage) -> Iterator[str]:
    for name in (page.name, page.public_name, page.neutral_name):
        if name:
            yield name
    yield from page.also_known_as
    yield from page.former_names
    if page.organisation is not None:
        yield page.organisation.name
        yield from page.organisation.also_known_as


def practice_numbers_are_drama_numbers(seed: SeedFiles) -> Iterator[str]:
    """Only numbers set aside for fiction stand in a practice record."""
    for page in seed.contents.practice:
        for text in texts_in(page.model_dump(mode="json")):
            for number in numbers_in(text):
                if not is_drama_number(number):
                    words = f"{number} is not a drama number"
                    yield seed.of_practice(page.id, words, number)
        for contact in page.contacts:
            if contact.kind in {"phone", "text"} and not is_drama_number(contact.value):
                words = f'"{contact.value}" is not a drama number'
                yield seed.of_practice(page.id, words, contact.value)


def practice_links_lead_nowhere(seed: SeedFiles) -> Iterator[str]:
    """Only example.org stands in the links and addresses of a practice record."""
    for page in seed.contents.practice:
        for text in texts_in(page.model_dump(mode="json")):
            for found in _HOST.finditer(text):
                host = (found[1] or found[2]).rstrip(".").lower()
                if host != "example.org" and not host.endswith(".example.org"):
                    words = f"{host} is not example.org"
                    yield seed.of_practice(page.id, words, host)


def practice_records_hang_together(seed: SeedFiles) -> Iterator[str]:
    """A practice record names needs, contacts, locations and records that exist, and one id."""
    needs = {need.id for need in seed.contents.needs}
    ids = [page.id for page in seed.contents.practice]
    for page in seed.contents.practice:
        if ids.count(page.id) > 1:
            yield seed.of_practice(page.id, f'the id "{page.id}" is used twice')
        contacts = {contact.id for contact in page.contacts}
        places = {location.id for location in page.locations}
        named = (
            *_strange("need", (need.need for need in page.needs), needs),
            *_strange("contact", (route.contact_id for route in page.routes), contacts),
            *_strange("location", (session.location_id for session in page.sessions), places),
            *_strange("location", (contact.location_id for contact in page.contacts), places),
            *_strange("record", (link.to for link in page.links), set(ids)),
        )
        for name, words in named:
            yield seed.of_practice(page.id, words, f'"{name}"')


def _strange(kind: str, named: Iterable[str | None], known: set[str]) -> Iterator[tuple[str, str]]:
    for name in named:
        if name is not None and name not in known:
            yield name, f'there is no {kind} "{name}"'


def practice_holds_no_label(seed: SeedFiles) -> Iterator[str]:
    """No text of a practice record holds a label, but for the two that show how one is left out."""
    for page in seed.contents.practice:
        if page.id in SHOW_A_LABEL:
            continue
        for text in texts_in(page.model_dump(mode="json")):
            for label in labels_in(text):
                yield seed.of_practice(page.id, f'"{label}" is a label on people', label)


def practice_descriptions_are_written(seed: SeedFiles) -> Iterator[str]:
    """No two practice descriptions share six words in a row."""
    texts = {page.id: page.description for page in seed.contents.practice}
    for run in shared_runs(texts):
        words = f'"{run.words}" also stands in the description of {run.first}'
        yield seed.of_practice(run.second, words, "description")
