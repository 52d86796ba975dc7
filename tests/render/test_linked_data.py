"""What pages say to machines."""

from __future__ import annotations

import json
import re
from pathlib import Path

from belarus_site.render.linked_data import script
from support.explainers import SITE, build, page, section

FILES = {
    "site.yaml": SITE + "source: log\n",
    "sections/01-rock.md": section("It was lit by [Stevenson](person:stevenson). [](source:log)"),
    "sources.yaml": "- {id: log, title: The log, author: R. Stevenson}\n",
    "people.yaml": "- {id: stevenson, name: R. Stevenson, role: engineer, aliases: [Robert]}\n",
}


def _said(html: str) -> object:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert found
    return json.loads(found[1])


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
