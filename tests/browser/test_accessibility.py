"""Every page can be read by everyone: axe-core's rules, contrast, and colours forced on it."""

from __future__ import annotations

from importlib.resources import files

import pytest
from playwright.sync_api import Page

from support.browsing import Open

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RUN = """async () => (await axe.run(document, {
        resultTypes: ['violations'], rules: {'target-size': {enabled: true}}
    })).violations.map(
    it => it.id + ': ' + it.nodes.map(node => node.target.join(' ')).slice(0, 5).join(', '))"""
CONTRAST = """() => {
    const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const rgba = colour => {
        canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = colour => {
        const [r, g, b] = colour.map(it => it / 255)
            .map(it => it <= .04045 ? it / 12.92 : ((it + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const behind = element => {
        for (; element; element = element.parentElement) {
            const colour = rgba(getComputedStyle(element).backgroundColor);
            if (colour[3] === 255) return colour;
        }
        throw 'nothing is painted behind the text';
    };
    const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let count = 0;
    while (texts.nextNode()) {
        const words = texts.currentNode.data.trim(), element = texts.currentNode.parentElement;
        if (!words || !element.checkVisibility()) continue;
        count++;
        const style = getComputedStyle(element);
        const [a, b] = [light(rgba(style.color)), light(behind(element))];
        const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
        if (ratio < 7 || style.opacity !== '1') found.push(`${words.slice(0, 40)} ${ratio}`);
    }
    return [count, found];
}"""

SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])


def broken_rules(page: Page) -> list[str]:
    """Return what axe-core finds on the page, best practices included."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN)
    return found


@SCHEMES
@pytest.mark.parametrize("width", [360, 1280])
def test_no_rule_of_axe_is_broken(
    open_page: Open, names: tuple[str, ...], address: str, scheme: str, width: int
) -> None:
    """No page breaks a rule or a best practice of axe-core, wide or narrow, light or dark."""
    page = open_page("index.html", width, color_scheme=scheme)
    broken = {}
    for name in names:
        page.goto(address + name)
        broken[name] = broken_rules(page)
    assert not {name: rules for name, rules in broken.items() if rules}


@SCHEMES
def test_every_text_has_a_contrast_of_seven(
    open_page: Open, names: tuple[str, ...], address: str, scheme: str
) -> None:
    """Each piece of text stands out 7:1 or better from what is painted behind it."""
    page = open_page("index.html", color_scheme=scheme)
    weak = {}
    for name in names:
        page.goto(address + name)
        count, weak[name] = page.evaluate(CONTRAST)
        assert count, name
    assert not {name: found for name, found in weak.items() if found}


def test_forced_colours_keep_the_marks(open_page: Open) -> None:
    """Where a reader's own colours are forced on the page, dots and bars are still drawn."""
    for name, mark in (("index.html", ".dot"), ("timeline.html", "li[id]")):
        page = open_page(name, forced_colors="active")
        drawn = page.eval_on_selector(
            mark,
            """it => { const style = getComputedStyle(it, '::before');
                return [style.borderTopWidth, style.borderTopColor !== style.backgroundColor]; }""",
        )
        assert drawn[0] != "0px", name
        assert broken_rules(page) == [], name


def test_forced_colours_keep_what_is_drawn_with_gradients(open_page: Open) -> None:
    """The mark in the header, and the ticks of the years in which nothing happened."""
    page = open_page("timeline.html", forced_colors="active")
    for element in (".masthead-title a", "section > p"):
        image = page.eval_on_selector(
            element, "it => getComputedStyle(it, '::before').backgroundImage"
        )
        assert "gradient" in image, element


def test_forced_colours_keep_a_share_apart_from_its_whole(open_page: Open) -> None:
    """Both have one colour then, so the whole is a thin line and the share a thick one."""
    page = open_page("index.html", forced_colors="active")
    whole, share = page.eval_on_selector(
        ".figure-share tr",
        """it => [getComputedStyle(it, '::before'), getComputedStyle(it.querySelector('.bar'))]
            .map(style => parseFloat(style.borderTopWidth))""",
    )
    assert whole < share
