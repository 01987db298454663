"""Pages as pictures, and what it costs to know what can be printed."""

import subprocess
import sys

from PIL import Image

from directory.printing import PRINTABLES
from directory.printing.preview import PageImage, pages_as_images, save_png
from tests.directory.printing.sheets import ENTRIES, sheet


def test_every_page_becomes_a_picture_of_its_size():
    done = PRINTABLES[0].make(sheet(*ENTRIES[:5]))
    pages = pages_as_images(done.pdf, scale=2)
    assert len(pages) == done.pages
    for page in pages:
        assert (page.width, page.height) == (1191, 1684)
        assert len(page.rgb) == page.width * page.height * 3
        assert min(page.rgb) < 50


def test_colours_come_out_in_their_order():
    page = pages_as_images(PRINTABLES[0].make(sheet(ENTRIES[0])).pdf, scale=1)[0]
    across, down = 60, 24  # inside the yellow practice band
    start = (down * page.width + across) * 3
    red, green, blue = page.rgb[start : start + 3]
    assert red > green > blue


def test_a_picture_is_saved_as_it_is(tmp_path):
    dots = bytes(range(3 * 2 * 3))
    save_png(PageImage(3, 2, dots), tmp_path / "page.png")
    with Image.open(tmp_path / "page.png") as saved:
        assert (saved.size, saved.mode, saved.tobytes()) == ((3, 2), "RGB", dots)


def test_listing_what_can_be_printed_loads_nothing_that_draws():
    code = (
        "import sys, directory.printing;"
        "assert not {'reportlab', 'pikepdf', 'pypdfium2'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_same_bytes_in_another_process():
    code = (
        "import sys, hashlib;"
        "from directory.printing import PRINTABLES;"
        "from tests.directory.printing.sheets import ENTRIES, sheet;"
        "pdf = PRINTABLES[0].make(sheet(*ENTRIES)).pdf;"
        "sys.stdout.write(hashlib.sha256(pdf).hexdigest())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
