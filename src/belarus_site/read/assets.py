"""The files that are copied as they are."""

from __future__ import annotations

from belarus_site.diagnostics import Code
from belarus_site.model.assets import Asset
from belarus_site.read.files import Folder
from belarus_site.read.names import alike, wrong_name


def read_assets(folder: Folder) -> tuple[Asset, ...]:
    """Return the files below `assets/` in the order of their paths, whatever they hold."""
    found = []
    paths = folder.walk("assets")
    for path, other in alike(paths):
        message = f"some file systems take this file for {other}"
        folder.fault(path, message, "rename one of them", Code.DUPLICATE)
    for path in paths:
        if wrong := next(filter(None, map(wrong_name, path.split("/"))), ""):
            folder.fault(path, wrong, "rename it")
        elif (body := folder.read_bytes(path)) is not None:
            name = path.removeprefix("assets/")
            found.append(Asset(path=name, body=body, place=folder.place(path)))
    return tuple(found)
