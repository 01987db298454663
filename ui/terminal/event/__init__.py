"""What an organiser types of marketplace days: the verbs under ``event``, in one visible list."""

from collections.abc import Callable

from ui.terminal.event import keeping

EVENT_VERBS: dict[str, Callable[..., None]] = {
    "list": keeping.list_,
    "show": keeping.show,
    "import": keeping.import_,
    "export": keeping.export,
    "remove": keeping.remove,
}
"""Every verb of ``signpost event``. A new one is a function in this folder and a line here."""
