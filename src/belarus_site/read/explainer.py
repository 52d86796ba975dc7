"""`site.yaml`: the explainer's own facts."""

from __future__ import annotations

import re

from belarus_site.diagnostics import Code, error
from belarus_site.model.entries import Explainer
from belarus_site.read.documents import read_authors
from belarus_site.read.fields import Fields
from belarus_site.read.files import Folder
from belarus_site.read.yaml_nodes import Mapping, read_yaml
from belarus_site.suggestions import did_you_mean

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,60}")
_SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*( (WITH|AND|OR) [A-Za-z0-9.+-]+)*")


def read_explainer(folder: Folder) -> Explainer | None:
    """Return the facts in `site.yaml`, or None with the faults recorded."""
    if not folder.exists("site.yaml"):
        hint = did_you_mean("site.yaml", folder.names())
        place = folder.place("site.yaml")
        folder.faults.append(error(place, Code.PATH, "an explainer needs this file", hint))
        return None
    file = folder.read_text("site.yaml")
    before = len(folder.faults)
    node = read_yaml(file, folder.faults) if file else None
    if file is None or (len(folder.faults) > before and node is None):
        return None
    if node is not None and not isinstance(node, Mapping):
        place = file.place(node.start)
        folder.faults.append(error(place, Code.VALUE, "this file must be keys and values"))
        return None
    fields = Fields(node or Mapping((), 0), file, folder.faults)
    published = fields.day("published", required=True)
    title, tagline = fields.text("title", required=True), fields.text("tagline", required=True)
    description = fields.text("description", required=True)
    language = _matching(fields, "language", _LANGUAGE, "a language tag such as en or pt-BR")
    if not language:
        fields.value("language", required=True)
    base_url = fields.url("base_url", required=True)
    if not fields.value("authors", required=True):
        fields.readable = False
    authors = read_authors(fields)
    entries = _feed_entries(fields)
    outside = fields.text("outbound_links")
    if outside not in {"", "links", "text"}:
        message = '"outbound_links" must be links or text'
        fields.fault(fields.value("outbound_links"), Code.VALUE, message)
    source, repository = fields.ref("source"), fields.url("repository")
    licence = _matching(fields, "licence", _SPDX, "an SPDX id such as CC-BY-4.0")
    copy_name = _matching(fields, "copy_name", _NAME, "a file name without its ending")
    languages = fields.words("languages")
    if not fields.finish() or published is None:
        return None
    return Explainer(
        title=title,
        tagline=tagline,
        description=description,
        language=language,
        base_url=absolute_base(base_url),
        authors=authors,
        published=published,
        source=source,
        licence=licence,
        repository=repository,
        feed_entries=entries,
        languages=languages,
        copy_name=copy_name or "all",
        link_outside=outside != "text",
    )


def absolute_base(url: str) -> str:
    """Return the address of the site's folder, with one slash at its end."""
    return url.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0].rstrip("/") + "/"


def _matching(fields: Fields, key: str, pattern: re.Pattern[str], wanted: str) -> str:
    words = fields.text(key)
    if words and not pattern.fullmatch(words):
        fields.fault(fields.value(key), Code.VALUE, f'"{key}" must be {wanted}')
        return ""
    return words


def _feed_entries(fields: Fields) -> int:
    node = fields.value("feed")
    if node is None:
        return 50
    if not isinstance(node, Mapping):
        fields.fault(
            node, Code.VALUE, '"feed" must be keys and values', 'write "feed: {entries: 50}"'
        )
        return 50
    part = Fields(node, fields.file, fields.faults)
    entries = part.number("entries", 1, 10_000) if part.value("entries") else 50
    if not part.finish():
        fields.readable = False
    return int(entries or 50)
