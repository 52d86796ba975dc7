"""What is wrong with an address, and what its author may have meant."""

from __future__ import annotations

import pytest

from belarus_site.check.addresses import Addresses, own_path
from belarus_site.diagnostics import Code

PATHS = (
    "index.html",
    "rock.html",
    "1912.html",
    "timeline.html",
    "fr/index.html",
    "fr/rock.html",
    "assets/chart.png",
)
ADDRESSES = Addresses(
    frozenset(PATHS),
    {path: frozenset(("ships",)) for path in PATHS if path.endswith(".html")},
    frozenset((("section", "storm"), ("event", "fire"))),
    ("be/", "fr/"),
)


@pytest.mark.parametrize(
    ("address", "message", "hint"),
    [
        ("sections/01-rock.md", 'there is no "sections/01-rock.md" in the site', "rock.html"),
        ("1912.md", 'there is no "1912.md" in the site', "1912.html"),
        ("chart.png", 'there is no "chart.png" in the site', "assets/chart.png"),
        ("rock.html#shps", 'there is no "#shps" in this page', "ships"),
        ("index.html#shps", 'there is no "#shps" in index.html', "ships"),
        ("https:///log", 'no host can be at "https:///log"', "write it whole"),
        ("https://a..b/log", 'no host can be at "https://a..b/log"', "look for a space"),
        (" ", "this link leads nowhere", "write its address"),
    ],
)
def test_an_address_that_leads_nowhere_has_a_way_out(address: str, message: str, hint: str) -> None:
    problem = ADDRESSES.problem("rock.html", address)
    assert problem is not None
    assert problem.message == message
    assert hint in problem.hint


def test_a_file_of_the_author_is_like_another_file_and_like_no_page() -> None:
    problem = ADDRESSES.problem("rock.html", "assets/chrat.png")
    assert problem == (
        Code.ASSET,
        'there is no "assets/chrat.png" in the site',
        'did you mean "assets/chart.png"?',
    )
    assert (ADDRESSES.problem("index.html", "rocks.png") or problem).hint == ""


@pytest.mark.parametrize(
    ("address", "excused"),
    [
        ("storm.html", True),
        ("storm.html#wind", True),
        ("timeline.html#fire", True),
        ("timeline.html#flood", False),
        ("rock.html#fire", False),
        ("nope.html", False),
    ],
)
def test_only_what_could_not_be_read_is_not_missed(address: str, *, excused: bool) -> None:
    """Its own fault is told where it is written."""
    assert (ADDRESSES.problem("rock.html", address) is None) is excused


def test_the_language_of_a_page_is_that_of_its_folder() -> None:
    languages = {path: ADDRESSES.language(path) for path in ("rock.html", "fr/rock.html", "be/x")}
    assert languages == {"rock.html": "", "fr/rock.html": "fr/", "be/x": "be/"}


def test_only_a_folder_that_has_an_index_leads_to_one() -> None:
    found = {address: ADDRESSES.below(address) for address in ("", "fr/", "de/", "rock.html")}
    assert found == {
        "": "index.html",
        "fr/": "fr/index.html",
        "de/": "de/",
        "rock.html": "rock.html",
    }


@pytest.mark.parametrize(
    ("address", "below"),
    [
        ("https://example.org/log/a.html?b#c", "a.html?b#c"),
        ("http://EXAMPLE.org/log", "index.html"),
        ("https://example.org/logbook/a.html", None),
        ("https://example.com/log/a.html", None),
        ("mailto:example.org/log/", None),
        ("https://[example.org/log/", None),
    ],
)
def test_an_address_of_this_site_is_known_however_it_is_written(
    address: str, below: str | None
) -> None:
    assert own_path(address, "https://example.org/log/") == below
