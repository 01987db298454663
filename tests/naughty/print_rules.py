# ruff: noqa: T201
"""Every printable in every format, made of names that break things: run by ``make naughty``.

Usage: ``python tests/naughty/print_rules.py [THING ...]``. Tests hold a short form. Each processor
has its own share of the names, and a directory of its own.
"""

import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from directory.errors import SignpostProblem
from tests.directory.printing.naughty_desk import naughty_desk, prints_of, rename, shown_on
from tests.directory.printing.print_rules import naughty_strings, wrong_with
from ui import actions

BATCH = 6
WHOLE_WALK = 27
"""So many batches go through what services are printed on, and one through everything, twice."""


def main() -> None:
    wanted = frozenset(sys.argv[1:])
    shares = os.cpu_count() or 1
    with ProcessPoolExecutor(shares) as pool:
        found = sum(
            pool.map(walk, *zip(*((at, shares, wanted) for at in range(shares)), strict=True))
        )
    sys.exit(1 if found else 0)


def walk(share: int, shares: int, wanted: frozenset[str]) -> int:
    """Print one share of the batches and return how many rules are broken."""
    strings, found = naughty_strings(), 0
    batches = [strings[at : at + BATCH] for at in range(0, len(strings) - BATCH + 1, BATCH)]
    batches.append(strings[-BATCH:])
    with tempfile.TemporaryDirectory() as folder:
        desk, event = naughty_desk(Path(folder), batches[share])
        for number in range(share, len(batches), shares):
            batch, whole = batches[number], number % WHOLE_WALK == 0
            rename(desk, batch)
            for thing, ids, options in prints_of(desk, event, few=not whole):
                if not wanted or thing.name in wanted:
                    found += look(desk, thing, ids, options, batch, again=whole)
            print(f"{number + 1} of {len(batches)}: {found} found", flush=True)
        desk.directory.close()
    return found


def look(desk, thing, ids, options, batch, *, again) -> int:
    """Make one print and return how many rules it breaks; ``again``: it comes out the same."""
    try:
        printed = actions.print_thing(desk, thing.name, ids, options)
    except SignpostProblem as problem:
        print(f"{thing.name} {options}: refused: {problem}", flush=True)
        return 0
    wrong = wrong_with(printed, batch if shown_on(thing, options) else ())
    if again and actions.print_thing(desk, thing.name, ids, options).pdf != printed.pdf:
        wrong.append("made again, it is not the same")
    for words in wrong:
        print(f"{thing.name} {options}: {words}")
    return len(wrong)


if __name__ == "__main__":
    main()
