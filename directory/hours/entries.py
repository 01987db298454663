"""Entries: which days have which times and conditions. What could be somebody else's is refused."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from directory.hours.clock import DoubtfulTimeError, Written, one_time, span
from directory.hours.items import Days, DoubtError, Item, Items, Times, sentence
from directory.hours.orders import in_one_order, listed_bare
from directory.hours.phrases import WEEK, Token
from directory.model import Closure
from directory.model.vocabulary import Every, Weekday

FOR_WHICH = "For all the days, or only for these? Put it in brackets beside its own, or last."
WHOLE_DAY = ("00:00", "24:00")
Pair = tuple[Weekday | None, int | None]


@dataclass(slots=True)
class Entry:
    """Days that share times and conditions."""

    days: list[Pair]
    spans: list[tuple[str, str]]
    token: Token
    dates: tuple[date, ...] = ()
    every: Every = "week"
    more: dict[str, Any] = field(default_factory=dict)
    """Conditions by name: ``season``, ``bank``, ``booking``, ``months``, ``dates``, ``note``."""

    def add(self, item: Item) -> None:
        """Add one condition.

        Raises:
            DoubtError: If it says otherwise than another.
        """
        name, value = item.value if item.kind == "quality" else ("note", item.value)
        if name == "every":
            if self.every not in ("week", value) or self.dates:
                raise DoubtError("How often is it?", item.token)
            self.every = value
        elif name == "note" and self.more.get("note"):
            self.more["note"] = f"{sentence(self.more['note'])} {value}"
        elif self.more.setdefault(name, value) != value:
            raise DoubtError("This says two things at once.", item.token)


@dataclass(slots=True)
class Found:
    """What the lines of a text hold together."""

    entries: list[Entry] = field(default_factory=list)
    closures: list[Closure] = field(default_factory=list)
    closed: list[tuple[Weekday, Token]] = field(default_factory=list)
    alone_times: list[Token] = field(default_factory=list)
    """Times without an end, of which *from* was not said."""


@dataclass(slots=True)
class Line:
    """Puts the items of one line together."""

    before: Found
    """What the lines before it hold."""
    alone: bool
    """Whether no other line has times."""
    entries: list[Entry] = field(default_factory=list)
    days: Item | None = None
    times: Item | None = None
    optional: bool = False
    mode: str = ""
    at_lunch: bool = False
    """Whether it is closed for lunch: then the times that follow are a break."""
    conditions: list[tuple[Item, int, bool]] = field(default_factory=list)
    """Each with how many entries stood before it, and whether it stands inside one."""

    def read(self, items: Sequence[Item]) -> "Line":
        """Return this line, filled.

        Raises:
            DoubtError: If something is missing or could mean two things.
        """
        order = [item.kind for item in items if item.kind in ("days", "times", "closed", "except")]
        times_first = order[:1] == ["times"] and "days" in order
        on: dict[str, Callable[[Item], None]] = {
            "days": self._days_after if times_first else self._days,
            "times": self._times_before if times_first else self._times,
            "until": self._until,
            "closed": self._closed,
            "except": self._except,
            "closure": self._closure,
        }
        for item in items:
            on.get(item.kind, self._condition)(item)
        self._end(items)
        self._share_conditions()
        return self

    def _days(self, item: Item) -> None:
        if self.mode == "closed":
            self._close(item)
        elif self.mode == "except":
            self._leave_out(item)
        else:
            if self.days and not self.optional:
                raise DoubtError("At what time?", self.days.token)
            self.days, self.optional = item, False

    def _times(self, item: Item) -> None:
        if self.mode == "closed":
            self._break(item)
            return
        if self.days is None:
            if not self.entries and item.value.spans == []:
                everyday = Days(tuple((day, None) for day in WEEK))
                self.days = Item("days", everyday, item.token)
            else:
                raise DoubtError("On which day?", item.token)
        self._entry(self.days, item)
        self.days, self.optional = None, False

    def _break(self, item: Item) -> None:
        """Read *9-5 (closed 1-2)*: a break within the one time of the line."""
        self.mode = ""
        if not (item.in_brackets or self.at_lunch):
            raise DoubtError("On which day?", item.token)
        if len(self.entries) != 1:
            raise DoubtError(FOR_WHICH, item.token)
        entry, breaks = self.entries[0], _spans(item)
        if len(entry.spans) != 1 or len(breaks) != 1:
            raise DoubtError("Closed when?", item.token)
        (opens, closes), (shuts, opens_again) = entry.spans[0], breaks[0]
        if not opens < shuts < opens_again < closes:
            raise DoubtError("Closed when?", item.token)
        entry.spans = [(opens, shuts), (opens_again, closes)]

    def _days_after(self, item: Item) -> None:
        if self.mode == "except":
            self._leave_out(item)
        elif self.mode == "closed":
            self._close(item)
        elif self.times is None:
            raise DoubtError("At what time?", item.token)
        else:
            self._entry(item, self.times)
            self.times = None

    def _times_before(self, item: Item) -> None:
        if self.mode == "closed" and self.times is None:
            self._break(item)
            return
        if self.times is not None:
            raise DoubtError("On which day?", self.times.token)
        if self.optional:
            self._times(item)
        else:
            self.times = item

    def _entry(self, days: Item, times: Item | None) -> None:
        spans = _spans(times) if times else [("", "")]
        if (
            times
            and not times.value.begins
            and any(opens and not closes for opens, closes in spans)
        ):
            self.before.alone_times.append(times.token)
        said: Days = days.value
        every: Every = "once" if said.dates else said.every or "week"
        self.entries.append(Entry(list(said.pairs), spans, days.token, said.dates, every))

    def _until(self, item: Item) -> None:
        """Read *Wednesday late till 8*: as on the other days, but closing then."""
        if self.days is None or self.days.value.dates:
            raise DoubtError("On which day, and from when?", item.token)
        for day, nth in self.days.value.pairs:
            held = [
                entry
                for entry in (*self.before.entries, *self.entries)
                if (day, None) in entry.days
            ]
            if nth is not None or len(held) != 1 or len(held[0].spans) != 1:
                raise DoubtError("From when on that day?", self.days.token, item.token)
            old = held[0]
            opens, closes = _until(old.spans[0][0], item)
            old.days.remove((day, None))
            self.entries.append(
                Entry([(day, None)], [(opens, closes)], item.token, (), old.every, dict(old.more))
            )
        self.days = None

    def _closed(self, item: Item) -> None:
        self.at_lunch = " " in item.token.words and item.token.words != "not open"
        if self.days is None:
            self.mode = "closed"
        else:
            self._close(self.days)
            self.days = None

    def _close(self, item: Item) -> None:
        said: Days = item.value
        if said.dates or said.every or self.mode == "except" or self.at_lunch:
            raise DoubtError("Closed when?", item.token)
        self.before.closed += [(day, item.token) for day, _ in said.pairs if day]
        self.mode = ""

    def _except(self, item: Item) -> None:
        if not (self.days or self.entries):
            raise DoubtError("Except from what?", item.token)
        self.mode = "except"

    def _leave_out(self, item: Item) -> None:
        """Take days out of those before; other times may follow for them."""
        out = {day for day, _ in item.value.pairs}
        if item.value.dates or any(nth for _, nth in item.value.pairs):
            raise DoubtError("Which days are left out?", item.token)
        self.mode = ""
        if self.days:
            said: Days = self.days.value
            left = tuple(pair for pair in said.pairs if pair[0] not in out)
            self.days = Item("days", Days(left, every=said.every), self.days.token)
            return
        entry = self.entries[-1]
        if not out <= {day for day, _ in entry.days}:
            raise DoubtError("This day is not among them.", item.token)
        entry.days = [pair for pair in entry.days if pair[0] not in out]
        self.days, self.optional = item, True

    def _closure(self, item: Item) -> None:
        self.before.closures += [Closure(starts_on=a, ends_on=b) for a, b in item.value]

    def _condition(self, item: Item) -> None:
        inside = bool(self.days or self.times) and not self.optional
        self.conditions.append((item, len(self.entries), inside))

    def _end(self, items: Sequence[Item]) -> None:
        if self.times is not None:
            raise DoubtError("On which day?", self.times.token)
        if self.mode:
            raise DoubtError("Which days?", items[-1].token)
        if self.days and not self.optional:
            if not any(
                item.kind == "quality" and item.value == ("booking", True) for item in items
            ):
                raise DoubtError("At what time?", self.days.token)
            self._entry(self.days, None)

    def _share_conditions(self) -> None:
        """Give each condition to the entries that it is certainly about."""
        left = []
        for item, before, inside in self.conditions:
            for entry in self._about(item, before, inside=inside):
                entry.add(item)
            if not self.entries:
                left.append((item, before, inside))
        self.conditions = left

    def _about(self, item: Item, before: int, *, inside: bool) -> Sequence[Entry]:
        count = len(self.entries)
        if inside or count == 0:
            return self.entries[before : before + 1]
        often = item.kind == "quality" and item.value[0] == "every"
        bank = item.kind == "quality" and item.value[0] == "bank"
        if count == 1 and (self.alone or item.in_brackets or often or item.kind == "note"):
            return self.entries
        if (often or item.kind == "note") and before and not item.after_comma:
            return self.entries[before - 1 : before]
        if before == count and self.alone and not item.in_brackets and (item.after_comma or bank):
            return self.entries
        raise DoubtError(FOR_WHICH, item.token)


def found_in(lines: Sequence[Sequence[Token]]) -> Found:
    """Return what the lines of a text hold.

    Raises:
        DoubtError: If something could mean two things.
    """
    found = Found()
    itemised = [in_one_order(Items(line, bare=listed_bare(line)).read(), _spans) for line in lines]
    timed = [any(item.kind in ("days", "times") for item in items) for items in itemised]
    for number, items in enumerate(itemised):
        line = Line(found, alone=sum(timed) < 2).read(items)
        later = any(timed[number + 1 :])
        if line.conditions and found.entries and later:
            raise DoubtError(FOR_WHICH, line.conditions[0][0].token)
        found.entries += line.entries
        _for_all(line, found, itemised[number + 1 :] if later else ())
    _leave_closed_days(found)
    ends = any(closes for entry in found.entries for _, closes in entry.spans)
    if found.alone_times and ends:  # "Mon-Thu 9-5, Fri 4pm" may say when it closes
        raise DoubtError(
            "Does it begin or end then? Write from, or both times.", found.alone_times[0]
        )
    return found


def _for_all(line: Line, found: Found, later: Sequence[Sequence[Item]]) -> None:
    """A condition in a line of its own is about all, whether it stands first or last."""
    for item, _, _ in line.conditions:
        if later:
            raise DoubtError("Write this last.", item.token)
        often = item.kind == "quality" and item.value[0] == "every"
        if not found.entries or (often and len(found.entries) > 1):
            raise DoubtError("On which day?", item.token)
        for entry in found.entries:
            entry.add(item)


def _leave_closed_days(found: Found) -> None:
    for day, token in found.closed:
        for entry in found.entries:
            if any(pair[0] == day for pair in entry.days):
                entry.days = [pair for pair in entry.days if pair[0] != day]
                if not entry.days:
                    raise DoubtError("Open or closed on this day?", token)


def _spans(item: Item) -> list[tuple[str, str]]:
    times: Times = item.value
    try:
        return [
            (one_time(first, times.part), "") if last is None else span(first, last, times.part)
            for first, last in times.spans
        ] or [WHOLE_DAY]
    except DoubtfulTimeError as problem:
        raise DoubtError(str(problem), item.token) from problem


def _until(opens: str, item: Item) -> tuple[str, str]:
    written: Written = item.value
    hour, minute = (int(part) for part in opens.split(":"))
    try:
        return span(Written(f"{hour:02d}", f"{minute:02d}", "" if hour != 12 else "noon"), written)
    except DoubtfulTimeError as problem:
        raise DoubtError(str(problem), item.token) from problem
