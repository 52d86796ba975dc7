"""What a renderer makes: a file of the site, in memory or waiting on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from belarus_site.source import Place
from belarus_site.spool import Spool, Standing, Stretch


class Output(Struct, frozen=True, eq=False):  # each is itself: none has to be read to be told
    """A file to publish at `path`, below the site's folder, with forward slashes.

    `held` are its bytes or where they wait; `body` gives them in either case. `origin` is what in
    the content asks for it, where one place does. `sight` stands for all that its maker saw, and
    is empty where nobody can say. `sum` is its SHA-256 sum in hexadecimal, once it was made. A file
    may be made of `parts`, one after another, and then holds nothing else.
    """

    path: str
    held: bytes | Stretch | Standing
    origin: Place | None = None
    sight: str = ""
    sum: str = ""
    parts: tuple[Output, ...] = ()

    @property
    def body(self) -> bytes:
        """What the file holds."""
        if self.parts:
            return b"".join(self.pieces)
        return self.held if isinstance(self.held, bytes) else self.held.read()

    @property
    def pieces(self) -> Iterator[bytes]:
        """What the file holds, piece by piece: a large one need not be in memory whole."""
        return (part.body for part in self.parts or (self,))

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        if self.parts:
            return sum(part.size for part in self.parts)
        return len(self.held) if isinstance(self.held, bytes) else self.held.length

    @property
    def is_html(self) -> bool:
        """Whether a browser reads it as a page."""
        return self.path.endswith(".html")

    def made(self, sight: str, spool: Spool) -> Output:
        """Return the same file, made by one who saw what `sight` stands for, and summed.

        Its bytes are kept where `spool` has room for them.
        """
        if self.parts:
            return replace(self, sight=sight)
        body = self.body
        summed = sha256(body).hexdigest()
        return Output(self.path, spool.keep(body), self.origin, sight, summed)

    def below(self, folder: str) -> Output:
        """Return the same file, for a site in which it lies below `folder`."""
        return replace(self, path=folder + self.path) if folder else self

    def above(self, folder: str) -> Output:
        """Return the same file by its path in `folder`, below which it lies."""
        return replace(self, path=self.path.removeprefix(folder)) if folder else self
