"""A finished print on real paper: which printer, both sides, and a name that tells nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.printing.preview import PageImage

JOB_NAME = "Signpost"
POINTS_PER_INCH = 72
PRINT_SCALE = 200 / POINTS_PER_INCH
"""Pixels for each point of a picture that goes to the printer."""


def as_image(picture: PageImage) -> QImage:
    """Return a page's picture for painting."""
    bytes_a_row = picture.width * 3
    image = QImage(
        picture.rgb, picture.width, picture.height, bytes_a_row, QImage.Format.Format_RGB888
    )
    return image.copy()


def has_printer() -> bool:
    """Say whether this computer has a printer set up."""
    return bool(QPrinterInfo.availablePrinters())


def ask_and_print(pictures: Sequence[PageImage], *, both_sides: bool = True) -> bool:
    """Print after the person has chosen the printer; return False when they called it off.

    Args:
        pictures: The pages.
        both_sides: False where the pages go to different people.
    """
    printer = _printer()
    if not both_sides:
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    dialog = QPrintDialog(printer)
    wanted = bool(dialog.exec())
    if wanted:
        paint_pages(printer, pictures)
    dialog.deleteLater()
    return wanted


def print_at_once(pictures: Sequence[PageImage]) -> None:
    """Print on the usual printer, asking nothing."""
    paint_pages(_printer(), pictures)


def paint_pages(printer: QPrinter, pictures: Sequence[PageImage]) -> None:
    """Paint each picture on a page of its own, as large as the paper."""
    painter = QPainter(printer)
    for at, picture in enumerate(pictures):
        if at:
            printer.newPage()
        paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
        image = as_image(picture)
        fitted = image.size().scaled(paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(0, 0, fitted.width(), fitted.height()), image)
    painter.end()


def _printer() -> QPrinter:
    """Return the usual printer, set to A4 and to both sides where it can."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(JOB_NAME)
    printer.setCreator(JOB_NAME)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    both = QPrinter.DuplexMode.DuplexLongSide
    if both in QPrinterInfo(printer).supportedDuplexModes():
        printer.setDuplex(both)
    return printer
