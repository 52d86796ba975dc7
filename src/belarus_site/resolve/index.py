"""What ids there are, and what an author may have meant by one that is not there."""

from __future__ import annotations

from belarus_site.diagnostics import Code, Diagnostic, error, quoted
from belarus_site.ids import id_in_file_name
from belarus_site.model.entries import Content, Figure, Listed, Update
from belarus_site.model.joined import Target
from belarus_site.model.kinds import ALL, APART, DOCUMENTS, LISTS, WRITTEN_IN, indefinite
from belarus_site.model.prose import Scheme
from belarus_site.source import Place
from belarus_site.suggestions import Vocabulary, did_you_mean

DRAFT = "it is a draft: publish it, or build with --drafts"
"""What to do about a section that is left out."""


class Index:
    """Every entry by its kind and id."""

    def __init__(self, content: Content) -> None:
        """Take in all that could be read."""
        self._entries = {kind: {it.id: it for it in content.of(kind)} for kind in LISTS}
        self._broken = content.broken
        self._drafts = content.drafts
        self._renamed = {
            alias.name.removesuffix(".html"): section.id
            for section in content.sections
            for alias in section.aliases
        }
        self._vocabularies: dict[Scheme, Vocabulary] = {}

    def find(self, kind: Scheme, ident: str) -> Target | None:
        """Return the entry, or None where there is none."""
        found = self._known(kind).get(ident)
        return None if isinstance(found, (Figure, Update)) else found

    def figure(self, ident: str) -> Figure | None:
        """Return the figure, or None where there is none."""
        found = self._known(Scheme.FIGURE).get(ident)
        return found if isinstance(found, Figure) else None

    def missing(
        self, kind: Scheme, ident: str, place: Place, *, alone: bool = False
    ) -> Diagnostic | None:
        """Return the fault of an id at `place` that nothing has, or None if it is broken.

        In the data an id stands `alone`, without its kind before it.
        """
        if self.is_broken(kind, ident):
            return None
        hint = (alone and self._hint_alone(kind, ident)) or self._hint(kind, ident)
        message = f"no {kind} {quoted(ident)}" if ident else f"an id is missing after {kind}:"
        return error(place, Code.REFERENCE, message, hint)

    def ids(self, kind: Scheme) -> tuple[str, ...]:
        """Return the ids of a kind, in the author's order."""
        return tuple(self._known(kind))

    def is_broken(self, kind: Scheme, ident: str = ALL) -> bool:
        """Tell whether the entry, or the whole list, could not be read."""
        return (kind, ident) in self._broken or (kind, ALL) in self._broken

    def _hint_alone(self, kind: Scheme, ident: str) -> str:
        bare = ident.rpartition(":")[2]
        if bare in self._known(kind):
            return f'did you mean "{bare}"? an id stands alone here'
        for other in Scheme:
            if bare in self._known(other):
                wanted = indefinite(str(kind))
                return f'"{bare}" is {indefinite(str(other))}: here belongs the id of {wanted}'
        return ""

    def _hint(self, kind: Scheme, ident: str) -> str:
        if not ident:
            known = next(iter(self._known(kind)), "")
            return f"write {kind}:{known}, or another id" if known else _add(kind)
        if kind is Scheme.SECTION and ident in self._drafts:
            return DRAFT
        if kind is Scheme.SECTION and ident in self._renamed:
            return f'it is called "{self._renamed[ident]}" now'
        if kind in DOCUMENTS and (bare := id_in_file_name(ident)) in self._known(kind):
            return f'did you mean "{bare}"? it is called without its number and ending'
        for other in Scheme:
            if ident in self._known(other):
                return f'there is {indefinite(str(other))} "{ident}": write {other}:{ident}'
        if kind not in self._vocabularies:
            self._vocabularies[kind] = Vocabulary(self._known(kind))
        return did_you_mean(ident, self._vocabularies[kind]) or _add(kind)

    def _known(self, kind: Scheme) -> dict[str, Listed]:
        return self._entries.get(kind, {})


def _add(kind: Scheme) -> str:
    where = WRITTEN_IN[kind] + "/" * (kind in APART)
    return f"add it to {where}, or take it out here"
