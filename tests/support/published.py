"""A published site seen from outside: its files, and its pages through a parser of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).parents[2]
_VOID = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))


@dataclass
class Element:
    """An element of a page; `words` is all text in it."""

    tag: str
    attributes: dict[str, str]
    within: tuple[Element, ...] = field(repr=False)
    pieces: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The text in the element, with single spaces."""
        return " ".join("".join(self.pieces).split())

    def get(self, name: str) -> str:
        """Return an attribute, empty where it has none."""
        return self.attributes.get(name, "")


class Page(HTMLParser):
    """A page as a list of elements in order."""

    def __init__(self, text: str) -> None:
        """Parse the HTML `text`."""
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in an opening tag; attributes given twice are not for us to mend."""
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self._open))
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in a tag closed as XML does it; in HTML only one without content may be."""
        assert tag in _VOID, f"<{tag}/> does not close itself"
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Take in a closing tag, which must close what was opened last."""
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        """Take in text."""
        for element in self._open:
            element.pieces.append(data)

    def all(self, *tags: str) -> list[Element]:
        """Return the elements of some tags, in order."""
        return [element for element in self.elements if element.tag in tags]

    def with_id(self, ident: str) -> Element:
        """Return the element of an id."""
        return next(element for element in self.elements if element.get("id") == ident)

    @cached_property
    def ids(self) -> list[str]:
        """All ids, with repetitions."""
        return [element.get("id") for element in self.elements if "id" in element.attributes]


@dataclass(frozen=True)
class Published:
    """The site in a folder, made from `content`, that says it stands at `base_url`."""

    folder: Path
    content: Path
    base_url: str

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file by its path."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page by its path."""
        return {
            path: Page(body.decode()) for path, body in self.files.items() if path.endswith(".html")
        }


def run(
    *arguments: str | Path, cwd: Path = ROOT, **variables: str | None
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own; a variable that is None is taken away."""
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT / "src")}
    environment.pop("BELARUS_SITE_ROOT", None)
    for name, value in variables.items():
        environment.pop(name, None)
        if value is not None:
            environment[name] = value
    return subprocess.run(  # noqa: S603 - our own interpreter and our own arguments
        [sys.executable, "-m", "belarus_site", *map(str, arguments)],
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def build(content: Path, folder: Path, *options: str) -> Published:
    """Build the explainer in `content` strictly into `folder`, from outside."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    done = run(
        *("build", "--strict", "--content", content, "--output", folder),
        *("--templates", ROOT / "templates", *options),
        cwd=folder.parent,
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
    site = (content / "site.yaml").read_text(encoding="utf-8")
    base = next(line for line in site.splitlines() if line.startswith("base_url:"))
    return Published(folder, content, base.partition(":")[2].strip())
