"""Hours as somebody types them, read: all of it, or none. A wrong time is worse than words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from directory.hours.entries import Entry, Found, found_in
from directory.hours.forms import without_blank_days
from directory.hours.items import DoubtError, lines_of
from directory.hours.notes import with_notes
from directory.hours.phrases import WEEK, Token, tokens_of
from directory.hours.saying import in_words
from directory.hours.welsh import without_other_language
from directory.model import Closure, Session

LONGEST = 800
NOT_KNOWN = "Not understood. If it is a note, put it in quotation marks."
BY_APPOINTMENT = {("quality", ("booking", True))}
TOO_LONG = "This is too long to be read as times."


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that were not understood, and where they stand in the text."""

    words: str
    start: int
    end: int
    why: str
    """What to write instead, or that the words are not known."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood of hours."""

    sessions: tuple[Session, ...] = ()
    """All of it as times, or one session that holds the text as words."""
    closures: tuple[Closure, ...] = ()
    said_back: str = ""
    """What would be printed; empty if not all of it was understood."""
    not_understood: tuple[Unread, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether every word was understood."""
        return not self.not_understood

    @property
    def feedback(self) -> str:
        """One line for whoever typed it; empty if nothing was typed."""
        if self.whole:
            return f"Understood: {self.said_back}" if self.said_back else ""
        reasons: dict[str, list[str]] = {}
        for one in self.not_understood:
            reasons.setdefault(one.why, []).append(f"\u201c{one.words}\u201d")
        told = " ".join(f"{', '.join(words)}: {why}" for why, words in reasons.items())
        return f"Kept as your words. {told}"


def read_hours(text: str, location_id: str | None = None) -> Understood:
    """Return what ``text`` says of hours; anything doubtful leaves all of it as words.

    Half the hours read and half not would send people to a closed door.

    Args:
        text: Such as ``Mon-Fri 9-5, Wed late till 8, closed bank holidays``.
        location_id: Where the sessions are held.
    """
    text = text.strip()
    return _read(text) if location_id is None else _read_at(text, location_id)


@lru_cache(maxsize=1024)
def _read_at(text: str, location_id: str) -> Understood:
    """The same hours stand in row after row of a spreadsheet, where places have one name."""
    made = _read(text)
    at = {"location_id": location_id}
    return Understood(
        tuple(session.model_copy(update=at) for session in made.sessions),
        tuple(closure.model_copy(update=at) for closure in made.closures),
        made.said_back,
        made.not_understood,
    )


@lru_cache(maxsize=4096)
def _read(text: str) -> Understood:
    if not text:
        return Understood()
    if len(text) > LONGEST:
        return _as_words(text, [Unread(text[:40], 0, len(text), TOO_LONG)])
    tokens = with_notes(text, without_blank_days(without_other_language(tokens_of(text))))
    strange = list(_strange(text, tokens))
    return _as_words(text, strange) if strange else _read_known(text, tokens)


def _read_known(text: str, tokens: Sequence[Token]) -> Understood:
    """Return what a text says, every word of which is known."""
    if {(token.kind, token.value) for token in tokens if token.kind != "end"} == BY_APPOINTMENT:
        kept = Session(words=text, every="words_only", booking=True)
        return Understood((kept,), (), f"{text.rstrip('.')}.")
    try:
        found = found_in(list(lines_of(tokens)))
        _refuse_overlaps(found)
    except DoubtError as doubt:
        return _as_words(text, [_unread(text, doubt)])
    sessions = tuple(session for entry in found.entries for session in _sessions(entry))
    if not sessions and not found.closures:
        return _as_words(text, [Unread(text, 0, len(text), "On which day, and at what time?")])
    closures = tuple(found.closures)
    return Understood(sessions, closures, in_words(sessions, closures))


def _as_words(text: str, unread: Sequence[Unread]) -> Understood:
    kept = Session(words=text, every="words_only")
    return Understood((kept,), not_understood=tuple(unread))


def _strange(text: str, tokens: Sequence[Token]) -> Iterator[Unread]:
    """Yield runs of words that are not known."""
    run: list[Token] = []
    for token in (*tokens, None):
        if token and token.kind == "word":
            run.append(token)
        elif run:
            start, end = run[0].start, run[-1].end
            why = next((word.value for word in run if word.value), NOT_KNOWN)
            yield Unread(text[start:end], start, end, why)
            run = []


def _unread(text: str, doubt: DoubtError) -> Unread:
    return Unread(text[doubt.start : doubt.end], doubt.start, doubt.end, str(doubt))


def _sessions(entry: Entry) -> Iterator[Session]:
    starts, ends = entry.more.get("dates", (None, None))
    shared = {
        "months": entry.more.get("months", ()),
        "closed_on_bank_holidays": entry.more.get("bank"),
        "booking": entry.more.get("booking"),
        "words": entry.more.get("note", ""),
    }
    season = entry.more.get("season", "dated" if ends else "all_year")
    for day, nth in entry.days:
        for opens, closes in entry.spans:
            yield Session(
                weekday=day, nth=nth, opens=opens, closes=closes, every=entry.every,
                season=season, starts_on=starts, ends_on=ends, **shared,
            )  # fmt: skip
    for one in entry.dates:
        for opens, closes in entry.spans:
            yield Session(
                weekday=WEEK[one.weekday()], opens=opens, closes=closes, every="once",
                season="dated", starts_on=one, ends_on=one, **shared,
            )  # fmt: skip


def _refuse_overlaps(found: Found) -> None:
    """Two times for one day that overlap mean that one of them was read wrongly.

    Raises:
        DoubtError: If there are such.
    """
    for one, other in combinations(found.entries, 2):
        apart = one.more.get("season") != other.more.get("season") or _other_months(one, other)
        if not apart and _same_day(one, other) and _overlap(one.spans, other.spans):
            raise DoubtError("There are two times for one day.", one.token, other.token)
    for entry in found.entries:
        for a, b in combinations(entry.spans, 2):
            if _overlap([a], [b]):
                raise DoubtError("These times overlap.", entry.token)


def _other_months(one: Entry, other: Entry) -> bool:
    months, others = one.more.get("months"), other.more.get("months")
    return bool(months and others) and not set(months or ()) & set(others or ())


def _same_day(one: Entry, other: Entry) -> bool:
    if one.dates or other.dates:
        return bool(set(one.dates) & set(other.dates))
    return any(
        day == other_day and (nth is None or other_nth is None or nth == other_nth)
        for day, nth in one.days
        for other_day, other_nth in other.days
    )


def _overlap(spans: Iterable[tuple[str, str]], others: Iterable[tuple[str, str]]) -> bool:
    return any(
        a[0] < (b[1] if b[1] > b[0] else "99") and b[0] < (a[1] if a[1] > a[0] else "99")
        for a in spans
        for b in others
    )
