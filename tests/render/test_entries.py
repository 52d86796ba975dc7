"""What leads to entries, and from them to what mentions them."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from support.explainers import SITE, build, page, section

NAMED_ONCE = {
    "site.yaml": SITE + "source: told\n",
    "sections/01-rock.md": section("[It](claim:tall) ![](figure:lit) ![](figure:chart)"),
    "people.yaml": "- {id: ann, name: Ann, role: keeper}\n",
    "places.yaml": "- {id: rock, name: Rock, lat: 56, lon: -2}\n",
    "sources.yaml": """\
        - {id: told, title: The tale}
        - {id: log, title: The log}
        - {id: sums, title: The sums, note: "Copied from [](source:copy)."}
        - {id: copy, title: A copy}
        """,
    "claims.yaml": "- {id: tall, text: T, by: ann, status: attributed, sources: [log]}\n",
    "figures/lit.yaml": "{kind: map, title: M, caption: C, sources: [sums], places: [rock]}\n",
    "figures/chart.yaml": """\
        {kind: bars, title: B, caption: "[](source:sums)", sources: [sums],
        rows: [{label: A, value: 1}]}
        """,
}


@pytest.mark.parametrize(
    ("path", "ident", "said", "href"),
    [
        ("people.html", "ann", "Claims by number: 1", "claims.html#tall"),
        ("places.html", "rock", "Mentioned in The rock", "rock.html#figure_lit"),
        ("sources.html", "told", "Mentioned in The lighthouse", "index.html"),
        ("sources.html", "log", "Claims by number: 1", "claims.html#tall"),
        ("sources.html", "sums", "Mentioned in The rock", "rock.html#figure_chart"),
        ("sources.html", "copy", "Mentioned in The sums", "sources.html#sums"),
    ],
)
def test_an_entry_says_what_names_it_whatever_that_is(
    path: str, ident: str, said: str, href: str, tmp_path: Path
) -> None:
    """A claim by its number, a figure where it is shown, the explainer itself by its front page."""
    doc = html.fromstring(page(build(tmp_path, NAMED_ONCE), path))
    (about,) = doc.xpath(f"//*[@id='{ident}']//*[@class='about']")
    assert (" ".join(about.text_content().split()), about.xpath(".//a/@href")) == (said, [href])
