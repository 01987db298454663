"""A file to trace over is known by its first bytes, and refused before it fills the memory."""

import io

import pytest
from PIL import Image

from directory.errors import BadInput, UnreadableFile
from directory.marketplace.hall.picture import MOST_BYTES, look_at


def picture(kind, wide=320, high=200, **how):
    held = io.BytesIO()
    Image.new("RGB", (wide, high), "white").save(held, kind, **how)
    return held.getvalue()


def test_the_size_of_a_png_and_of_a_jpeg_is_read_from_its_first_bytes():
    assert look_at(picture("PNG")) == ("png", 320, 200)
    assert look_at(picture("JPEG")) == ("jpeg", 320, 200)
    assert look_at(picture("JPEG", progressive=True, comment=b"x" * 5000)) == ("jpeg", 320, 200)
    assert look_at(b"%PDF-1.7 ...").kind == "pdf"


def test_a_hundred_megapixels_are_refused_in_a_sentence():
    with pytest.raises(BadInput, match="100 megapixels"):
        look_at(picture("PNG", 10_000, 10_000))


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"\xff\xd8" + b"\xff" * 99],
)
def test_what_is_no_picture_or_a_broken_one_is_refused(content):
    with pytest.raises(UnreadableFile, match=r"(neither|broken)"):
        look_at(content)


@pytest.mark.parametrize("cut", [3, 9, 15, 23, 40, 100])
def test_a_picture_that_ends_too_early_is_refused_or_known(cut):
    for kind in ("PNG", "JPEG"):
        assert width_of(picture(kind)[:cut]) in {None, 320}


def width_of(content):
    """Return how wide a picture is; None where it is refused in a sentence."""
    try:
        return look_at(content).width
    except UnreadableFile:
        return None


def test_a_file_that_is_too_large_is_refused_unread():
    with pytest.raises(BadInput, match="30 MB"):
        look_at(b"x" * (MOST_BYTES + 1))
