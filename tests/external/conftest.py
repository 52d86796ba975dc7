"""A host on this machine to ask, and no other."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from support.misbehaving import Host, misbehaving


@pytest.fixture
def host() -> Iterator[Host]:
    """A host that answers badly in every way there is."""
    with misbehaving() as running:
        yield running


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """No name is looked up, and no proxy asked: "nowhere" is not there, "quiet" not now."""
    look_up = socket.getaddrinfo

    def only_here(name: Any, *arguments: Any, **named: Any) -> Any:
        if name in {"127.0.0.1", b"127.0.0.1"}:
            return look_up(name, *arguments, **named)
        known = "nowhere" in str(name)
        raise socket.gaierror(socket.EAI_NONAME if known else socket.EAI_AGAIN, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", only_here)
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
