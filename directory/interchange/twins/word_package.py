"""The Word file around the words: nothing in it of the machine, the person or the hour."""

import io
import zipfile
from collections.abc import MutableSequence
from datetime import UTC, date, datetime, time
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from directory.interchange.twins import word_looks

_KEPT = (
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
)
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The day of every part within the file: the oldest that such a file can hold."""


def new_document(scale: float) -> Document:
    """Return an empty document with our styles, lists and settings, and nothing else."""
    document = docx.Document()
    for rels in (document.part.package.rels, document.part.rels):
        for key in [key for key, rel in rels.items() if rel.reltype not in _KEPT]:
            del rels[key]
    _fill(document.styles.element, [*parse_xml(word_looks.styles(scale))])
    _fill(document.settings.element, [parse_xml(one) for one in word_looks.settings()])
    numbering = document.part.numbering_part.element
    _fill(numbering, [parse_xml(one) for one in word_looks.lists()])
    fonts = Part(
        PackURI("/word/fontTable.xml"),
        CONTENT_TYPE.WML_FONT_TABLE,
        word_looks.fonts(),
        document.part.package,
    )
    document.part.relate_to(fonts, RELATIONSHIP_TYPE.FONT_TABLE)
    return document


def packed(document: Document, title: str, made_on: date) -> bytes:
    """Return the file; the same words always give the same bytes.

    Args:
        document: The whole document.
        title: A neutral title: it shows in lists of files.
        made_on: The only date in the file.
    """
    about = document.core_properties
    about.title, about.language = title, word_looks.LANGUAGE
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = datetime.combine(made_on, time(), UTC)
    about.revision = 1
    saved = io.BytesIO()
    document.save(saved)
    made = io.BytesIO()
    with (
        zipfile.ZipFile(saved) as parts,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file,
    ):
        for name in parts.namelist():
            part = zipfile.ZipInfo(name, _LONG_AGO)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0
            file.writestr(part, parts.read(name))
    return made.getvalue()


def _fill(element: MutableSequence[Any], children: list[Any]) -> None:
    """Put children in the place of all that an element holds."""
    element[:] = children
