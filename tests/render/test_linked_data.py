"""What pages say to machines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from belarus_site.pipeline import Built
from belarus_site.render.linked_data import script
from support.explainers import SITE, build, page, section

FILES = {
    "site.yaml": SITE + "source: log\n",
    "sections/01-rock.md": section("It was lit by [Stevenson](person:stevenson). [](source:log)"),
    "sources.yaml": "- {id: log, title: The log, author: R. Stevenson}\n",
    "people.yaml": "- {id: stevenson, name: R. Stevenson, role: engineer, aliases: [Robert]}\n",
}


WHOLE = FILES | {
    "sections/01-rock.md": section(
        "It was [lit](claim:lit), [seen](claim:seen), [old](claim:old)."
    ),
    "events.yaml": """\
        - {id: planned, date: ../1807-05, title: Planned, background: true}
        - {id: built, date: 1807-08-17/1811, title: "Built & <done>", background: true}
        - {id: lit, date: 1811-02-01, title: Lit, background: true}
        - {id: seen, date: 1811~, title: Seen, background: true}
        """,
    "claims.yaml": """\
        - {id: lit, text: "Lit on [](event:lit).", by: record, status: unverified, sources: [log]}
        - {id: seen, text: "Seen *far* off", by: stevenson, status: attributed, sources: [log]}
        - {id: old, text: Old., by: editors, status: attributed, sources: [log]}
        """,
}
BASE = "https://example.org/lighthouse/"
CHAINS = {
    "CreativeWork": ("CreativeWork", "Thing"),
    "Article": ("Article", "CreativeWork", "Thing"),
    "Claim": ("Claim", "CreativeWork", "Thing"),
    "Event": ("Event", "Thing"),
    "Person": ("Person", "Thing"),
}
"""The types we use with those above them, after schema.org's own definitions, release 30."""
DOMAINS = {
    **dict.fromkeys(("name", "url", "description", "alternateName"), "Thing"),
    **dict.fromkeys(("headline", "datePublished", "dateModified"), "CreativeWork"),
    **dict.fromkeys(("author", "isBasedOn", "text"), "CreativeWork"),
    **dict.fromkeys(("startDate", "endDate"), "Event"),
    "appearance": "Claim",
}
"""The properties we use, each with the type that schema.org defines it for."""


def _blocks(html: str) -> list[str]:
    return re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)


def _said(html: str) -> object:
    (block,) = _blocks(html)
    return json.loads(block)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("whole"), WHOLE)


def test_a_section_is_an_article_based_on_what_it_retells(tmp_path: Path) -> None:
    """A section says who wrote it, when, and which text it retells."""
    assert _said(page(build(tmp_path, FILES), "rock.html")) == {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": "https://example.org/lighthouse/rock.html",
        "headline": "The rock",
        "datePublished": "2020-01-02",
        "dateModified": "2020-01-02",
        "author": [{"name": "A. Keeper"}],
        "isBasedOn": {
            "@type": "CreativeWork",
            "name": "The log",
            "author": {"@type": "Person", "name": "R. Stevenson"},
        },
    }


def test_people_are_persons(tmp_path: Path) -> None:
    """The page of people names each with the other spellings of the name."""
    assert _said(page(build(tmp_path, FILES), "people.html")) == {
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": "https://example.org/lighthouse/people.html#stevenson",
        "name": "R. Stevenson",
        "alternateName": ["Robert"],
        "description": "engineer",
    }


def test_no_text_breaks_out_of_the_data_block() -> None:
    """A title that holds a closing tag stays data."""
    block = script({"@type": "Article", "headline": "</script><b>&"})
    assert block.count("<") == 2
    inner = re.sub(r"</?script[^>]*>", "", str(block))
    assert json.loads(inner)["headline"] == "</script><b>&"


def test_events_say_when_as_far_as_iso_8601_can(whole: Built) -> None:
    """A day, a span and an open end are dates; what is doubtful is a name alone."""
    said: Any = _said(page(whole, "timeline.html"))
    named = {thing.pop("@id").removeprefix(BASE): thing for thing in said["@graph"]}
    assert named == {
        "timeline.html#planned": {"@type": "Event", "name": "Planned", "endDate": "1807-05"},
        "timeline.html#built": {
            "@type": "Event",
            "name": "Built & <done>",
            "startDate": "1807-08-17",
            "endDate": "1811",
        },
        "timeline.html#lit": {"@type": "Event", "name": "Lit", "startDate": "1811-02-01"},
        "timeline.html#seen": {"@type": "Event", "name": "Seen"},
    }


def test_claims_say_who_makes_them_and_where(whole: Built) -> None:
    """A claim has its words, its speaker where it is somebody, and the sections that make it."""
    said: Any = _said(page(whole, "claims.html"))
    common = {"@type": "Claim", "appearance": [{"@id": f"{BASE}rock.html"}]}
    assert said["@graph"] == [
        common | {"@id": f"{BASE}claims.html#lit", "text": "Lit on 1 February 1811."},
        common
        | {
            "@id": f"{BASE}claims.html#seen",
            "text": "Seen far off",
            "author": {"@id": f"{BASE}people.html#stevenson"},
        },
        common
        | {
            "@id": f"{BASE}claims.html#old",
            "text": "Old.",
            "author": [{"name": "A. Keeper"}],
        },
    ]


def _things(said: object) -> Iterator[dict[str, object]]:
    """Yield every object of the data."""
    if isinstance(said, dict):
        yield said
        said = list(said.values())
    if isinstance(said, list):
        for part in said:
            yield from _things(part)


@pytest.mark.parametrize("name", ["rock", "timeline", "people", "claims"])
def test_every_word_is_one_of_schema_org(whole: Built, name: str) -> None:
    """Each type exists, and each property is defined for the type that has it."""
    for block in _blocks(page(whole, f"{name}.html")):
        for thing in _things(json.loads(block)):
            kind = thing.get("@type", "Thing")
            chain = CHAINS[str(kind)] if kind != "Thing" else ("Thing",)
            words = [word for word in thing if not word.startswith("@")]
            assert {DOMAINS[word] for word in words} <= set(chain), thing


@pytest.mark.parametrize("name", ["rock", "timeline", "people", "claims"])
def test_the_policy_allows_no_script(whole: Built, name: str) -> None:
    """Data is none: HTML never asks the policy of a page about it."""
    html = page(whole, f"{name}.html")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert _blocks(html)
    assert policy.startswith("default-src 'none'; ")
    assert "script-src" not in policy
