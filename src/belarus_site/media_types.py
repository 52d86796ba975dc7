"""The media type of a file, by the ending of its name."""

from __future__ import annotations

from mimetypes import MimeTypes
from posixpath import splitext

_UNKNOWN = "application/octet-stream"
_TYPES = {
    ".atom": "application/atom+xml",
    ".avif": "image/avif",
    ".bib": "text/plain",
    ".csv": "text/csv",
    ".epub": "application/epub+zip",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".rss": "application/rss+xml",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_BUILT_IN = MimeTypes(filenames=())
"""Without what the machine has configured, which a host does not have."""


def media_type(path: str) -> str:
    """Return the media type of a file by its name; of an unknown one that of any bytes."""
    ending = splitext(path)[1].lower()
    return _TYPES.get(ending) or _BUILT_IN.guess_type(f"x{ending}")[0] or _UNKNOWN
