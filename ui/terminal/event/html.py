"""``event html``: the map of a marketplace day as a web page in one file."""

from pathlib import Path
from typing import Annotated

import typer

from ui import actions
from ui.actions.event.event_html import event_html
from ui.terminal.common import common_of, say_json, tell
from ui.terminal.event.keeping import EventId


def html(
    context: typer.Context,
    event_id: EventId,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="To write.")],
    edition: Annotated[
        str, typer.Option("--edition", metavar="EDITION", help="public, professional or venue.")
    ] = "public",
) -> None:
    """Write the map and the lists of tables as one web page, for phones or your own site."""
    common = common_of(context)
    desk = common.open()
    content = event_html(desk, event_id, edition)
    actions.save_file(content, output)
    if common.as_json:
        practice = actions.is_practice(desk)
        say_json({"file": str(output), "id": event_id, "bytes": len(content), "practice": practice})
    else:
        tell(f"{event_id}: {output}")
