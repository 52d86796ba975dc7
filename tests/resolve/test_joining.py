from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from belarus_site.model.joined import DateReference, FigureHere, Hyperlink, Picture, Reference
from belarus_site.model.prose import Image, Link, PlainDate
from belarus_site.model.site import Home
from support.explainers import said, section
from support.prose import PIECES
from support.resolving import resolved, unjoined

ROCK = "sections/01-rock.md"
DATA = {
    "people.yaml": "- {id: ann, name: Ann Keeper, role: keeper}\n",
    "places.yaml": "- {id: rock, name: The Rock, lat: 50, lon: -5}\n",
    "terms.yaml": "- {id: lamp, name: lamp, text: It burns oil.}\n",
    "sources.yaml": "- {id: log, title: The log}\n- {id: letter, title: A letter}\n",
    "claims.yaml": "- {id: lit, text: T., by: record, status: confirmed, sources: [log]}\n",
    "pages/about.md": "---\ntitle: About\n---\n\n## Who {#who}\n\nUs.\n",
    "figures/oil.yaml": (
        "kind: bars\ntitle: Oil\ncaption: Oil burnt\nsources: [log]\n"
        "rows: [{label: 1852, value: 3}]\n"
    ),
}


def wrong(folder: Path, body: str, **more: str) -> list[str]:
    """Return what is wrong with a section of this body, which begins in line 7 of its file."""
    return unjoined(folder, {**DATA, ROCK: section(body), **more})


def test_every_scheme_leads_to_its_entry(tmp_path: Path) -> None:
    """With words of its own or without, with a heading where there are some."""
    body = (
        "[](event:light) [Ann](person:ann) [](place:rock) [](term:lamp) [so](claim:lit) "
        '[](source:log "p. 3") [](section:rock#here) [us](page:about#who) [1851](date:1851)\n\n'
        "## Here\n\n![](figure:oil)\n"
    )
    site, found = resolved(tmp_path, {**DATA, ROCK: section(body)})
    assert found == []
    parts = site.text("section", "rock").parts
    references = [part for part in parts if isinstance(part, Reference)]
    assert [(part.target.id, part.fragment, part.locator) for part in references] == [
        *(("light", "", ""), ("ann", "", ""), ("rock", "", ""), ("lamp", "", ""), ("lit", "", "")),
        *(("log", "", "p. 3"), ("rock", "here", ""), ("about", "who", "")),
    ]
    assert [part.date.text for part in parts if isinstance(part, DateReference)] == ["1851"]
    assert [part.figure.id for part in parts if isinstance(part, FigureHere)] == ["oil"]


def test_citations_are_numbered_by_source(tmp_path: Path) -> None:
    """In the order of the text; a source cited again keeps its number."""
    body = "[](source:letter) [](source:log) [](source:letter)[^n]\n\n[^n]: [](source:log)\n"
    site, _ = resolved(tmp_path, {**DATA, ROCK: section(body)})
    text = site.text("section", "rock")
    assert [part.number for part in text.linking if isinstance(part, Reference)] == [1, 2, 1, 2]
    assert [source.id for source in text.citations] == ["letter", "log"]


def test_a_note_that_no_mark_leads_to_cites_and_mentions_nothing(tmp_path: Path) -> None:
    """It is on no page: what it refers to must be there, and is not told of it."""
    body = "[](source:log)\n\n[^n]: [](source:letter), [](person:ann), [](term:none)\n"
    site, found = resolved(tmp_path, {**DATA, ROCK: section(body)})
    assert [line.split(": ", 2)[2] for line in found] == [
        (
            "nothing refers to the note [^n] [unused]\n"
            "    write [^n] in the text, or take the note out"
        ),
        'no term "none" [reference]\n    add it to terms.yaml, or take it out here',
    ]
    assert [source.id for source in site.text("section", "rock").citations] == ["log"]
    assert Home("person", "ann") not in site.mentions


def test_a_picture_in_a_link_keeps_its_place(tmp_path: Path) -> None:
    """Whoever walks over the text meets it, behind the link it stands in."""
    body = '[![Light](assets/a.png)](event:light)\n\n<img src="b.png" alt="B" width="3">\n'
    site, found = resolved(tmp_path, {ROCK: section(body)})
    assert found == []
    pictures = [part for part in site.text("section", "rock").linking if isinstance(part, Picture)]
    assert [(part.address, part.place.line, part.place.column) for part in pictures] == [
        ("assets/a.png", 7, 11),
        ("b.png", 9, 11),
    ]
    assert pictures[1].attributes == ' width="3"'


def test_a_picture_may_be_all_the_words_of_a_link(tmp_path: Path) -> None:
    site, found = resolved(tmp_path, {ROCK: section("[![Light](assets/a.png)](x.html)\n")})
    assert found == []
    (link,) = (p for p in site.text("section", "rock").linking if isinstance(p, Hyperlink))
    assert (link.address, [picture.address for picture in link.pictures]) == (
        "x.html",
        ["assets/a.png"],
    )


@pytest.mark.parametrize(
    ("body", "at", "message", "hint"),
    [
        ("[a](event:ligth)", "7:5", 'no event "ligth" [reference]', 'did you mean "light"?'),
        (
            "[a](event:)",
            "7:5",
            "an id is missing after event: [reference]",
            "write event:storm, or another id",
        ),
        (
            "[a](event:ann)",
            "7:5",
            'no event "ann" [reference]',
            'there is a person "ann": write person:ann',
        ),
        (
            "![](figure:oik)",
            "7:5",
            'no figure "oik" [reference]',
            'did you mean "oil"?',
        ),
        (
            "[a](figure:oil)",
            "7:5",
            "a figure is shown, not linked [reference]",
            "write ![](figure:oil)",
        ),
        (
            "![](figure:oil)\n\n> ![](figure:oil)",
            "9:7",
            'the figure "oil" is shown twice in this text [duplicate]',
            "show it once; other passages can speak of it",
        ),
        ("[a](event:ligth#b)", "7:5", 'an event has no headings: "#b" [anchor]', "take it out"),
        ("[](claim:lit)", "7:4", "a claim needs words [reference]", "write [the words](claim:lit)"),
        ("[](x.html#a)", "7:4", "a link needs words [link]", "write [words](x.html#a)"),
        (
            "[a](page:about#whom)",
            "7:5",
            'no heading "whom" in page "about" [anchor]',
            'did you mean "who"?',
        ),
        ("[a](event:light#b)", "7:5", 'an event has no headings: "#b" [anchor]', "take it out"),
        ("[a](date:1851#b)", "7:5", 'a date has no headings: "#b" [anchor]', "take it out"),
        (
            "[a](date:1851-02-30)",
            "7:5",
            "no 30 February in 1851 [date]",
            "that February has 28 days",
        ),
        (
            "[2 March 1851](event:storm)",
            "7:16",
            'the words say "2 March 1851", but "storm" is dated 1850-03-02 [date-mismatch]',
            "mend the words or the date",
        ),
        (
            "[*March*\n1851](date:1850-03)",
            "8:7",
            'the words say "March 1851", but the reference is to 1850-03 [date-mismatch]',
            "mend the words or the date",
        ),
        (
            "[3 March](event:storm)",
            "7:11",
            'the words say "3 March", but "storm" is dated 1850-03-02 [date-mismatch]',
            "mend the words or the date",
        ),
        (
            "[in April](date:1850-03)",
            "7:12",
            'the words say "April", but the reference is to 1850-03 [date-mismatch]',
            "mend the words or the date",
        ),
        (
            "[Sunday 2 March](event:storm)",
            "7:18",
            "1850-03-02 was a Saturday, not a Sunday [date-mismatch]",
            "mend the day or the date",
        ),
        (
            "[winter 1850](event:storm)",
            "7:15",
            'the words say "winter 1850", but "storm" is dated 1850-03-02 [date-mismatch]',
            "mend the words or the date",
        ),
        (
            "[winter 1850–51](date:1850-01)",
            "7:18",
            'the words say "winter 1850–51", but the reference is to 1850-01 [date-mismatch]',
            "mend the words or the date",
        ),
        (
            "[Sunday 2 March 1850](event:storm)",
            "7:23",
            "1850-03-02 was a Saturday, not a Sunday [date-mismatch]",
            "mend the day or the date",
        ),
        (
            "[30 February 1850](event:storm)",
            "7:20",
            "no 30 February in 1850 [date]",
            "that February has 28 days",
        ),
        (
            "[the storm](event:storm) (1851) began",
            "7:27",
            'the words say "1851", but "storm" is dated 1850-03-02 [date-mismatch]',
            "mend the words or the date",
        ),
        (
            "[The storm](event:storm) of 2 March 1852",
            "7:29",
            'the words say "2 March 1852", but "storm" is dated 1850-03-02 [date-mismatch]',
            "mend the words or the date",
        ),
    ],
)
def test_a_reference_that_is_wrong_is_said_where_it_leads(
    tmp_path: Path, body: str, at: str, message: str, hint: str
) -> None:
    """One fault, at the first character of its destination or of its date."""
    assert wrong(tmp_path, body) == [said(ROCK, at, message, hint)]


@pytest.mark.parametrize(
    "body",
    [
        "[that night](event:storm), [in March 1850](event:storm), [in the 1850s](event:light)",
        "[The storm](event:storm), in 1852, (1852) and of 1852",
        "[Saturday 2 March 1850](event:storm) (2 March 1850)",
        "[the rule](event:keeper) of 1870–1890",
        "[2 March](event:storm), [Saturday 2 March](event:storm), [in March](date:1850-03)",
        "[May](event:light), [3 May](event:keeper), [on 29 February](event:light)",
        "[winter 1850](date:1850-01-03), [the winter of 1850](date:1851-02)",
    ],
)
def test_words_that_fit_are_left_alone(tmp_path: Path, body: str) -> None:
    """Words without a date, with a wider one, or with a date that belongs to other words."""
    assert wrong(tmp_path, body) == []


def test_a_plain_date_leads_to_the_timeline(tmp_path: Path) -> None:
    """To the event of that very date, or to the first that lies within it."""
    site, found = resolved(tmp_path, {ROCK: section("On 2 March 1850, in 1850, in the 1850s.\n")})
    assert found == []
    dates = [p for p in site.text("section", "rock").parts if isinstance(p, DateReference)]
    assert [(date.event and date.event.id, date.exact) for date in dates] == [
        ("storm", True),
        ("storm", False),
        ("storm", False),
    ]


@pytest.mark.parametrize(
    ("body", "at", "words", "edtf"),
    [
        ("It was\nin 1849.", "8:4", "1849", "1849"),
        ("| a |\n|---|\n| in 1849 |", "9:6", "1849", "1849"),
        ("!!! record\n    On 3\n    March 1850.", "8:8", "3 March 1850", "1850-03-03"),
        ("a[^n]\n\n[^n]: In 1849.", "9:10", "1849", "1849"),
    ],
)
def test_a_plain_date_that_no_event_has_is_a_warning(
    tmp_path: Path, body: str, at: str, words: str, edtf: str
) -> None:
    """At its first character, wherever it stands."""
    hint = f"add one, or write [{words}](date:{edtf})"
    message = f'no event is dated "{words}" [date-unresolved]'
    assert wrong(tmp_path, body) == [said(ROCK, at, message, hint, "warning")]


def test_an_event_named_with_another_date_is_told(tmp_path: Path) -> None:
    """Words that another section ties to an event, with a date that no event has behind them."""
    files = {
        ROCK: section("[The great western storm](event:storm) raged.\n"),
        "sections/02-light.md": section("After the great western storm of 1851 it was dark.\n"),
        "sections/03-oil.md": section("The great western storm (2 March 1850) passed.\n"),
    }
    assert unjoined(tmp_path, files) == [
        said(
            "sections/02-light.md",
            "7:34",
            'the words say "1851", but "great western storm" is elsewhere "storm",'
            " dated 1850-03-02 [date-mismatch]",
            "mend the words or the date",
            "warning",
        )
    ]


@pytest.mark.parametrize("name", ["events.yaml", "people.yaml", "terms.yaml", "figures/oil.yaml"])
def test_texts_in_data_are_read_like_any_other(tmp_path: Path, name: str) -> None:
    """References and dates in YAML have the place they have in their file."""
    text = "See\n    [a](event:ligth)\n    in 1849.\n"
    entry = {
        "events.yaml": f"- id: light\n  date: 1852\n  title: Lit\n  text: |\n    {text}",
        "people.yaml": f"- id: ann\n  name: Ann\n  role: keeper\n  text: |\n    {text}",
        "terms.yaml": f"- id: oil\n\n  name: oil\n  text: |\n    {text}",
        "figures/oil.yaml": f"kind: bars\ntitle: Oil\nsources: []\ncaption: |\n    {text}",
    }[name]
    if name == "figures/oil.yaml":
        entry = entry.replace("sources: []", "sources: [log]") + "rows: [{label: a, value: 1}]\n"
    files = {"sources.yaml": DATA["sources.yaml"], name: entry}
    assert unjoined(tmp_path, files) == [
        said(name, "6:9", 'no event "ligth" [reference]', 'did you mean "light"?'),
        said(
            name,
            "7:8",
            'no event is dated "1849" [date-unresolved]',
            "add one, or write [1849](date:1849)",
            "warning",
        ),
    ]


def test_a_figure_stands_in_a_document(tmp_path: Path) -> None:
    """The text of an entry shares its page with others: a figure could stand there twice."""
    terms = "- id: lamp\n  name: lamp\n  text: '![](figure:oil)'\n"
    assert wrong(tmp_path, "a", **{"terms.yaml": terms}) == [
        said(
            "terms.yaml",
            "3:14",
            "a figure stands in a section or a page, not in the text of a term [reference]",
            "show it in a section, and lead there",
        )
    ]


def test_a_text_with_a_fault_does_not_raise_others(tmp_path: Path) -> None:
    """Links to headings of a text that cannot be converted are not judged."""
    files = {
        ROCK: section("[a](section:storm#gale)\n"),
        "sections/02-storm.md": section("## Gale\n\n```\nnever closed\n"),
    }
    assert [line.split(": ")[2] for line in unjoined(tmp_path, files)] == [
        'this block of code is opened here and never closed [value]\n    close it with a line "```"'
    ]


def test_the_order_of_sections_is_not_guessed_at(tmp_path: Path) -> None:
    """Events may be told in any order, in and between sections."""
    files = {
        ROCK: section("[In 1852](event:light), after [](event:storm).\n"),
        "sections/02-storm.md": section("[On 2 March 1850](event:storm), before 1852.\n"),
    }
    assert unjoined(tmp_path, files) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_text_is_joined(tmp_path: Path, body: str) -> None:
    """Whatever stands in a section, it gives a text, and faults within the file."""
    source = f"---\ntitle: A\nsummary: B\npublished: 2020-01-02\n---\n{body}"
    site, found = resolved(tmp_path, {**DATA, ROCK: source})
    last = source.count("\n") + 1
    for line in found:
        path, number, _ = line.split(":", 2)
        assert path == f"content/{ROCK}"
        assert 6 <= int(number) <= last
    slots = (part for part in site.text("section", "rock").linking if not isinstance(part, str))
    assert not any(isinstance(part, Link | Image | PlainDate) for part in slots)
