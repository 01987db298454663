"""The data folder: which file is the directory now, and who may write."""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from filelock import FileLock, Timeout

from directory.errors import BadFolder, CannotKeep, DamagedFile, DirectoryBusy

POINTER = "current"
LOCK = "write.lock"
BUSY_WITH = "write.busy"
LOCK_SECONDS = 5.0
KEPT = 2
"""Files of each kind that are kept: the one in force and the one before it."""

KINDS = ("directory", "practice")
"""What the files of the real and of the practice directory are called."""

_HALF_DONE = ("*.building*", f"{POINTER}.new")

_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "nextcloud")


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which files are in force. Practice and real records live in files of their own."""

    real: str
    practice: str
    open: str
    """``real`` or ``practice``."""

    @property
    def file(self) -> str:
        """The name of the file that is open."""
        return self.practice if self.open == "practice" else self.real


class DataFolder:
    """One data folder, by its path. Cheap to make; holds nothing open."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._pointer = path / POINTER
        _refuse_shared(path)

    @property
    def backups(self) -> Path:
        """Where verified backups are kept."""
        return self.path / "backups"

    def is_new(self) -> bool:
        """Whether the folder holds no directory yet.

        Files without a pointer are no new folder, unless the very first filling was cut short.
        """
        kinds = [any(self.path.glob(f"{kind}-[0-9]*.db")) for kind in KINDS]
        return not self._pointer.exists() and not all(kinds)

    def stamp(self) -> tuple[int, int]:
        """Return a cheap mark of the pointer that changes whenever it is replaced.

        It is asked for before every question, some fifteen times a key.
        """
        try:
            seen = self._pointer.stat()
        except FileNotFoundError as problem:
            raise self._lost() from problem
        except OSError as problem:
            raise CannotKeep(f"The data folder {self.path} cannot be read.") from problem
        return seen.st_mtime_ns, seen.st_ino

    def pointer(self) -> Pointer:
        """Return which files are in force."""
        try:
            pointer = Pointer(**json.loads(self._pointer.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError) as problem:
            raise self._lost() from problem
        if not all(isinstance(name, str) for name in asdict(pointer).values()):
            raise self._lost()
        return pointer

    def point(self, pointer: Pointer) -> None:
        """Put other files in force, at once and whole: the old pointer or the new, never half."""
        spare = self.path / f"{POINTER}.new"
        try:
            with spare.open("w", encoding="utf-8") as file:
                json.dump(asdict(pointer), file)
                file.flush()
                os.fsync(file.fileno())
            spare.replace(self._pointer)
            sync_folder(self.path)
        except OSError as problem:
            _remove([spare])
            raise CannotKeep(
                f"The data folder {self.path} cannot be written: {problem.strerror}. "
                "Nothing was changed."
            ) from problem

    def find_again(self, *, or_begin: bool = False) -> None:
        """Point at the newest files, if which are in force was lost; the real ones are open.

        Args:
            or_begin: Where no file is left, point at the first one all the same.
        """
        try:
            self.pointer()
        except DamagedFile:
            real, practice = ([path.name for path in self._files(kind)] for kind in KINDS)
            if not real and not or_begin:
                raise
            first = [f"{kind}-0001.db" for kind in KINDS]
            real, practice = real or first[:1], practice or first[1:]
            self.point(Pointer(real=real[-1], practice=practice[-1], open="real"))

    def switch(self, name: str) -> None:
        """Open the ``real`` or the ``practice`` directory from now on."""
        self.point(replace(self.pointer(), open=name))

    def next_file(self, kind: str) -> str:
        """Return the name for the next file of ``kind``: one number above any that was used."""
        used = [_number(path) for path in self._files(kind)]
        return f"{kind}-{max(used, default=0) + 1:04d}.db"

    def drop_old_files(self, kind: str = "directory", keep: int = KEPT) -> None:
        """Remove all but the newest files of ``kind``, and never the one in force."""
        pointer = self.pointer()
        in_force = (pointer.real, pointer.practice)
        _remove(path for path in self._files(kind)[:-keep] if path.name not in in_force)

    def clear_up(self) -> None:
        """Remove what a program that was killed left half done; nothing while somebody writes."""
        left = [path for pattern in _HALF_DONE for path in self.path.glob(pattern)]
        if not left and all(len(self._files(kind)) <= KEPT for kind in KINDS):
            return
        with suppress(CannotKeep), self.writing("clearing up", seconds=0):
            _remove(left)
            for kind in KINDS:
                self.drop_old_files(kind)

    @contextmanager
    def writing(self, what: str, seconds: float = LOCK_SECONDS) -> Iterator[None]:
        """Be the one writer of this folder, or say who is.

        The lock is the system's own, so it ends with the program that held it.
        """
        lock = FileLock(self.path / LOCK, timeout=seconds)
        try:
            lock.acquire()
        except Timeout as problem:
            raise DirectoryBusy(
                f"{self._who_is_busy()} Try again when it has finished."
            ) from problem
        except OSError as problem:
            raise CannotKeep(f"The data folder {self.path} cannot be written.") from problem
        try:
            self._say_busy_with(what)
            yield
        finally:
            _remove([self.path / BUSY_WITH])
            lock.release()

    def _files(self, kind: str) -> list[Path]:
        """Return the files of ``kind``, oldest first."""
        return sorted(self.path.glob(f"{kind}-[0-9]*.db"), key=_number)

    def _lost(self) -> DamagedFile:
        return DamagedFile(
            f"The file 'current' in {self.path} is missing or damaged, so Signpost cannot tell "
            "which file is the directory. Nothing was changed."
        )

    def _say_busy_with(self, what: str) -> None:
        with suppress(OSError):  # a courtesy: on a full disk the save itself says what is wrong
            (self.path / BUSY_WITH).write_text(what, encoding="utf-8")

    def _who_is_busy(self) -> str:
        try:
            what = (self.path / BUSY_WITH).read_text(encoding="utf-8")
        except OSError:
            what = ""
        return f"Signpost is busy elsewhere on this directory ({what or 'saving'})."


def _number(path: Path) -> int:
    """Return the number in the name of a directory file; 0 for a name that is not ours."""
    number = path.stem.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):  # Windows holds an open file; it goes at the next start
            path.unlink(missing_ok=True)


def sync_folder(path: Path) -> None:
    """Make a rename in ``path`` safe against power loss, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refuse_shared(path: Path) -> None:
    """Refuse a place that another computer writes too, where the file would be damaged."""
    whole = str(path.absolute())
    parts = {part.lower().split(" - ")[0] for part in Path(whole).parts}
    if whole.startswith(("\\\\", "//")):
        raise BadFolder(f"{path} is on a network share. Choose a folder on this computer.")
    if parts & set(_SYNCED):
        raise BadFolder(
            f"{path} is copied to the internet by a sync program. Choose a folder outside it, and "
            "hand the directory on as an export or a backup."
        )
