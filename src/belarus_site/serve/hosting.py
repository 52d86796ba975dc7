"""What a host such as GitHub Pages answers for an address, from files in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct

from belarus_site.media_types import media_type
from belarus_site.render.routes import INDEX, NOT_FOUND

PAGE = "text/html; charset=utf-8"


class Answer(Struct, frozen=True):
    """A response: its status, what it holds, and where it leads on, for a redirection."""

    status: HTTPStatus
    media_type: str = "text/plain; charset=utf-8"
    body: bytes = b""
    location: str = ""


def content_type(path: str) -> str:
    """Return the value of `Content-Type` for a file, by the ending of its name."""
    known = media_type(path)
    return f"{known}; charset=utf-8" if known.startswith("text/") else known


def folder_of(base_url: str) -> str:
    """Return the path below its host that a site lies at, unquoted, a slash at either end."""
    path = unquote(urlsplit(base_url).path).strip("/")
    return f"/{path}/" if path else "/"


def moved(files: Mapping[str, bytes], folder: str, left: Iterable[str], target: str) -> str:
    """Return where the file of a request target is now, of a site that lay at the paths `left`.

    Nothing, where it lies at `folder` and none of its files was asked for.
    """
    path = unquote(target.partition("?")[0])
    names = (path.removeprefix(before) for before in sorted(left) if path.startswith(before))
    found = (name for name in names if {name, f"{name}.html", name + INDEX} & files.keys())
    return next((quote(folder + name) for name in found), "")


def answer(files: Mapping[str, bytes], folder: str, target: str) -> Answer:
    """Return the answer for the request target `target`; the site of `files` lies at `folder`.

    `.html` may be left out, a folder stands for its `index.html`, and for what is not there comes
    `404.html`. As a help, the root of the server leads to the site.
    """
    path = unquote(target.partition("?")[0].partition("#")[0], errors="strict")
    if path in {"/", folder.rstrip("/")} and path != folder:
        return Answer(HTTPStatus.FOUND, location=quote(folder))
    if not path.startswith(folder):
        return Answer(HTTPStatus.NOT_FOUND, body=f"The site lies at {folder}\n".encode())
    name = path.removeprefix(folder)
    if not name or name.endswith("/"):
        name += INDEX
    elif f"{name}/{INDEX}" in files and name not in files:
        return Answer(HTTPStatus.MOVED_PERMANENTLY, location=quote(f"{folder}{name}/"))
    for found in (name, f"{name}.html"):
        if found in files:
            return Answer(HTTPStatus.OK, content_type(found), files[found])
    if NOT_FOUND in files:
        return Answer(HTTPStatus.NOT_FOUND, PAGE, files[NOT_FOUND])
    return Answer(HTTPStatus.NOT_FOUND, body=b"There is no such file\n")
