"""``event papers``: all papers of the day as files, or only those that changed since."""

from pathlib import Path
from typing import Annotated

import typer

from ui import actions
from ui.actions.event import event_papers, papers_of_day
from ui.terminal.common import common_of, counted, say, say_json, tell, warn
from ui.terminal.event.keeping import EventId


def papers(
    context: typer.Context,
    event_id: EventId,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FOLDER", help="To write them into.")
    ] = None,
    changed: Annotated[
        bool, typer.Option("--changed", help="Only sheets that say something else now.")
    ] = False,
) -> None:
    """Write the papers of the day into a folder; without one, name what to print again."""
    common = common_of(context)
    desk = common.open()
    again = event_papers.to_print_again(desk, event_id)
    saved = papers_of_day.SavedPapers((), ())
    if output is not None:
        saved = papers_of_day.save_event_papers(desk, event_id, output, only_changed=changed)
    for words in (*saved.left_out, *saved.warnings):
        warn(words)
    if common.as_json:
        say_json({
            "event": event_id,
            "files": [str(one) for one in saved.files],
            "left_out": list(saved.left_out),
            "again": [one.words for one in again],
            "practice": actions.is_practice(desk),
        })  # fmt: skip
        return
    for one in again if output is None else ():
        say(f"Print again: {one.words}")
    if output is not None:
        tell(f"{counted(len(saved.files), 'paper')} in {output}.")
    elif not again:
        tell("Nothing to print again. All papers: signpost event papers EVENT -o FOLDER.")
