"""What the short forms in a line stand for, in a few words for staff: "CCJ: court says to pay"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from directory.keeping.wording.short_forms import ShortForm
from directory.model.wording import OwnWording
from directory.search.needs import Met
from directory.words import one_line, tidy

MOST_TOLD = 3
"""Short forms of one line that are explained; more would be read by nobody."""
_FEW_LETTERS = 5
"""Letters up to which something typed is a short form; longer words explain themselves."""
_NAMES = frozenset({"medicine"})
"""What is explained although its name is long."""


@dataclass(frozen=True, slots=True)
class Explained:
    """One short form that was typed, with all that it may mean here."""

    typed: str
    forms: tuple[ShortForm, ...]
    whole: bool
    """Whether nothing else was typed."""

    @property
    def sentence(self) -> str:
        """What staff read: everything where it was typed alone, else a few words."""
        return f"{self.typed}: {'; or: '.join(map(self._told, self.forms))}."

    def _told(self, form: ShortForm) -> str:
        return form.for_staff() if self.whole else form.plain or form.meaning


def explained(
    met: Iterable[Met], shipped: Mapping[str, ShortForm], own: Sequence[OwnWording], text: str
) -> tuple[Explained, ...]:
    """Return what was typed in short, in the order of the line, as it is understood here.

    Args:
        met: The short forms that were met in ``text``.
        shipped: The short forms that ship, by how they are written.
        own: What this desk says otherwise, or besides.
        text: What was typed.
    """
    here = {tidy(one.of): one for one in own}
    found: dict[str, list[ShortForm]] = {}
    for one in met:
        form = _here(shipped[one.means.short], here) if one.means.short in shipped else None
        if form and _is_short(one.typed, form):
            typed = one.means.written if tidy(one.typed) == tidy(one.means.written) else one.typed
            found.setdefault(one_line(typed), []).append(form)
    added = here.get(tidy(text))
    if added and not found and not added.off:
        form = ShortForm(short=added.of, meaning=added.words, plain=added.plain)
        found[added.of] = [form]
    whole = len(found) == 1 and tidy(next(iter(found))) == tidy(text)
    told = (Explained(typed, tuple(forms), whole) for typed, forms in found.items())
    return tuple(told)[:MOST_TOLD]


def _here(form: ShortForm, here: Mapping[str, OwnWording]) -> ShortForm | None:
    changed = here.get(tidy(form.short))
    if changed is None:
        return form
    if changed.off:
        return None
    return form.model_copy(update={"meaning": changed.words, "plain": changed.plain})


def _is_short(typed: str, form: ShortForm) -> bool:
    letters = "".join(filter(str.isalpha, typed))
    digits = any(map(str.isdigit, typed))
    return len(letters) <= _FEW_LETTERS or digits or form.kind in _NAMES
