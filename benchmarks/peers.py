"""Other generators with the same texts, and the floor: Markdown and a template, nothing checked.

The texts are given without our references, which nobody else reads, as plain pages with a title.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import explainers
from measuring import Measure, measure, put_aside

_REFERENCE = re.compile(r"\[([^\]]*)\]\((?:event|person|place|term|source|claim|section):[^)]*\)")
_ASIDE = re.compile(r"^!!! record\n((?: {4}.*\n)+)", re.MULTILINE)
FLOOR = """
import sys
from pathlib import Path
import jinja2, markdown
page = jinja2.Environment(autoescape=True).from_string(
    "<!doctype html><title>{{ title }}</title><h1>{{ title }}</h1>{{ body|safe }}"
)
converter = markdown.Markdown(extensions=["footnotes", "smarty", "tables", "admonition"])
Path("site").mkdir(exist_ok=True)
for path in sorted(Path("pages").glob("*.md")):
    body = converter.reset().convert(path.read_text(encoding="utf-8"))
    Path("site", path.stem + ".html").write_text(
        page.render(title=path.stem, body=body), encoding="utf-8"
    )
"""


@dataclass(frozen=True, slots=True)
class Builder:
    """A generator: how its folder is written, and the command that builds it."""

    name: str
    write: Callable[[Path, int], None]
    command: tuple[str, ...]

    def measures(self, project: Path, sections: int, runs: int) -> Iterator[tuple[str, Measure]]:
        """Yield what was measured of its builds of so many sections, by its name."""
        folder = project / self.name.replace(" ", "-")

        def begin() -> None:
            put_aside(folder, project / "aside")
            folder.mkdir()
            self.write(folder, sections)

        def edit() -> None:
            (edited,) = folder.rglob(f"light-{sections // 2 + 1}.md")
            with edited.open("a", encoding="utf-8") as page:
                page.write("\nEdited.\n")

        steps: tuple[tuple[str, Callable[[], None]], ...] = (
            ("cold", begin),
            ("nothing changed", lambda: None),
            ("one section edited", edit),
        )
        for name, prepare in steps:
            found = []
            for _ in range(runs):
                prepare()
                found.append(measure(self.command, folder))
            yield name, Measure.middle(found)


def installed(*, with_peers: bool) -> Iterator[Builder]:
    """Yield the floor and, if asked for, each peer that can be found."""
    yield Builder("the floor", _floor, (sys.executable, "floor.py"))
    if not with_peers:
        return
    if _can_import("pelican"):
        yield Builder("Pelican", _pelican, (sys.executable, "-m", "pelican", "-q", "content"))
    if _can_import("material"):
        yield Builder("MkDocs Material", _mkdocs, (sys.executable, "-m", "mkdocs", "-q", "build"))
    if shutil.which("hugo"):
        yield Builder("Hugo", _hugo, ("hugo", "--quiet"))
    if shutil.which("eleventy"):
        yield Builder("Eleventy", _eleventy, ("eleventy", "--quiet"))


def _can_import(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


def _texts(sections: int) -> Iterator[tuple[str, str]]:
    """Yield the name and the plain Markdown of each section."""
    for number in range(sections):
        _, _, body = explainers.section(number, sections).split("---\n", 2)
        plain = _ASIDE.sub(lambda found: found[1].replace("    ", "> "), body)
        yield f"light-{number + 1}", _REFERENCE.sub(r"\1", plain).replace(" {#", " <!-- ")


def _pages(folder: Path, sections: int, head: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in _texts(sections):
        plain = re.sub(r" <!-- [^}]*}", "", text)
        (folder / f"{name}.md").write_text(head.format(name=name) + plain, encoding="utf-8")


def _floor(folder: Path, sections: int) -> None:
    _pages(folder / "pages", sections, "")
    (folder / "floor.py").write_text(FLOOR, encoding="utf-8")


def _pelican(folder: Path, sections: int) -> None:
    _pages(folder / "content", sections, "Title: {name}\nDate: 2020-01-02\n\n")
    (folder / "pelicanconf.py").write_text(
        "SITENAME = 'Lights'\nTIMEZONE = 'UTC'\nFEED_ALL_RSS = 'feed.rss'\n", encoding="utf-8"
    )


def _mkdocs(folder: Path, sections: int) -> None:
    _pages(folder / "docs", sections, "# {name}\n\n")
    (folder / "mkdocs.yml").write_text(
        "site_name: Lights\ntheme: {name: material}\nmarkdown_extensions: [footnotes]\n",
        encoding="utf-8",
    )


def _hugo(folder: Path, sections: int) -> None:
    _pages(folder / "content", sections, "---\ntitle: {name}\ndate: 2020-01-02\n---\n")
    (folder / "hugo.toml").write_text("title = 'Lights'\n", encoding="utf-8")
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single", "list"):
        (layouts / f"{name}.html").write_text(
            "<!doctype html><title>{{ .Title }}</title>{{ .Content }}", encoding="utf-8"
        )


def _eleventy(folder: Path, sections: int) -> None:
    _pages(folder, sections, "---\ntitle: {name}\n---\n")
