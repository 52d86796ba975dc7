"""A section: its notes beside the text, names that say who they are, and its own line of time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from support.browsing import Open, laid_out
from support.explainers import section

LONG = "It burned all night, and was seen from every ship that came up the channel. " * 9
FILES = {
    "sections/01-rock.md": section(
        f"""\
        ## The light {{#light}}

        [Ada](person:ada) kept [the light](term:light) at [the reef](place:reef). {LONG}

        It was lit in [1811](event:lit).[^oil] It went out in [1850](event:out).[^wick]
        It was lit again on [6 May 1852](event:new).

        {LONG}

        !!! record
            The log has [the keeper](person:bell)'s word for it.[^log]

        {LONG}

        [^oil]: Of whales. [Cole](person:cole) says so.

        [^wick]: The wick was too short.

            So the log says.

        [^log]: Of which one page is lost.
        """,
        updated="2021-03-04",
    ),
    "people.yaml": """\
        - {id: ada, name: Ada, role: Keeper of the light}
        - {id: bell, name: Bell, role: Builder}
        - {id: cole, name: Cole, role: Who brought the oil}
        """,
    "places.yaml": "- {id: reef, name: Reef, lat: 50, lon: -6, text: Deep.}\n",
    "terms.yaml": "- {id: light, name: Light, text: What shines.}\n",
    "events.yaml": """\
        - {id: lit, date: 1811-02-01, title: First light}
        - {id: out, date: 1850, title: Dark}
        - {id: new, date: 1852-05-06, title: New light}
        """,
    "updates.yaml": """\
        - {date: 2021-03-04, title: A wick, text: Not four., kind: correction, section: rock}
        """,
}
WIDE, NARROW = 1280, 360


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An explainer of one section, as files."""
    return laid_out(tmp_path_factory.mktemp("section"), FILES)


@pytest.fixture
def rock(browser: Browser, folder: Path) -> Iterator[Open]:
    """Open the section without script, in a window of some width."""
    contexts: list[BrowserContext] = []

    def opened(name: str, width: int = WIDE, **options: object) -> Page:
        viewport = {"width": width, "height": 900}
        context = browser.new_context(  # type: ignore[arg-type]
            viewport=viewport, java_script_enabled=False, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.goto((folder / name).as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


def box(found: Locator) -> dict[str, float]:
    """Return where something is, with its right and bottom edges."""
    it = found.first.bounding_box()
    assert it is not None
    return it | {"right": it["x"] + it["width"], "bottom": it["y"] + it["height"]}  # type: ignore[return-value]


def text(page: Page) -> dict[str, float]:
    """Return where the running text is."""
    return box(page.locator(".prose"))


@pytest.mark.parametrize("width", [1100, WIDE, 1920, 2560])
@pytest.mark.parametrize("is_dark", [False, True])
def test_notes_stand_beside_the_text_where_there_is_room(
    rock: Open, width: int, *, is_dark: bool
) -> None:
    """Each at the height of the block that calls for it, two of one block below each other."""
    page = rock("rock.html", width, color_scheme="dark" if is_dark else "light")
    notes = [box(page.locator(f"#note_{number}")) for number in (1, 2, 3)]
    assert all(text(page)["right"] < note["x"] < note["right"] <= width for note in notes)
    called = box(page.locator(".prose p:has(#noted_1)"))
    assert abs(notes[0]["y"] - called["y"]) < 10
    assert notes[0]["bottom"] <= notes[1]["y"] < notes[2]["y"]
    aside = box(page.locator(".aside:has(#noted_3)"))
    assert abs(notes[2]["y"] - aside["y"]) < 20
    assert not page.get_by_role("heading", name="Notes").evaluate(
        "it => it.getBoundingClientRect().width > 0 && getComputedStyle(it).clipPath === 'none'"
    )


@pytest.mark.parametrize(
    ("width", "medium"), [(320, "screen"), (NARROW, "screen"), (WIDE, "print")]
)
def test_notes_stand_at_the_end_where_there_is_none(rock: Open, width: int, medium: str) -> None:
    """On a narrow screen and on paper, under their heading."""
    page = rock("rock.html", width)
    page.emulate_media(media="print" if medium == "print" else "screen")
    heading = box(page.get_by_role("heading", name="Notes"))
    sizes = page.locator(".document section > h2:not(.label)").evaluate_all(
        "all => all.map(it => getComputedStyle(it).fontSize)"
    )
    assert len(sizes) > 1
    assert len(set(sizes)) == 1
    assert box(page.locator(".prose").last)["bottom"] <= heading["y"]
    assert heading["bottom"] <= box(page.locator("#note_1"))["y"]


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_note_is_in_the_page_once_and_leads_back(rock: Open, width: int) -> None:
    """By keyboard, from its number to the note and from there to the number."""
    page = rock("rock.html", width)
    assert page.content().count("Of whales.") == 1
    page.get_by_role("link", name="Note 1", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#note_1")
    assert page.locator("#note_1").is_visible()
    page.get_by_role("link", name="Back to note 1").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#noted_1")


def test_notes_stand_on_the_other_side_of_a_text_from_right_to_left(
    browser: Browser, folder: Path
) -> None:
    """And the glosses with them."""
    context = browser.new_context(viewport={"width": WIDE, "height": 900})
    page = context.new_page()
    page.goto((folder / "rock.html").as_uri())
    page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    assert box(page.locator("#note_1"))["right"] < text(page)["x"]
    assert box(page.locator(".gloss"))["right"] < text(page)["x"]
    context.close()


def shown(gloss: Locator) -> bool:
    """Tell whether the words of a gloss are seen."""
    seen: str = gloss.evaluate("it => getComputedStyle(it, '::after').visibility")
    return seen == "visible"


@pytest.mark.parametrize("how", ["hover", "focus"])
def test_a_gloss_stands_beside_its_line_and_covers_nothing(rock: Open, how: str) -> None:
    """It is there while the pointer or the focus is on the name, in the margin."""
    page = rock("rock.html")
    gloss, name = page.locator("#person_ada + .gloss"), page.locator("#person_ada")
    assert gloss.get_attribute("aria-label") == "Keeper of the light"
    assert not shown(gloss)
    getattr(name, how)()
    assert shown(gloss)
    at = box(gloss)
    assert text(page)["right"] < at["x"] < at["right"] <= WIDE
    assert abs(at["y"] - box(name)["y"]) < box(name)["height"]
    assert name.get_attribute("href") == "people.html#ada"


def test_a_gloss_in_the_margin_is_no_stop_for_the_keyboard(rock: Open) -> None:
    """The next one after a name is the next name."""
    page = rock("rock.html")
    page.locator("#person_ada").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.id") == "term_light"


def test_a_gloss_stays_while_the_pointer_goes_to_it(rock: Open) -> None:
    """And is gone a moment after the pointer has left both."""
    page = rock("rock.html")
    gloss = page.locator("#person_ada + .gloss")
    page.locator("#person_ada").hover()
    at = box(gloss)
    page.mouse.move(at["x"] + 20, at["y"] + 12)
    page.wait_for_timeout(700)
    assert shown(gloss)
    page.mouse.move(5, 890)
    page.wait_for_timeout(700)
    assert not shown(gloss)


@pytest.mark.parametrize("width", [320, NARROW, WIDE])
def test_a_tap_opens_a_gloss_in_the_text(rock: Open, width: int) -> None:
    """On a touch screen, by the sign after the name; another tap elsewhere closes it."""
    page = rock("rock.html", width, has_touch=True, is_mobile=True)
    gloss = page.get_by_role("note", name="Keeper of the light")
    closed = box(gloss)
    gloss.tap(position={"x": 5, "y": 8})
    assert box(gloss)["width"] > closed["width"]
    assert page.url.endswith("rock.html")
    page.locator("h1").tap()
    assert box(gloss) == closed
    page.locator("#person_ada").tap()
    page.wait_for_url("**/people.html#ada")


def test_the_keyboard_opens_a_gloss_on_a_narrow_screen(rock: Open) -> None:
    """The sign is the next stop after the name."""
    page = rock("rock.html", NARROW)
    gloss = page.get_by_role("note", name="Keeper of the light")
    closed = box(gloss)
    page.locator("#person_ada").focus()
    page.keyboard.press("Tab")
    assert box(gloss)["width"] > closed["width"]


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_gloss_of_a_name_in_a_note_opens_in_the_note(rock: Open, width: int) -> None:
    """Beside the text there is no margin left, and the page would be wider than the window."""
    page = rock("rock.html", width)
    gloss = page.get_by_role("note", name="Who brought the oil")
    closed = box(gloss)
    gloss.focus()
    assert box(gloss)["width"] > closed["width"]
    assert box(gloss)["right"] <= width
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_no_gloss_is_printed(rock: Open) -> None:
    """A name on paper stands alone."""
    page = rock("rock.html", NARROW)
    page.emulate_media(media="print")
    assert not page.locator(".gloss").first.is_visible()


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_its_events_are_a_line_as_long_as_a_few_years(rock: Open, width: int) -> None:
    """Each dot is a link to the event, and a gap is as long as its years, up to six of them."""
    page = rock("rock.html", width)
    links, rows = page.locator(".told a"), page.locator(".told li")
    assert [link.get_attribute("href") for link in links.all()] == [
        "timeline.html#lit",
        "timeline.html#out",
        "timeline.html#new",
    ]
    gaps = [
        box(rows.nth(at))["y"] - box(rows.nth(at - 1))["bottom"] for at in range(1, rows.count())
    ]
    assert gaps[0] / 6 == pytest.approx(gaps[1] / 2, rel=0.05)
    line = box(page.locator(".told ol"))["x"]
    page.locator(".told").scroll_into_view_if_needed()
    page.mouse.click(
        line, box(links.nth(1))["y"] + 10 if width == WIDE else box(rows.nth(1))["y"] + 16
    )
    page.wait_for_url("**/timeline.html#out")


def test_it_says_what_changed_and_how_to_cite_it(rock: Open) -> None:
    """After the text."""
    page = rock("rock.html")
    page.get_by_role("link", name="A wick").click()
    page.wait_for_url("**/updates.html#*")
    page.go_back()
    assert "The rock" in page.locator(".cite").inner_text()
    assert "updated 4 March 2021" in page.locator(".title").inner_text()
