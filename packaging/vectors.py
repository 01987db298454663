"""Read every phrase that ships with the sentence model, and write the file of their numbers.

python packaging/vectors.py

Takes some ten minutes, and no arguments. Run it after a change of phrases in ``seed``; a test
compares digests.
"""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from directory.search.meaning.model import SentenceModel, model_file  # noqa: E402
from directory.search.meaning.vectors import STEPS, WIDEST, Turn, as_bytes  # noqa: E402
from seed.meaning_files import FILES, Owned, digest, shipped_phrases  # noqa: E402

Rows = NDArray[np.float32]
KEPT = 256
"""Numbers kept of the 384 of the model; on voices left out that costs nothing."""
SHRINK, POWER = 0.3, 0.25
"""How far what tells voices apart, but not needs, is levelled."""


def main() -> int:
    """Write the file and return 0; with arguments, say so and return 2."""
    if len(sys.argv) > 1:
        sys.stderr.write("This takes no arguments: it reads every phrase and writes the file.\n")
        return 2
    model = SentenceModel(FILES.vocabulary, model_file())
    phrases = shipped_phrases()
    rows = model.rows([one.words for one in phrases])
    write(FILES.rows, phrases, rows)
    size = FILES.rows.stat().st_size / 1e6
    sys.stdout.write(f"{len(phrases)} phrases, {size:.1f} MB\n")
    return 0


def write(path: Path, phrases: list[Owned], rows: Rows) -> None:
    """Write the turned ``rows`` of ``phrases``."""
    owners = sorted({one.owner for one in phrases})
    whose = np.array([owners.index(one.owner) for one in phrases], dtype=np.uint8)
    turn = best_turn(rows, whose)
    steps = np.round(turn.turned(rows) / WIDEST * STEPS).clip(-STEPS, STEPS)
    np.savez_compressed(
        path,
        centre=turn.centre,
        axes=turn.axes,
        owners=as_bytes(owners),
        whose=whose,
        own=np.array([one.own for one in phrases], dtype=np.bool_),
        phrases=as_bytes(one.words for one in phrases),
        rows=steps.astype(np.int8),
        digest=as_bytes([digest(phrases)]),
    )


def best_turn(rows: Rows, whose: NDArray[np.uint8]) -> Turn:
    """Return the axes on which phrases of one need differ little from each other."""
    centre = rows.mean(axis=0)
    means = np.stack([rows[whose == one].mean(axis=0) for one in range(whose.max() + 1)])
    within = rows - means[whose]
    spread, axes = np.linalg.eigh((within.T @ within / len(rows)).astype(np.float64))
    spread = (1 - SHRINK) * spread + SHRINK * spread.mean()
    level = (axes * spread**-POWER) @ axes.T
    seen = (rows - centre) @ level
    _, main_axes = np.linalg.eigh(seen.T @ seen)
    turned = level @ main_axes[:, ::-1][:, :KEPT]
    turned /= np.linalg.norm(seen, axis=1).mean()
    return Turn(centre.astype(np.float16), turned.astype(np.float16))


if __name__ == "__main__":
    sys.exit(main())
