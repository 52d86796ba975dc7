"""What came of trying an outside address."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """How an address stands."""

    GOOD = "good"
    MOVED = "moved"
    GONE = "gone"
    NO_HOST = "no host"
    NO_CONNECTION = "no connection"
    FAILING = "failing"
    REFUSED = "refused"
    ROUND = "round"


class Answer(Struct, frozen=True):
    """How an address stands; `words` say why, and `address` where it has moved to for good."""

    kind: Kind
    words: str = ""
    address: str = ""

    @property
    def reached(self) -> bool:
        """Whether there was anybody to answer: without a network there is nobody."""
        return self.kind not in {Kind.NO_HOST, Kind.NO_CONNECTION}


class Reply(Struct, frozen=True):
    """What a host said to one request: its status, and where to go or how long to wait.

    `wait` is in seconds, from now.
    """

    status: int
    location: str = ""
    wait: float = 0.0
