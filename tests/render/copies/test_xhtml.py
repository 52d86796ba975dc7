"""HTML as XML, as readers of EPUB want it."""

from __future__ import annotations

import pytest

from belarus_site.render.copies.xhtml import xhtml


@pytest.mark.parametrize(
    ("html", "inside"),
    [
        (
            "<p id=a>Sea &amp; land<br>é&nbsp;&lt;</p>\n<hr>",
            '><p id="a">Sea &amp; land<br/>é\xa0&lt;</p>\n<hr/></div>',
        ),
        ("long<wbr>word", ">long<wbr/>word</div>"),
        (
            '<img src="a.png" alt="" loading="lazy">',
            '><img src="a.png" alt=""/></div>',
        ),
        (
            '<table><tr><th abbr="h">hour</th></tr></table>',
            "><table><tr><th>hour</th></tr></table></div>",
        ),
        ("", "/>"),
    ],
)
def test_html_becomes_xml_in_one_namespace(html: str, inside: str) -> None:
    """Every element closed, no name with a prefix, nothing that EPUB has not."""
    assert xhtml(html) == f'<div xmlns="http://www.w3.org/1999/xhtml"{inside}'
