"""Markdown files with front matter: the sections of the argument, and the standing pages."""

from __future__ import annotations

import re

from belarus_site.diagnostics import Code, error, warning
from belarus_site.model.entries import Alias, Author, Page, Section
from belarus_site.read.entries import Broken
from belarus_site.read.fields import Fields
from belarus_site.read.files import Folder
from belarus_site.read.yaml_nodes import Mapping, Scalar, read_yaml
from belarus_site.source import Text

_SECTION = re.compile(r"(\d+)-([a-z0-9][a-z0-9-]*)\.md")
_PAGE = re.compile(r"([a-z0-9][a-z0-9-]*)\.md")
_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_ALIAS = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(\.html)?")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def read_sections(folder: Folder, broken: Broken, *, drafts: bool) -> tuple[Section, ...]:
    """Return the sections in the order of their numbers; drafts only where asked for."""
    found: list[Section] = []
    slugs: dict[str, str] = {}
    numbers: dict[int, str] = {}
    for path, match in _documents(folder, "sections", _SECTION, "sections/NN-name.md"):
        number, slug = int(match[1]), match[2]
        if slug in slugs:
            message = f'section "{slug}" is given twice; the other is {slugs[slug]}'
            folder.faults.append(error(folder.place(path), Code.DUPLICATE, message))
            continue
        slugs[slug] = path
        if number in numbers:
            message = f"two sections have the number {match[1]}; the other is {numbers[number]}"
            hint = "their order is that of their names; give each its own number"
            folder.faults.append(warning(folder.place(path), Code.DUPLICATE, message, hint))
        numbers[number] = path
        section = _section(folder, path, slug, drafts=drafts)
        if isinstance(section, Section):
            found.append(section)
        elif section is None:
            broken.add(("section", slug))
    return tuple(found)


def read_pages(folder: Folder, broken: Broken) -> tuple[Page, ...]:
    """Return the standing pages in the order of their names."""
    found = []
    for path, match in _documents(folder, "pages", _PAGE, "pages/name.md"):
        opened = _open(folder, path)
        if opened is None:
            broken.add(("page", match[1]))
            continue
        fields, body = opened
        page = Page(
            id=match[1],
            place=folder.place(path),
            title=fields.text("title", required=True),
            summary=fields.text("summary"),
            nav=fields.truth("nav"),
            body=body,
        )
        if fields.finish():
            found.append(page)
        else:
            broken.add(("page", match[1]))
    return tuple(found)


def _documents(
    folder: Folder, below: str, pattern: re.Pattern[str], wanted: str
) -> list[tuple[str, re.Match[str]]]:
    found = []
    for name in folder.names(below):
        path = f"{below}/{name}"
        match = pattern.fullmatch(name)
        if match and not _DEVICES.fullmatch(match[match.re.groups]):
            found.append((path, match))
        elif match:
            message = f'"{match[match.re.groups]}" cannot be a file name on Windows'
            folder.faults.append(error(folder.place(path), Code.PATH, message, "rename the file"))
        else:
            hint = "lower-case letters, digits and hyphens"
            message = f"this file is not named as in {wanted}"
            folder.faults.append(error(folder.place(path), Code.PATH, message, hint))
    return sorted(found, key=lambda pair: (int(pair[1][1]) if pattern is _SECTION else 0, pair[0]))


def _open(folder: Folder, path: str) -> tuple[Fields, Text] | None:
    """Return the front matter and the body of a document, or None with the fault recorded."""
    file = folder.read_text(path)
    if file is None:
        return None
    first = _FENCE.match(file.text)
    last = _FENCE.search(file.text, first.end()) if first else None
    if first is None or last is None:
        said = "has no front matter" if first is None else "has front matter that never ends"
        hint = "begin it with a line ---, the keys, and a line ---"
        if first is not None:
            hint = "close it with a line ---"
        folder.faults.append(error(file.place(0), Code.FRONT_MATTER, f"this file {said}", hint))
        return None
    before = len(folder.faults)
    node = read_yaml(file, folder.faults, first.end() + 1, last.start())
    if node is None and len(folder.faults) > before:
        return None
    if node is not None and not isinstance(node, Mapping):
        message = "front matter must be keys and values"
        folder.faults.append(error(file.place(node.start), Code.FRONT_MATTER, message))
        return None
    body = file.text[last.end() + 1 :]
    fields = Fields(node or Mapping((), 0), file, folder.faults)
    return fields, Text(body, file, last.end() + 1)


def _section(folder: Folder, path: str, slug: str, *, drafts: bool) -> Section | bool | None:
    """Return the section, False for a draft to be left out, or None where it is broken."""
    opened = _open(folder, path)
    if opened is None:
        return None
    fields, body = opened
    title, summary = fields.text("title", required=True), fields.text("summary", required=True)
    published, updated = fields.day("published", required=True), fields.day("updated")
    draft, question, takeaways = (
        fields.truth("draft"),
        fields.text("question"),
        fields.words("takeaways"),
    )
    authors, sources = read_authors(fields), fields.refs("sources")
    topics, aliases = fields.words("topics"), _aliases(fields)
    if not fields.finish() or published is None:
        return None
    if draft and not drafts:
        return False
    return Section(
        id=slug,
        place=folder.place(path),
        title=title,
        summary=summary,
        published=published,
        body=body,
        question=question,
        takeaways=takeaways,
        updated=updated,
        authors=authors,
        sources=sources,
        topics=topics,
        aliases=aliases,
    )


def read_authors(fields: Fields) -> tuple[Author, ...]:
    """Return the people under `authors`, each a name or `{name, url}`."""
    found = []
    for node in fields.items("authors"):
        if isinstance(node, Scalar):
            found.append(Author(node.value))
        elif isinstance(node, Mapping):
            part = Fields(node, fields.file, fields.faults)
            author = Author(part.text("name", required=True), part.url("url"))
            if part.finish():
                found.append(author)
            else:
                fields.readable = False
        else:
            fields.fault(node, Code.VALUE, "an author needs a name")
    return tuple(found)


def _aliases(fields: Fields) -> tuple[Alias, ...]:
    found = []
    for node in fields.items("aliases"):
        if not isinstance(node, Scalar) or not _ALIAS.fullmatch(node.value):
            message = "an alias is the name of a page, such as old-name.html"
            fields.fault(node, Code.PATH, message)
        elif _DEVICES.fullmatch(node.value):
            message = f'"{node.value}" cannot be a file name on Windows'
            fields.fault(node, Code.PATH, message)
        else:
            name = node.value if node.value.endswith(".html") else f"{node.value}.html"
            found.append(Alias(name=name, place=fields.file.place(node.start)))
    return tuple(found)
