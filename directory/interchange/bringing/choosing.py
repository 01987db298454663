"""What a person chose after looking at a preview: whose word counts, field by field.

Nothing chosen means what an import does by itself: the file's word where nobody here changed
anything, and the word held here where both sides did.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from directory.errors import BadInput

Side = Literal["mine", "theirs"]
SIDES: tuple[Side, ...] = ("mine", "theirs")
_NO_CHOICE = "The choices are not readable: {why}."


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen about one file. The narrower choice counts: a field before its record."""

    whole: Side | None = None
    """For every difference."""
    records: Mapping[str, Side] = field(default_factory=dict)
    """By the id of the record. *mine* leaves one out that would be added."""
    fields: Mapping[tuple[str, str], Side] = field(default_factory=dict)
    """By the id of the record and the name of the field."""
    same: Mapping[str, str] = field(default_factory=dict)
    """A record of the file that is one held already: its id, and the id of that one."""
    apart: frozenset[str] = frozenset()
    """Pairs that are not the same, as ``duplicates.pair_id`` gives them."""
    ended: frozenset[str] = frozenset()
    """Records that are gone from the file, and have ended."""
    all_gone_ended: bool = False
    """Everything that is gone from the file has ended."""
    seen: str = ""
    """Stands for the file and the directory as they were looked at; empty if nobody looked."""

    def side(self, record_id: str, name: str) -> Side | None:
        """Return whose word was chosen for a field; None where nobody chose."""
        narrow = self.fields.get((record_id, name)) or self.records.get(record_id)
        return narrow or self.whole

    def leaves_out(self, record_id: str) -> bool:
        """Say whether a record that would be added stays out."""
        return self.records.get(record_id) == "mine"

    @property
    def ends_any(self) -> bool:
        """Whether any record that is gone from the file may be marked ended."""
        return bool(self.ended) or self.all_gone_ended


def choices_from(text: str) -> Choices:
    """Return choices written as JSON, as ``docs/import.md`` says.

    Raises:
        BadInput: It is no such JSON; the sentence says why.
    """
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as wrong:
        raise BadInput(_NO_CHOICE.format(why="they are no JSON")) from wrong
    if not isinstance(told, dict):
        raise BadInput(_NO_CHOICE.format(why="they are no JSON object"))
    unknown = sorted(set(told) - {"all", "records", "fields", "same", "apart", "ended", "seen"})
    if unknown:
        raise BadInput(_NO_CHOICE.format(why=f"there is no choice called {unknown[0]}"))
    by_record = _object(told, "fields")
    fields = {
        (one, name): _side(side)
        for one, chosen in by_record.items()
        for name, side in _object({"fields": chosen}, "fields").items()
    }
    ended = told.get("ended", [])
    return Choices(
        whole=_side(told["all"]) if told.get("all") else None,
        records={one: _side(side) for one, side in _object(told, "records").items()},
        fields=fields,
        same={one: str(held) for one, held in _object(told, "same").items()},
        apart=frozenset(_list(told.get("apart", []), "apart")),
        ended=frozenset() if ended == "all" else frozenset(_list(ended, "ended")),
        all_gone_ended=ended == "all",
        seen=str(told.get("seen", "")),
    )


def _object(told: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = told.get(key, {})
    if not isinstance(value, dict):
        raise BadInput(_NO_CHOICE.format(why=f"{key} is no object"))
    return value


def _list(value: object, key: str) -> list[str]:
    if not isinstance(value, list):
        raise BadInput(_NO_CHOICE.format(why=f"{key} is no list"))
    return [str(one) for one in value]


def _side(value: object) -> Side:
    for side in SIDES:
        if value == side:
            return side
    raise BadInput(_NO_CHOICE.format(why="a side is mine or theirs"))
