"""What every web page of ours is: one file that loads nothing, runs nothing and sends nothing."""

from collections.abc import Iterable
from html import escape

POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def whole_page(
    title: str, style: str, body: Iterable[str], language: str = "en-GB", turned: str = "ltr"
) -> str:
    """Return a whole page.

    Args:
        title: Of the file: it shows where anyone may see it. It is escaped here.
        style: Its one style sheet.
        body: The lines of its body, escaped already.
        language: In which it is.
        turned: From which side it is read: ``ltr`` or ``rtl``.
    """
    side = ' dir="rtl"' if turned == "rtl" else ""
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{escape(language)}"{side}>',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            f"<title>{escape(title)}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            *body,
            "</body>",
            "</html>",
            "",
        )
    )
