"""Every phone number lives in the table of national lines; nothing else that ships types one."""

import re
from collections.abc import Iterator

from directory.words import digits
from seed.reading import text_of
from seed.rules.files import SeedFiles

# Five digits and more, however grouped: phone numbers, 116 123, text numbers.
_LONG = re.compile(r"(?<![\w.-])\+?\(?\d(?:[\s().-]{0,2}\d){4,}(?![\w-])")
_SHORT = re.compile(r"(?<!\d)(?:999|111|101|105|112|119)(?!\d)")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DRAMA = re.compile(r"0151496\d{4}|0116496\d{4}|07700900\d{3}|02079460\d{3}")


def numbers_in(text: str) -> tuple[str, ...]:
    """Return what in ``text`` looks like a phone or text number, as written; not dates."""
    return tuple(found[0].strip() for found in _LONG.finditer(_DATE.sub("", text)))


def short_numbers_in(text: str) -> tuple[str, ...]:
    """Return the three-digit numbers of public services in ``text``."""
    return tuple(_SHORT.findall(text))


def is_drama_number(number: str) -> bool:
    """Return whether ``number`` is one of those set aside for fiction and practice."""
    return _DRAMA.fullmatch(digits(number)) is not None


def numbers_only_in_the_table(seed: SeedFiles) -> Iterator[str]:
    """No TOML file but the practice directory types a phone number."""
    for path in sorted(seed.folder.rglob("*.toml")):
        file = path.relative_to(seed.folder)
        if file.parts[0] == "practice":
            continue
        for number, line in enumerate(text_of(path).splitlines(), start=1):
            for found in numbers_in(line):
                words = f"the number {found} belongs in national_lines.csv"
                yield f"{file.as_posix()}:{number}: {words}"


def numbers_in_the_table_are_whole(seed: SeedFiles) -> Iterator[str]:
    """A dialled number is as long as its kind, and the printed one has the same digits."""
    for line in seed.contents.lines:
        if line.dial and not _is_whole(line.dial):
            words = f"{line.id}: {line.dial} has the wrong length"
            yield seed.problem("national_lines.csv", words, f"{line.id},")
        if line.dial and digits(line.dial) not in digits(line.display):
            words = f"{line.id}: {line.display} is not the number dialled"
            yield seed.problem("national_lines.csv", words, f"{line.id},")
        if line.rule.startswith("number") and not line.dial:
            words = f"{line.id}: prints a number but has none"
            yield seed.problem("national_lines.csv", words, f"{line.id},")


def _is_whole(dial: str) -> bool:
    """Return whether a number has the length of its kind; short codes have 3, 5 or 6 digits."""
    if not dial.startswith("0"):
        return len(dial) in {3, 5, 6}
    if dial == "08001111":  # the one eight-digit number in use
        return True
    if dial.startswith(("0808", "03", "07")):
        return len(dial) == 11
    return len(dial) in {10, 11}
