"""Whether a file can be taken in as a blank form: a PDF, not filled in, that runs nothing.

It is called in a process of its own; it returns the sentence that says what is wrong, or nothing.
"""

import io
from collections.abc import Iterator
from typing import Any

MOST_BYTES = 3 * 1024 * 1024
MOST_OBJECTS, DEEPEST, MOST_PAGES = 50_000, 60, 60
TOO_BIG = "This file is larger than 3 MB. Print it to a new, smaller PDF and attach that."
NOT_A_PDF = "This is not a PDF that can be read. Print the form to a PDF and attach that."
LOCKED = "This PDF has a password. Print it to a new PDF and attach that."
TOO_LONG = f"This PDF has more than {MOST_PAGES} pages. Attach the form alone."
RUNS = (
    "This PDF holds something that runs by itself ({what}). Print it to a new PDF and attach that."
)
FILLED = "This form is filled in. Attach a blank one: nothing about a person is kept here."
RUNNING = {
    "/JavaScript": "a program", "/Launch": "it starts other programs",
    "/ImportData": "it reads other files", "/GoToE": "it opens a file inside it",
    "/Rendition": "sound or film", "/Movie": "sound or film", "/Sound": "sound or film",
    "/RichMediaExecute": "sound or film",
}  # fmt: skip
"""Kinds of action that do more than turn a page."""
HOLDING = {
    "/JS": "a program", "/JavaScript": "a program", "/EmbeddedFiles": "other files inside it",
    "/EF": "other files inside it", "/RichMediaContent": "sound or film", "/XFA": "a program",
}  # fmt: skip
"""Entries under which there is more than a page."""
READ_ONLY = 1


def look_at_form(content: bytes) -> str:
    """Return why a file cannot be taken in as a blank form, as a sentence; nothing if it can."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return _wrong_with(pdf) or _cannot_draw(content)
    except pikepdf.PasswordError:
        return LOCKED
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError):
        return NOT_A_PDF


def _wrong_with(pdf: Any) -> str:  # noqa: ANN401  (pikepdf has no types)
    pages = len(pdf.pages)
    if not pages or len(pdf.objects) > MOST_OBJECTS:
        return NOT_A_PDF
    if pages > MOST_PAGES:
        return TOO_LONG
    for found in pdf.objects:
        for entries in _dictionaries(found, 0):
            if what := _runs(entries):
                return RUNS.format(what=what)
            if _filled_in(entries):
                return FILLED
    return ""


def _dictionaries(found: Any, depth: int) -> Iterator[Any]:  # noqa: ANN401
    """Yield a dictionary and those that lie in it; what lies elsewhere is come to by itself."""
    import pikepdf

    if depth > DEEPEST:
        raise ValueError("nested too deep")
    if isinstance(found, pikepdf.Stream):
        found = found.stream_dict
    if isinstance(found, pikepdf.Dictionary):
        yield found
        inside = [found[key] for key in found.keys()]  # noqa: SIM118  (it iterates over values)
    elif isinstance(found, pikepdf.Array):
        inside = list(found)
    else:
        return
    for one in inside:
        if getattr(one, "is_indirect", True) is False:
            yield from _dictionaries(one, depth + 1)


def _runs(entries: Any) -> str:  # noqa: ANN401
    """Return what in a dictionary runs by itself; nothing mostly."""
    action = RUNNING.get(str(entries.get("/S", "")), "")
    return action or next((what for key, what in HOLDING.items() if key in entries), "")


def _filled_in(entries: Any) -> bool:  # noqa: ANN401
    """Say whether this is a field for words in which somebody wrote something."""
    if str(entries.get("/FT", "")) != "/Tx" or int(entries.get("/Ff", 0)) & READ_ONLY:
        return False
    value, usual = (str(entries.get(key, "")).strip() for key in ("/V", "/DV"))
    return value not in ("", usual)


def _cannot_draw(content: bytes) -> str:
    """Draw each page small, as printing will; what breaks on it breaks here."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
        for page in document:
            page.render(scale=0.2)
    except pypdfium2.PdfiumError:
        return NOT_A_PDF
    return ""
