"""The names that things keep for ever: `tag:` URIs (RFC 4151) for feeds, calendars and copies."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from urllib.parse import quote, urlsplit

from msgspec import Struct

from belarus_site.model.entries import Section, Update
from belarus_site.model.site import Site

SCHEME = "tag:"
_STEPS = 2
"""The kind and the id, with which the name of an entry ends."""


class Names(Struct, frozen=True, dict=True):
    """Gives the names of what `site` publishes.

    A name that was promised is kept. Another is minted from the address and the day in
    `site.yaml`, or as the promised ones were; not from where this build will stand, so that what
    a mirror publishes has the same name.
    """

    site: Site

    def of(self, kind: str, ident: str, formerly: Iterable[str] = ()) -> str:
        """Return the name of an entry that had the ids `formerly` before this one."""
        known = [f"{kind}/{quote(name, safe='')}" for name in (ident, *formerly)]
        kept = next((name for name in known if name in self._promised), known[0])
        promised = self._promised.get(kept, "")
        return promised if promised and not self._folder else _joined(self.explainer, f"/{kept}")

    def section(self, section: Section) -> str:
        """Return the name of a section, the one it had under an older address if it had one."""
        old = (alias.name.removesuffix(".html") for alias in section.aliases)
        return self.of("section", section.id, old)

    def update(self, update: Update) -> str:
        """Return the name of an update."""
        return self.of("update", update.id)

    def language_of(self, name: str) -> str:
        """Return the language (BCP 47) that a promised name tells, or nothing for the original."""
        whole = _whole(name)
        return whole.removeprefix(self._own).strip("/") if whole.startswith(self._own) else ""

    @cached_property
    def explainer(self) -> str:
        """The name of the explainer as a whole, in the language of this site."""
        return _joined(self._own, self._folder)

    @property
    def _folder(self) -> str:
        """What tells the names of a translation from those of its original, which are promised."""
        translated = self.site.content.untranslated.language
        return f"/{self.site.explainer.language}" if translated else ""

    @cached_property
    def _promised(self) -> dict[str, str]:
        """The promised names in the original by the kind and the id in them."""
        languages = {_joined(self._own, f"/{it.id}") for it in self.site.explainer.languages}
        return {
            "/".join(_specific(name)[-_STEPS:]): name
            for name in _names(self.site)
            if _whole(name) not in languages
        }

    @cached_property
    def _own(self) -> str:
        """The name of the explainer in its own language; those of others begin with it."""
        explainer = self.site.explainer
        parts = urlsplit(explainer.base_url)
        host = (parts.hostname or "").replace(":", ".")  # IPv6
        path = parts.path.strip("/")
        minted = f"{SCHEME}{host},{explainer.published.date.text}:{path}"
        return min(map(_whole, _names(self.site)), key=len, default=minted)


def _names(site: Site) -> list[str]:
    """Return the names that were promised."""
    return [it.text for it in site.content.promises if it.text.startswith(SCHEME)]


def _whole(name: str) -> str:
    """Return the name of the explainer that the name of one of its entries is made of."""
    authority, _, _ = name.rpartition(":")
    return f"{authority}:{'/'.join(_specific(name)[:-_STEPS])}"


def _specific(name: str) -> list[str]:
    return name.rpartition(":")[2].split("/")


def _joined(whole: str, part: str) -> str:
    """Return a longer name; that of an explainer at the root of its host ends with a colon."""
    return f"{whole}{part}".replace(":/", ":")
