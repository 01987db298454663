"""Short forms are whole: needs that exist, a meaning and a source, plain words where public."""

from collections import Counter
from collections.abc import Iterator

from directory.disclosure.rules.labels import avoided_in, labels_in
from seed.rules.files import SeedFiles
from seed.shorthand_files import Row, shorthand_rows

FEWEST = 300
"""Short forms that a desk can count on."""
KINDS = frozenset(
    {
        "assessment", "benefit", "body", "certificate", "court paper", "diagnosis", "document",
        "form", "grant", "hearing", "law", "letter", "medicine", "meeting", "note", "order",
        "place", "plan", "record", "role", "scheme", "symptom", "team", "treatment", "word",
    }
)  # fmt: skip


def short_forms_are_whole(seed: SeedFiles) -> Iterator[str]:
    """Each row says what it means, what it is and whose word it is, and names needs that exist."""
    rows = tuple(shorthand_rows(seed.folder / "shorthand"))
    known = {need.id for need in seed.contents.needs}
    used = Counter(row.word.short for row in rows)
    if len(rows) < FEWEST:
        yield f"shorthand:1: {len(rows)} short forms are too few: write at least {FEWEST}"
    for row in rows:
        for words in _gaps(row):
            yield _at(row, words)
        if used[row.word.short] > 1:
            yield _at(row, f'"{row.word.short}" stands twice: tell them apart, as "NFA (police)"')
        for name in sorted(set(row.word.needs) - known):
            yield _at(row, f'there is no need "{name}"')


def _gaps(row: Row) -> Iterator[str]:
    for column in ("short", "meaning", "source"):
        if not row.cells[column]:
            yield f"{column} is empty"
    if row.cells["kind"] not in KINDS:
        yield f'there is no kind "{row.cells["kind"]}"'
    if row.word.sure == "beside" and not row.word.beside:
        yield f'"{row.word.short}" waits for a word beside it: say which'


def short_forms_put_nobody_in_a_box(seed: SeedFiles) -> Iterator[str]:
    """No row holds a label; what may be public is plain, and tells of no need that is masked."""
    masked = {need.id for need in seed.contents.needs if need.screen_name}
    for row in shorthand_rows(seed.folder / "shorthand"):
        text = f"{row.word.short} {row.cells['meaning']} {row.cells['plain']}"
        for words in labels_in(text):
            yield _at(row, f'"{words}" must not stand here')
        if row.cells["public"] != "yes":
            continue
        for words in avoided_in(f"{row.cells['meaning']} {row.cells['plain']}"):
            yield _at(row, f'"{words}" must not stand where the public reads')
        for name in sorted(masked.intersection(row.word.needs)):
            yield _at(row, f'it tells of "{name}", which has a screen_name: it cannot be public')


def _at(row: Row, words: str) -> str:
    return f"shorthand/{row.file}:{row.line}: {words}"
