from __future__ import annotations

import pytest

from belarus_site.model.prose import Heading, Link, Scheme
from belarus_site.prose import convert
from support.prose import faults, shown

WORD = "[w](event:storm)"


def links(text: str) -> list[Link]:
    """Return the links of a text and its notes."""
    prose, _ = convert(text, "en")
    parts = (part for parts in (prose.parts, *prose.notes) for part in parts)
    return [part for part in parts if isinstance(part, Link)]


@pytest.mark.parametrize(
    "text",
    [
        f"A {WORD}.",
        f"*A {WORD}* and **{WORD}**.",
        f"- {WORD}\n- b\n\n    - {WORD}\n",
        f"1. a\n\n    {WORD}\n",
        f"| a | b |\n|---|--:|\n| {WORD} | {WORD} |\n",
        f"> {WORD}\n>\n> > {WORD}\n",
        f"a[^n]\n\n[^n]: b {WORD}\n\n    c {WORD}\n",
        f"!!! record\n    {WORD}\n\n    - {WORD}\n",
        f"- a\n\n    !!! editors\n        {WORD}\n",
        f"## A {WORD} {{#id}}\n",
        f"A {WORD}\n===\n",
        "[w][l] and [l] and [l][]\n\n[l]: event:storm\n",
        "[w][l]\n\n> - [l]: event:storm\n",
        "Raw <a href=\"event:storm\">w</a> and <a href='event:storm'>w</a>.",
        '<div>\n<p><a href="event:storm">w</a></p>\n</div>\n',
        "[w](<event:storm>) [w]( event:storm ) [w](event:storm\n'title')",
        "Два слова, 日本 and \U0001f30a: [w](event:storm)",
    ],
)
def test_a_reference_is_read_in_every_position(text: str) -> None:
    """Each link leads to the event, and knows where its destination begins in the source."""
    found = links(text)
    assert found
    for link in found:
        assert (link.scheme, link.target) == (Scheme.EVENT, "storm")
        assert text[link.offset :].startswith("event:storm")
    assert convert(text, "en").faults == ()


@pytest.mark.parametrize("scheme", list(Scheme))
def test_every_scheme_is_known(scheme: Scheme) -> None:
    """Any kind of reference keeps its id, its heading, its title and its words."""
    (link,) = links(f'[the *w*]({scheme}:some-id#part "p. 3")')
    assert link == Link(10, scheme, "some-id", "part", "p. 3", "the <em>w</em>")


def test_words_may_be_empty_or_marked_up() -> None:
    """Words come as HTML, whatever stands in them; none are an empty text."""
    words = [link.words for link in links("[](event:e) [**b** `c` [d] <i>i</i>](event:e)")]
    assert words == ["", "<strong>b</strong> <code>c</code> [d] <i>i</i>"]


def test_a_picture_may_stand_in_a_link() -> None:
    """The link keeps the picture, with the place of each destination."""
    (link,) = links("[![Light](a.png) *w*](event:e)")
    (picture,) = link.pictures
    assert (picture.target, picture.alt, picture.offset) == ("a.png", "Light", 10)
    assert (link.words, link.offset) == (" <em>w</em>", 22)


def test_other_attributes_of_a_raw_link_go_to_its_words() -> None:
    """A language given in the tag is not lost: the words keep it."""
    (link,) = links('<a href="event:e" lang="ru" hreflang="ru">да</a>')
    assert link.words == '<span lang="ru">да</span>'


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "a [w](evnt:e)",
            '1:7: error: no reference begins with "evnt:" [reference]\n    did you mean "event"?',
        ),
        (
            "a [w](event:e and more",
            (
                "1:6: error: this link is opened here and never closed [reference]\n"
                "    close it with ); there are no brackets or line breaks in an address"
            ),
        ),
        (
            "a [w] (event:e)",
            (
                "1:8: error: this is not read as a link: there is a space before it [reference]\n"
                "    take it out"
            ),
        ),
        (
            "a [w][far] b\n\n[fair]: x.html",
            (
                "1:6: error: no link [far] is defined in this text [reference]\n"
                '    did you mean "fair"?'
            ),
        ),
        (
            "a [far][] b",
            (
                "1:8: error: no link [far] is defined in this text [reference]\n"
                '    define it: "[far]: …"'
            ),
        ),
        (
            "[a]: x.html",
            (
                "1:1: warning: nothing refers to the link [a] [unused]\n"
                "    write [words][a] in the text, or take the link out"
            ),
        ),
        (
            "[a]\n\n[a]: x.html\n[A]: y.html",
            "4:1: error: the link [A] is defined twice [duplicate]\n    give each its own name",
        ),
        (
            "a [b <a href='c'>d</a>](e)",
            "1:6: error: a link may not stand in a link [value]\n    end the other before it",
        ),
        (
            "<a href='c'>[d](e)</a>",
            "1:17: error: a link may not stand in a link [value]\n    end the other before it",
        ),
        (
            "[w[^n]](event:e)\n\n[^n]: N.",
            (
                "1:9: error: the mark of a note may not stand in a link [reference]\n"
                "    put it behind the link"
            ),
        ),
        (
            "![w](event:e)",
            (
                '1:6: error: a picture cannot show "event:" [reference]\n'
                "    write ![](figure:…) or an address"
            ),
        ),
        *(
            (
                f"![{alt}](figure:f{title})",
                (
                    f"1:{len(alt) + 5}: warning: a figure has its own title and caption:"
                    ' nobody reads "Ships" [unused]\n'
                    "    write ![](figure:f), and these words in figures/f.yaml"
                ),
            )
            for alt, title in [("Ships", ""), ("", ' "Ships"'), ("Ships", ' "Lost"')]
        ),
        (
            "a ![](figure:f) b",
            (
                "1:7: error: a figure stands in a paragraph of its own [reference]\n"
                "    put an empty line before and after it"
            ),
        ),
        (
            "> a\n>\n> - b **![](figure:f)**",
            (
                "3:13: error: a figure stands in a paragraph of its own [reference]\n"
                "    put an empty line before and after it"
            ),
        ),
    ],
)
def test_what_is_not_read_is_said(text: str, wrong: str) -> None:
    """One mistake gives one fault, at the character it begins with."""
    assert [line for line in faults(text) if "unused" not in line or "unused" in wrong] == [wrong]


@pytest.mark.parametrize(
    "address",
    [
        *(
            "javascript:x",
            "JaVaScRiPt:x",
            " javascript:x",
            "java&#115;cript:x",
            "java&Tab;script:x",
        ),
        *("javascript&colon;x", "&#1;javascript:x", "java&NewLine;script:x", "&#x6a;avascript:x"),
    ],
)
@pytest.mark.parametrize("written", ["[w]({})", '<a href="{}">w</a>', "[w]\n\n[w]: {}"])
def test_a_link_runs_nothing(address: str, written: str) -> None:
    """However it is spelled, a link that runs a script is refused."""
    text = written.format(address)
    told = [line for line in faults(text) if "[reference]" in line or "[encoding]" in line]
    assert told
    assert 'a link may not begin with "javascript:"' in "".join(told)


def test_what_looks_like_a_link_and_is_none_is_left_alone() -> None:
    """Brackets of prose, code and escaped signs give neither links nor faults."""
    text = "a [sic] b[0] \\[w](event:e) `[w](event:e` (event: e)\n\n    [w](event:e [^n] [a][b]\n"
    assert faults(text) == []
    assert shown(text) == (
        "<p>a [sic] b[0] [w](event:e) <code>[w](event:e</code> (event: e)</p>\n"
        "<pre><code>[w](event:e [^n] [a][b]\n</code></pre>"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[in 1994] and [l]\n\n[l]: x.html", '[in <time>1994</time>] and <a href="x">l</a>'),
        ("[w](a.html 'b [c') d](event:e)", '<a href="x">w</a> d](event:e)'),
        ("[w](<a[b>) d](event:e)", '<a href="x">w</a> d](event:e)'),
    ],
)
def test_brackets_beside_a_link_are_prose(text: str, expected: str) -> None:
    """Neither what is defined below nor what stands in an address makes a link of them."""
    assert shown(text) == f"<p>{expected}</p>"
    assert faults(text) == []


def test_figures_that_stand_alone_are_freed_from_their_paragraph() -> None:
    """A figure may stand alone, beside another, in a list and in a cell."""
    figure = "<figure></figure>"
    assert shown("![](figure:a)") == figure
    assert shown("![](figure:a)\n![](figure:b)") == figure * 2
    assert shown("- ![](figure:a)") == f"<ul>\n<li>{figure}</li>\n</ul>"


def test_addresses_in_angle_brackets_are_links() -> None:
    """The words are the address, untouched by typography."""
    (link,) = links("See <https://e.org/a--b?c='d'>.")
    assert (link.target, link.words, link.offset) == (
        "https://e.org/a--b?c='d'",
        "https://e.org/a--b?c='d'",
        5,
    )


def test_headings_keep_their_links() -> None:
    """The words of a heading are those of its links too."""
    prose, _ = convert("## The [great *light*](event:e)\n", "en")
    assert [part.words for part in prose.parts if isinstance(part, Heading)] == ["The great light"]
