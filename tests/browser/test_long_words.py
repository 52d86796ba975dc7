"""Words that are longer than a line, wherever an author may write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from support.browsing import WIDER, laid_out
from support.explainers import SITE, section

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
FILES = {
    "site.yaml": SITE.replace("The lighthouse", LONG).replace("A. Keeper", LONG)
    + f"repository: https://code.example/{'x' * 120}\n",
    "sections/01-rock.md": section(
        f"""\
        [{LONG}](person:ann) kept [{LONG}](claim:tall).[^a] [](source:log "{LONG} and {LONG}")

        | A | B | C | D | E | F |
        |---|---|---|---|---|---|
        | {LONG} | b | [Ann](person:ann) | d | e | [](event:lit) |

        ```
        {LONG}{LONG}
        ```

        ![](figure:lost)

        ## {LONG} {{#words}}

        https://example.org/{"a" * 200}

        [^a]: [Ann](person:ann) wrote:

            | a | b |
            |---|---|
            | {LONG} | {LONG} |
        """,
        title=LONG,
        summary=LONG,
        question=LONG,
        takeaways=f"[{LONG}]",
    ),
    "people.yaml": f"- {{id: ann, name: {LONG}, role: {LONG}, aliases: [{LONG}]}}\n",
    "events.yaml": f"- {{id: lit, date: 1811, title: {LONG}, text: {LONG}, topics: [{LONG}]}}\n",
    "sources.yaml": f"- {{id: log, title: {LONG}, url: 'https://log.example/{'b' * 180}'}}\n",
    "claims.yaml": f"""\
        - {{id: tall, text: {LONG}, by: ann, status: disputed, note: {LONG},
           sources: [{{id: log, at: {LONG}}}]}}
        """,
    "figures/lost.yaml": f"""\
        kind: bars
        title: {LONG}
        caption: {LONG}
        sources: [log]
        rows: [{{label: {LONG}, value: 1234567.5, of: 2000000, unit: ships, note: {LONG}}}]
        """,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The explainer, as files."""
    return laid_out(tmp_path_factory.mktemp("long-words"), FILES)


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_word_makes_a_page_wider_than_its_window(
    browser: Browser, folder: Path, width: int
) -> None:
    """It is broken, or scrolls in its own table; the copy in one page does the same."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    wider = {}
    for file in sorted(folder.glob("*.html")):
        page.goto(file.as_uri())
        wider[file.name] = page.evaluate(WIDER)
    page.close()
    assert not {name: pixels for name, pixels in wider.items() if pixels > 0}


def test_a_table_that_has_to_be_scrolled_is_a_stop_for_the_keyboard(
    browser: Browser, folder: Path
) -> None:
    """In a section and in the copy; one that fits a phone is none."""
    for name in ("rock.html", "all.html"):
        page = browser.new_page(viewport={"width": 360, "height": 800})
        page.goto((folder / name).as_uri())
        tables = page.locator("table:not([class])", has=page.locator("th:text-is('F')"))
        assert [it.get_attribute("tabindex") for it in tables.all()] == ["0"]
        small = page.locator("table:not([class])", has=page.locator("th:text-is('a')"))
        assert [it.get_attribute("tabindex") for it in small.all()] == [None]
        page.close()
