"""A page of sections: they are listed at the left, and one of them is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from ui import theme
from ui.widgets import icons
from ui.widgets.frame.page import Page, Tools

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.widgets.frame.section import Section

LIST_WIDTH = 176


class SectionedPage(Page):
    """Shows one section; each is made when somebody first goes there."""

    SHOWS_SERVICES = False
    LIST_NAME: ClassVar[str]
    """What a screen reader says of the list of sections."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._kinds: Sequence[type[Section]] = ()
        self._made: dict[int, Section] = {}
        self._outdated: set[int] = set()
        self.list = QListWidget(self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self.list.currentRowChanged.connect(self._go)
        tools.visit.on_directory_changed(self._directory_changed)

    def kinds(self) -> Sequence[type[Section]]:
        """Return every section, in the order of the list; asked when somebody first comes."""
        raise NotImplementedError

    def make(self, kind: type[Section]) -> Section:
        """Return a new section of a kind."""
        return kind(self.tools, self)

    def arrive(self) -> None:
        """Go on where one was."""
        self.show_section(max(self.list.currentRow(), 0))

    def show_section(self, number: int) -> Section:
        """Bring a section to the front, counted from 0, and return it."""
        self._fill()
        self.list.setCurrentRow(number, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        section = self._section(number)
        section.arrive()
        return section

    def show_named(self, name: str) -> Section:
        """Bring the section of this name to the front and return it."""
        self._fill()
        return self.show_section([kind.NAME for kind in self._kinds].index(name))

    def begin_at(self, part: str) -> None:
        """Bring the section of this name to the front."""
        self.show_named(part)

    def save(self) -> None:
        """Keep what the section in front is about; else the sheet is saved, as on other pages."""
        section = self._made.get(self.list.currentRow())
        if section is None or not section.save():
            super().save()

    def width_changed(self, width: int) -> None:
        """Put the list above the section where there is little room."""
        slim = width < theme.tall(theme.NARROW_WIDTH)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._whole.setDirection(down if slim else across)
        flow = QListWidget.Flow.LeftToRight if slim else QListWidget.Flow.TopToBottom
        self.list.setFlow(flow)
        most, row = 16_777_215, theme.tall(theme.BUTTON_HEIGHT)
        self.list.setMinimumWidth(0 if slim else theme.tall(LIST_WIDTH))
        self.list.setMaximumWidth(most if slim else theme.tall(LIST_WIDTH))
        self.list.setMaximumHeight(row + 2 * theme.HAIR if slim else most)
        self._size_items(slim=slim)

    def colour(self) -> None:
        """Draw the icons in the new look."""
        self._draw_icons()
        for section in self._made.values():
            section.colour()

    def stop_for_good(self) -> None:
        """Let each section stop what is under way."""
        for section in self._made.values():
            section.stop_for_good()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the sections how much room they have."""
        super().resizeEvent(event)
        self._tell_width()

    def changeEvent(self, event: QEvent) -> None:
        """Make the rows as high as the words are now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_whole"):
            self.width_changed(self.window().width())

    # -- how it is put together

    def _lay_out(self) -> None:
        self.list.setObjectName("sections")
        self.list.setAccessibleName(self.LIST_NAME)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTabKeyNavigation(False)
        self.list.setUniformItemSizes(False)
        self.stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.list)
        self._whole.addWidget(self.stack, 1)

    def _fill(self) -> None:
        """List the sections. They are loaded now, as most people at a desk never come here."""
        if self._kinds:
            return
        self._kinds = self.kinds()
        for kind in self._kinds:
            item = QListWidgetItem(kind.NAME, self.list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind.NAME}, section")
        self._draw_icons()
        self.width_changed(self.window().width())

    def _draw_icons(self) -> None:
        size = theme.tall(theme.LARGE)
        self.list.setIconSize(QSize(size, size))
        for row, kind in enumerate(self._kinds):
            ink = theme.current().text
            self.list.item(row).setIcon(icons.icon(kind.ICON, ink, theme.LARGE))

    def _size_items(self, *, slim: bool) -> None:
        high = theme.tall(theme.BUTTON_HEIGHT)
        metrics = self.list.fontMetrics()
        for row, kind in enumerate(self._kinds):
            words = metrics.horizontalAdvance(kind.NAME) + theme.tall(theme.LARGE) + 2 * theme.WIDE
            self.list.item(row).setSizeHint(QSize(words if slim else 0, high))

    def _section(self, number: int) -> Section:
        """Return a section, made now if nobody has been there yet, and as new as the directory."""
        section = self._made.get(number)
        if section is None:
            section = self.make(self._kinds[number])
            self._made[number] = section
            self.stack.addWidget(section)
            self._tell_width()
        elif number in self._outdated:
            section.refresh()
        self._outdated.discard(number)
        self.stack.setCurrentWidget(section)
        return section

    def _go(self, number: int) -> None:
        """Show the section of a row; the focus stays in the list, so that arrows go on."""
        if number >= 0:
            self.tools.messages.quiet()
            self._section(number)

    def _directory_changed(self, _nothing: object) -> None:
        """Show it now where somebody is looking, and elsewhere when somebody comes."""
        for number, section in self._made.items():
            if section.isVisible():
                section.refresh()
            else:
                self._outdated.add(number)

    def _tell_width(self) -> None:
        for section in self._made.values():
            section.width_changed(self.stack.width())
