"""The words of the interface in the language of a page, from gettext's catalogs (PO files).

In the code and the templates they are English, and so they stay where no catalog has them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec import Struct

from belarus_site.diagnostics import quoted
from belarus_site.render.marks import foreign

if TYPE_CHECKING:
    from babel.messages import Catalog as PoFile
    from babel.messages import Message

ORIGINAL = "en"
"""The language of the words in the code and in the templates."""
_NAMED = re.compile(r"%\((\w+)\)")
_AS_WRITTEN = NullTranslations()
_SHIPPED = Path(__file__).parents[1] / "words"


class CatalogFault(Exception):
    """A catalog that cannot be read: `name` is its tag, `line` where and the text what is wrong."""

    def __init__(self, name: str, line: int, message: str) -> None:
        """Carry the place to whoever knows the file."""
        super().__init__(message)
        self.name, self.line = name, line


def N_(words: str) -> str:  # noqa: N802 - what gettext calls it
    """Return the words as they are: they are only marked, to be said in some language later."""
    return words


class Catalog(Struct, frozen=True):
    """The words of the interface for pages in `language` (BCP 47); they are in `spoken`.

    `around` is the language of the text they stand in where it is not that of the page.
    """

    language: str
    spoken: str = ORIGINAL
    messages: NullTranslations = _AS_WRITTEN
    around: str = ""

    def gettext(self, words: str, /, **values: object) -> str:
        """Return what stands for English words, `values` filled into it."""
        return self.messages.gettext(words) % values

    def label(self, words: str) -> str:
        """Return what stands for English words, as the label of what follows it."""
        return self.gettext("%(label)s:", label=self.gettext(words))

    def ngettext(self, one: str, many: str, num: int, /, **values: object) -> str:
        """Return what stands for English words about a number, filled in as `num`."""
        return self.messages.ngettext(one, many, num) % {"num": num, **values}

    def pgettext(self, context: str, words: str) -> str:
        """Return what stands for English words that mean this in one `context` only."""
        return self.messages.pgettext(context, words) % {}

    @property
    def mark(self) -> Markup:
        """The attributes of an element that speaks in another language than what is around it."""
        return foreign(self.spoken, self.around or self.language)

    @property
    def page_mark(self) -> Markup:
        """The attributes of an element in the page's language, within words that are not."""
        return foreign(self.language, self.spoken)

    def callables(self) -> dict[str, Callable[..., Markup]]:
        """Return what templates call to say words, by name: theirs are HTML, what is filled in not.

        They do what Jinja's own do, but remember: a page says the same words again and again.
        """
        messages = self.messages

        @cache
        def plain(words: str, context: str = "") -> Markup:
            said = messages.pgettext(context, words) if context else messages.gettext(words)
            return Markup(said)  # noqa: S704 - words of a catalog, as those of a template

        @cache
        def finished(words: str, context: str = "") -> Markup:
            return plain(words, context) % {}

        def gettext(words: str, /, **values: object) -> Markup:
            return plain(words) % values if values else finished(words)

        def pgettext(context: str, words: str, /, **values: object) -> Markup:
            return plain(words, context) % values if values else finished(words, context)

        def ngettext(one: str, many: str, num: int, /, **values: object) -> Markup:
            said = Markup(messages.ngettext(one, many, num))  # noqa: S704
            return said % {"num": num, **values}

        return {"_": gettext, "gettext": gettext, "pgettext": pgettext, "ngettext": ngettext}


ENGLISH = Catalog(ORIGINAL)


def catalog(language: str, others: Mapping[str, bytes] | None = None) -> Catalog:
    """Return the words for pages in `language` (BCP 47); of a tag that has none its first subtag's.

    `others` are PO files by their tags, whose words come before those that are shipped. Raises
    CatalogFault for one that cannot be read.
    """
    return _catalog(language, tuple((others or {}).items()))


@lru_cache(maxsize=16)
def _catalog(language: str, others: tuple[tuple[str, bytes], ...]) -> Catalog:
    tags, added = (language, _family(language)), dict(others)
    spoken, messages = _family(language), _AS_WRITTEN
    if shipped := next((_shipped()[tag] for tag in tags if tag in _shipped()), None):
        messages = _read(shipped.stem, shipped.read_bytes())
    if own := next((tag for tag in tags if tag in added), None):
        messages, before = _read(own, added[own]), messages
        messages.add_fallback(before)
    known = shipped or own or spoken == ORIGINAL
    return Catalog(language, language if known else ORIGINAL, messages)


def _family(language: str) -> str:
    return language.partition("-")[0].lower()


@cache
def _shipped() -> Mapping[str, Path]:
    return {path.stem: path for path in sorted(_SHIPPED.glob("*.po"))}


def _read(tag: str, body: bytes) -> NullTranslations:
    """Return the messages of a PO file, without those that nobody has looked at (`fuzzy`)."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 (slow; only where it is needed)
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415

    try:
        read = read_po(BytesIO(body), locale=tag.replace("-", "_"), abort_invalid=True)
        for message in read:
            for fault in () if message.fuzzy else _faults(message, read):
                raise CatalogFault(tag, message.lineno or 1, fault)
        compiled = BytesIO()
        write_mo(compiled, read)
        compiled.seek(0)
        return GNUTranslations(compiled)
    except PoFileError as fault:
        said = str(fault).rpartition(" on ")[0]
        raise CatalogFault(tag, fault.lineno + 1, f"this is no PO file: {said}") from fault
    except (UnicodeError, ValueError, LookupError) as fault:
        raise CatalogFault(tag, 1, f"this is no PO file: {fault}") from fault


def _faults(message: Message, around: PoFile) -> Iterator[str]:
    """Yield what keeps a message from being filled in as the English words are."""
    unfit = "this does not fit the English words: "
    yield from (f"{unfit}{fault}" for fault in message.check(around))
    names = dict.fromkeys(_NAMED.findall(" ".join(_forms(message.id))), 0)
    for said in _forms(message.string) if message.id else ():
        try:
            said % names
        except KeyError as unknown:
            yield f"{unfit}unknown named placeholder {unknown}"
        except (TypeError, ValueError):
            yield f'a "%" that stands for itself must be written "%%", not as in {quoted(said)}'


def _forms(said: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return the forms of a message, which has one where it knows no plural."""
    return (said,) if isinstance(said, str) else tuple(said or ())
