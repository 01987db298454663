"""The keeper's page: its sections in a list at the left, and one of them in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from ui.widgets.page import Page, Tools

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from directory.keeping.editing import Opened
    from ui.widgets.section import Section

LIST_WIDTH = 176
LIST_NAME = "Sections of the directory"


class DirectoryPage(Page):
    """Shows one section; each is made when somebody first goes there."""

    NAME = "Directory"
    ICON = "book-open"
    SHOWS_SERVICES = False

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._kinds: tuple[type[Section], ...] = ()
        self._made: dict[int, Section] = {}
        self._outdated: set[int] = set()
        self.list = QListWidget(self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self.list.currentRowChanged.connect(self._go)
        tools.visit.on_directory_changed(self._directory_changed)

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

    def open_record(self, record_id: str) -> None:
        """Open a record in the editor."""
        self.show_section(0).open_record(record_id)

    def go_on_with(self, opened: Opened) -> None:
        """Open a record that was begun in another section, not saved yet."""
        self.show_section(0).go_on_with(opened)

    def open_history(self, record_id: str) -> None:
        """Show what was done to a record: the last section is about what was."""
        self.show_section(len(self._kinds) - 1).open_record(record_id)

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
        self.list.setAccessibleName(LIST_NAME)
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
        from ui.pages.directory.sections import SECTIONS

        self._kinds = SECTIONS
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
            section = self._kinds[number](self.tools, self)
            self._made[number] = section
            self.stack.addWidget(section)
            section.record_wanted.connect(self.open_record)
            section.record_begun.connect(self.go_on_with)
            section.history_wanted.connect(self.open_history)
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
