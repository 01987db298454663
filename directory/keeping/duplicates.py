"""Two records that may be one: the same number, postcode or website, and nearly the same name.

Only records that share one of these are compared, so that ten thousand take a moment.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from urllib.parse import urlsplit

from rapidfuzz import fuzz

from directory.errors import BadInput
from directory.keeping.sweep import Brief, Sweep
from directory.model.checking import ToldApart
from directory.store import Directory
from directory.store.local import Change, held, make_changes
from directory.words import digits, tidy

ENOUGH = {"number": 80.0, "postcode": 88.0, "website": 92.0}
"""How like the names must be, out of 100, beside what is shared."""
MOST_ALIKE = 60
"""So many records that share one thing are one organisation; of them only equal names count."""
_CONTACTS = "SELECT service_key, kind, value FROM contact WHERE kind IN ('phone', 'website')"
_POSTCODES = "SELECT service_key, postcode FROM location WHERE postcode != ''"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one."""

    first: Brief
    second: Brief
    why: str
    """What they share: ``the same number, the same postcode``."""
    likeness: float

    @property
    def id(self) -> str:
        """The pair as it is remembered."""
        return "|".join(sorted((self.first.id, self.second.id)))


def duplicates(sweep: Sweep) -> list[Pair]:
    """Return the pairs that may be one, the most alike first, without those told apart."""
    names = {key: _name(brief.name) for key, brief in sweep.briefs.items()}
    found: dict[tuple[int, int], dict[str, float]] = defaultdict(dict)
    for what, keys in _sharing(sweep):
        for pair, likeness in _alike(keys, names, ENOUGH[what]):
            found[pair][what] = likeness
    apart = {one.id for one in held(sweep.directory, ToldApart)}
    pairs = [_pair(sweep, keys, shared) for keys, shared in found.items()]
    kept = [pair for pair in pairs if pair.id not in apart]
    return sorted(kept, key=lambda pair: (-pair.likeness, pair.first.name, pair.id))


def tell_apart(directory: Directory, pair_id: str, today: date) -> Change:
    """Remember that two records are not one, although they look like it.

    Raises:
        BadInput: If that is not a pair.
    """
    ids = pair_id.split("|")
    if len(ids) != 2 or ids != sorted(set(ids)):
        raise BadInput("Name two different records.")
    told = Change(None, ToldApart(id=pair_id, said_on=today))
    return make_changes(directory, [told], "Told apart")[0]


def _sharing(sweep: Sweep) -> Iterator[tuple[str, Sequence[int]]]:
    """Yield what is shared, and the keys of the records that share it."""
    blocks: dict[tuple[str, str], set[int]] = defaultdict(set)
    for key, kind, value in sweep.directory.rows(_CONTACTS):
        shared = digits(str(value)) if kind == "phone" else _site(str(value))
        if len(shared) > 5:
            blocks["number" if kind == "phone" else "website", shared].add(int(str(key)))
    for key, postcode in sweep.directory.rows(_POSTCODES):
        blocks["postcode", tidy(str(postcode)).replace(" ", "")].add(int(str(key)))
    for (what, _), keys in blocks.items():
        held_now = sorted(keys & sweep.briefs.keys())
        if len(held_now) > 1:
            yield what, held_now


def _alike(
    keys: Sequence[int], names: Mapping[int, str], enough: float
) -> Iterator[tuple[tuple[int, int], float]]:
    if len(keys) > MOST_ALIKE:
        yield from _equal(keys, names)
        return
    for one, other in combinations(keys, 2):
        likeness = fuzz.ratio(names[one], names[other], score_cutoff=enough)
        if likeness:
            yield (one, other), likeness


def _equal(
    keys: Sequence[int], names: Mapping[int, str]
) -> Iterator[tuple[tuple[int, int], float]]:
    by_name: dict[str, int] = {}
    for key in keys:
        first = by_name.setdefault(names[key], key)
        if first != key:
            yield (first, key), 100.0


def _name(name: str) -> str:
    """Return the words of a name in one order, so that "Hub, Kirkby" meets "Kirkby Hub"."""
    return " ".join(sorted(tidy(name).split()))


def _site(address: str) -> str:
    parts = urlsplit(address if "//" in address else f"//{address}")
    return parts.netloc.lower().removeprefix("www.")


def _pair(sweep: Sweep, keys: tuple[int, int], shared: Mapping[str, float]) -> Pair:
    first, second = (sweep.briefs[key] for key in keys)
    why = " and ".join(f"the same {what}" for what in shared)
    return Pair(first, second, f"{why[:1].upper()}{why[1:]}", max(shared.values()) + len(shared))
