"""Values of our own types as bytes and back, fit for a folder that nobody guards.

`pickle` makes and calls whatever a file names. This one makes values of the types that it was told
of and nothing else (see "Restricting globals" in Python's documentation of `pickle`): a file made
by somebody else can at worst hold wrong values.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from io import BytesIO
from typing import Any, TypeVar, get_args, get_type_hints

from msgspec import Struct

Value = TypeVar("Value")


class Codec:
    """Writes values of some types: frozen structs, named tuples, enumerations, and their parts.

    What they can hold is read from their annotations.
    """

    def __init__(self, *roots: Any) -> None:  # noqa: ANN401 - any annotations
        seen: set[object] = set()
        kinds = (kind for root in roots for kind in _kinds_in(root, seen))
        self._known = {(kind.__module__, kind.__qualname__): kind for kind in kinds}

    def write(self, value: object) -> bytes:
        """Return the value as bytes."""
        return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)

    def read(self, written: bytes) -> Any:  # noqa: ANN401 - of a type it was made for
        """Return the value. Raises ValueError for what no such codec wrote."""
        try:
            return _Reader(written, self._known).load()
        except Exception as fault:  # whatever a foreign file makes `pickle` stumble over
            raise ValueError("this was not written here") from fault

    def kept(self, written: bytes | None, kind: type[Value]) -> Value | None:
        """Return a value of a `kind` that was kept; None for nothing, and for anything else."""
        try:
            value = self.read(written) if written is not None else None
        except ValueError:
            return None
        return value if isinstance(value, kind) else None


class _Reader(pickle.Unpickler):
    def __init__(self, written: bytes, known: Mapping[tuple[str, str], type[Any]]) -> None:
        super().__init__(BytesIO(written))
        self._known = known

    def find_class(self, module: str, name: str) -> type[Any]:
        """Return the type of that name. Raises KeyError for any that is not known."""
        return self._known[module, name]


def _kinds_in(hint: Any, seen: set[object]) -> Iterator[type[Any]]:  # noqa: ANN401 - any annotation
    """Yield the types, but for those of Python itself, that a value annotated so can hold."""
    for inner in get_args(hint):
        yield from _kinds_in(inner, seen)
    if not isinstance(hint, type) or hint in seen or hint.__module__ == "builtins":
        return
    seen.add(hint)
    if hint is date or issubclass(hint, Enum):
        yield hint
    elif issubclass(hint, Struct) or hasattr(hint, "_fields"):
        yield hint
        for inner in get_type_hints(hint).values():
            yield from _kinds_in(inner, seen)
    elif "__getstate__" in vars(hint):
        yield hint
