"""`addresses.txt`: what was once published, one address, id or feed id a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from belarus_site.diagnostics import Code, error, quoted
from belarus_site.model.entries import Promise
from belarus_site.read.files import Folder

FILE = "addresses.txt"
_LINE = re.compile(r"[^\n]+")
_PAGE = re.compile(r"(?:[A-Za-z0-9-]+/)*[^\s/#:?]+\.html(?:#\S+)?")
_FILE = re.compile(r"(?!\.|.*/\.|.*\.html$)(?:[^/#:?]+/)*[^/#:?]+\.[A-Za-z0-9]+")
_TAG = re.compile(r"tag:[^\s:]+,[0-9-]+:\S+/\S+")


def read_promises(folder: Folder) -> tuple[Promise, ...]:
    """Return what was promised, in the order of the file."""
    return tuple(_promises(folder)) if FILE in (folder.top or ()) else ()


def _promises(folder: Folder) -> Iterator[Promise]:
    file = folder.read_text(FILE)
    if file is None:
        return
    for line in _LINE.finditer(file.text):
        text = line[0].strip()
        place = file.place(line.start() + line[0].find(text))
        if is_promise(text):
            yield Promise(text, place)
        elif text:
            message = f"{quoted(text)} is no file of this site, no id in a page, and no feed id"
            hint = 'write "page.html" or "page.html#id"; "record" writes them all'
            folder.faults.append(error(place, Code.VALUE, message, hint))


def is_promise(text: str) -> bool:
    """Tell whether a line can be a promise: a file or an id in a page of the site, or a feed id."""
    return any(form.fullmatch(text) for form in (_PAGE, _FILE, _TAG))
