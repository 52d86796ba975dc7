"""A mapping decoded value by value, by what must stand under each key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TypeVar

from belarus_site.addresses import address_hint, is_address
from belarus_site.dates import DateError, EdtfDate, Precision, parse_edtf
from belarus_site.diagnostics import Code, error, quoted
from belarus_site.ids import as_id
from belarus_site.model.entries import Dated, Ref
from belarus_site.model.prose import Scheme
from belarus_site.read import tags
from belarus_site.read.keys import Keys
from belarus_site.read.yaml_nodes import Mapping, Node, Scalar, Sequence, text_of
from belarus_site.source import Text
from belarus_site.suggestions import did_you_mean

Choice = TypeVar("Choice", bound=StrEnum)
Part = TypeVar("Part")

_ID = re.compile(r"[a-z0-9-]+")
_BETWEEN = re.compile("[,;]")
_LONGEST_ID = 100
_MARKDOWN = re.compile(
    rf"\]\((?:(?:{'|'.join(Scheme)}|https?):|#)|\*\*\w|(?<![\w*])\*\w(?:[^*]*[^\s*])?\*(?![\w*])"
)
_NUMBER = re.compile(r"[+-]?(\d{1,15}(\.\d{1,15})?|\.\d{1,15})", re.ASCII)
_DIGITS = "write digits and a decimal point, such as 41.1"
_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


class Fields(Keys):
    """The values of one mapping, decoded; a fault is recorded for each that cannot be."""

    def scalar(self, key: str, *, required: bool = False) -> Scalar | None:
        """Return the single value under `key`, or None, with a fault where it is a list."""
        if required:
            self.require(key)
        node = self.value(key)
        if node is None or isinstance(node, Scalar):
            return node
        found = "a list" if isinstance(node, Sequence) else "keys and values"
        message = f'"{key}" must be a single value, not {found}'
        self.fault(node, Code.VALUE, message, self.how_to(key))
        return None

    def text(self, key: str, *, required: bool = False) -> str:
        """Return the words under `key`, without a line break; empty where there are none."""
        node = self.scalar(key, required=required)
        words = self._words(node) if node else ""
        if node and required and not words:
            self.fault(node, Code.KEY, f'"{key}" is empty', self.how_to(key))
        return words

    def _words(self, node: Scalar) -> str:
        """Return what stands in a value, with a warning for Markdown, which would stay as it is."""
        if _MARKDOWN.search(node.value):
            message = "Markdown is not read here: its signs would stand as they are written"
            hint = "write the words alone; links and emphasis go into the text"
            self.warn(node, Code.VALUE, message, hint)
        return " ".join(node.value.split())

    def markdown(self, key: str, *, required: bool = False) -> Text:
        """Return the Markdown under `key` with its places; empty where there is none."""
        node = self.scalar(key, required=required)
        if node and required and not node.value.strip():
            self.fault(node, Code.KEY, f'"{key}" is empty', self.how_to(key))
        return Text("", self.file, self.start) if node is None else text_of(node, self.file)

    def id(self) -> str:
        """Return the id as it is written, with a fault where it is none; empty where it misses."""
        node = self.scalar("id", required=True)
        if node is None:
            return ""
        if not _ID.fullmatch(node.value):
            proposed = as_id(node.value)
            message = f"an id has letters a to z, digits and hyphens, not {quoted(node.value)}"
            self.fault(node, Code.VALUE, message, f'write "{proposed}"' if proposed else "")
        elif len(node.value) > _LONGEST_ID:
            message = f"an id has at most {_LONGEST_ID} characters, not {len(node.value)}"
            self.fault(node, Code.VALUE, message, "shorten it")
        return node.value

    def language(self, key: str, *, required: bool = False) -> str:
        """Return the language tag (BCP 47) under `key`."""
        return self.matching(key, tags.FORM, tags.WANTED, tags.meant_tag, required=required)

    def truth(self, key: str) -> bool:
        """Return whether `key` is true; false where nothing is written."""
        node = self.scalar(key)
        if node is None:
            return False
        if node.value.lower() not in _TRUTH:
            message = f'"{key}" must be true or false, not {quoted(node.value)}'
            self.fault(node, Code.VALUE, message, f'write "{key}: true", or take it out')
        return _TRUTH.get(node.value.lower(), False)

    def number(
        self, key: str, low: float, high: float, *, required: bool = False, hint: str = _DIGITS
    ) -> float | None:
        """Return the number under `key`, from `low` to `high`; `hint` tells how to write it."""
        node = self.scalar(key, required=required)
        if node is None:
            return None
        if not _NUMBER.fullmatch(node.value):
            message = f'"{key}" must be a number, not {quoted(node.value)}'
            self.fault(node, Code.VALUE, message, hint)
            return None
        number = float(node.value)
        if not low <= number <= high:
            said = f"must be from {low:,g} to {high:,g}, not {quoted(node.value)}"
            self.fault(node, Code.VALUE, f'"{key}" {said}')
            return None
        return number

    def url(self, key: str, *, required: bool = False) -> str:
        """Return the absolute http or https address under `key`."""
        node = self.scalar(key, required=required)
        if node is None:
            return ""
        if not is_address(node.value):
            message = f'"{key}" must be an absolute address, not {quoted(node.value)}'
            self.fault(node, Code.VALUE, message, address_hint(node.value))
            return ""
        return node.value

    def choice(self, key: str, kind: type[Choice], *, required: bool = True) -> Choice | None:
        """Return one of the words of `kind`."""
        words = [str(member) for member in kind]
        listed = ", ".join(words[:-1]) + " or " + words[-1]
        if required:
            self.require(key, hint=f"it is {listed}")
        node = self.scalar(key)
        if node is None:
            return None
        if node.value in words:
            return kind(node.value)
        message = f'"{key}" must be {listed}, not {quoted(node.value)}'
        self.fault(node, Code.VALUE, message, did_you_mean(node.value, words))
        return None

    def matching(
        self,
        key: str,
        form: re.Pattern[str],
        wanted: str,
        hint: Callable[[str], str] = lambda _: "",
        *,
        required: bool = False,
    ) -> str:
        """Return the words under `key`, which must have a form; `wanted` says which one.

        `hint` returns the way out for other words.
        """
        words = self.text(key, required=required)
        if not words or form.fullmatch(words):
            return words
        message = f'"{key}" must be {wanted}, not {quoted(words)}'
        self.fault(self.value(key), Code.VALUE, message, hint(words))
        return ""

    def date(self, key: str, *, required: bool = False) -> EdtfDate | None:
        """Return the EDTF date (levels 0 and 1 as in the contract) under `key`."""
        node = self.scalar(key, required=required)
        if node is None:
            return None
        try:
            return parse_edtf(node.value)
        except DateError as refusal:
            self.fault(node, Code.DATE, refusal.message, refusal.hint)
            return None

    def day(self, key: str, *, required: bool = False) -> Dated | None:
        """Return the day under `key`: nothing is filled in where only a month or year stands."""
        if required:
            self.require(key, hint='write "date: 1999-12-08"' if key == "date" else "")
        date = self.date(key)
        node = self._values.get(key)
        if date is None or node is None:
            return None
        if date.html_datetime is None or date.start is None or date.start.precision < Precision.DAY:
            message = f'"{key}" must be a day, not {quoted(date.text)}'
            self.fault(node, Code.DATE, message, "write it as YYYY-MM-DD")
            return None
        return Dated(date, self.file.place(node.start))

    def items(self, key: str) -> Iterator[Node]:
        """Yield the items of the list under `key`; a single value is a list of one."""
        node = self.value(key)
        for item in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(item, Scalar) and (item.is_nothing or not item.value.strip()):
                message = f'an item of "{key}" is empty'
                self.fault(item, Code.VALUE, message, "write it, or take its hyphen or comma out")
            elif item is not None:
                yield item

    def words(self, key: str) -> tuple[str, ...]:
        """Return the texts of the list under `key`, with a fault for one that is there already."""
        found: dict[str, None] = {}
        for node in self.items(key):
            if isinstance(node, Scalar):
                words = self._words(node)
                if words in found:
                    message = f"{quoted(words)} is given twice"
                    self.fault(node, Code.DUPLICATE, message, "take one out")
                found[words] = None
            else:
                hint = f'write "{key}: [one, another]"'
                self.fault(node, Code.VALUE, f'"{key}" must be a list of texts', hint)
        return tuple(found)

    def topics(self) -> tuple[str, ...]:
        """Return the texts under `topics`, with a warning for several in one without quotes."""
        node = self.value("topics")
        if isinstance(node, Scalar) and node.style == "" and "," in node.value:
            listed = ", ".join(filter(None, map(str.strip, node.value.split(","))))
            hint = f'write "topics: [{listed}]", or put it between quotation marks'
            self.warn(node, Code.VALUE, f"{quoted(node.value)} is one topic", hint)
        return self.words("topics")

    def ref(self, key: str) -> Ref | None:
        """Return the id under `key`, whatever it leads to."""
        node = self.scalar(key)
        return None if node is None else Ref(node.value, self.file.place(node.start))

    def refs(self, key: str) -> tuple[Ref, ...]:
        """Return the ids of the list under `key`; `{id, at}` gives one of `sources` a locator."""
        found = []
        for node in self.items(key):
            if isinstance(node, Scalar):
                place = self.file.place(node.start)
                found += [Ref(name, place) for name in self._ids(key, node)]
            elif isinstance(node, Mapping) and key == "sources":
                part = Fields(node, self.file, self.faults)
                name, locator = part.scalar("id", required=True), part.text("at")
                part.finish()
                if name is not None:
                    found.append(Ref(name.value, self.file.place(name.start), locator))
            else:
                rest = " alone, not keys and values" if isinstance(node, Mapping) else ""
                message = f'"{key}" must be a list of ids{rest}'
                self.fault(node, Code.VALUE, message, _instead(key, node))
        return tuple(found)

    def _ids(self, key: str, node: Scalar) -> list[str]:
        """Return the id in an item of a list, or several, with a fault, where commas part them."""
        names = [name.strip() for name in _BETWEEN.split(node.value.strip("[]")) if name.strip()]
        if not _BETWEEN.search(node.value) or not all(map(_ID.fullmatch, names)):
            return [node.value]
        listed = ", ".join(names)
        whole = self.value(key)
        alone = not isinstance(whole, Sequence) or len(whole.items) == 1
        hint = f'write "{key}: [{listed}]"' if alone else f"make each an item: {listed}"
        message = f'"{key}" must be a list of ids, not {quoted(node.value)}'
        self.faults.append(error(self.file.place(node.start), Code.VALUE, message, hint))
        return names

    def parts(self, key: str, decode: Callable[[Fields], Part | None]) -> tuple[Part, ...]:
        """Return what `decode` makes of each mapping of the list under `key`."""
        found = []
        for node in self.items(key):
            if not isinstance(node, Mapping):
                hint = 'write "- key: value" for each'
                self.fault(node, Code.VALUE, f'"{key}" must be a list of keys and values', hint)
                continue
            part = Fields(node, self.file, self.faults)
            value = decode(part)
            if part.finish() and value is not None:
                found.append(value)
            else:
                self.readable = False
        return tuple(found)


def _instead(key: str, node: Node) -> str:
    """Return what to write for `node`: the id that stands in it, if any, alone."""
    for name, value in node.pairs if isinstance(node, Mapping) else ():
        if name.value == "id" and isinstance(value, Scalar):
            return f"write the id alone: {value.value}"
    return f'write "{key}: [the-id-of-one]"'
