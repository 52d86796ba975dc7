"""Links and pictures as authors write them: each fault once, where it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import faults, section

SECTION = "content/sections/01-rock.md"
BODY = 7
"""The line on which the body of a section begins."""


def said(folder: Path, line: str, **more: str) -> list[str]:
    """Return the faults of a section whose body is one line, without its place's path."""
    files = {"sections/01-rock.md": section(line + "\n")} | {
        path.replace("__", "/"): text for path, text in more.items()
    }
    return [found.removeprefix(f"{SECTION}:{BODY}:") for found in faults(folder, files)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "[x](nope.html)",
            (
                '5: error: there is no "nope.html" in the site [link]\n'
                '    a page is called after its file: that of "sections/01-rock.md" is "rock.html"'
            ),
        ),
        (
            "[x](rok.html)",
            '5: error: there is no "rok.html" in the site [link]\n    did you mean "rock.html"?',
        ),
        (
            "[x](rock)",
            '5: error: there is no "rock" in the site [link]\n    write "rock.html"',
        ),
        (
            "[x](rock/)",
            '5: error: there is no "rock/" in the site [link]\n    write "rock.html"',
        ),
        (
            "[x](01-rock.md)",
            '5: error: there is no "01-rock.md" in the site [link]\n    write "rock.html"',
        ),
        (
            "[x](../sections/01-rock.md)",
            (
                '5: error: "../sections/01-rock.md" leaves the explainer\'s folder [link]\n'
                '    write "rock.html"'
            ),
        ),
        (
            "[x](../rock.html#top)",
            (
                '5: error: "../rock.html#top" leaves the explainer\'s folder [link]\n'
                '    pages lie side by side: write "rock.html#top"'
            ),
        ),
        (
            "[x](/rock.html)",
            (
                '5: error: "/rock.html" leaves the explainer\'s folder [link]\n'
                '    pages lie side by side: write "rock.html"'
            ),
        ),
        (
            "[x](/lighthouse/rock.html)",
            (
                '5: error: "/lighthouse/rock.html" leaves the explainer\'s folder [link]\n'
                '    pages lie side by side: write "rock.html"'
            ),
        ),
        (
            "[x](//example.com/a)",
            (
                '5: error: "//example.com/a" leaves the explainer\'s folder [link]\n'
                '    write "https://example.com/a"'
            ),
        ),
        (
            "[x](./)",
            (
                '5: error: "./" names a folder, which only a server turns into a page [link]\n'
                '    write "index.html"'
            ),
        ),
        (
            "[x](#nope)",
            (
                '5: error: there is no "#nope" in this page [anchor]\n'
                "    a heading takes an id with {#id} behind its words"
            ),
        ),
        (
            "[x](index.html#nope)",
            (
                '5: error: there is no "#nope" in index.html [anchor]\n'
                "    a heading takes an id with {#id} behind its words"
            ),
        ),
        (
            "[x](https://example.org/lighthouse/rock.html)",
            (
                "5: error: a link to this explainer's own address breaks on a mirror [link]\n"
                '    write "rock.html"'
            ),
        ),
        (
            "[x](http://EXAMPLE.org/lighthouse)",
            (
                "5: error: a link to this explainer's own address breaks on a mirror [link]\n"
                '    write "index.html"'
            ),
        ),
        (
            "[x](https://example.org/lighthouse/rok.html)",
            (
                "5: error: a link to this explainer's own address breaks on a mirror [link]\n"
                '    did you mean "rock.html"?'
            ),
        ),
        (
            "[x](https://example.org/lighthouse/nope.html)",
            (
                "5: error: a link to this explainer's own address breaks on a mirror [link]\n"
                '    there is no "nope.html" in the site'
            ),
        ),
        (
            '<img src="https://[a/b.png" alt="x">',
            (
                "11: error: a picture from another site would tell that site who reads this"
                " [asset]\n    put the file into assets/"
            ),
        ),
        (
            "![x](nope.png)",
            (
                '6: error: there is no "nope.png" in the site [asset]\n'
                "    put the file there, or mend its name"
            ),
        ),
        (
            "![x](https://example.com/a.png)",
            (
                "6: error: a picture from another site would tell that site who reads this"
                " [asset]\n    put the file into assets/"
            ),
        ),
        (
            "![x](//example.com/a.png)",
            (
                "6: error: a picture from another site would tell that site who reads this"
                " [asset]\n    put the file into assets/"
            ),
        ),
        (
            "[x](assets/nope.pdf)",
            (
                '5: error: there is no "assets/nope.pdf" in the site [asset]\n'
                "    put the file there, or mend its name"
            ),
        ),
        (
            'See <a href="nope.html">it</a>.',
            (
                '14: error: there is no "nope.html" in the site [link]\n'
                '    a page is called after its file: that of "sections/01-rock.md" is "rock.html"'
            ),
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_reported_once(
    written: str, expected: str, tmp_path: Path
) -> None:
    """The place is that of the address; neither the page nor the feed says it again."""
    assert said(tmp_path, written) == [expected]


@pytest.mark.parametrize(
    "written",
    [
        "[x](rock.html)",
        "[x](./rock.html)",
        "[x](rock.html?from=here)",
        "[x](rock.html?from=here:there)",
        "[x](#the-light)\n\n## The light\n",
        "[x](#%C3%A4rger)\n\n## Ärger\n",
        "[x](#ärger)\n\n## Ärger\n",
        "[x](feed.rss)",
        "[x](https://example.com/rock.html)",
        "[x](https://example.org/elsewhere)",
        "[x](mailto:keeper@example.org)",
        "[x](tel:+123)",
        "![x](<assets/a b.svg>)",
        "![x](assets/a%20b.svg)",
        "[x](assets/a%20b.svg#page=2)",
    ],
)
def test_a_link_that_leads_somewhere_is_no_fault(written: str, tmp_path: Path) -> None:
    """Percent signs, letters beyond ASCII, queries and files with spaces included."""
    assert said(tmp_path, written, **{"assets__a b.svg": "<svg/>"}) == []


def test_a_picture_in_assets_is_proposed_with_its_folder(tmp_path: Path) -> None:
    """Most forget the folder."""
    (found,) = said(tmp_path, "![x](rock.png)", **{"assets__rock.png": "a picture"})
    assert found.endswith('write "assets/rock.png"')


def test_at_a_bare_host_another_path_may_be_another_thing(tmp_path: Path) -> None:
    """What this explainer does not have, its host may have."""
    files = {
        "site.yaml": """\
            title: The lighthouse
            tagline: How a rock got its light
            description: A small explainer about a lighthouse.
            language: en
            base_url: https://example.org/
            authors: [{name: A. Keeper, url: "https://example.org/keeper"}]
            repository: https://example.org/code
            published: 2020-01-02
            """,
        "sections/01-rock.md": section("[x](https://example.org/shop)\n"),
    }
    assert faults(tmp_path, files) == []


def test_links_in_data_are_checked_on_the_page_of_their_list(tmp_path: Path) -> None:
    """`#here` in an event's text is an id of the timeline; the place is in the YAML."""
    files = {
        "events.yaml": """\
            - id: light
              date: 1850-03-04
              title: The light is lit
              background: true
              text: |
                As [the year](#y1850) ended,
                see [nothing](#nope) and [less](nope.html).
            """
    }
    assert faults(tmp_path, files) == [
        (
            'content/events.yaml:7:19: error: there is no "#nope" in this page [anchor]\n'
            "    a heading takes an id with {#id} behind its words"
        ),
        (
            'content/events.yaml:7:37: error: there is no "nope.html" in the site [link]\n'
            '    a page is called after its file: that of "sections/01-rock.md" is "rock.html"'
        ),
    ]


def test_a_caption_belongs_to_the_page_that_shows_it(tmp_path: Path) -> None:
    """Its `#here` is a heading of the section."""
    files = {
        "sections/01-rock.md": section("## Ships {#ships}\n\n![](figure:ships)\n"),
        "sources.yaml": "- id: log\n  title: A log\n",
        "figures/ships.yaml": """\
            kind: bars
            title: Ships
            caption: As told [above](#ships), and [never](#nope).
            sources: [log]
            rows: [{label: lost, value: 3}]
            """,
    }
    assert faults(tmp_path, files) == [
        (
            'content/figures/ships.yaml:3:47: error: there is no "#nope" in this page [anchor]\n'
            "    a heading takes an id with {#id} behind its words"
        )
    ]


def test_what_could_not_be_read_is_not_missed_again(tmp_path: Path) -> None:
    """A link to a broken section or entry is right; the section's own fault is said once."""
    files = {
        "sections/01-rock.md": section("[a](storm.html#x), [b](timeline.html#storm)\n"),
        "sections/02-storm.md": "---\ntitle: [A storm\n---\n\n## Wind {#x}\n",
        "events.yaml": "- id: storm\n  date: 1850-02-30\n  title: A storm\n",
    }
    assert [found.partition(": ")[0] for found in faults(tmp_path, files)] == [
        "content/events.yaml:2:9",
        "content/sections/02-storm.md:2:8",
    ]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "nope:this", "persn:keeper"])
def test_a_refused_scheme_is_said_once(address: str, tmp_path: Path) -> None:
    """What the reader of references refuses, the check does not refuse again."""
    assert len(said(tmp_path, f"[x]({address})")) == 1


def test_a_scheme_cannot_hide_behind_a_tab(tmp_path: Path) -> None:
    """Browsers leave tabs in an address out, and so does the check."""
    (found,) = said(tmp_path, '<a href="java\tscript:alert(1)">x</a>')
    assert "error" in found


def test_no_address_at_all_is_a_fault(tmp_path: Path) -> None:
    """An empty link leads to the page it stands on, which nobody means."""
    assert said(tmp_path, "See [x]() there.") == [
        "9: error: this link leads nowhere [link]\n    write its address"
    ]


def test_a_link_to_a_draft_says_that_it_is_one(tmp_path: Path) -> None:
    draft = section("Oil.\n", draft="true")
    (found,) = said(tmp_path, "[x](lamp.html#oil)", **{"sections__02-lamp.md": draft})
    message = '5: error: there is no "lamp.html" in the site [link]'
    assert found == f"{message}\n    it is a draft: publish it, or build with --drafts"


@pytest.mark.parametrize(
    ("written", "named"),
    [("caf\u00e9", "cafe\u0301"), ("cafe\u0301", "caf\u00e9"), ("caf%C3%A9", "cafe\u0301")],
)
def test_a_name_whose_accents_are_composed_otherwise_is_told_from_another(
    tmp_path: Path, written: str, named: str
) -> None:
    """They look alike, and some systems take them for one; beside it lies a file of a like name."""
    files = {f"assets__{named}.svg": "<svg/>", "assets__cafes.svg": "<svg/>"}
    found = said(tmp_path, f"![A house](assets/{written}.svg)", **files)
    assert [it.partition("\n    ")[2] for it in found if "there is no" in it] == [
        "that file has its accents composed otherwise: rename it without accents"
    ]
