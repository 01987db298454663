"""What the page of updates has done in the background, where nothing of the window may be touched.

Most days nobody brings a file in: what reads files is loaded when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import actions
from ui.actions import exchange

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from directory.desk import Desk
    from directory.interchange.bringing.choosing import Choices
    from directory.interchange.bringing.report import ImportReport
    from directory.interchange.tables.column_choice import ColumnLook
    from ui.background import Handle


def look_at(
    desk: Desk, path: Path, mapping: Mapping[str, str], handle: Handle
) -> tuple[ColumnLook | None, ImportReport]:
    """Look at what a file would change, and at its columns."""
    from directory.interchange.bringing.importing import Options, Watch

    watch = Watch(handle.tell, handle.cancelled)
    report = exchange.look_at_file(desk, path, Options(mapping=mapping), watch)
    return exchange.look_at_columns(desk, path, mapping), report


def look_at_columns(
    desk: Desk, path: Path, mapping: Mapping[str, str], _handle: Handle
) -> ColumnLook | None:
    """Look at the columns of a file only."""
    return exchange.look_at_columns(desk, path, mapping)


def bring_in_chosen(
    desk: Desk, path: Path, mapping: Mapping[str, str], choices: Choices, handle: Handle
) -> object:
    """Bring in what was chosen of a file."""
    from directory.interchange.bringing.importing import Options, Watch

    watch = Watch(handle.tell, handle.cancelled)
    return exchange.bring_in_chosen(desk, path, Options(mapping=mapping), choices, watch)


def go_back(desk: Desk, carry: bool, _handle: Handle) -> object:
    """Put the directory in force as it was before the last import."""
    return exchange.go_back(desk, carry=carry)


def bring_in(desk: Desk, path: Path, handle: Handle) -> object:
    """Bring a file in as it stands."""
    from directory.interchange.bringing.importing import Watch  # most days nobody imports

    return actions.import_file(desk, path, watch=Watch(handle.tell, handle.cancelled))
