"""The glossary: short forms as desks write them, what they stand for, and everyday words."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from directory.disclosure.rules.personal import LEAVE_OUT, about_a_person
from directory.errors import BadInput, RefusedWords, UnknownName
from directory.keeping.wording.own_wording import keep_wording, wording_id
from directory.model.base import Noun
from directory.model.wording import OwnWording
from directory.store import Directory
from directory.store.local import Change
from directory.words import one_line, tidy

LONGEST_SHORT, LONGEST_MEANING = 24, 120


class ShortForm(Noun):
    """One short form."""

    short: str
    meaning: str
    plain: str = ""
    """The same in everyday words; empty where there are none better."""
    needs: tuple[str, ...] = ()
    """Ids of the needs that it points to."""
    kind: str = ""
    """What it is: a form, a letter, a medicine."""
    public: bool = True
    """Whether it may ever stand where the public reads; what puts people in a box may not."""

    def for_staff(self) -> str:
        """Return all that it stands for, with the everyday words where they say it otherwise."""
        new = self.plain and tidy(self.plain) not in tidy(self.meaning)
        return f"{self.meaning} ({self.plain})" if new else self.meaning


def glossary(directory: Directory, shipped: Sequence[ShortForm]) -> tuple[ShortForm, ...]:
    """Return every short form as it is used here, in the order of the alphabet."""
    found = {_ways_to_write(one.short)[0]: one for one in shipped}
    for own in directory.own_wording("short_form"):
        if own.off:
            found.pop(tidy(own.of), None)
        else:
            known = found.get(tidy(own.of), ShortForm(short=own.of, meaning=own.words))
            changed = {"short": own.of, "meaning": own.words, "plain": own.plain}
            found[tidy(own.of)] = known.model_copy(update=changed)
    return tuple(sorted(found.values(), key=lambda one: _ways_to_write(one.short)[0]))


def set_short_form(
    directory: Directory, shipped: Sequence[ShortForm], new: ShortForm
) -> tuple[Change, ...]:
    """Keep what a short form stands for here.

    Raises:
        BadInput: If it is too long, or has no meaning.
        RefusedWords: If it is about a person.
    """
    new = _readable(new)
    known = called(shipped, new.short)
    key = wording_id("short_form", new.short)
    what = "Changed a short form of the glossary"
    if known and (new.meaning, new.plain) == (known.meaning, known.plain):
        return keep_wording(directory, what, (), [key])
    short = known.short if known else new.short
    own = OwnWording(id=key, kind="short_form", of=short, words=new.meaning, plain=new.plain)
    return keep_wording(directory, what, [own])


def drop_short_form(
    directory: Directory, shipped: Sequence[ShortForm], short: str
) -> tuple[Change, ...]:
    """Take a short form out of the glossary here; one that ships is only switched off.

    Raises:
        UnknownName: If it is not in the glossary.
    """
    held = called(glossary(directory, shipped), short)
    if held is None:
        raise UnknownName(f"'{one_line(short)}' is not in the glossary.")
    key, what = wording_id("short_form", held.short), "Took a short form out of the glossary"
    if called(shipped, short) is None:
        return keep_wording(directory, what, (), [key])
    off = OwnWording(id=key, kind="short_form", of=held.short, off=True)
    return keep_wording(directory, what, [off])


def called(forms: Sequence[ShortForm], short: str) -> ShortForm | None:
    """Return a short form by any of the ways in which it is written: ``LAC / CLA``."""
    wanted = tidy(short)
    if not wanted:
        return None
    return next((one for one in forms if wanted in _ways_to_write(one.short)), None)


@lru_cache(maxsize=2_000)  # asked of all of them at every key
def _ways_to_write(short: str) -> tuple[str, ...]:
    """Return a short form ready to be compared: whole first, then each way of writing it."""
    return (tidy(short), *map(tidy, short.split(" / ")))


def short_form(row: Mapping[str, str]) -> ShortForm:
    """Return a row of the tables in ``seed/shorthand`` as the glossary has it."""
    return ShortForm(
        short=row["short"],
        meaning=row["meaning"],
        plain=row["plain"],
        needs=tuple(filter(None, row["needs"].split(";"))),
        kind=row["kind"],
        public=row["public"] == "yes",
    )


def _readable(new: ShortForm) -> ShortForm:
    short, meaning, plain = (one_line(one) for one in (new.short, new.meaning, new.plain))
    if not tidy(short) or not meaning:
        raise BadInput("Write the short form and what it stands for.")
    if len(short) > LONGEST_SHORT or max(len(meaning), len(plain)) > LONGEST_MEANING:
        raise BadInput(
            f"Too long: a short form has at most {LONGEST_SHORT} letters, what it stands for "
            f"{LONGEST_MEANING}."
        )
    found = about_a_person(f"{short} {meaning} {plain}")
    if found:
        raise RefusedWords(f"{LEAVE_OUT} It looks like {' and '.join(found)}.")
    return ShortForm(short=short, meaning=meaning, plain=plain)
