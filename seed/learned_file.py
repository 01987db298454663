"""The table of what was learned from the voices, ``learned.tsv``: ``make voices`` writes it."""

from pathlib import Path

from directory.search.language import Learned
from directory.search.sorted_table import SortedTable

LEARNED = Path(__file__).parent / "learned.tsv"


def written(learned: Learned, digest: str) -> str:
    """Return the text of the table: digest, needs, tolls, then a row a line."""
    rows = sorted(f"{piece}\t{row}" for piece, row in learned.rows.items())
    tolls = "\t".join(str(toll) for toll in learned.tolls)
    return "\n".join((digest, "\t".join(learned.needs), tolls, *rows, ""))


def read_learned(path: Path = LEARNED) -> Learned:
    """Return the table that ships; an empty one when there is none."""
    if not path.exists():
        return Learned()
    _, needs, tolls, table = path.read_text(encoding="utf-8").split("\n", 3)
    rows = SortedTable(table.rstrip("\n").split("\n"))
    return Learned(tuple(needs.split("\t")), tuple(map(float, tolls.split("\t"))), rows)
