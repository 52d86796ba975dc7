from __future__ import annotations

from pathlib import Path

import html5lib
import pytest

from belarus_site.diagnostics import Code, Report, error, warning
from belarus_site.serve.fault_page import fault_page
from belarus_site.source import Place


def _words(page: bytes) -> list[str]:
    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page.decode())
    return [line for line in "".join(document.itertext()).splitlines() if line.strip()]


def test_the_page_says_what_is_wrong_where_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each fault with its file, line, excerpt and hint, errors before warnings."""
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("one\n[two](event:tow) <b>\n", encoding="utf-8")
    report = Report.of(
        [
            error(Place("a.md", 2, 7), Code.REFERENCE, 'no event "tow"', 'did you mean "two"?'),
            warning(Place("Gone.md", 1, 1), Code.UNUSED, "<b> & co."),
        ]
    )
    words = _words(fault_page(report))
    assert words[words.index("1 error in the content") + 1 :][-8:] == [
        "The page comes back as soon as nothing is wrong any more.",
        "a.md:2:7",
        'error: no event "tow" [reference]',
        "    [two](event:tow) <b>",
        "          ^",
        'did you mean "two"?',
        "Gone.md:1:1",
        "warning: <b> & co. [unused]",
    ]


def test_errors_are_counted() -> None:
    """Two errors are errors."""
    report = Report.of(error(Place("a", line, 1), Code.LINK, "no") for line in (1, 2))
    assert "2 errors in the content" in _words(fault_page(report))
