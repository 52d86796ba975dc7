"""Every picture of the finished pages has the size that its page gives it."""

from __future__ import annotations

import re

import pytest

from belarus_site.output import Output
from belarus_site.picture_sizes import Size, size_of
from support.explainers import build
from support.whole import WHOLE

_IMG = re.compile(r"<img\b[^>]*>")
_SIDE = r'\b{}="([0-9]+)"'
_CARD = re.compile(r'<meta property="og:image" content="([^"]*)">')


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Output]:
    """Return the files of an explainer that has everything."""
    built = build(tmp_path_factory.mktemp("whole"), WHOLE)
    return {output.path: output for output in built.outputs}


def real(files: dict[str, Output], address: str) -> tuple[int, int]:
    """Return the width and height that a picture's file has."""
    name = address.removeprefix("https://example.org/lighthouse/")
    size = size_of(name, files[name].body)
    assert isinstance(size, Size), f"{name}: {size}"
    return round(size.width), round(size.height)


def test_each_picture_is_as_large_as_its_page_says(files: dict[str, Output]) -> None:
    """Maps, drawn twice as fine for screens that can show it, and what authors show."""
    seen = 0
    for path, output in files.items():
        if not output.is_html or path == "all.html":
            continue
        for tag in _IMG.findall(output.body.decode()):
            sides = [re.search(_SIDE.format(side), tag) for side in ("width", "height")]
            width, height = (int(side[1]) if side else 0 for side in sides)
            address = tag.partition('src="')[2].partition('"')[0]
            if address.startswith("data:"):
                continue
            wide, high = real(files, address)
            assert abs(width * high - height * wide) <= max(wide, high), f"{path}: {tag}"
            seen += 1
    assert seen


def test_each_card_is_a_picture(files: dict[str, Output]) -> None:
    """What is shown where a page is shared."""
    pages = [output.body.decode() for output in files.values() if output.is_html]
    cards = {address for page in pages for address in _CARD.findall(page)}
    assert len(cards) > 1
    assert all(min(real(files, address)) > 0 for address in cards)
