from __future__ import annotations

import pytest

from belarus_site.prose import convert
from support.prose import faults, html, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a <b>c</b> <br/> <abbr title='x'>d</abbr>",
            '<p>a <b>c</b> <br> <abbr title="x">d</abbr></p>',
        ),
        (
            '<details open>\n<summary>a</summary>\n<p lang="ru">да</p>\n</details>',
            '<details open="">\n<summary>a</summary>\n<p lang="ru">да</p>\n</details>',
        ),
        (
            "<table>\n<tr><th scope='col'>a</th></tr>\n<tr><td>b</td></tr>\n</table>",
            '<table>\n<tr><th scope="col">a</th></tr>\n<tr><td>b</td></tr>\n</table>',
        ),
        (
            '<img src="a.png" alt="b" width="3" class="c">',
            '<p><img src="x" alt="" width="3" class="c"></p>',
        ),
        (
            "<blockquote cite='https://example.org/a'>\n<p>b</p>\n</blockquote>",
            '<blockquote cite="https://example.org/a">\n<p>b</p>\n</blockquote>',
        ),
        ("a <!-- b -->c <!--\nd -->e", "<p>a c e</p>"),
        (
            "a &copy; &nbsp;b &amp; &lt;i&gt; AT&T &nope;",
            "<p>a © \xa0b &amp; &lt;i&gt; AT&amp;T &amp;nope;</p>",
        ),
        ("<div>AT&T &eacute; 1 < 2</div>", "<div>AT&amp;T é 1 &lt; 2</div>"),
        ("1 < 2, a <3", "<p>1 &lt; 2, a &lt;3</p>"),
        (
            "`<script>` and\n\n    <script>\n",
            "<p><code>&lt;script&gt;</code> and</p>\n<pre><code>&lt;script&gt;\n</code></pre>",
        ),
    ],
)
def test_html_that_reads_stays(text: str, expected: str) -> None:
    """It comes out as XML reads it too; comments are gone, code is code."""
    assert shown(text) == expected


RUNS = "a page runs nothing and loads nothing from elsewhere"
LOOKS = "how pages look is set in the templates"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "a\n\n<script>if (a<b) { x('</p>') }</script>\n\nb",
            f"3:1: error: <script> may not stand in a text [value]\n    {RUNS}",
        ),
        (
            "a <script src='x'> b",
            f"1:3: error: <script> may not stand in a text [value]\n    {RUNS}",
        ),
        (
            "[<iframe src='x'></iframe>](event:e)",
            f"1:2: error: <iframe> may not stand in a text [value]\n    {RUNS}",
        ),
        (
            "<svg viewBox='0 0 1 1'><g><path d='M0 0'/></g></svg>",
            (
                "1:1: error: <svg> may not stand in a text [value]\n"
                "    put a picture into assets/ and show it"
            ),
        ),
        (
            "a <stong>b</stong>",
            '1:3: error: <stong> may not stand in a text [value]\n    did you mean "strong"?',
        ),
        (
            "a <event:e>",
            "1:3: error: <event:e> may not stand in a text [value]\n    write [](event:e)",
        ),
        (
            'a <b onclick="x()">c</b>',
            f'1:6: error: "onclick" may not stand in a tag [value]\n    {RUNS}',
        ),
        (
            '<p\n style="color: red">a</p>',
            f'2:2: error: "style" may not stand in a tag [value]\n    {LOOKS}',
        ),
        (
            '<blockquote onclick="x">\n<p>a</p>\n</blockquote>',
            f'1:13: error: "onclick" may not stand in a tag [value]\n    {RUNS}',
        ),
        (
            '<table style="x">\n<tr><td>a</td></tr>\n</table>',
            f'1:8: error: "style" may not stand in a tag [value]\n    {LOOKS}',
        ),
        (
            "<table>\n<tr><td>a</td></tr>\n",
            (
                "1:1: error: <table> is opened here and never closed [value]\n"
                "    close it with </table>"
            ),
        ),
        (
            'a <q cite="b.html">c</q>',
            (
                '1:12: error: "cite" must be an absolute address, not "b.html" [feed]\n'
                "    a feed reader knows no other; link to it instead"
            ),
        ),
        (
            "a <img src=b.png alt='c'> d",
            '1:8: error: "src" needs quotation marks [value]\n    write src="…"',
        ),
        (
            '<div markdown="1">a</div>',
            (
                '1:6: error: "markdown" may not stand in a tag [value]\n'
                "    Markdown is not read inside HTML"
            ),
        ),
        (
            '<b lang="a" lang="b">c</b>',
            '1:13: error: "lang" is given twice in one tag [duplicate]\n    take one out',
        ),
        (
            "<b lang=ru>c</b>",
            '1:4: error: "lang" needs quotation marks [value]\n    write lang="…"',
        ),
        (
            '<b title="1 > 2">c</b>',
            (
                "1:1: error: a quotation mark in this tag is never closed [value]\n"
                '    write &gt; for > and &quot; for " inside a value'
            ),
        ),
        (
            '<b id="A b">c</b>',
            (
                '1:8: error: an id is lower-case letters, digits and hyphens, not "A b" [value]\n'
                '    write id="a-b"'
            ),
        ),
        (
            "a <b>c",
            "1:3: error: <b> is opened here and never closed [value]\n    close it with </b>",
        ),
        (
            "<b><i>c</b></i>",
            (
                "1:4: error: <i> is opened here and never closed [value]\n"
                "    close it with </i> before </b>"
            ),
        ),
        ("a</b>", "1:2: error: </b> closes nothing [value]\n    take it out"),
        (
            "a <span/> b",
            "1:3: error: <span/> does not close itself [value]\n    write <span></span>",
        ),
        (
            "<b>one\n\ntwo</b>",
            (
                "1:1: error: <b> crosses the paragraph, emphasis or tag it is opened in [value]\n"
                "    close it with </b> in the same one"
            ),
        ),
        (
            "*a <b>c* d</b>",
            (
                "1:4: error: <b> crosses the paragraph, emphasis or tag it is opened in [value]\n"
                "    close it with </b> in the same one"
            ),
        ),
        (
            "a <div>b</div> c",
            (
                "1:3: error: <div> may not stand in <p> [value]\n"
                "    put an empty line before and after it"
            ),
        ),
        (
            "<li>a</li>",
            (
                "1:1: error: <li> stands in <ol> or <ul> only [value]\n"
                "    put it into one, or take it out"
            ),
        ),
        (
            "<table>\n<tr>a</tr>\n</table>",
            (
                "2:1: error: words may not stand right in <tr> [value]\n"
                "    put them into what it holds, such as <td> or <li>"
            ),
        ),
        (
            "a <b c",
            (
                "1:3: error: a tag is opened here and has no end [value]\n"
                "    write &lt; where none is meant"
            ),
        ),
        (
            "<!DOCTYPE html>",
            (
                "1:1: error: a declaration may not stand in a text [value]\n"
                "    write &lt; where none is meant"
            ),
        ),
        (
            "a <!-- b\n\n<!-- c\n\nd",
            "1:3: error: a comment is opened here and never closed [value]\n    close it with -->",
        ),
        (
            "a\n\n<div>\nb *c* d\n</div>",
            (
                "3:1: error: Markdown is not read inside <div> [value]\n"
                "    write HTML in there, or do without the tag"
            ),
        ),
        (
            "<div>\nb [c](event:d)\n</div>",
            (
                "2:7: error: this is not read as a link or a picture [reference]\n"
                "    Markdown is not read inside HTML that begins a line"
            ),
        ),
        (
            "a &#x202e;b",
            (
                '1:3: error: "&#x202e;" stands for no sign that can be printed [encoding]\n'
                "    take it out"
            ),
        ),
        (
            "a\n\n```python\nb <script>\n",
            (
                "3:1: error: this block of code is opened here and never closed [value]\n"
                '    close it with a line "```"'
            ),
        ),
    ],
)
def test_html_that_harms_or_breaks_is_refused(text: str, wrong: str) -> None:
    """One mistake gives one fault at its place, and none for what follows from it."""
    assert faults(text) == [wrong]


def test_what_is_refused_is_not_let_through() -> None:
    """Besides the fault, the text shows a tag as words, and another without its attribute."""
    prose, _ = convert("a <script>b</script> <b onclick='c'>d</b>", "en")
    assert html(prose.parts) == "<p>a &lt;script&gt;b&lt;/script&gt; <b>d</b></p>"
