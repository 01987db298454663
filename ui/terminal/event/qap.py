"""``event qap``: the engine that places stalls, measured on a file of QAPLIB."""

from dataclasses import asdict
from pathlib import Path
from random import SystemRandom
from typing import Annotated

import typer

from ui.actions.event.event_qap import assign_file
from ui.terminal.common import common_of, counted, say, say_json


def qap(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A size, then two matrices.")],
    seconds: Annotated[float, typer.Option("--seconds", help="How long to search.")] = 10.0,
    seed: Annotated[
        int | None, typer.Option("--seed", help="Search the same way again; else each run anew.")
    ] = None,
) -> None:
    """Solve a quadratic assignment out of a QAPLIB file; needs no data folder."""
    drawn = SystemRandom().randrange(2**32) if seed is None else seed
    found = assign_file(file, seconds=seconds, seed=drawn)
    if common_of(context).as_json:
        say_json(asdict(found))
        return
    say(f"{counted(found.n, 'thing')}, cost {found.cost}, {found.seconds} seconds")
    say(" ".join(map(str, found.permutation)))
