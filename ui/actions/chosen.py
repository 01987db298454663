"""What a person chooses while looking at an import: whose word counts, record by record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.keeping.twice.duplicates import pair_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.interchange.bringing.choosing import Choices, Side
    from directory.interchange.bringing.looking import Looked

WHAT_SAID = {
    "added": "New", "changed": "Changed", "conflicting": "Both changed", "gone": "Not in the file",
}  # fmt: skip


class Chosen:
    """The choices about the records of one file, as they stand."""

    def __init__(self, looked: Sequence[Looked], mark: str) -> None:
        self.looked = tuple(looked)
        self._mark = mark
        self._fields: dict[tuple[str, str], Side] = {}
        self._out: set[str] = set()
        self._ended: set[str] = set()
        self._same: dict[str, str] = {}
        self._apart: set[str] = set()

    def side(self, one: Looked, name: str) -> Side:
        """Return whose word counts for a field now."""
        usual = next(field.winner for field in one.fields if field.field == name)
        return self._fields.get((one.id, name), "theirs" if usual == "theirs" else "mine")

    def take(self, one: Looked, side: Side, name: str = "") -> None:
        """Take one side for a field, or for all of a record.

        A record that would be added stays out with *mine*; one that is gone ends with *theirs*.
        """
        if one.what == "added":
            self._same.pop(one.id, None)
            (self._out.add if side == "mine" else self._out.discard)(one.id)
        elif one.what == "gone":
            (self._ended.add if side == "theirs" else self._ended.discard)(one.id)
        else:
            for field in one.fields:
                if name in ("", field.field):
                    self._fields[one.id, field.field] = side

    def take_all(self, side: Side) -> None:
        """Take one side wherever a record differs; what is new or gone is not touched."""
        for one in self.looked:
            if one.fields:
                self.take(one, side)

    def same(self, one: Looked, held: str) -> None:
        """Say that a new record is one held already."""
        self._same[one.id] = held
        self._out.discard(one.id)

    def apart(self, one: Looked, held: str) -> None:
        """Say that a new record is not one held, whatever they share."""
        self._same.pop(one.id, None)
        self._apart.add(pair_id(one.id, held))

    def is_apart(self, one: Looked, held: str) -> bool:
        """Whether it was said that they are not the same."""
        return pair_id(one.id, held) in self._apart

    def is_same(self, one: Looked, held: str) -> bool:
        """Whether it was said that they are one."""
        return self._same.get(one.id) == held

    def is_out(self, one: Looked) -> bool:
        """Whether a new record stays out."""
        return one.id in self._out

    def is_ended(self, one: Looked) -> bool:
        """Whether a record that is gone from the file is to be marked ended."""
        return one.id in self._ended

    def words(self, one: Looked) -> str:
        """Return what will become of a record, in a few words."""
        if one.what == "gone":
            return "Marked ended" if self.is_ended(one) else "Kept"
        if one.what == "added":
            return self._new_words(one)
        theirs = sum(self.side(one, field.field) == "theirs" for field in one.fields)
        if theirs in (0, len(one.fields)):
            return "Theirs taken" if theirs else "Yours kept"
        return f"Theirs in {theirs} of {len(one.fields)} fields"

    def _new_words(self, one: Looked) -> str:
        if one.id in self._same:
            return "Put with the one held"
        if self.is_out(one):
            return "Left out"
        unsure = any(not self.is_apart(one, like.id) for like in one.like)
        return "Brought in; held already?" if unsure else "Brought in"

    def choices(self) -> Choices:
        """Return all of it, to bring the file in by."""
        from directory.interchange.bringing.choosing import Choices  # loaded only by who imports

        return Choices(
            fields=dict(self._fields),
            records=dict.fromkeys(self._out, "mine"),
            same=dict(self._same),
            apart=frozenset(self._apart),
            ended=frozenset(self._ended),
            seen=self._mark,
        )
