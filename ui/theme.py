"""How the window looks: three looks, one scale of sizes, one of spaces, one short style sheet.

Every colour that text or a line is drawn in stands here, next to what it is drawn on, so that a
test can measure each pair (4.5 to 1 for text, 3 to 1 for lines and focus rings).
"""

from dataclasses import asdict, dataclass
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

SMALL, BODY, LARGE, TITLE, HUGE = 12, 14, 16, 20, 28
"""The type scale, in px at 100 %."""
BIG, BIGGEST = 40, 64
"""For one service that is shown to somebody across the desk."""
HAIR, TIGHT, GAP, WIDE, BROAD = 4, 8, 12, 16, 24
"""The spaces, in px at 100 %."""

RAIL_WIDTH = 88
PANEL_WIDTH = 480
STATUS_HEIGHT, BOX_HEIGHT, CHIPS_HEIGHT, CHIP_HEIGHT = 28, 52, 40, 32
BUTTON_HEIGHT, STRIP_HEIGHT, TRAY_HEIGHT = 40, 44, 48
TILE_WIDTH, TILE_HEIGHT, TILE_ICON, RAIL_ICON = 148, 84, 28, 24
NARROW_WIDTH = 1000
"""Below this width of window, in px, the panel is a page of its own."""
SLIM_WIDTH = 760
"""Below this width of window, in px, the rail is a menu."""

LOOK_PROPERTY = "signpost_look"
SCALE_PROPERTY = "signpost_text_scale"
SCALES = (1.0, 1.25, 1.5, 2.0)
"""How much larger than the scale of sizes the words can be; what holds words grows with them."""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of one look."""

    name: str
    window: str
    base: str
    text: str
    muted: str
    line: str
    """Outlines of controls."""
    hair: str
    """Thin rules between rows: decoration only."""
    accent: str
    on_accent: str
    soft: str
    """Behind the chosen row and pressed things."""
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    practice: str
    on_practice: str
    focus: str


LIGHT = Look(
    name="light", window="#F2F6F5", base="#FFFFFF", text="#14201F", muted="#465856",
    line="#6B7F7C", hair="#D5DFDD", accent="#0B5F62", on_accent="#FFFFFF", soft="#DCEDEA",
    warning="#744600", warning_soft="#FFF0D2", danger="#931B1B", danger_soft="#FBE9E6",
    practice="#FFD84D", on_practice="#1C1A10", focus="#14201F",
)  # fmt: skip
DARK = Look(
    name="dark", window="#101817", base="#172221", text="#E9F0EF", muted="#AEBDBA",
    line="#7F9390", hair="#2A3836", accent="#74CCC6", on_accent="#06201F", soft="#1F3B39",
    warning="#FFC870", warning_soft="#3A2B10", danger="#FFB0A6", danger_soft="#431D1B",
    practice="#FFD84D", on_practice="#1C1A10", focus="#FFFFFF",
)  # fmt: skip
HIGH_CONTRAST = Look(
    name="high contrast", window="#000000", base="#000000", text="#FFFFFF", muted="#FFFFFF",
    line="#FFFFFF", hair="#8A8A8A", accent="#5CF2E8", on_accent="#000000", soft="#00413D",
    warning="#FFD500", warning_soft="#000000", danger="#FF9E93", danger_soft="#000000",
    practice="#FFE600", on_practice="#000000", focus="#FFE600",
)  # fmt: skip
CREAM = Look(
    name="cream", window="#F4EAD2", base="#FCF6E6", text="#1F1B10", muted="#554C37",
    line="#7A6F55", hair="#DFD3B6", accent="#0B585B", on_accent="#FFFFFF", soft="#E4E3C6",
    warning="#6B4000", warning_soft="#FFE9BF", danger="#8A1717", danger_soft="#F9E0D2",
    practice="#FFD84D", on_practice="#1C1A10", focus="#1F1B10",
)  # fmt: skip
"""For people who read more easily on a tint than on white."""
LOOKS = (LIGHT, CREAM, DARK, HIGH_CONTRAST)

TEXT_PAIRS = (
    ("text", "window"), ("text", "base"), ("text", "soft"), ("text", "danger_soft"),
    ("text", "warning_soft"), ("muted", "window"), ("muted", "base"), ("muted", "soft"),
    ("accent", "window"), ("accent", "base"), ("accent", "soft"), ("on_accent", "accent"),
    ("warning", "base"), ("warning", "window"), ("warning", "soft"), ("warning", "warning_soft"),
    ("danger", "base"), ("danger", "window"), ("danger", "danger_soft"),
    ("on_practice", "practice"), ("accent", "warning_soft"),
)  # fmt: skip
"""Every pair (ink, ground) in which words are drawn."""
LINE_PAIRS = (
    ("line", "window"), ("line", "base"), ("focus", "window"), ("focus", "base"),
    ("focus", "soft"), ("focus", "danger_soft"), ("focus", "practice"), ("accent", "soft"),
)  # fmt: skip
"""Every pair (line, ground) in which an outline, an icon or a focus ring is drawn.

On the practice band of a dark look the ring is drawn in ``on_practice`` instead.
"""


def luminance(colour: str) -> float:
    """Return the relative luminance (0 to 1) of ``#RRGGBB``, as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast (1 to 21) of two ``#RRGGBB`` colours."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def font(size: int = BODY, *, semibold: bool = False) -> QFont:
    """Return the system's font at one size of the scale, in px."""
    made = QFont(QApplication.font())
    made.setPixelSize(tall(size))
    if semibold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def tall(size: int) -> int:
    """Return a size or a height, in px, as it is with the text size that was chosen."""
    return round(size * text_scale())


@cache
def text_scale() -> float:
    """Return how much larger than usual the words are: 1 to 2.

    It is asked for thousands of times while a window is made, and changes in :func:`wear` only.
    """
    app = QApplication.instance()
    scale = app.property(SCALE_PROPERTY) if app is not None else None
    return scale if isinstance(scale, float) else 1.0


def current() -> Look:
    """Return the look that the program wears; light until it is told otherwise."""
    app = QApplication.instance()
    name = app.property(LOOK_PROPERTY) if app is not None else None
    return next((look for look in LOOKS if look.name == name), LIGHT)


def system_look(app: QApplication) -> Look:
    """Return the look that the computer asks for."""
    hints = app.styleHints()
    asked = hints.accessibility() if hasattr(hints, "accessibility") else None
    if asked is not None and asked.contrastPreference() == Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def wear(app: QApplication, look: Look, scale: float = 1.0) -> None:
    """Dress the whole program in ``look``, with words ``scale`` times as large."""
    app.setProperty(LOOK_PROPERTY, look.name)
    app.setProperty(SCALE_PROPERTY, float(scale))
    text_scale.cache_clear()
    app.setStyle("Fusion")
    plain = QFont(app.font())
    plain.setPixelSize(tall(BODY))
    app.setFont(plain)
    app.setPalette(palette(look))
    app.setStyleSheet(style_sheet(look))


def palette(look: Look) -> QPalette:
    """Return ``look`` as Qt's own colour roles, for what Qt draws by itself."""
    role = QPalette.ColorRole
    made = QPalette()
    for part, colour in (
        (role.Window, look.window), (role.WindowText, look.text), (role.Base, look.base),
        (role.AlternateBase, look.window), (role.Text, look.text), (role.Button, look.base),
        (role.ButtonText, look.text), (role.Highlight, look.accent), (role.Link, look.accent),
        (role.HighlightedText, look.on_accent), (role.PlaceholderText, look.muted),
        (role.ToolTipBase, look.base), (role.ToolTipText, look.text), (role.Mid, look.line),
        (role.Accent, look.accent),
    ):  # fmt: skip
        made.setColor(part, QColor(colour))
    for part in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(look.muted))
    return made


GROWING = {"tick": 12, "gap": 6, "arrow": 5, "deep": 6}
"""What grows with the words, in px: a box to tick, what parts it from its words, an arrow."""
_SHEET = Template("""
* { outline: none; }
QToolTip { color: $text; background: $base; border: 1px solid $line; padding: 4px; }
QLabel { background: transparent; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="heading"] { color: $accent; }
QLabel[kind="danger"] { color: $danger; }
QLabel[kind="warning"] { color: $warning; background: $warning_soft; padding: 8px;
  border-radius: 4px; }
QPushButton, QToolButton {
  color: $text; background: $base; border: 1px solid $line; border-radius: 6px;
  padding: 0 12px; margin: 0;
}
QPushButton:hover, QToolButton:hover { background: $soft; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked { background: $soft; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 0 11px; }
QPushButton:disabled, QToolButton:disabled { color: $muted; border: 1px dashed $line; }
QPushButton[kind="primary"] { color: $on_accent; background: $accent; border: 1px solid $accent; }
QPushButton[kind="primary"]:disabled { color: $muted; background: $base;
  border: 1px dashed $line; }
QPushButton[kind="primary"]:focus { border: 2px solid $focus; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; color: $accent;
  text-align: left; }
QPushButton[kind="quiet"]:hover { background: $soft; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; }
QPushButton[kind="danger"] { color: $danger; background: $base; border: 1px solid $danger; }
QPushButton[kind="danger"]:focus { border: 2px solid $focus; }
QPushButton[kind="foot"] { padding: 0 8px; }
QPushButton[kind="foot"]:focus { padding: 0 7px; }
QPushButton[kind="need"] { text-align: left; padding: 0 16px; }
QPushButton[kind="tile"] { border: 1px solid $hair; background: $base; padding: 0; }
QPushButton[kind="tile"]:hover { border: 1px solid $accent; background: $soft; }
QPushButton[kind="tile"]:focus { border: 2px solid $focus; }
QToolButton[kind="rail"] { background: transparent; border: 2px solid transparent;
  border-radius: 8px; padding: 0; }
QToolButton[kind="rail"]:hover { background: $soft; }
QToolButton[kind="rail"]:checked { background: $soft; color: $accent; }
QToolButton[kind="rail"]:focus { border: 2px solid $focus; }
QToolButton[kind="band"], QPushButton[kind="band"] { background: transparent; padding: 0 8px;
  border: 2px solid transparent; border-radius: 4px; }
QToolButton[kind="band"]:focus, QPushButton[kind="band"]:focus { border: 2px solid $focus; }
QToolButton::menu-indicator { image: none; }
QMenu { background: $base; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 8px 24px; }
QMenu::item:selected { background: $soft; color: $text; }
QMenu::item:checked { color: $accent; font-weight: 600; }
QLineEdit { color: $text; background: $base; border: 2px solid $line; border-radius: 8px;
  selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $muted; }
QLineEdit:focus { border: 2px solid $accent; }
QLineEdit[kind="small"] { border: 1px solid $line; border-radius: 6px; padding: 0 8px; }
QLineEdit[kind="small"]:focus { border: 2px solid $accent; padding: 0 7px; }
QPlainTextEdit { color: $text; background: $base; border: 1px solid $line; border-radius: 6px;
  padding: 2px 4px; selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: 1px 3px; }
QLabel[kind="noticed"] { color: $warning; }
QWidget#item { background: $base; border: 1px solid $hair; border-radius: 6px; }
QWidget#missing { background: $warning_soft; }
QWidget#missing[kind="whole"] { background: $window; }
QProgressBar#meter::chunk { background: $accent; border-radius: 2px; }
QFrame#fact { background: $base; border: 1px solid $hair; border-radius: 6px; }
QFrame#fact:focus { border: 2px solid $focus; }
QScrollArea#beside { background: $base; border-left: 1px solid $hair; }
QComboBox, QAbstractSpinBox { color: $text; background: $base; border: 1px solid $line;
  border-radius: 6px; padding: 0 8px; selection-background-color: $accent;
  selection-color: $on_accent; }
QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $focus; padding: 0 7px; }
QComboBox:disabled, QAbstractSpinBox:disabled { color: $muted; border: 1px dashed $line; }
QComboBox::drop-down, QAbstractSpinBox::drop-down, QAbstractSpinBox::up-button,
QAbstractSpinBox::down-button { background: transparent; border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { width: 0; height: 0; margin-right: 8px;
  border-left: ${arrow}px solid $base; border-right: ${arrow}px solid $base;
  border-top: ${deep}px solid $text; }
QAbstractSpinBox::up-arrow { width: 0; height: 0; border-left: 4px solid $base;
  border-right: 4px solid $base; border-bottom: 5px solid $text; }
QAbstractSpinBox::down-arrow { width: 0; height: 0; border-left: 4px solid $base;
  border-right: 4px solid $base; border-top: 5px solid $text; }
QWidget#qt_calendar_navigationbar { background: $base; }
QComboBox QAbstractItemView { background: $base; color: $text; border: 1px solid $line;
  selection-background-color: $soft; selection-color: $text; }
QCheckBox { spacing: ${gap}px; }
QCheckBox::indicator { width: ${tick}px; height: ${tick}px; padding: 2px; background: $base;
  border: 1px solid $line; border-radius: 2px; }
QCheckBox::indicator:checked { background: $accent; background-clip: content;
  background-origin: content; }
QCheckBox::indicator:focus { border: 2px solid $focus; padding: 1px; }
QListView, QTableView { background: $base; color: $text; border: 2px solid transparent;
  gridline-color: $hair; selection-background-color: $soft; selection-color: $text; }
QTableView:focus { border: 2px solid $focus; }
QHeaderView::section { background: $window; color: $text; border: none;
  border-bottom: 1px solid $line; padding: 4px 8px; text-align: left; }
QTableView::item { padding: 0 8px; }
QScrollArea { background: transparent; border: 2px solid transparent; }
QScrollArea:focus { border: 2px solid $focus; }
QScrollArea > QWidget > QWidget[kind="sheetlike"] { background: $base; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; min-height: 32px; min-width: 32px;
  margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $base; color: $text; border: 1px solid $line; border-radius: 6px;
  text-align: center; }
QProgressBar::chunk { background: $soft; border-radius: 5px; }
QListWidget#rows:focus { border: 2px solid $focus; }
QListWidget#rows::item { padding: 4px 8px; border-bottom: 1px solid $hair; }
QListWidget#rows::item:selected { background: $soft; color: $text; }
QListWidget#sections { background: $window; border: 2px solid transparent; padding: 0; }
QListWidget#sections:focus { border: 2px solid $focus; }
QListWidget#sections::item { color: $text; padding: 0 8px; border-radius: 6px; }
QListWidget#sections::item:selected { background: $soft; color: $accent; }
QWidget#rail { background: $base; border-right: 1px solid $hair; }
QWidget#status { background: $window; }
QWidget#status[practice="true"] { background: $practice; }
QWidget#status[practice="true"] QLabel, QWidget#status[practice="true"] QAbstractButton {
  color: $on_practice; }
QWidget#status[practice="true"] QAbstractButton:hover { background: $practice; }
QWidget#status[practice="true"] QAbstractButton:focus { border: 2px solid $on_practice; }
QWidget#panel { background: $base; border-left: 1px solid $hair; }
QWidget#panel[kind="guide"] { background: $window; border-left: 1px solid $window; }
QWidget#foot { background: $base; border-top: 1px solid $hair; }
QWidget#results { background: $base; }
QWidget#comparebar { background: $base; border-top: 1px solid $line; }
QWidget#fitbody { background: $soft; border-bottom: 1px solid $line; }
QWidget#big, QWidget#big QScrollArea > QWidget > QWidget { background: $base; }
QWidget#cover { background: $window; }
QWidget#tray { background: $base; border-top: 1px solid $line; }
QWidget#tray:focus { border: 2px solid $focus; }
QWidget#tray[kind="problem"] { background: $warning_soft; }
QWidget#strip { background: $danger_soft; border-top: 1px solid $danger; }
QWidget#strip QLabel { color: $danger; }
QWidget#keepersline { background: $warning_soft; }
QWidget#keepersline QLabel { color: $warning; }
QWidget#safety { background: $base; border: 1px solid $line; border-radius: 6px; }
QWidget#safety[kind="danger"] { background: $danger_soft; border: 1px solid $danger; }
QWidget#safety[kind="danger"] QLabel#urgent { color: $danger; }
""")


def style_sheet(look: Look) -> str:
    """Return the one style sheet, in the colours of ``look`` and for the text size chosen."""
    grown = {part: tall(size) for part, size in GROWING.items()}
    return _SHEET.substitute(asdict(look), **grown)
