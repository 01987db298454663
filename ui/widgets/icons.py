"""Line icons (Lucide), drawn in whatever colour the words beside them have."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parent.parent / "icons"
SHARPEST = 2
"""Icons are drawn at this many pixels for each px, so that they are sharp at 200 %."""


@lru_cache(maxsize=256)
def picture(name: str, colour: str, size: int) -> QImage:
    """Return the icon ``name`` in ``colour`` (``#RRGGBB``), ``size`` px square, for painting."""
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    side = size * SHARPEST
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    image.setDevicePixelRatio(SHARPEST)
    return image


def icon(name: str, colour: str, size: int) -> QIcon:
    """Return the icon ``name`` for a button."""
    return QIcon(QPixmap.fromImage(picture(name, colour, size)))
