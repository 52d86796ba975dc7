"""What a translation leaves out, and what it adds."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import SITE, faults, said, section
from support.translated import EVERYTHING, FR, ROCK

GOT = "write it, or readers get it in en"


def told(path: str, at: str, message: str, hint: str) -> str:
    """Return how a warning of a translation reads."""
    return said(path, at, f"{message} [translation]", hint, "warning")


def test_a_whole_translation_is_without_a_fault(tmp_path: Path) -> None:
    """Nobody misses the other spellings of a name, or the title of a book."""
    assert faults(tmp_path, EVERYTHING) == []


@pytest.mark.parametrize(
    "path",
    ["sections/01-rock.md", "pages/about.md", "events.yaml", "figures/oil.yaml", "site.yaml"],
)
def test_a_file_that_is_not_translated_is_one_warning_where_the_language_is_named(
    tmp_path: Path, path: str
) -> None:
    """There it can be allowed."""
    files = {it: text for it, text in EVERYTHING.items() if it != f"{FR}/{path}"}
    hint = f'write "{FR}/{path}"'
    assert faults(tmp_path, files) == [
        told("site.yaml", "8:13", f"{path} is not translated into fr", hint)
    ]
    files["site.yaml"] = f"{SITE}languages: [fr] # allow translation: the rest follows in May\n"
    assert faults(tmp_path, files) == []


@pytest.mark.parametrize(
    ("path", "text", "at", "message"),
    [
        ("events.yaml", "- {id: lit, title: x}\n", "1:8", 'not translated: "text" of "lit"'),
        ("people.yaml", "- {id: keeper, aliases: [Lui]}\n", "1:8",
         'not translated: "name" and "role" of "keeper"'),
        ("site.yaml", "title: x\n", "1:1", 'not translated: "tagline" and "description"'),
        ("pages/about.md", "---\n---\n\nNous gardons [un rocher](place:rock).\n", "1:1",
         'not translated: "title"'),
        ("sections/01-rock.md", "---\ntitle: x\nsummary: y\n---\n", "1:1",
         'not translated: "body"'),
        ("figures/oil.yaml", "title: x\ncaption: y\n", "1:1", 'not translated: "rows"'),
    ],
)  # fmt: skip
def test_what_a_file_leaves_out_is_one_warning(
    *, tmp_path: Path, path: str, text: str, at: str, message: str
) -> None:
    """At the first words of the file."""
    files = {**EVERYTHING, f"{FR}/{path}": text}
    assert faults(tmp_path, files) == [told(f"{FR}/{path}", at, message, GOT)]


def test_a_section_that_lacks_its_takeaways_is_told_of(tmp_path: Path) -> None:
    """As any other text is."""
    written = str(EVERYTHING["sections/01-rock.md"])
    keys = "---\ntakeaways: [Wet, Hard]\nquestion: Why?\n"
    files = {**EVERYTHING, "sections/01-rock.md": written.replace("---\n", keys, 1)}
    message = 'not translated: "question" and "takeaways"'
    assert faults(tmp_path, files) == [told(ROCK, "1:1", message, GOT)]


def test_of_many_the_first_are_named(tmp_path: Path) -> None:
    """In the order of the original."""
    ids = [f"bell-{number}" for number in range(8, 0, -1)]
    terms = "".join(f"- {{id: {it}, name: Bell, text: It rings.}}\n" for it in ids)
    words = " ".join(f"[bell](term:{it})" for it in ids)
    files = {
        **EVERYTHING,
        "terms.yaml": str(EVERYTHING["terms.yaml"]) + terms,
        "pages/bells.md": f"---\ntitle: Bells\n---\n\n{words}\n",
        f"{FR}/pages/bells.md": "---\ntitle: Cloches\n---\n\nCloches.\n",
    }
    named = '"bell-8", "bell-7", "bell-6", "bell-5", "bell-4" and 3 more'
    assert faults(tmp_path, files) == [
        told(f"{FR}/terms.yaml", "1:8", f"not translated: {named}", GOT)
    ]


BODY = str(EVERYTHING[ROCK]).partition("---\n\n")[2]


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("[](source:log)", "", "this text lacks source:log, which the original has",
         "refer to the same here"),
        ("[1er février 1811](event:lit). [](source:log)", "1er février 1811.",
         "this text lacks event:lit and source:log, which the original has",
         "refer to the same here"),
        ("![](figure:oil)", "", "this text lacks figure:oil, which the original has",
         "refer to the same here"),
        ("[un rocher](place:rock)", "[un rocher](place:rock) [](source:log)",
         "this text has source:log, which the original lacks",
         "take it out here, or write it into the original too"),
        (" {#storm}", "", "this text lacks the heading #storm, which the original has",
         "write {#storm} behind its words: an address is the same in every language"),
        ("## La tempête {#storm}", "## La tempête {#storm}\n\n## Un mot {#mot}",
         "this text has the heading #mot, which the original lacks",
         "take it out here, or write it into the original too"),
    ],
)  # fmt: skip
def test_a_text_refers_to_what_the_original_refers_to(
    *, tmp_path: Path, old: str, new: str, message: str, hint: str
) -> None:
    """To the same events, sources, claims and figures, under the same headings."""
    (path,) = [
        path for path, text in EVERYTHING.items() if path.startswith(FR) and old in str(text)
    ]
    files = {**EVERYTHING, path: str(EVERYTHING[path]).replace(old, new)}
    assert faults(tmp_path, files) == [told(path, "1:1", message, hint)]
    allowed = "---\n# allow translation: it reads better\ntitle"
    files[path] = str(files[path]).replace("---\ntitle", allowed, 1)
    assert faults(tmp_path, files) == []


def test_what_follows_from_an_error_is_not_said_again(tmp_path: Path) -> None:
    """A reference that is misspelt is not missing besides, nor a heading that another leads to."""
    files = {**EVERYTHING, ROCK: str(EVERYTHING[ROCK]).replace("source:log", "source:lgo")}
    assert faults(tmp_path / "reference", files) == [
        said(ROCK, "8:55", 'no source "lgo" [reference]', 'did you mean "log"?')
    ]
    files = {
        **EVERYTHING,
        "sections/02-sea.md": section("[x](section:rock#storm)"),
        f"{FR}/sections/02-sea.md": section("[x](section:rock#storm)"),
        ROCK: str(EVERYTHING[ROCK]).replace(" {#storm}", ""),
    }
    lost = "this text lacks the heading #storm, to which a link leads [translation]"
    same = "write {#storm} behind its words: an address is the same in every language"
    assert faults(tmp_path / "heading", files) == [said(ROCK, "1:1", lost, same)]


@pytest.mark.parametrize(
    "link", ["rock.html#storm", "../fr/rock.html#%73torm", "section:rock#storm"]
)
@pytest.mark.parametrize("translated", [True, False])
def test_a_heading_that_a_link_leads_to_may_not_be_lost(
    tmp_path: Path, link: str, *, translated: bool
) -> None:
    """Whether the link stands in the translation or in what is not translated yet."""
    text = section(f"[x]({link})")
    files = {
        **EVERYTHING,
        "sections/02-sea.md": text,
        ROCK: str(EVERYTHING[ROCK]).replace(" {#storm}", ""),
    }
    if ".." in link:
        files["sections/02-sea.md"] = section("[x](./rock.html#%73torm)")
    if translated:
        files[f"{FR}/sections/02-sea.md"] = text
    found = [line for line in faults(tmp_path, files) if "error" in line]
    assert [line.partition(" [")[0] for line in found] == [
        f"content/{ROCK}:1:1: error: this text lacks the heading #storm, to which a link leads"
    ]


@pytest.mark.parametrize("linked", ["", " [Plus loin](#storm)."])
def test_a_promised_heading_that_is_lost_is_told_with_its_promise_alone(
    tmp_path: Path, linked: str
) -> None:
    """The promise says in which file the heading is to be; another that is lost is told there."""
    files = {
        **EVERYTHING,
        ROCK: str(EVERYTHING[ROCK]).replace(" {#storm}", linked),
        "addresses.txt": "fr/rock.html#storm\nfr/rock.html\n",
    }
    (told_once,) = faults(tmp_path, files)
    assert told_once == said(
        "addresses.txt",
        "1:1",
        'fr/rock.html was published with an id "storm" and has none now [promise]',
        f'write "{{#storm}}" behind the heading that took its place in {ROCK}',
    )
    files["addresses.txt"] = "fr/rock.html#other\n"
    assert [line.partition(" [")[0].split(": ", 1)[1] for line in faults(tmp_path, files)] == [
        'error: fr/rock.html was published with an id "other" and has none now',
        "error: this text lacks the heading #storm, to which a link leads"
        if linked
        else "warning: this text lacks the heading #storm, which the original has",
    ]


def test_a_hint_in_a_translation_is_counted_from_its_page(tmp_path: Path) -> None:
    """As the link that it proposes will be."""
    own = "https://example.org/lighthouse/"
    files = {
        **EVERYTHING,
        "sections/02-sea.md": section("x"),
        f"{FR}/sections/02-sea.md": section(
            f"[x](fr/rock.html) [y]({own}fr/rock.html#storm) [z]({own}index.html)"
        ),
    }
    found = [line.rpartition("\n    ")[2] for line in faults(tmp_path, files) if "error" in line]
    assert found == [
        'did you mean "rock.html"?',
        'write "rock.html#storm"',
        'write "../index.html"',
    ]


def test_a_link_from_one_language_into_another_finds_its_heading(tmp_path: Path) -> None:
    """What is lost there is told where the link stands."""
    files = {
        **EVERYTHING,
        "sections/02-sea.md": section("[x](fr/rock.html#storm)"),
        f"{FR}/sections/02-sea.md": section("x"),
        ROCK: str(EVERYTHING[ROCK]).replace(" {#storm}", ""),
    }
    found = [line for line in faults(tmp_path, files) if "error" in line]
    assert [line.partition("\n")[0] for line in found] == [
        'content/sections/02-sea.md:7:5: error: there is no "#storm" in fr/rock.html [anchor]'
    ]


def test_links_in_a_translation_lead_somewhere(tmp_path: Path) -> None:
    """To its own pages and those of the original, one step up; each fault at its place."""
    page = (
        "---\ntitle: À propos\n---\n\n[a](rock.html) [b](../rock.html#storm) [c](rokc.html)\n"
        "[un rocher](place:rock) ![d](assets/d.png)\n"
    )
    files = {**EVERYTHING, f"{FR}/pages/about.md": page}
    assert faults(tmp_path, files) == [
        said(f"{FR}/pages/about.md", "5:44", 'there is no "rokc.html" in the site [link]',
             'did you mean "rock.html"?'),
        said(f"{FR}/pages/about.md", "6:30", 'there is no "assets/d.png" in the site [asset]',
             "put the file there, or mend its name"),
    ]  # fmt: skip


def test_an_allowance_that_serves_nothing_is_reported_in_a_translation_too(tmp_path: Path) -> None:
    """As in the original."""
    files = {**EVERYTHING, ROCK: f"{EVERYTHING[ROCK]}\n<!-- allow unused: once it was -->\n"}
    (found,) = faults(tmp_path, files)
    assert found.startswith(f"content/{ROCK}:17:1: warning: ")
