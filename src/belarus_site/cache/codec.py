"""Values of the model as JSON and back: plain data that can be read from a folder nobody guards.

A file made with `pickle` runs whatever its writer wanted; this one can at worst hold wrong values.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from operator import attrgetter
from typing import Any, get_args, get_type_hints

_TUPLE, _DATE = 0, 1


class Codec:
    """Writes values of one type: frozen dataclasses, named tuples, enumerations, and their parts.

    Each is written as the number of its type among all that `root` can hold, and its parts, so
    that what was written for one type can only be read for the same.
    """

    def __init__(self, root: Any) -> None:  # noqa: ANN401 - any annotation
        kinds = list(dict.fromkeys(_kinds_in(root, set())))
        self._makers: list[Callable[..., Any]] = [lambda *parts: parts, date.fromisoformat, *kinds]
        self._parts: dict[type[Any], tuple[int, Callable[[Any], Iterable[Any]]]] = {
            kind: (number, _parts_of(kind)) for number, kind in enumerate(kinds, _DATE + 1)
        }
        self._parts[tuple] = _TUPLE, iter
        self._parts[date] = _DATE, lambda day: (day.isoformat(),)

    def write(self, value: object) -> bytes:
        """Return the value as JSON. Raises KeyError for what is of another type."""
        plain = json.dumps(self._plain(value), ensure_ascii=False, separators=(",", ":"))
        return plain.encode("utf-8", "surrogatepass")

    def read(self, written: bytes) -> Any:  # noqa: ANN401 - of the type it was made for
        """Return the value. Raises ValueError for what this codec did not write."""
        try:
            plain = json.loads(written.decode("utf-8", "surrogatepass"))
            return self._value(plain) if type(plain) is list else plain
        except (TypeError, LookupError, RecursionError) as fault:
            raise ValueError("this was not written here") from fault

    def _plain(self, value: Any) -> Any:  # noqa: ANN401
        if value is None or type(value) in {str, int, bool, float}:
            return value
        number, parts = self._parts[type(value)]
        return [number, *map(self._plain, parts(value))]

    def _value(self, plain: list[Any]) -> Any:  # noqa: ANN401
        parts = [self._value(part) if type(part) is list else part for part in plain[1:]]
        return tuple(parts) if plain[0] == _TUPLE else self._makers[plain[0]](*parts)


def _kinds_in(hint: Any, seen: set[object]) -> Iterator[type[Any]]:  # noqa: ANN401 - any annotation
    """Yield the types of our own that a value annotated with `hint` can hold, in a fixed order."""
    for inner in get_args(hint):
        yield from _kinds_in(inner, seen)
    if not isinstance(hint, type) or hint in seen or hint.__module__ == "builtins":
        return
    seen.add(hint)
    if issubclass(hint, Enum):
        yield hint
    elif is_dataclass(hint) or hasattr(hint, "_fields"):
        yield hint
        for inner in get_type_hints(hint).values():
            yield from _kinds_in(inner, seen)


def _parts_of(kind: type[Any]) -> Callable[[Any], Iterable[Any]]:
    """Return what takes a value of a type apart, into the arguments that make it again."""
    if issubclass(kind, Enum):
        return lambda member: (member.value,)
    if not is_dataclass(kind):
        return iter
    names = [field.name for field in fields(kind)]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names)
