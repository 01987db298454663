# ruff: noqa: T201
"""How surely two records of one service are found, and how fast.

Run ``python tests/speed/bench_duplicates.py``. It needs the data handed over with the design. The
records of Bristol and Greater Manchester are brought into a new folder; then come the pairs that
were judged by hand (``tests/reference/duplicates.csv``), duplicates made from the same records
with the slips that people make, and the time for ten thousand made-up records. To reach:
precision 0.95 and recall 0.85 in both, and ten thousand records in seconds.
"""

import csv
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.keeping.twice.alike import Traits, traits_of  # noqa: E402
from directory.keeping.twice.duplicates import Index, index_of, index_of_traits, pair_id  # noqa: E402
from directory.model import Contact, ServicePage  # noqa: E402
from directory.store import Directory  # noqa: E402
from seed.filling import open_directory  # noqa: E402
from ui import actions  # noqa: E402

TODAY = date(2026, 11, 22)
SHARED = ROOT.parent / "shared" / "data"
JUDGED = ROOT / "tests" / "reference" / "duplicates.csv"
PLANTED = 600
MADE_UP = 10_000
SHORT = {
    "Centre": "Ctr", "Saint": "St", "Street": "St", "Road": "Rd", "Association": "Assoc",
    "Group": "Grp", "Services": "Service", "and": "&", "Community": "Comm", "Church": "Ch",
}  # fmt: skip


@contextmanager
def real_directory() -> Iterator[Directory]:
    """Give a directory that holds the records of Bristol and Greater Manchester."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data"
        open_directory(path, TODAY, start="empty").close()
        desk = actions.open_desk(path, TODAY)
        lists = sorted((SHARED / "trafford_gm_ogl").glob("*.csv"))
        for file in (SHARED / "oruk1_bristol" / "bristol.json", *lists):
            actions.import_file(desk, file)
        yield desk.directory
        desk.directory.close()


# -- slips that people make


def _typo(words: str, chance: random.Random) -> str:
    long = [word for word in words.split() if len(word) > 4 and word.isalpha()]
    if not long:
        return words
    word = chance.choice(long)
    at = chance.randrange(1, len(word) - 1)
    slips = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + chance.choice("aeiost") + word[at:],
    )
    return words.replace(word, chance.choice(slips), 1)


def _shorter(words: str, _chance: random.Random) -> str:
    return " ".join(SHORT.get(word, word) for word in words.split())


def _turned(words: str, _chance: random.Random) -> str:
    first, _, rest = words.partition(" ")
    return f"{rest}, {first}" if rest and len(first) > 3 else words


def _bodied(words: str, chance: random.Random) -> str:
    bare = re.sub(r"(?i)\b(the|limited|ltd|cic)\b", "", words).strip()
    return chance.choice((f"The {bare}", f"{bare} Ltd", f"{bare} CIC", bare.upper()))


SLIPS: tuple[Callable[[str, random.Random], str], ...] = (_typo, _shorter, _turned, _bodied)


def planted_from(page: ServicePage, number: int, chance: random.Random) -> ServicePage:
    """Return a record of the same service as somebody else would have typed it."""
    name = page.name
    for slip in chance.sample(SLIPS, chance.choice((1, 1, 2))):
        name = slip(name, chance) or name
    contacts = tuple(_typed(c, chance) for c in page.contacts if chance.random() > 0.2)
    places = tuple(
        place.model_copy(update={"postcode": place.postcode.replace(" ", "").lower()})
        for place in page.locations
    )
    body = page.organisation
    other = body.model_copy(update={"id": f"other-{body.id}"}) if body else None
    changes = {"contacts": contacts, "locations": places, "name": name, "organisation": other}
    return page.model_copy(update={"id": f"planted-{number}", **changes})


def _typed(contact: Contact, chance: random.Random) -> Contact:
    value = contact.value
    if contact.kind == "phone":
        bare = re.sub(r"\D", "", value)
        value = chance.choice((f"+44 {bare.lstrip('0')}", f"({bare[:4]}) {bare[4:]}", bare))
    elif contact.kind == "website":
        value = value.replace("https://", "http://").replace("www.", "")
    return contact.model_copy(update={"value": value})


# -- how surely


def judged(index: Index) -> None:
    """Tell how the pairs judged by hand were found."""
    ids = {key: one.id for key, one in index.traits.items()}
    found = {pair_id(ids[one], ids[other]) for one, other, _ in index.pairs()}
    rows = list(csv.DictReader(JUDGED.read_text(encoding="utf-8").splitlines()))
    same = {pair_id(row["one"], row["other"]) for row in rows if row["same"] == "yes"}
    told = {pair_id(row["one"], row["other"]) for row in rows} & found
    _tell("judged by hand", len(rows), right=len(told & same), said=len(told), there=len(same))


def planted(index: Index, pages: list[ServicePage], seed: int) -> None:
    """Tell how planted duplicates were found among the records that they were made from."""
    chance = random.Random(seed)
    ids = {key: one.id for key, one in index.traits.items()}
    real = {pair_id(ids[one], ids[other]) for one, other, _ in index.pairs()}
    can_be = [page for page in pages if page.contacts or any(p.postcode for p in page.locations)]
    right = said = 0
    for number, page in enumerate(chance.sample(can_be, PLANTED)):
        like = index.like(traits_of(planted_from(page, number, chance)))
        said += sum(pair_id(one.id, page.id) not in real for one in like)
        right += any(one.id == page.id for one in like)
    _tell(f"planted (seed {seed})", PLANTED, right=right, said=said, there=PLANTED)


def _tell(what: str, number: int, *, right: int, said: int, there: int) -> None:
    precision, recall = right / max(said, 1), right / max(there, 1)
    print(f"{what:<20}{number:>6} precision {precision:.3f} recall {recall:.3f}")


def fast() -> None:
    """Tell how long ten thousand records take: to index, all pairs, and one that is entered."""
    chance = random.Random(1)
    words = [f"{a}{b}" for a in ("har", "kir", "mil", "tor", "wes", "lin") for b in "bdfgklmnprst"]
    made = [
        Traits(
            f"made-{n}",
            " ".join(chance.sample(words, 3)),
            f"org-{n // 5}",
            frozenset({f"{1514960000 + chance.randrange(6000)}"}),
            postcodes=frozenset({f"l{chance.randrange(900)}aa"}),
        )
        for n in range(MADE_UP)
    ]
    began = time.perf_counter()
    index = index_of_traits(dict(enumerate(made)))
    indexed = time.perf_counter()
    pairs = sum(1 for _ in index.pairs())
    compared = time.perf_counter()
    index.like(made[0])
    one = time.perf_counter() - compared
    print(
        f"{MADE_UP:,} records: index {indexed - began:.2f} s, all pairs ({pairs:,} found) "
        f"{compared - indexed:.2f} s, one entered {1000 * one:.1f} ms"
    )


def main() -> None:
    """Print every figure."""
    with real_directory() as directory:
        began = time.perf_counter()
        index = index_of(directory.rows, None)
        pages = directory.pages([one.id for one in index.traits.values()])
        print(f"{len(pages):,} real records, read in {time.perf_counter() - began:.2f} s")
        judged(index)
        for seed in (8, 9):
            planted(index, pages, seed)
    fast()


if __name__ == "__main__":
    main()
