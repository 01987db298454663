# ruff: noqa: T201
"""Which digits are still read on a photocopy of a photocopy: Atkinson Hyperlegible or Noto Sans.

Run ``python tests/speed/bench_digits.py [--numbers N]``. Telephone numbers are drawn in each font
at 14 and 20 points, 200 dots to the inch as a copier sees them. A pass of the copier blurs, adds
the noise of its glass and its paper, turns all to black or white with more or less toner, and does
so at half the dots; two passes are a photocopy of a photocopy. Each digit is then given to the
nearest glyph of its font, copied just so but without the noise, as a reader's eye gets used to a
dark page: the share that comes back as another digit can no longer be told for sure.
"""

import argparse
import random
import sys
from collections import Counter
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageStat

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.printing.layout.fonts import BOLD, NUMBERS, PLAIN, REGULAR  # noqa: E402

Copier = tuple[float, int, int]
FOLDER = ROOT / "directory" / "printing" / "fonts"
FONTS = (REGULAR, BOLD, PLAIN, NUMBERS)
SIZES = (14, 20)
DPI = 200
PASSES = 2
COPIERS = {
    "pale": (1.1, 70, 120),
    "usual": (1.1, 70, 150),
    "dark": (1.1, 70, 180),
    "bad": (1.5, 85, 165),
}
"""Blur in dots of the half size, noise in grey levels, and below which grey it prints black."""
PAD = 6
SHIFTS = tuple((x, y) for x in (-1, 0, 1) for y in (-1, 0, 1))


class Glyphs:
    """The digits of one font at one size, drawn as they are and known again."""

    def __init__(self, name: str, points: float, copier: Copier) -> None:
        self.font = ImageFont.truetype(str(FOLDER / f"{name}.ttf"), round(points * DPI / 72))
        self.wide = max(round(self.font.getlength(digit)) for digit in "0123456789") + 2 * PAD
        up, down = self.font.getmetrics()
        self.high = up + down + 2 * PAD
        self.clean = {digit: soft(self.copy(digit, copier)) for digit in "0123456789"}

    def draw(self, digits: str) -> Image.Image:
        """Return a line of digits, each in a box of its own."""
        line = Image.new("L", (self.wide * len(digits), self.high), 255)
        pen = ImageDraw.Draw(line)
        for at, digit in enumerate(digits):
            pen.text((at * self.wide + PAD, PAD), digit, font=self.font, fill=0)
        return line

    def copy(self, digits: str, copier: Copier, dice: random.Random | None = None) -> Image.Image:
        """Return a photocopy of a photocopy of a line; without dice it has no noise."""
        line = self.draw(digits)
        for _ in range(PASSES):
            line = copied(line, copier, dice)
        return line

    def read(self, line: Image.Image) -> str:
        """Return the digits that the boxes of a line look most like."""
        seen = soft(line)
        boxes = range(0, line.width, self.wide)
        return "".join(
            self.nearest(seen.crop((left, 0, left + self.wide, self.high))) for left in boxes
        )

    def nearest(self, box: Image.Image) -> str:
        """Return the digit whose glyph differs least, wherever it slipped to by a dot."""
        return min(
            self.clean,
            key=lambda digit: min(
                unlike(box, ImageChops.offset(self.clean[digit], *shift)) for shift in SHIFTS
            ),
        )


def soft(image: Image.Image) -> Image.Image:
    """Return an image a little out of focus, so that the edge of a stroke counts less."""
    return image.filter(ImageFilter.GaussianBlur(1.2))


def unlike(one: Image.Image, other: Image.Image) -> float:
    """Return how much two images differ."""
    return ImageStat.Stat(ImageChops.difference(one, other)).sum[0]


def copied(image: Image.Image, copier: Copier, dice: random.Random | None) -> Image.Image:
    """Return one pass through a copier."""
    blur, noise, black = copier
    small = image.resize((image.width // 2, image.height // 2), Image.Resampling.BILINEAR)
    grey = small.filter(ImageFilter.GaussianBlur(blur))
    if dice is not None:
        dirt = Image.frombytes("L", grey.size, dice.randbytes(grey.width * grey.height))
        level = dirt.point([128 + round((value - 128) * noise / 128) for value in range(256)])
        grey = ImageChops.add(grey, level, scale=1.0, offset=-128)
    crisp = grey.point([0 if value < black else 255 for value in range(256)])
    return crisp.resize(image.size, Image.Resampling.BILINEAR)


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--numbers", type=int, default=40, help="Numbers for each font and size.")
    asked = told.parse_args()
    print(f"{asked.numbers} numbers of 11 digits each; wrong digits in a thousand")
    print(f"{'font':<30} {'points':>6} " + " ".join(f"{name:>9}" for name in COPIERS))
    for name in FONTS:
        for points in SIZES:
            taken = Counter[str]()
            row = [
                wrong(Glyphs(name, points, copier), copier, asked.numbers, taken)
                for copier in COPIERS.values()
            ]
            often = ", ".join(f"{pair} {count}" for pair, count in taken.most_common(4))
            rates = " ".join(f"{rate:>9.1f}" for rate in row)
            print(f"{name:<30} {points:>6} {rates}   {often}", flush=True)


def wrong(glyphs: Glyphs, copier: Copier, numbers: int, taken: Counter[str]) -> float:
    """Return the wrong digits in a thousand, and count what was taken for what."""
    dice, missed = random.Random(7), 0
    for _ in range(numbers):
        number = "0" + "".join(dice.choice("0123456789") for _ in range(10))
        read = glyphs.read(glyphs.copy(number, copier, dice))
        pairs = [f"{was}>{got}" for was, got in zip(number, read, strict=True) if was != got]
        taken.update(pairs)
        missed += len(pairs)
    return missed * 1000 / (numbers * 11)


if __name__ == "__main__":
    main()
