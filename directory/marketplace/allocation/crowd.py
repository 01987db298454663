"""Stalls that have too few places between them, told in a sentence with what to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from directory.marketplace.allocation.needs import NEEDS, Need
from directory.marketplace.allocation.setting import Setting, listed

MOST_NAMED = 30


@dataclass(frozen=True)
class WhyTooMany:
    """A crowd of stalls, its places, and why it has no others."""

    setting: Setting
    crowd: tuple[int, ...]
    places: tuple[int, ...]
    gone: int = 0
    """Places that another crowd takes up, as bits."""

    @property
    def needs(self) -> tuple[Need, ...]:
        """The fewest needs that by themselves leave the crowd too few places; maybe none."""
        needs = [one for one in self._every() if any(self._asks(one, n) for n in self.crowd)]
        for need in reversed(needs):
            fewer = [one for one in needs if one is not need]
            if self._places_by(fewer) < len(self.crowd):
                needs = fewer
        return tuple(needs)

    @property
    def sentence(self) -> str:
        """What is in the way, and what to do."""
        needs = self.needs
        if [one.name for one in needs] == ["fixed"]:
            table, names = self.setting.table(self.places[0]), self._names()
            return f"{table.capitalize()} is the fixed place of {listed(names)}. {needs[0].mend}"
        asked = [self._asked(needs, n) for n in self.crowd]
        same = all(one == asked[0] for one in asked)
        every = tuple(dict.fromkeys(word for one in asked for word in one))
        told = f"need{'s' if len(asked) == 1 else ''} {listed(every)}"
        names = [
            name if same else f"{name} ({listed(one)})"
            for name, one in zip(self._names(), asked, strict=True)
        ]
        return (
            f"{counted(len(asked), 'stall')} {told}; {self._have(same=same)}. "
            f"Stalls: {listed(names[:MOST_NAMED])}. {needs[0].mend}"
        )

    def _every(self) -> tuple[Need, ...]:
        """Return every need; who was put somewhere by hand needs that place and nothing else."""
        at = {self.setting.stalls[n].id: place for n, place in self.setting.locked.items()}
        by_hand = Need(
            "locked",
            lambda stall: stall.id in at,
            lambda stall, place: self.setting.places[at[stall.id]] is place,
            lambda stall: f"{self.setting.table(at[stall.id])}, where it was put by hand",
            "Unlock what was put by hand.",
        )
        return (by_hand, *NEEDS)

    def _asks(self, need: Need, stall: int) -> bool:
        if stall in self.setting.locked and need.name != "locked":
            return False
        return need.asks(self.setting.stalls[stall])

    def _asked(self, needs: Sequence[Need], stall: int) -> tuple[str, ...]:
        asks = (one for one in needs if self._asks(one, stall))
        return tuple(one.words(self.setting.stalls[stall]) for one in asks)

    def _places_by(self, needs: Sequence[Need]) -> int:
        """Return how many places the crowd has between it if only some needs count."""
        left = (one for n, one in enumerate(self.setting.places) if not self.gone >> n & 1)
        return sum(
            any(
                all(
                    need.fits(self.setting.stalls[n], place)
                    for need in needs if self._asks(need, n)
                )
                for n in self.crowd
            )
            for place in left
        )  # fmt: skip

    def _names(self) -> list[str]:
        return [self.setting.called(self.setting.stalls[n]) for n in self.crowd]

    def _have(self, *, same: bool) -> str:
        it = "it" if same and len(self.needs) == 1 else "what they need"
        if not self.places:
            return f"no place has {it}"
        have = "place has" if len(self.places) == 1 else "places have"
        return f"only {len(self.places)} {have} {it}: {self.setting.tables(self.places)}"


def counted(number: int, thing: str) -> str:
    """Return a number of things in words: ``1 stall``, ``3 stalls``."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
