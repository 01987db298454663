"""Choose one of the services that are held, by typing a part of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.actions import records
from ui.widgets.forms.editor_pick import PickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ui.actions.records import RecordList
    from ui.widgets.frame.page import Tools

MOST_FOUND = 3


class ServicePick(PickBox):
    """``picked`` gives the id of a service; the services are read when somebody first types."""

    def __init__(self, name: str, tools: Tools, parent: QWidget) -> None:
        super().__init__(name, self._named_like, parent)
        self._tools = tools
        self._records: RecordList | None = None
        self._names: dict[str, str] = {}

    def name_of(self, service_id: str) -> str:
        """Return the name of a service that was found, as it may stand on the screen."""
        return self._names.get(service_id, "")

    def _named_like(self, words: str) -> Sequence[tuple[object, str]]:
        if self._records is None:
            self._records = records.all_records(self._tools.desk)
        public = self._tools.visit.public_words
        found = self._records.look(records.Looked(words=words, kind="service"))[:MOST_FOUND]
        self._names = {one.id: records.on_screen(one.name, public=public) for one in found}
        return list(self._names.items())
