"""A record to ask about."""

from pathlib import Path

import pytest

from directory.model import ServicePage

WHOLE = Path(__file__).parents[2] / "samples" / "whole_page.json"


@pytest.fixture
def full_page():
    """Return a record that uses every field."""
    return ServicePage.model_validate_json(WHOLE.read_text(encoding="utf-8"))
