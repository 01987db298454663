"""The printed directory: every service that may be printed, by theme, with lists that find them.

A book tells nothing of whoever holds it, but an open page does. So what is recorded as sensitive
stands in the public book by its neutral name and number alone, among services that have no heading
of their own, and is left out where it has no such name. What only helps with sensitive needs stands
there by name and number. What is for people who harm is in no book at all: the first page names
lines for those who are harmed, and the two never share a paper.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from directory.desk.paper import number_sheets
from directory.desk.paper.book_lists import BY_SEEMS, Listed, lists_of
from directory.desk.paper.next_steps import if_it_fails
from directory.desk.paper.sheets import why_not
from directory.disclosure.paper.book import Book, BookSection
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.book_entry import oldest_in, open_entry, quiet_entry, staff_entry
from directory.disclosure.rules.clean import public_name
from directory.errors import BadInput
from directory.geo import Gazetteer
from directory.model import DeskFact, NationalLine, Need, ServicePage, Theme
from directory.store import Directory
from directory.store.own_areas import placed_by_words
from directory.words import one_line, spoken_date, tidy, without_number

if TYPE_CHECKING:
    from datetime import date

TITLE, TITLE_IN = "Where to get help", "Where to get help in {place}"
FOR_STAFF = "For staff. Do not leave it on tables."
MORE, MORE_ABOUT = (
    "More help, by name",
    "These are in no list by what you need. Ring and ask, or ask us.",
)
MORE_SEEMS = "Nobody has checked yet what these help with. “{list}” may lead you."
MORE_ELSEWHERE = "There may be more under other headings. “By what you need” lists them all."
URGENT, ALL_LINES = "Numbers for help now", "More numbers, for the whole country"
HOW = (
    "Find what you need in the contents, or in the lists at the end.",
    "Ring the number. Go there if it says Just turn up.",
    "Look when it was checked. If it says Ring first, ring first.",
    "Not sure? Come and ask us{phone}.",
)
NEXT = "Choose one thing to do first. Ask us to ring with you, if you like."
OLDEST = "The oldest check in this book is of {day}. Each entry says its own."
NEVER = "{count} were never checked by us, and say so."
FINE = frozenset(("ward", "town", "borough"))
YES = "yes"
MOST_SEEMS = 3
"""What is read first in its words comes first; what is barely named there is no way in."""
AT_ONCE = 250
"""So many records are held in memory together."""
_KINDS = ("service", "community_asset")
_ALL = "SELECT id FROM service WHERE kind IN (?, ?) AND status <> 'closed' ORDER BY id"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which services a book is wanted of, and for whom."""

    area: str = ""
    theme: str = ""
    unconfirmed: bool = False
    staff: bool = False


def chosen_in(options: Mapping[str, str]) -> Chosen:
    """Return what was asked for in the options of a print."""
    return Chosen(
        one_line(options.get("area", "")),
        one_line(options.get("theme", "")),
        options.get("unconfirmed") == YES,
        options.get("edition") == "professional",
    )


@dataclass(frozen=True, slots=True)
class Books:
    """Makes the book from one directory."""

    directory: Directory
    areas: Gazetteer
    needs: Mapping[str, Need]
    around: Surroundings
    lines: Sequence[NationalLine]
    facts: Mapping[str, DeskFact]

    def book(self, chosen: Chosen) -> Book:
        """Return the book of what was chosen.

        Raises:
            BadInput: If there is no such theme, or nothing is left that may be printed.
        """
        themes = self._themes(chosen.theme)
        gathered = _Gathered(self, chosen, {theme.id for theme in themes})
        for page in self._pages():
            gathered.take(page)
        if not gathered.listed:
            raise BadInput("Nothing is held that this book could print. Choose less narrowly.")
        around = self.around
        every = number_sheets.all_numbers(around, self.lines, self.facts)
        cut = every.overleaf or len(every.groups)
        return Book(
            title=TITLE_IN.format(place=chosen.area) if chosen.area else TITLE,
            kind=FOR_STAFF if chosen.staff else "",
            how_to_use=tuple(self._how_to_use()),
            oldest=gathered.oldest_words(),
            oldest_on=gathered.oldest,
            urgent_heading=URGENT,
            urgent=every.groups[:cut],
            sections=tuple(gathered.sections(themes)),
            indexes=lists_of(gathered.listed, self.needs, staff=chosen.staff),
            more_heading=ALL_LINES,
            more=every.groups[cut:],
            source=every.source,
            end=(NEXT, if_it_fails(around.phone, around.texts)),
            crisis=around.crisis,
            **around.foot(),
            warnings=(*every.warnings, *gathered.told()),
        )

    def places_of(self, page: ServicePage) -> Iterator[tuple[str, ...]]:
        """Yield for each place that may be told its areas, the town that it says first."""
        for place in page.locations:
            if place.visibility == "hidden":
                continue
            known = self.areas.place_of(place.postcode) if place.postcode else None
            within = [one.name for one in known.areas if one.kind in FINE] if known else []
            towns = [one.name for one in known.areas if one.kind == "town"] if known else []
            said = (one_line(place.town), *towns, one_line(place.area), *reversed(within))
            found = tuple(dict.fromkeys(one for one in said if one))
            if found:
                yield found

    def _pages(self) -> Iterator[ServicePage]:
        ids = [str(row[0]) for row in self.directory.rows(_ALL, _KINDS)]
        for start in range(0, len(ids), AT_ONCE):
            yield from self.directory.pages(ids[start : start + AT_ONCE])

    def _themes(self, wanted: str) -> list[Theme]:
        themes = sorted(self.directory.themes(), key=lambda one: one.position)
        asked = tidy(wanted)
        found = [one for one in themes if not asked or asked in (tidy(one.id), tidy(one.name))]
        if not found:
            named = ", ".join(one.id for one in themes)
            raise BadInput(f"There is no theme '{wanted}'. Choose: {named}.")
        return found

    def _how_to_use(self) -> Iterator[str]:
        phone = self.around.phone
        for line in HOW:
            yield line.format(phone=f", or ring {phone}" if phone else "")


class _Gathered:
    """What goes into one book, as its records are read one after another."""

    def __init__(self, books: Books, chosen: Chosen, themes: set[str]) -> None:
        self.books = books
        self.chosen = chosen
        self.themes = themes
        self._spoken = placed_by_words(books.directory, books.areas, chosen.area)
        self.listed: list[Listed] = []
        self.oldest: date | None = None
        self._never = 0
        self._unconfirmed = 0
        self._gone: list[str] = []
        self._nameless: list[str] = []
        self._apart: list[str] = []

    def take(self, page: ServicePage) -> None:
        """Put a record into the book, or remember why it is not in it."""
        towns = list(self.books.places_of(page))
        theme = self._theme_of(page)
        if not self._is_wanted(page, towns, theme) or self._is_left_out(page):
            return
        quiet = not self.chosen.staff and self._tells(page)
        make = quiet_entry if quiet else staff_entry if self.chosen.staff else open_entry
        self.listed.append(
            Listed(
                make(page, self.books.around),
                "" if quiet else theme,
                () if quiet else self._towns(page, towns),
                () if quiet else tuple(self._needs_told(page)),
                () if quiet else other_names(page),
                "" if quiet else organisation_of(page),
                () if quiet else tuple(self._seems(page)),
                "" if quiet else street_of(page),
            )
        )
        self._note_age(page)

    def sections(self, themes: Iterable[Theme]) -> Iterator[BookSection]:
        """Yield the sections, each by name; what stands under no theme is the last."""
        by_theme: dict[str, list[Listed]] = {}
        for one in self.listed:
            by_theme.setdefault(one.theme, []).append(one)
        headed = [(theme.id, theme.name, MORE_ELSEWHERE) for theme in themes]
        more = MORE_SEEMS.format(list=BY_SEEMS) if any(one.seems for one in self.listed) else ""
        for theme_id, heading, about in (*headed, ("", MORE, more or MORE_ABOUT)):
            found = sorted(by_theme.get(theme_id, ()), key=lambda one: one.order)
            if found:
                yield BookSection(heading, tuple(one.entry for one in found), about)

    def oldest_words(self) -> str:
        """Return the oldest check that the book rests on, and how many were never checked."""
        said = OLDEST.format(day=spoken_date(self.oldest)) if self.oldest else ""
        never = NEVER.format(count=self._never) if self._never else ""
        return " ".join(one for one in (said, never) if one)

    def told(self) -> Iterator[str]:
        """Yield for staff what is not in the book, and why."""
        if self._unconfirmed:
            yield (
                f"{self._unconfirmed} not confirmed yet: left out. "
                "The choice unconfirmed=yes prints them, marked."
            )
        if self._gone:
            yield f"{len(self._gone)} left out: {'; '.join(self._gone)}."
        if self._nameless:
            yield f"No neutral name, so left out of a public book: {'; '.join(self._nameless)}."
        if self._apart:
            yield (
                "Never in one book with help for people who are harmed, so left out: "
                f"{'; '.join(self._apart)}."
            )
        unsorted = sum(not one.theme for one in self.listed)
        if unsorted:
            yield f"{unsorted} stand under “{MORE}”: neutral, or no need of theirs is confirmed."

    def _is_wanted(self, page: ServicePage, towns: list[tuple[str, ...]], theme: str) -> bool:
        if self.chosen.theme and theme not in self.themes:
            return False
        asked = tidy(self.chosen.area)
        named = {name for names in towns for name in names} | {one.name for one in page.coverage}
        return not asked or page.id in self._spoken or asked in set(map(tidy, named))

    def _is_left_out(self, page: ServicePage) -> bool:
        why = why_not(page, self.books.around.today)
        if why:
            self._gone.append(f"{public_name(page)} {why}")
        elif page.side == "harming":
            self._apart.append(public_name(page))
        elif page.standing == "unconfirmed" and not self.chosen.unconfirmed:
            self._unconfirmed += 1
        elif not self.chosen.staff and _is_sensitive(page) and not page.neutral_name:
            self._nameless.append(public_name(page))
        else:
            return False
        return True

    def _stated(self, page: ServicePage) -> list[Need]:
        needs = self.books.needs
        ids = [one.need for one in page.needs if one.structure != "suggested"]
        return [needs[one] for one in ids if one in needs]

    def _needs_told(self, page: ServicePage) -> Iterator[str]:
        """Yield the needs that it is listed under; in public none that tells on anybody."""
        for need in self._stated(page):
            if self.chosen.staff or not need.sensitive:
                yield need.id

    def _seems(self, page: ServicePage) -> Iterator[str]:
        """Yield needs that a program read in its words, where none is stated.

        Never one that cannot wait: nobody is sent there by what nobody has checked.
        """
        read = [self.books.needs[one.need] for one in page.needs if one.need in self.books.needs]
        staff = self.chosen.staff
        told = (
            one.id for one in read if one.crisis != "immediate" and (staff or not one.sensitive)
        )
        if not self._stated(page):
            yield from islice(told, MOST_SEEMS)

    def _theme_of(self, page: ServicePage) -> str:
        told = list(self._needs_told(page))
        themes = [self.books.needs[one].theme for one in told]
        return next((one for one in themes if one in self.themes), themes[0] if themes else "")

    def _tells(self, page: ServicePage) -> bool:
        stated = self._stated(page)
        only = bool(stated) and all(need.sensitive for need in stated)
        return _is_sensitive(page) or only

    def _towns(self, page: ServicePage, towns: list[tuple[str, ...]]) -> tuple[str, ...]:
        found = dict.fromkeys(names[0] for names in towns)
        return tuple(found or dict.fromkeys(one_line(one.name) for one in page.coverage[:3]))

    def _note_age(self, page: ServicePage) -> None:
        day = oldest_in(page, self.books.around.today)
        if day is None:
            self._never += 1
        elif self.oldest is None or day < self.oldest:
            self.oldest = day


def _is_sensitive(page: ServicePage) -> bool:
    return page.sensitive or page.side != "neither"


def other_names(page: ServicePage) -> tuple[str, ...]:
    """Return the other names that people know a record or its organisation by."""
    own = (*page.also_known_as, *page.acronyms, *page.former_names)
    known = page.organisation.also_known_as if page.organisation else ()
    return tuple(dict.fromkeys(one_line(name) for name in (*own, *known)))


def street_of(page: ServicePage) -> str:
    """Return where its first place is that anybody may know, as its address begins."""
    shown = (one for one in page.locations if one.visibility == "public")
    return next((without_number(one.address or one.name).partition(",")[0] for one in shown), "")


def organisation_of(page: ServicePage) -> str:
    """Return who runs it."""
    return one_line(page.organisation.name) if page.organisation else ""
