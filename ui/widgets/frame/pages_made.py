"""The pages of the window, each made when it is first asked for: the start makes one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast, overload

from ui.widgets.frame.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class PageLine:
    """What the rail shows of a page, and where the page is found."""

    name: str
    icon: str
    file: str
    """In ``ui/pages``, without its ending; its page is called so too: ``find_page``, FindPage."""

    def kind(self) -> type[Page]:
        """Load the page, in the thread of the window: Qt hears of widgets as they are loaded."""
        module = import_module(f"ui.pages.{self.file}")
        return cast("type[Page]", getattr(module, self.file.title().replace("_", "")))


class Pages(Sequence[Page]):
    """Every page in the order of the rail; whoever asks for one gets it made."""

    def __init__(self, lines: Sequence[PageLine], make: Callable[[PageLine], Page]) -> None:
        self.lines = tuple(lines)
        self._make = make
        self._made: dict[int, Page] = {}

    @property
    def made(self) -> list[Page]:
        """Those that were made so far, in their order: the others have nothing to hear of."""
        return [self._made[at] for at in sorted(self._made)]

    def number(self, name: str) -> int:
        """Return the number of the page of this name."""
        return [line.name for line in self.lines].index(name)

    def __len__(self) -> int:
        return len(self.lines)

    @overload
    def __getitem__(self, at: int) -> Page: ...
    @overload
    def __getitem__(self, at: slice) -> list[Page]: ...
    def __getitem__(self, at: int | slice) -> Page | list[Page]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        number = range(len(self.lines))[at]
        if number not in self._made:
            self._made[number] = self._make(self.lines[number])
        return self._made[number]
