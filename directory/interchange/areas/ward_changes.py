"""What a list of wards would change, looked at first; then kept, or given up again, as one act."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from directory.errors import BadInput
from directory.geo import Gazetteer, Listed, Place
from directory.model.wards import WardList
from directory.store import Directory
from directory.store.local import Change, held, make_changes
from directory.store.own_areas import gazetteer_of
from directory.words import one_line, tidy

BROUGHT = "Brought a list of wards"
GIVEN_UP = "Went back to the wards that ship"
SAME = "That is how it is already: nothing was changed."
MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Moved:
    """One small area that would lie in another ward."""

    code: str
    name: str
    was: str
    """The ward it lies in now; nothing for none."""
    now: str
    """The ward it would lie in; nothing for none."""
    new: bool = False
    """Whether it is not known yet."""

    @property
    def words(self) -> str:
        """Return it in one line."""
        named = f"{self.name} ({self.code})" if self.name and self.name != self.code else self.code
        if self.new:
            return f"{named}: new, in {self.now}"
        return f"{named}: {self.was or 'no ward'} \N{RIGHTWARDS ARROW} {self.now or 'no ward'}"


@dataclass(frozen=True, slots=True)
class CouncilChange:
    """What a list changes in one council."""

    list: WardList
    wards: int
    small_areas: int
    moved: tuple[Moved, ...]
    new_wards: tuple[str, ...]
    gone_wards: tuple[str, ...]
    known: bool
    """Whether Signpost has postcodes of it: without them nobody is placed in its wards."""
    held: bool
    """Whether these very wards were brought before."""

    @property
    def words(self) -> tuple[str, ...]:
        """Return what changes, line by line."""
        head = f"{self.list.name}: {_count(self.small_areas, 'small area')} in "
        head += _count(self.wards, "ward")
        if self.held:
            return (f"{head}. Brought before; nothing changes.",)
        ward = "its ward" if len(self.moved) == 1 else "their ward"
        told = f"{_count(len(self.moved), 'small area')} would change {ward}"
        lines = [f"{head}. {told if self.moved else 'All are there already'}."]
        if not self.known:
            lines.append("Signpost has no postcodes there: nobody is placed in these wards by one.")
        for told, names in (("New", self.new_wards), ("No more", self.gone_wards)):
            if names:
                lines.append(f"{told}: {_named(names)}.")
        return tuple(lines)


def changes_of(directory: Directory, lists: Sequence[WardList]) -> tuple[CouncilChange, ...]:
    """Return what lists of wards would change; nothing is kept."""
    kept = {one.id: one for one in held(directory, WardList)}
    then = kept | {one.id: one for one in lists}
    before = gazetteer_of(directory)
    after = Gazetteer.open(lists=[_listed(one) for one in then.values()])
    return tuple(_change(one, kept.get(one.id), before, after) for one in lists)


def only(lists: Sequence[WardList], councils: Sequence[str]) -> tuple[WardList, ...]:
    """Return the lists of some councils, by name or code.

    Raises:
        BadInput: If the file has none of a name.
    """
    chosen: list[WardList] = []
    for named in councils:
        found = [one for one in lists if tidy(named) in (tidy(one.name), tidy(one.id))]
        if not found:
            some = _named([one.name for one in lists])
            raise BadInput(f"'{one_line(named)}' is no council in this file. It has: {some}.")
        chosen += [one for one in found if one not in chosen]
    return tuple(chosen)


def usual(lists: Sequence[WardList], known: Gazetteer) -> tuple[WardList, ...]:
    """Return the lists that help here: of councils that postcodes are known of; else all."""
    here = tuple(one for one in lists if _is_known(one, known))
    return here or tuple(lists)


def keep_wards(directory: Directory, lists: Sequence[WardList]) -> tuple[Change, ...]:
    """Use lists of wards from now on, as one act.

    Raises:
        BadInput: If these are in use already.
    """
    now = {one.id: one for one in held(directory, WardList)}
    changes = [Change(now.get(one.id), one) for one in lists if now.get(one.id) != one]
    if not changes:
        raise BadInput(SAME)
    return make_changes(directory, changes, BROUGHT)


def wards_kept(directory: Directory) -> tuple[WardList, ...]:
    """Return the lists of wards that were brought here, by the name of the council."""
    return tuple(sorted(held(directory, WardList), key=attrgetter("name")))


def wards_as_they_ship(directory: Directory, councils: Sequence[str] = ()) -> tuple[Change, ...]:
    """Give up lists that were brought, of some councils or all, as one act.

    Raises:
        BadInput: If there is none.
    """
    kept = wards_kept(directory)
    going = only(kept, councils) if kept and councils else kept
    if not going:
        raise BadInput("No list of wards was brought here: they are as they ship.")
    return make_changes(directory, [Change(one, None) for one in going], GIVEN_UP)


def _change(
    one: WardList, kept: WardList | None, before: Gazetteer, after: Gazetteer
) -> CouncilChange:
    codes = [row[0] for row in one.rows]
    beside = _of_council(one, before)
    moved = tuple(sorted(_moved({**dict.fromkeys(codes), **beside}, before, after), key=_standing))
    was, now = (_wards_of(one, known) for known in (before, after))
    return CouncilChange(
        one,
        wards=len({row[3] for row in one.rows}),
        small_areas=len(codes),
        moved=moved,
        new_wards=tuple(sorted(now - was)),
        gone_wards=tuple(sorted(was - now)),
        known=_is_known(one, before),
        held=kept is not None and kept.rows == one.rows,
    )


def _moved(codes: Iterable[str], before: Gazetteer, after: Gazetteer) -> Iterator[Moved]:
    for code in codes:
        was, now = _ward(before, code), _ward(after, code)
        if was != now:
            place = after.understand(code)
            new = before.understand(code) is None
            yield Moved(code, place.name if place else "", was, now, new)


def _standing(one: Moved) -> tuple[bool, str, str]:
    """Put what leaves a ward that people know before what is new."""
    return (one.new, one.was, one.code)


def _ward(known: Gazetteer, code: str) -> str:
    place = known.understand(code)
    wards = [area.name for area in place.areas if area.kind == "ward"] if place else []
    return wards[0] if wards else ""


def _wards_of(one: WardList, known: Gazetteer) -> set[str]:
    council = _council(one, known)
    inside = known.areas_within("ward", council) if council else ()
    return {place.name for place in inside}


def _of_council(one: WardList, known: Gazetteer) -> dict[str, None]:
    """Return the codes of small areas that are known in a council, listed or not."""
    council = _council(one, known)
    inside = known.small_areas_within(council) if council else ()
    return dict.fromkeys(area.code for area in inside)


def _council(one: WardList, known: Gazetteer) -> Place | None:
    return known.understand(one.id) or next(iter(known.called(one.name)), None)


def _is_known(one: WardList, known: Gazetteer) -> bool:
    return any(known.has_postcodes(row[0]) for row in one.rows)


def _listed(one: WardList) -> Listed:
    return Listed(one.id, one.name, one.rows)


def _named(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more:,} more" if more > 0 else "")


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
