"""Towns that do not ship, and that many records of a directory stand in or speak of."""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from directory.geo import Town
from directory.store.reading import Directory
from directory.words import postcode, tidy

MANY, SHARE = 20, 0.1
"""So many records, and such a share of all, make a town of what they name."""
POSTCODES = 5
"""So many postcodes must tell where it is."""
MOST_OUTCODES = 40
MOST_READ = 2000
"""Records whose postcodes are read: that many tell where a town is, however many there are."""
_STAND_IN = """SELECT town, count(DISTINCT service_key) FROM location
WHERE town <> '' AND visibility <> 'hidden' GROUP BY town HAVING count(DISTINCT service_key) >= ?"""
_CODES_IN = "SELECT postcode FROM location WHERE town = ? AND visibility = 'public' LIMIT ?"
_SPEAK_OF = """SELECT term FROM search_term WHERE everything >= ?
AND term IN (SELECT value FROM json_each(?))"""
_CODES_BESIDE = """SELECT codes_k FROM search_row
WHERE key IN (SELECT rowid FROM search_all WHERE search_all MATCH ? LIMIT ?)"""
_SPEAKING = """SELECT s.id, r.codes_k FROM search_row r JOIN service s ON s.key = r.key
WHERE r.key IN (SELECT rowid FROM search_all WHERE search_all MATCH ?)
AND NOT EXISTS (SELECT 1 FROM coverage c WHERE c.service_key = r.key)
AND NOT EXISTS (SELECT 1 FROM location l WHERE l.service_key = r.key
    AND (l.visibility = 'hidden' OR l.town <> '' OR l.area <> ''))"""
_CODES_ADDRESSED = """SELECT postcode, town, address FROM location
WHERE visibility = 'public' AND postcode <> ''
AND (town LIKE ? ESCAPE '!' OR address LIKE ? ESCAPE '!') LIMIT ?"""
_LETTERS = re.compile(r"[A-Z]+")
_JOINED = re.compile(r"[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}")


def towns_of(directory: Directory, may_be: Collection[str], named: str = "") -> tuple[Town, ...]:
    """Return the towns of many records, each with the outcodes of its records.

    Args:
        directory: The records, as they are found.
        may_be: Tidy names of towns, of one word, that texts may speak of.
        named: A town that a person has named as theirs: a few records there are enough.
    """
    ((all_of_them,),) = directory.rows("SELECT count(*) FROM search_row")
    enough = max(MANY, int(SHARE * int(str(all_of_them))))
    found: dict[str, Town] = {}
    own = _addressed(directory, named) if tidy(named) else ()
    for name, outcodes in (
        *own,
        *_stood_in(directory, enough),
        *_spoken_of(directory, may_be, enough),
    ):
        if sum(outcodes.values()) >= POSTCODES:
            told = tuple(code for code, _ in outcodes.most_common(MOST_OUTCODES))
            found.setdefault(tidy(name), Town(name, told))
    return tuple(found.values())


def speaking_of(directory: Directory, town: Town) -> frozenset[str]:
    """Return the ids of records that speak of a town and say in no other way where they are.

    One whose postcodes all lie in another part of the country only mentions it; one whose postcode
    lies there, and that does not speak of it, is not meant either. One with a hidden place never
    is: its words are no way to it.
    """
    words = tidy(town.name).split()
    if not words or not town.outcodes:
        return frozenset()
    letters = _letters(town.outcodes[0])
    rows = directory.rows(_SPEAKING, (" AND ".join(f'"{word}"' for word in words),))
    return frozenset(str(one) for one, codes in rows if _may_lie(str(codes or ""), letters))


def _may_lie(codes: str, letters: str) -> bool:
    found = _outcodes(code for code in codes.split() if _JOINED.fullmatch(code))
    return not found or any(_letters(one) == letters for one in found)


def _letters(outcode: str) -> str:
    found = _LETTERS.match(outcode)
    return found[0] if found else ""


def _addressed(directory: Directory, named: str) -> Iterator[tuple[str, Counter[str]]]:
    """Yield a town that was named, by the postcodes of the addresses that end in it."""
    key, like = tidy(named), f"%{_literally(named)}%"
    rows = directory.rows(_CODES_ADDRESSED, (like, like, MOST_READ))
    there = (
        str(code)
        for code, town, address in rows
        if key in (tidy(part) for part in f"{town},{address}".split(","))
    )
    yield named, _outcodes(there)


def _literally(text: str) -> str:
    """Return a text of which no sign means anything else in a search."""
    return re.sub("([!%_])", r"!\1", text.strip())


def _stood_in(directory: Directory, enough: int) -> Iterator[tuple[str, Counter[str]]]:
    for name, _ in directory.rows(_STAND_IN, (enough,)):
        yield (
            str(name),
            _outcodes(str(code or "") for (code,) in directory.rows(_CODES_IN, (name, MOST_READ))),
        )


def _spoken_of(
    directory: Directory, may_be: Collection[str], enough: int
) -> Iterator[tuple[str, Counter[str]]]:
    words = json.dumps(sorted(may_be))
    for (term,) in directory.rows(_SPEAK_OF, (enough, words)):
        codes = directory.rows(_CODES_BESIDE, (f'"{term}"', MOST_READ))
        told = (code for (line,) in codes for code in str(line).split() if _JOINED.fullmatch(code))
        yield str(term).capitalize(), _outcodes(told)


def _outcodes(codes: Iterable[str]) -> Counter[str]:
    whole = (postcode(code) for code in codes)
    return Counter(code.split()[0] for code in whole if code)
