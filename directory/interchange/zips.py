"""Zip archives from strangers: looked at first, single members read to memory, none unpacked."""

import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NoReturn

from directory.errors import UnreadableFile
from directory.interchange.opening import LARGEST

MOST_MEMBERS = 2_000
MOST_BYTES = 200_000_000
"""Of all members together, unpacked."""
MOST_TIMES = 200
"""How many times larger than packed a member of over a megabyte may be; text packs to a tenth."""
_SMALL = 1_000_000
_DEVICES = re.compile(r"(?i)^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$")
_LOCKED = 0x1
_IS_LINK = 0o120000
_KIND = 0o170000
_NOT_SOUND = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError,
    ValueError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Zip:
    """A zip archive that was looked at and holds nothing that it should not."""

    path: Path
    sizes: dict[str, int]
    """Bytes of each member unpacked, by its name."""

    def read(self, name: str, most: int = MOST_BYTES) -> bytes:
        """Return the bytes of one member.

        Raises:
            UnreadableFile: It is damaged, or larger than ``most``.
        """
        if self.sizes[name] > most:
            _refuse(self.path, f"{_shown(name)} in it is over {most // 1_000_000} MB")
        return self._read(name, -1)  # no more than was declared, else it fails its sum

    def first_lines(self, name: str, size: int = 65_536) -> bytes:
        """Return the whole lines that one member begins with, or some bytes of a longer one.

        Raises:
            UnreadableFile: It is damaged.
        """
        begun = self._read(name, size)
        return begun[: begun.rfind(b"\n") + 1] or begun if len(begun) == size else begun

    def _read(self, name: str, size: int) -> bytes:
        try:
            with zipfile.ZipFile(self.path) as archive, archive.open(name) as member:
                return member.read(size)
        except _NOT_SOUND as wrong:
            raise UnreadableFile(
                f"{self.path.name} is damaged: {_shown(name)} in it cannot be read."
            ) from wrong


def look_into(path: Path) -> Zip:
    """Look at a zip archive without unpacking anything.

    Raises:
        UnreadableFile: It is no sound archive, or holds what no list of services holds: another
            archive, names that lead elsewhere, one name twice, a lock, or far more than it weighs.
    """
    try:
        if path.stat().st_size > LARGEST:
            _refuse(path, f"it is over {LARGEST // 1_000_000} MB")
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except _NOT_SOUND as wrong:
        raise UnreadableFile(
            f"{path.name} is a damaged workbook or zip archive, or only a part of it arrived. "
            "Fetch or save it once more."
        ) from wrong
    if len(members) > MOST_MEMBERS:
        _refuse(path, f"it holds over {MOST_MEMBERS:,} files")
    if sum(member.file_size for member in members) > MOST_BYTES:
        _refuse(path, f"it would unpack to over {MOST_BYTES // 1_000_000} MB")
    seen: set[str] = set()
    for member in members:
        if why := _why_not(member, seen):
            _refuse(path, why)
        seen.add(member.filename.casefold())
    return Zip(path, {member.filename: member.file_size for member in members})


def _why_not(member: zipfile.ZipInfo, seen: set[str]) -> str:
    """Return why a member is not wanted, or nothing."""
    name = member.filename
    shown = _shown(name)
    pieces = PurePosixPath(name).parts
    if name.startswith("/") or "\\" in name or ":" in name or ".." in pieces:
        return f"{shown} in it leads out of it"
    if any(_DEVICES.match(piece) or piece.rstrip(" .") != piece for piece in pieces):
        return f"{shown} in it is no name for a file"
    if name.casefold() in seen:
        return f"{shown} stands in it twice"
    return _why_not_inside(member, shown)


def _why_not_inside(member: zipfile.ZipInfo, shown: str) -> str:
    """Return why what a member holds is not wanted, or nothing."""
    if member.flag_bits & _LOCKED:
        return f"{shown} in it has a password"
    if (member.external_attr >> 16) & _KIND == _IS_LINK:
        return f"{shown} in it leads elsewhere"
    if member.filename.casefold().endswith((".zip", ".gz", ".7z", ".rar", ".xz", ".bz2")):
        return f"{shown} in it is an archive itself: take that out first"
    times = member.file_size / max(member.compress_size, 1)
    return (
        f"{shown} in it is packed {times:,.0f} times smaller than it is"
        if member.file_size > _SMALL and times > MOST_TIMES
        else ""
    )


def _refuse(path: Path, why: str) -> NoReturn:
    raise UnreadableFile(f"{path.name} is not opened: {why}.")


def _shown(name: str) -> str:
    """Return the name of a member short and plain enough to stand in a sentence."""
    plain = "".join(mark if mark.isprintable() else "?" for mark in name)
    return plain if len(plain) <= 60 else f"{plain[:57]}..."
