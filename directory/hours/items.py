"""What stands in one line of hours: days, times, conditions; not yet whose each is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from directory.hours.clock import Part, Written
from directory.hours.phrases import MONTHS, WEEK, Token
from directory.model.vocabulary import Every, Weekday

ItemKind = Literal["days", "times", "until", "closed", "except", "quality", "note", "closure"]
JOINS = frozenset({"comma", "and", "dash"})


class DoubtError(ValueError):
    """Something that could mean two things; its text says what to write instead."""

    def __init__(self, why: str, first: Token, last: Token | None = None) -> None:
        super().__init__(why)
        self.start = first.start
        self.end = (last or first).end


@dataclass(frozen=True, slots=True)
class Days:
    """The days of one entry."""

    pairs: tuple[tuple[Weekday | None, int | None], ...] = ()
    """Each weekday with which one of the month it is, or None."""
    dates: tuple[date, ...] = ()
    every: Every | Literal[""] = ""
    second: int = 0
    """Where the second group begins, if there are two: *Mon-Fri, Sat*."""


@dataclass(slots=True)
class Times:
    """The times of one entry, as written."""

    spans: list[tuple[Written, Written | None]]
    """From when to when; empty for day and night."""
    part: Part = ""
    """The part of the day that was named beside them."""
    begins: bool = False
    """Whether *from* was said, so that a time alone is when it begins."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a line."""

    kind: ItemKind
    value: Any
    token: Token
    after_comma: bool = False
    in_brackets: bool = False


@dataclass(slots=True)
class Items:
    """Reads the words of one line from left to right."""

    tokens: Sequence[Token]
    bare: bool = False
    """Whether days stand beside each other with nothing between."""
    at: int = 0
    part: Part = ""
    found: list[Item] = field(default_factory=list)

    def read(self) -> list[Item]:
        """Return what stands in the line.

        Raises:
            DoubtError: If something could mean two things.
        """
        comma = brackets = False
        while token := self._peek():
            before = len(self.found)
            self._one(token)
            if len(self.found) > before:
                made = self.found[-1]
                self.found[-1] = Item(made.kind, made.value, made.token, comma, brackets)
                comma = False
            comma = comma or token.kind in JOINS
            brackets = token.kind == "open" or (brackets and token.kind != "shut")
        if self.part:
            raise DoubtError("What time is that?", self.tokens[-1])
        return self.found

    def _one(self, token: Token) -> None:
        read = {
            "day": self._days, "nth": self._days, "time": self._times, "always": self._always,
            "from": self._from, "until": self._until, "to": self._until, "date": self._dates,
            "closed": self._closed, "quality": self._quality, "of_month": self._monthly,
            "part": self._part, "note": self._note, "except": self._except,
        }.get(token.kind)  # fmt: skip
        if read:
            read(token)
        elif token.kind == "late":
            self.at += 1
            if not self._peek_is("until", "to"):
                raise DoubtError("Until when?", token)
        else:
            self.at += 1

    def _peek(self, ahead: int = 0) -> Token | None:
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else None

    def _peek_is(self, *kinds: str, ahead: int = 0) -> bool:
        token = self._peek(ahead)
        return token is not None and token.kind in kinds

    def _take(self) -> Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def _add(self, kind: ItemKind, value: object, token: Token) -> None:
        self.found.append(Item(kind, value, token))

    def _days(self, first: Token, every: Every | Literal[""] = "") -> None:
        """Read days joined by commas and *to*, each with which one of the month it is."""
        pairs: list[tuple[Weekday | None, int | None]] = []
        begun, groups = self.at, list[int]()
        while self._peek_is("day", "nth"):
            groups.append(len(pairs))
            nths = self._nths()
            days = self._run_of_days(first)
            if nths == [None] and len(days) == 1:
                nths = self._nths_after()
            pairs += [(day, nth) for day in days for nth in nths]
            if not self._another_day():
                break
        monthly = self._peek_is("of_month")
        self.at += monthly
        nths_said = {nth for _, nth in pairs} - {None}
        if nths_said == {2} and not monthly and self._after_every(begun):
            raise DoubtError("Every second week, or the second one of the month?", first)
        if nths_said and None in {nth for _, nth in pairs}:
            raise DoubtError("Which of these days is it in a month?", first)
        if self._peek_is("date"):
            self._dated_day(pairs, first)
        else:
            every = "month" if monthly or nths_said else every
            second = groups[1] if len(groups) == 2 else 0
            self._add("days", Days(tuple(pairs), every=every, second=second), first)

    def _after_every(self, begun: int) -> bool:
        return begun > 0 and self.tokens[begun - 1].kind == "every"

    def _nths(self) -> list[int | None]:
        found: list[int | None] = []
        while self._peek_is("nth"):
            found.append(self._take().value)
            if self._peek_is("comma", "and") and self._peek_is("nth", ahead=1):
                self.at += 1
        return found or [None]

    def _nths_after(self) -> list[int | None]:
        """Read *Fridays - 1st and 3rd of the month*."""
        begun = self.at
        self.at += self._peek_is("dash", "comma", "open")
        found = self._nths()
        if not self._peek_is("of_month"):
            self.at, found = begun, [None]
        return found

    def _run_of_days(self, first: Token) -> tuple[Weekday, ...]:
        if not self._peek_is("day"):
            raise DoubtError("Which day?", first)
        begins = self._take()
        if not (self._peek_is("dash", "to") and self._peek_is("day", ahead=1)):
            return tuple(begins.value)
        self.at += 1
        ends = self._take()
        a, b = WEEK.index(begins.value[0]), WEEK.index(ends.value[0])
        if b <= a or len(begins.value) > 1 or len(ends.value) > 1:
            raise DoubtError("From which day to which?", begins, ends)
        return WEEK[a : b + 1]

    def _another_day(self) -> bool:
        """Go on to a further day, if one follows; times after it belong to all of them."""
        if self.bare:
            return self._peek_is("day")
        ahead = 0
        while self._peek_is("comma", "and", "filler", "every", ahead=ahead):
            ahead += 1
        goes_on = ahead > 0 and self._peek_is("day", "nth", ahead=ahead)
        joined = any(self._peek_is("comma", "and", ahead=n) for n in range(ahead))
        if goes_on and joined:
            self.at += ahead
        return goes_on and joined

    def _dated_day(self, pairs: list[tuple[Weekday | None, int | None]], first: Token) -> None:
        token = self._take()
        day = date_of(token)
        if pairs != [(WEEK[day.weekday()], None)]:
            raise DoubtError("The date is not on that day of the week.", first, token)
        self._add("days", Days(dates=(day,)), first)

    def _times(self, first: Token) -> None:
        """Read times joined by commas; a part of the day may follow."""
        spans: list[tuple[Written, Written | None]] = []
        while self._peek_is("time"):
            begins, ends = self._take().value, None
            if self._goes_to_time(first):
                self.at += 1
                ends = self._end_of_span()
            spans.append((begins, ends))
            if self._peek_is("comma", "and", "colon") and self._peek_is("time", ahead=1):
                self.at += 1
        if len(spans) > 1 and any(ends is None for _, ends in spans):
            raise DoubtError("From when to when?", first, self.tokens[self.at - 1])
        place = self.tokens.index(first)
        begins = place > 0 and self.tokens[place - 1].kind == "from"
        self._add("times", Times(spans, self.part, begins), first)
        self.part = ""

    def _goes_to_time(self, first: Token) -> bool:
        """Say whether the end of a span follows: ``- 4``, or in *between 2 and 4* ``and 4``."""
        place = self.tokens.index(first)
        between = place > 0 and self.tokens[place - 1].words.lower() == "between"
        joins = ("dash", "to", "until", *(["and"] if between else []))
        return self._peek_is(*joins) and self._peek_is("time", ahead=1)

    def _end_of_span(self) -> Written:
        ends: Written = self._take().value
        if not self._peek_is("next_day"):
            return ends
        self.at += 1
        return replace(ends, next_day=True)

    def _always(self, token: Token) -> None:
        self._add("times", Times([]), self._take())

    def _from(self, token: Token) -> None:
        self.at += 1
        if self._peek_is("date"):
            self._dates(token, begins=True)

    def _until(self, token: Token) -> None:
        self.at += 1
        if self._peek_is("time"):
            self._add("until", self._take().value, token)
        elif self._peek_is("date"):
            self._add("quality", ("dates", (None, date_of(self._take()))), token)
        else:
            raise DoubtError("Until when?", token)

    def _dates(self, token: Token, *, begins: bool = False) -> None:
        """Read one date, several, or from one to another."""
        day = date_of(self._take())
        if self._peek_is("dash", "to", "until") and self._peek_is("date", ahead=1):
            self.at += 1
            last = date_of(self._take())
            if last < day:
                raise DoubtError("It ends before it begins.", token)
            self._add("quality", ("dates", (day, last)), token)
        elif begins:
            self._add("quality", ("dates", (day, None)), token)
        else:
            dates = [day]
            while self._peek_is("comma", "and") and self._peek_is("date", ahead=1):
                self.at += 1
                dates.append(date_of(self._take()))
            self._add("days", Days(dates=tuple(dates)), token)

    def _closed(self, token: Token) -> None:
        self.at += 1
        while self._peek_is("from", "colon", "filler"):
            self.at += 1
        if not self._peek_is("date"):
            self._add("closed", None, token)
            return
        self._dates(token)
        made = self.found.pop()
        days = made.value.dates if made.kind == "days" else ()
        ranges = [(day, day) for day in days] or [made.value[1]]
        self._add("closure", ranges, token)

    def _quality(self, token: Token) -> None:
        self.at += 1
        if token.value == ("every", "second_week"):
            while self._peek_is("filler", "every"):
                self.at += 1
            if self._peek_is("day"):
                self._days(token, "second_week")
                return
        self._add("quality", token.value, token)

    def _monthly(self, token: Token) -> None:
        self._add("quality", ("every", "month"), self._take())

    def _part(self, token: Token) -> None:
        """Read *evening*: of the times before it, if they stand first or beside it."""
        times = [item.value for item in self.found if item.kind == "times"]
        kinds = [item.kind for item in self.found if item.kind in ("days", "times")]
        beside = self.at > 0 and self.tokens[self.at - 1].kind == "time"
        self.at += 1
        if times and (beside or kinds[0] == "times"):
            times[-1].part = token.value
        elif self.part not in ("", token.value):
            raise DoubtError("Which part of the day is meant?", token)
        else:
            self.part = token.value

    def _note(self, token: Token) -> None:
        said = token.words
        if not said.startswith('"'):  # in quotation marks it is the writer's own sentence
            said = sentence(f"{said[0].upper()}{said[1:]}")
        self._add("note", said.strip('"').strip(), self._take())

    def _except(self, token: Token) -> None:
        self._add("except", None, self._take())


def sentence(words: str) -> str:
    """Return ``words`` with a full stop, if they do not end a sentence yet."""
    return words if words.endswith((".", "!", "?")) else f"{words}."


def date_of(token: Token) -> date:
    """Return the day that a date names.

    Raises:
        DoubtError: If there is no such day.
    """
    words = token.words.lower().replace(",", " ").replace(" of ", " ")
    parts = words.split("/") if "/" in words else words.split()
    day, year = int(parts[0].rstrip("stndrh")), int(parts[2])
    month = int(parts[1]) if parts[1].isdigit() else MONTHS.index(parts[1][:3]) + 1
    try:
        return date(year, month, day)
    except ValueError as problem:
        raise DoubtError("There is no such day.", token) from problem


def lines_of(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the words of each line; semicolons, full stops and new lines end one."""
    line: list[Token] = []
    for token in tokens:
        if token.kind != "end":
            line.append(token)
        elif line:
            yield line
            line = []
    if line:
        yield line
