"""The keeper's page: its sections in a list at the left, and one of them in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.frame.sectioned import SectionedPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.keeping.record.editing import Opened
    from ui.widgets.frame.section import Section


class DirectoryPage(SectionedPage):
    """Keeps the records: the first of its sections has the editor."""

    LIST_NAME = "Sections of the directory"

    def kinds(self) -> Sequence[type[Section]]:
        """Return the sections. They are loaded now, as most people at a desk never come here."""
        from ui.pages.directory.sections import SECTIONS

        return SECTIONS

    def make(self, kind: type[Section]) -> Section:
        """Return a new section that can ask for records."""
        section = super().make(kind)
        section.record_wanted.connect(self.open_record)
        section.record_begun.connect(self.go_on_with)
        section.history_wanted.connect(self.open_history)
        return section

    def open_record(self, record_id: str) -> None:
        """Open a record in the editor."""
        self.show_section(0).open_record(record_id)

    def go_on_with(self, opened: Opened) -> None:
        """Open a record that was begun in another section, not saved yet."""
        self.show_section(0).go_on_with(opened)

    def open_history(self, record_id: str) -> None:
        """Show what was done to a record: the last section is about what was."""
        self.show_section(len(self._kinds) - 1).open_record(record_id)
