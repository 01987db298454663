"""The seed folder under check, and where in it something stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from directory.model import Need
from seed.contents import Contents
from seed.reading import line_of, text_of

# Values that hold digits of their own: postcodes, places on a map and dates.
_NOT_WORDS = frozenset({"postcode", "latitude", "longitude", "digest", "code"})


@dataclass(frozen=True, slots=True)
class SeedFiles:
    """A seed folder with what was read from it."""

    folder: Path
    contents: Contents

    def problem(self, file: str, words: str, about: str = "", owner: str = "") -> str:
        """Return ``file:line: words``.

        Args:
            file: path below the seed folder.
            words: the sentence for a person.
            about: text on the line to name; looked for from the line of ``owner`` on.
            owner: id of the record that holds it.
        """
        path = self.folder / file
        start = line_of(path, f'"{owner}"') if owner else 1
        line = line_of(path, about, start) if about else start
        return f"{file}:{max(line, start)}: {words}"

    def of_need(self, need: Need, words: str, about: str = "") -> str:
        """Return a problem with one need."""
        return self.problem(f"needs/{need.id}.toml", words, about)

    def of_practice(self, owner: str, words: str, about: str = "") -> str:
        """Return a problem with the practice service ``owner``, in whichever file it stands."""
        return self._of_record("practice", owner, words, about)

    def of_organisation(self, owner: str, words: str, about: str = "") -> str:
        """Return a problem with the organisation ``owner``, in whichever file it stands."""
        return self._of_record("organisations", owner, words, about)

    def _of_record(self, folder: str, owner: str, words: str, about: str) -> str:
        for path in sorted((self.folder / folder).glob("*.toml")):
            if f'"{owner}"' in text_of(path):
                return self.problem(f"{folder}/{path.name}", words, about, owner)
        return f"{folder}:1: {words}"


def texts_in(value: object, name: str = "") -> Iterator[str]:
    """Yield every text within a record, but those that hold digits of their own."""
    if isinstance(value, str) and name not in _NOT_WORDS:
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_in(inner, str(key))
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner, name)
