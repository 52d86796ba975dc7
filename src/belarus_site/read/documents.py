"""Markdown files with front matter: the sections of the argument, and the standing pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from belarus_site.diagnostics import Code, quoted, warning
from belarus_site.ids import as_id
from belarus_site.model.entries import Alias, Author, Page, Section
from belarus_site.model.kinds import ALL
from belarus_site.read.data import open_document
from belarus_site.read.entries import Broken
from belarus_site.read.fields import Fields
from belarus_site.read.files import Folder
from belarus_site.read.names import wrong_name
from belarus_site.read.stand_ins import UNKNOWN, unknown_day
from belarus_site.read.yaml_nodes import Mapping, Scalar

_SECTION = re.compile(r"(?P<number>[0-9]{1,9})-(?P<slug>[a-z0-9-]+)\.md")
_PAGE = re.compile(r"(?P<slug>[a-z0-9-]+)\.md")
_ALIAS = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_ENDING = re.compile(r"\.(?!html$)[A-Za-z][A-Za-z0-9]*$")


class Document(NamedTuple):
    """A file that has the name of one; `number` as it is written, empty for a page."""

    path: str
    slug: str
    number: str


def read_sections(
    folder: Folder, broken: Broken, *, drafts: bool
) -> tuple[tuple[Section, ...], frozenset[str]]:
    """Return the sections in the order of their numbers, and the ids of the drafts left out.

    A section with a fault in its front matter is returned with what could be read, so that the
    faults of its text are found too.
    """
    found: list[Section] = []
    left_out: set[str] = set()
    slugs: dict[str, str] = {}
    numbers: dict[int, str] = {}
    for document in documents(folder, "section", broken):
        path, slug, number = document
        if slug in slugs:
            message = f"section {quoted(slug)} is given twice; the other is {slugs[slug]}"
            folder.fault(path, message, "give each its own name", Code.DUPLICATE)
            continue
        slugs[slug] = path
        if (other := numbers.setdefault(int(number), path)) != path:
            message = f"two sections have the number {number}; the other is {other}"
            hint = "give each its own number: until then the order is that of their names"
            folder.faults.append(warning(folder.place(path), Code.DUPLICATE, message, hint))
        read = partial(_section, folder, document, drafts=drafts)
        section, readable = folder.once(path, f"section {drafts}", read)
        if section is not None:
            found.append(section)
        elif readable:
            left_out.add(slug)
        if not readable:
            broken.add(("section", slug))
    return tuple(found), frozenset(left_out)


def read_pages(folder: Folder, broken: Broken) -> tuple[Page, ...]:
    """Return the standing pages in the order of their names, likewise."""
    found = []
    for path, slug, _ in documents(folder, "page", broken):
        opened = open_document(folder, path)
        if opened is None:
            broken.add(("page", slug))
            continue
        fields, body = opened
        if not fields.readable:
            broken.add(("page", slug))
        found.append(
            Page(
                id=slug,
                place=folder.place(path),
                title=fields.text("title", required=True) or UNKNOWN,
                summary=fields.text("summary"),
                nav=fields.truth("nav"),
                body=body,
            )
        )
        fields.finish()
    return tuple(found)


def documents(folder: Folder, kind: str, broken: Broken) -> list[Document]:
    """Return the files of a kind in their order; one with a wrong name keeps its id known.

    One in which nothing is written counts as not there, whatever its name.
    """
    found = []
    names = folder.names(f"{kind}s")
    if names is None:
        broken.add((kind, ALL))
    form = _SECTION if kind == "section" else _PAGE
    for name in names or ():
        path = f"{kind}s/{name}"
        if folder.is_empty(path):
            continue
        match = form.fullmatch(name)
        stem = name.partition(".")[0]
        number = stem[: len(stem) - len(stem.lstrip("0123456789"))]
        slug = match["slug"] if match else as_id(stem.removeprefix(number))
        wrong = wrong_name(f"{slug}.html") if match else f"a {kind} cannot be called {quoted(name)}"
        if wrong:
            prefix = f"{number or 'NN'}-" if kind == "section" else ""
            better = f"{prefix}{slug or 'name'}.md" if not match else ""
            hint = f'rename it, as in "{better}"' if better else "rename it"
            folder.fault(path, wrong, hint)
            broken.add((kind, slug))
        elif match:
            found.append(Document(path, slug, match.groupdict().get("number", "")))
    return sorted(found, key=lambda it: (int(it.number or 0), it.path))


def _section(folder: Folder, document: Document, *, drafts: bool) -> tuple[Section | None, bool]:
    """Return the section and whether its front matter could be read.

    There is none, and no fault of it, for a draft that is to be left out.
    """
    opened, before = open_document(folder, document.path), len(folder.faults)
    if opened is None:
        return None, False
    fields, body = opened
    readable = fields.readable
    draft = fields.truth("draft")
    section = Section(
        id=document.slug,
        place=folder.place(document.path),
        title=fields.text("title", required=True) or UNKNOWN,
        summary=fields.text("summary", required=True) or UNKNOWN,
        published=fields.day("published", required=True) or unknown_day(fields.place),
        body=body,
        question=fields.text("question"),
        takeaways=fields.words("takeaways"),
        updated=fields.day("updated"),
        authors=read_authors(fields),
        sources=fields.refs("sources"),
        topics=fields.topics(),
        aliases=tuple(_aliases(fields)),
    )
    fields.finish()
    if draft and not drafts:
        del folder.faults[before:]
        return None, True
    return section, readable


def read_authors(fields: Fields) -> tuple[Author, ...]:
    """Return the people under `authors`, each a name or `{name, url}`."""
    found = []
    for node in fields.items("authors"):
        if isinstance(node, Scalar):
            found.append(Author(node.value))
        elif isinstance(node, Mapping):
            part = Fields(node, fields.file, fields.faults)
            found.append(Author(part.text("name", required=True), part.url("url")))
            part.finish()
        else:
            fields.fault(node, Code.VALUE, "an author needs a name", 'write "- name: …"')
    return tuple(found)


def _aliases(fields: Fields) -> Iterator[Alias]:
    for node in fields.items("aliases"):
        name = node.value if isinstance(node, Scalar) else ""
        page = name if name.endswith(".html") else f"{name}.html"
        wrong, hint = wrong_name(page), "take it out: no page can have had this name"
        if not _ALIAS.fullmatch(name):
            found = f", not {quoted(name)}" if name else ""
            wrong = f"an alias is the name of a page, such as old-name.html{found}"
            hint = "write the name of the page alone"
        elif _ENDING.search(name):
            wrong = f"an alias is the name of a page, such as old-name.html, not {quoted(name)}"
            hint = f'write "{_ENDING.sub("", name)}.html"; only pages lead on'
        if wrong:
            fields.fault(node, Code.PATH, wrong, hint)
        else:
            yield Alias(name=page, place=fields.file.place(node.start))
