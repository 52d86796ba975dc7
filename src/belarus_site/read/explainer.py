"""`site.yaml`: the explainer's own facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from belarus_site.addresses import folder_address, wrong_folder
from belarus_site.diagnostics import Code, quoted
from belarus_site.model.entries import Author, Explainer, Ref
from belarus_site.read import tags
from belarus_site.read.data import open_mapping
from belarus_site.read.documents import read_authors
from belarus_site.read.fields import Fields
from belarus_site.read.files import Folder
from belarus_site.read.licences import FORM, OWN, meant_licence, unknown_licence
from belarus_site.read.names import wrong_name
from belarus_site.read.stand_ins import UNKNOWN, unknown_day
from belarus_site.read.yaml_nodes import Mapping, Scalar
from belarus_site.source import SourceFile

FILE = "site.yaml"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,60}")
_WHOLE = "write digits alone, such as 50"
_USUAL_ENTRIES, _MOST_ENTRIES = 50, 10_000


_UNKNOWN_LANGUAGE = "und"  # BCP 47: undetermined
_UNKNOWN_ADDRESS = "https://address.invalid/"


class _Outbound(StrEnum):
    LINKS = "links"
    TEXT = "text"


def read_explainer(folder: Folder) -> Explainer:
    """Return the facts in `site.yaml`, with a fault recorded for each that could not be read.

    What could not be read has a stand-in, so that the faults of everything else are found too.
    """
    fields = _facts(folder) or _nothing(folder)
    language = _language(fields)
    explainer = Explainer(
        title=fields.text("title", required=True) or UNKNOWN,
        tagline=fields.text("tagline", required=True) or UNKNOWN,
        description=fields.text("description", required=True) or UNKNOWN,
        language=language or _UNKNOWN_LANGUAGE,
        base_url=_base_url(fields) or _UNKNOWN_ADDRESS,
        authors=_authors(fields),
        published=fields.day("published", required=True) or unknown_day(fields.place),
        source=fields.ref("source"),
        licence=_licence(fields),
        repository=fields.url("repository"),
        feed_entries=_feed_entries(fields),
        languages=tuple(_languages(fields, language)),
        copy_name=_copy_name(fields) or "all",
        copy_place=fields.place_of("copy_name") if fields.value("copy_name") else None,
        link_outside=_outbound(fields) is not _Outbound.TEXT,
    )
    fields.finish()
    return explainer


def _facts(folder: Folder) -> Fields | None:
    fields, read = open_mapping(folder, FILE) if folder.has(FILE) else (None, False)
    if read and fields is None:
        hint = 'write its "title: …" and other keys'
        folder.fault(FILE, "this file is empty", hint, Code.VALUE)
    return fields


def _nothing(folder: Folder) -> Fields:
    """Return the fields of a file that could not be read: their faults would add nothing."""
    return Fields(Mapping((), 0), SourceFile(folder.place(FILE).path, ""), [])


def _authors(fields: Fields) -> tuple[Author, ...]:
    fields.require("authors")
    return read_authors(fields)


def _outbound(fields: Fields) -> _Outbound | None:
    return fields.choice("outbound_links", _Outbound, required=False)


def _language(fields: Fields) -> str:
    return fields.language("language", required=True)


def _languages(fields: Fields, own: str) -> Iterator[Ref]:
    """Yield the languages to translate into, from that of the explainer, each once."""
    given: set[str] = set()
    for node in fields.items("languages"):
        found = node.value if isinstance(node, Scalar) else ""
        if not tags.FORM.fullmatch(found):
            said = f", not {quoted(found)}" if isinstance(node, Scalar) else ""
            several = ", ".join(tags.several_tags(found))
            hint = f'write "languages: [{several}]"' if several else tags.meant_tag(found)
            fields.fault(node, Code.VALUE, f'each of "languages" must be {tags.WANTED}{said}', hint)
        elif found == own:
            message = f'"{found}" is the language of the original'
            hint = "name those it is translated into"
            fields.fault(node, Code.TRANSLATION, message, hint)
        elif found in given:
            fields.fault(node, Code.DUPLICATE, f'"{found}" is given twice', "take one out")
        else:
            given.add(found)
            yield Ref(found, fields.file.place(node.start))


def _base_url(fields: Fields) -> str:
    """Return the address of the site's folder, with one slash at its end."""
    address = fields.url("base_url", required=True)
    wrong, hint = wrong_folder(address)
    if wrong:
        fields.fault(fields.value("base_url"), Code.VALUE, f'"base_url" {wrong}', hint)
    return folder_address(address) if address and not wrong else ""


def _licence(fields: Fields) -> str:
    """Return the SPDX id, with a warning for one that the list has not: it may be newer."""
    written = fields.matching("licence", FORM, "an SPDX id such as CC-BY-4.0", meant_licence)
    node = fields.value("licence")
    if node is not None and written and (unknown := unknown_licence(written)):
        message = f"SPDX has no licence {quoted(unknown)}"
        hint = meant_licence(unknown) or f'write "{OWN}{unknown}" for one of your own'
        fields.warn(node, Code.VALUE, message, hint)
    return written


def _copy_name(fields: Fields) -> str:
    name = fields.matching("copy_name", _NAME, "a file name without its ending, such as all")
    if wrong := wrong_name(name):
        fields.fault(fields.value("copy_name"), Code.PATH, wrong, "choose another name")
    return name


def _feed_entries(fields: Fields) -> int:
    node = fields.value("feed")
    if node is None:
        return _USUAL_ENTRIES
    if not isinstance(node, Mapping):
        hint = 'write "feed: {entries: 50}"'
        fields.fault(node, Code.VALUE, '"feed" must be keys and values', hint)
        return _USUAL_ENTRIES
    part = Fields(node, fields.file, fields.faults)
    entries = part.number("entries", 1, _MOST_ENTRIES, hint=_WHOLE)
    if entries is not None and not entries.is_integer():
        message = '"entries" must be a whole number'
        part.fault(part.value("entries"), Code.VALUE, message, _WHOLE)
    part.finish()
    return int(entries or _USUAL_ENTRIES)
