"""``language``: which languages papers come in, and who has checked their words."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from directory.errors import BadInput
from ui.actions import translations
from ui.terminal.common import common_of, say, say_json, tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.desk.paper.translations import LanguageState


def language(
    context: typer.Context,
    do: Annotated[
        str, typer.Argument(metavar="list|show|checked|stop", help="What to do.")
    ] = "list",
    code: Annotated[str, typer.Argument(metavar="CODE", help="pl, ro, ar.")] = "",
    reviewer: Annotated[
        str, typer.Option("--by", metavar="ROLE", help="Who checked it: interpreter.")
    ] = "",
    on: Annotated[
        str, typer.Option("--on", metavar="DAY", help="When: YYYY-MM-DD. Today without it.")
    ] = "",
) -> None:
    """Name the languages of papers, read one, or keep that somebody has checked it.

    For example: signpost language checked pl --by "Polish interpreter" --on 2026-11-20
    """
    common = common_of(context)
    desk = common.open()
    if do == "checked":
        tell(translations.have_checked(desk, code, reviewer, _day(on, desk.today)).words)
    elif do == "stop":
        tell(translations.stop_using(desk, code).words)
    elif do not in ("list", "show"):
        raise BadInput(f"'{do}' is not known here. Say list, show, checked or stop.")
    held = [one for one in translations.languages(desk) if code in ("", one.catalogue.code)]
    if do == "show" and not held:
        raise BadInput("There is no such language: `signpost language list` tells their codes.")
    if common.as_json:
        say_json([_shape(one, whole=do == "show") for one in held])
    else:
        _tell(held, whole=do == "show")


def _tell(held: "Sequence[LanguageState]", *, whole: bool) -> None:
    for one in held:
        say(f"{one.catalogue.code}: {one.catalogue.name}. {translations.state_words(one)}")
        for english, said in one.catalogue.sentences.items() if whole else ():
            say(f"{english}\n    {said}")


def _shape(state: "LanguageState", *, whole: bool) -> dict[str, object]:
    told: dict[str, object] = {
        "code": state.catalogue.code,
        "name": state.catalogue.name,
        "ready": state.ready,
        "reviewer": state.reviewer,
        "checked_on": str(state.checked_on) if state.checked_on else None,
        "changed_since": state.changed_since,
        "missing": list(state.missing),
    }
    return told | {"sentences": dict(state.catalogue.sentences)} if whole else told


def _day(words: str, today: date) -> date:
    if not words:
        return today
    try:
        return date.fromisoformat(words)
    except ValueError as problem:
        raise BadInput(f"'{words}' is no day. Write it as YYYY-MM-DD.") from problem
