"""An address on one line, in which nothing stands twice.

Lists give the town in the cell of the address and again in a cell of its own, and a postcode for
the whole of an address.
"""

from collections.abc import Iterable

from directory.words import one_line, postcodes_within, tidy


def once(parts: Iterable[str]) -> list[str]:
    """Return the parts of an address without those that stand in one before: town and postcode."""
    kept, said, codes = list[str](), set[str](), set[str]()
    for part in filter(None, map(one_line, parts)):
        left = [one for one in part.split(", ") if tidy(one) not in said and one not in codes]
        said |= {tidy(one) for one in left}
        codes |= {*postcodes_within(part)}
        kept += [", ".join(left)] if left else []
    return kept
