"""What somebody should look at in a record, field by field: sentences, and never a refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.reading.doors import asked_of
from directory.store.hiding import keeps_hidden
from ui.pages.directory.editor.fields import GROUPS, FieldLine, ListLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from directory.model import ServicePage
    from ui.pages.directory.editor.draft import Path
    from ui.pages.directory.editor.parts import Notices


def notices_of(page: ServicePage, check: Callable[[str, str], tuple[str, ...]]) -> Notices:
    """Return for each place of the record what ``check`` says of it, where it says anything."""
    hides = keeps_hidden(page)
    said = {
        path: (*check(key, words), *(_of_a_door(page, path, words) if hides else ()))
        for path, key, words in _typed(page)
        if words
    }
    return {path: words for path, words in said.items() if words}


def _of_a_door(page: ServicePage, path: Path, words: str) -> tuple[str, ...]:
    """Return what is said of words that tell the way to a hidden place; places have boxes."""
    asked = "" if path[0] == "locations" else asked_of(page, words)
    return (asked,) if asked else ()


def _typed(page: ServicePage) -> Iterator[tuple[Path, str, str]]:
    """Yield every typed value: where it stands, the key of its checks, and its words."""
    for group in GROUPS:
        for line in group.lines:
            if page.kind not in line.kinds:
                continue
            if isinstance(line, ListLine):
                for at, thing in enumerate(getattr(page, line.name)):
                    for field in line.fields:
                        words = _words(getattr(thing, field.name))
                        yield (line.name, at, field.name), _key(field, thing), words
            elif isinstance(line, FieldLine):
                yield (line.name,), line.check or line.name, _words(getattr(page, line.name))


def _key(field: FieldLine, thing: object) -> str:
    """Return the key of the checks of a field; what is checked of a contact is its kind."""
    if field.name == "value":
        return str(getattr(thing, "kind", ""))
    return field.check or field.name


def _words(value: object) -> str:
    if isinstance(value, str):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else ""
