"""Reads the numbers out of a model's file: an ONNX file, of which only its weights are taken.

The weights are whole numbers of one byte each, with a scale for every row or column. The file is
a protobuf message; a message is a run of fields, each a number, a length and that many bytes.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32] | NDArray[np.int8]

_GRAPH, _WEIGHTS = 7, 5
_SIZES, _KIND, _NAME, _BYTES = 1, 2, 8, 9
_KINDS = {1: "float32", 3: "int8"}
"""What a weight is made of, by the number that stands for it; others are none."""
_WIDTHS = {1: 8, 5: 4}


def read_weights(file: bytes) -> dict[str, "Numbers"]:
    """Return every weight by its name, in the order of the file.

    Raises:
        ValueError: If the file holds none.
    """
    import numpy as np

    found: dict[str, Numbers] = {}
    for message in (one for key, one in _fields(memoryview(file)) if key == _GRAPH):
        for weight in (one for key, one in _fields(message) if key == _WEIGHTS):
            sizes = [size for key, size in _numbers(weight) if key == _SIZES]
            kind = next((number for key, number in _numbers(weight) if key == _KIND), 0)
            held = dict(_fields(weight))
            if kind in _KINDS and _BYTES in held:
                numbers = np.frombuffer(held[_BYTES], dtype=_KINDS[kind]).reshape(sizes)
                found[bytes(held[_NAME]).decode()] = numbers
    if not found:
        raise ValueError("no weights in it")
    return found


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """Yield the fields of ``message`` that hold bytes, each with its number."""
    yield from ((key, one) for key, one in _every(message) if isinstance(one, memoryview))


def _numbers(message: memoryview) -> Iterator[tuple[int, int]]:
    """Yield the fields of ``message`` that hold one number, each with its number."""
    yield from ((key, one) for key, one in _every(message) if isinstance(one, int))


def _every(message: memoryview) -> Iterator[tuple[int, memoryview | int]]:
    at = 0
    while at < len(message):
        tag, at = _number(message, at)
        key, shape = tag >> 3, tag & 7
        if shape == 0:
            number, at = _number(message, at)
            yield key, number
            continue
        size = _WIDTHS.get(shape, 0)
        if not size:
            size, at = _number(message, at)
        yield key, message[at : at + size]
        at += size


def _number(message: memoryview, at: int) -> tuple[int, int]:
    """Return the number that stands at ``at``, seven bits a byte, and where it ends."""
    number = shift = 0
    while True:
        byte = message[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
        shift += 7
