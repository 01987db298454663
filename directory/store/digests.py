"""Digests of content, because a file can be whole and its words still be wrong.

Each record's digest stands in its row; their sum, which does not depend on order, stands beside
them. A save changes one term of the sum; checks and backups work the whole out again.
"""

import hashlib
import zlib
from collections.abc import Iterable

from directory.model import ServicePage

_MODULUS = 2**128
_WINDOW, _ROOM = 13, 6
"""How far back, as a power of two, a short text is looked through, and what is laid out for it."""
_SHORT = 2**_WINDOW


def digest_of(text: str) -> str:
    """Return the digest of a record's canonical text: 32 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def service_digest(page: ServicePage, text: str = "", body: str = "") -> str:
    """Return the digest of a service; its organisation has a digest of its own.

    Args:
        page: The whole record.
        text: Its canonical text, where that is known already: cutting the organisation out of it
            is ten times faster than writing the record once more.
        body: The canonical text of its organisation, if it has one.
    """
    if text and page.organisation is None:
        return digest_of(text)
    own = f',"organisation":{body}'
    if text and text.count(own) == 1:  # else a source gave a property of that very name
        return digest_of(text.replace(own, ""))
    return digest_of(page.model_dump_json(exclude_defaults=True, exclude={"organisation"}))


def added(total: str, digests: Iterable[str]) -> str:
    """Return the sum ``total`` with ``digests`` added."""
    return f"{(int(total or '0', 16) + sum(int(one, 16) for one in digests)) % _MODULUS:032x}"


def taken(total: str, digests: Iterable[str]) -> str:
    """Return the sum ``total`` with ``digests`` taken away."""
    return f"{(int(total or '0', 16) - sum(int(one, 16) for one in digests)) % _MODULUS:032x}"


def packed(text: str) -> bytes:
    """Return canonical text as it is kept in bases and history: deflated.

    A short one is deflated with little room to look back in: to lay out the usual quarter of a
    megabyte for each record took three times as long as the text itself.
    """
    content = text.encode("utf-8", "surrogatepass")
    if len(content) > _SHORT:
        return zlib.compress(content, 1)
    little = zlib.compressobj(1, zlib.DEFLATED, _WINDOW, _ROOM)
    return little.compress(content) + little.flush()


def unpacked(content: bytes) -> str:
    """Return the canonical text of a base or a history entry."""
    return zlib.decompress(content).decode("utf-8", "surrogatepass")
