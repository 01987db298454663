"""What ships for marketplace days: plain words, needs that exist, and nobody real in practice."""

from collections.abc import Iterator

from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.marketplace.event_file import read_event
from directory.model.events import Event
from seed.event_files import read_templates
from seed.reading import text_of
from seed.rules.files import SeedFiles, texts_in
from seed.rules.numbers import is_drama_number, numbers_in, short_numbers_in

TEMPLATES = "event_templates"
PRACTICE = "practice_event.json"


def templates_are_plain(seed: SeedFiles) -> Iterator[str]:
    """No name or question of a template that the public meets holds a label or our jargon."""
    for file, event in _events(seed):
        for text in _public_texts(event):
            for words in (*labels_in(text), *avoided_in(text)):
                yield seed.problem(file, f'"{words}" must not stand in "{text}"', text)


def templates_hold_no_number(seed: SeedFiles) -> Iterator[str]:
    """A template names no telephone number; the practice event only those of drama."""
    for file, event in _events(seed):
        for text in texts_in(event.model_dump(mode="json", exclude={"held_on"})):
            drama = {one for one in numbers_in(text) if file == PRACTICE and is_drama_number(one)}
            for number in {*numbers_in(text), *short_numbers_in(text)} - drama:
                yield seed.problem(file, f"the number {number} must not stand here", number)


def templates_name_what_exists(seed: SeedFiles) -> Iterator[str]:
    """Groups and tables name needs that ship, and tables of practice its services."""
    needs = {need.id for need in seed.contents.needs}
    practice = {page.id for page in seed.contents.practice}
    for file, event in _events(seed):
        named = [need for group in event.groups for need in group.needs]
        for need in (*named, *(need for stall in event.stalls for need in stall.covers)):
            if need not in needs:
                yield seed.problem(file, f"there is no need {need}", need)
        for stall in event.stalls:
            if stall.service and stall.service not in practice:
                yield seed.problem(file, f"{stall.service} is no practice service", stall.service)


def _events(seed: SeedFiles) -> Iterator[tuple[str, Event]]:
    for name, event in read_templates(seed.folder / TEMPLATES).items():
        yield f"{TEMPLATES}/{name}.toml", event
    path = seed.folder / PRACTICE
    if path.is_file():
        yield PRACTICE, read_event(text_of(path)).event


def _public_texts(event: Event) -> Iterator[str]:
    yield event.name
    yield from event.questions
    yield from (group.name for group in event.groups)
    yield from (f"{stall.name}. {stall.line}" for stall in event.stalls)
