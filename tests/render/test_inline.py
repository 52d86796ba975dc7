"""What stands in the place of each reference in a text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from belarus_site.model.site import Home
from belarus_site.render.naming import words_of
from support.explainers import build, page, section

STATUSES = {
    "confirmed": ("record", "✓", "confirmed; from the record"),
    "attributed": ("ann", "*", "attributed; said by Ann Keeper"),
    "disputed": ("editors", "≠", "disputed; said by the editors"),
    "unverified": ("record", "?", "unverified; from the record"),
    "corrected": ("record", "✎", "corrected; from the record"),
}
LONG = "the third shelf from the left"
FILES = {
    "people.yaml": "- {id: ann, name: Ann Keeper, role: keeper}\n",
    "sources.yaml": "- {id: log, title: The log}\n- {id: letter, title: A letter}\n",
    "events.yaml": "- {id: storm, date: 1850-03-02, title: A storm}\n"
    "- {id: light, date: 1852, title: The light is lit}\n"
    "- {id: dark, date: ../1849, title: It was dark}\n",
    "claims.yaml": "".join(
        f"- {{id: {status}, text: T., by: {by}, status: {status}, sources: [log], note: N.}}\n"
        for status, (by, _, _) in STATUSES.items()
    ),
}


def shown(folder: Path, body: str) -> str:
    """Return the page of a section of this body."""
    used = " ".join(f"[{status}](claim:{status})" for status in STATUSES)
    written = section(f"{body}\n\n{used} [](event:dark) [](event:light) [](event:storm)\n")
    return page(build(folder, {**FILES, "sections/01-rock.md": written}), "rock.html")


@pytest.mark.parametrize("status", STATUSES)
def test_a_claim_has_a_sign_and_words_for_how_it_stands(tmp_path: Path, status: str) -> None:
    """None is told by colour alone, nor by a sign that nobody can hear."""
    _, sign, said = STATUSES[status]
    assert (
        f'href="claims.html#{status}">{status}<sup aria-hidden="true">{sign}</sup>'
        f'<span class="hidden"> ({said})</span></a>'
    ) in shown(tmp_path, "Words.")


def test_a_citation_is_a_number_and_the_place_in_its_source(tmp_path: Path) -> None:
    """A place that takes more than a line may be broken."""
    text = shown(tmp_path, f'[](source:log) [](source:letter "p. 3") [](source:log "{LONG}")')
    assert 'href="sources.html#log">[1]</a>' in text
    assert '<a class="citation" id="source_letter" href="sources.html#letter">[2, p. 3]</a>' in text
    assert f'<a class="citation long" href="sources.html#log">[1, {LONG}]</a>' in text


def test_a_citation_tells_its_source_where_no_list_of_them_stands_beside_it(tmp_path: Path) -> None:
    """In the text of a term, and in the caption of a figure."""
    files = FILES | {
        "terms.yaml": "- {id: lamp, name: Lamp, text: 'It burns oil. [](source:log)'}\n",
        "figures/oil.yaml": "{kind: bars, title: Oil, caption: 'As noted [](source:letter).', "
        "sources: [log], rows: [{label: one, value: 3}]}\n",
        "sections/01-rock.md": section("[](term:lamp)\n\n![](figure:oil)\n"),
    }
    built = build(tmp_path, files)
    assert 'href="sources.html#log" title="Source 1: The log">' in page(built, "terms.html")
    assert 'href="sources.html#letter" title="Source 1: A letter">' in page(built, "rock.html")


def test_a_note_is_led_back_to_where_it_is_first_called(tmp_path: Path) -> None:
    text = shown(tmp_path, "One[^n] and again[^n].\n\n[^n]: Noted.\n")
    mark = '<a class="note-mark" href="#note_1" aria-label="Note 1">1</a></sup>'
    assert f'One<sup id="noted_1">{mark} and again<sup>{mark}.' in text


def test_an_event_without_words_is_its_date(tmp_path: Path) -> None:
    """With words it is these; what the author says of the link is its title."""
    text = shown(tmp_path, '[lit](event:light "at last") [](event:light)')
    assert 'href="timeline.html#light" title="at last">lit</a>' in text
    assert 'href="timeline.html#light"><time datetime="1852">1852</time></a>' in text


def test_a_date_leads_to_its_event_or_to_its_year(tmp_path: Path) -> None:
    """To the year where it says no more."""
    text = shown(tmp_path, "In 1850, in March 1850 and on 2 March 1850.")
    for words, written, target in (
        ("1850", "1850", "y1850"),
        ("March 1850", "1850-03", "storm"),
        ("2 March 1850", "1850-03-02", "storm"),
    ):
        timed = f'<time datetime="{written}">{words}</time>'
        assert f'<a class="to-event" href="timeline.html#{target}">{timed}</a>' in text


def test_a_person_has_a_gloss_once_and_an_event_none(tmp_path: Path) -> None:
    text = shown(tmp_path, "[Ann](person:ann) and [](person:ann).")
    gloss = '<i class="gloss" role="note" tabindex="0" aria-label="keeper"></i>'
    assert f'<a id="person_ann" href="people.html#ann">Ann</a>{gloss} and' in text
    assert ' and <a href="people.html#ann">Ann Keeper</a>.' in text
    assert text.count('class="gloss"') == 1


EVENTS = "- {id: lit, date: 1811-02-01, title: Lit, text: It burned.}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It *is* so.", "It is so."),
        ("## Head <i>x</i>\n\nIt is so.", "Head x It is so."),
        ("## A < B & so\n\nThe `a < b`.", "A < B & so The a < b."),
        (
            "[](term:ray) of [](event:lit), [seen](https://example.com/).",
            "A ray of 1 February 1811, seen.",
        ),
        ("Lit.[^1]\n\n[^1]: Or so they say.", "Lit."),
    ],
)
def test_the_words_of_a_text_are_those_it_shows(tmp_path: Path, text: str, words: str) -> None:
    """Each once, in order, without markup and without what stands beside the text."""
    terms = [
        {"id": "ray", "name": "A ray", "text": "It."},
        {"id": "so", "name": "So", "text": text},
    ]
    built = build(tmp_path, {"terms.yaml": json.dumps(terms), "events.yaml": EVENTS})
    assert built.site is not None
    assert words_of(built.site.text(*Home("term", "so")), "en") == words


@pytest.mark.parametrize(
    ("written", "shown_as"),
    [("“[Ann](person:ann)”", "”{}"), ("[Ann](person:ann)’s lamp", "’s{} lamp")],
)
def test_a_gloss_splits_no_word_and_no_quotation(
    tmp_path: Path, written: str, shown_as: str
) -> None:
    """It stands behind the ending of a name, and behind the mark that closes a quotation."""
    gloss = '<i class="gloss" role="note" tabindex="0" aria-label="keeper"></i>'
    assert f"Ann</a>{shown_as.format(gloss)}" in shown(tmp_path, written)
