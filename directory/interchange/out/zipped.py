"""Members of a zip that are the same to the byte whenever and wherever they are written."""

from zipfile import ZIP_DEFLATED, ZipInfo

_NO_DAY = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o644 << 16
_UNIX = 3


def member(name: str) -> ZipInfo:
    """Return the entry of a member, without the day and the machine on which it is written."""
    entry = ZipInfo(name, _NO_DAY)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = _PLAIN_FILE
    entry.create_system = _UNIX
    return entry
