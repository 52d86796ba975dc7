"""What ids there are, and what an author may have meant by one that is not there."""

from __future__ import annotations

from dataclasses import dataclass, field

from belarus_site.diagnostics import Code, Diagnostic, error, quoted
from belarus_site.model.entries import Content, Figure
from belarus_site.model.prose import Scheme
from belarus_site.model.site import Target
from belarus_site.source import Place
from belarus_site.suggestions import Vocabulary, did_you_mean

_ALL = "*"


@dataclass(frozen=True, slots=True)
class Index:
    """Every entry by its kind and id."""

    entries: dict[Scheme, dict[str, Target]]
    figures: dict[str, Figure]
    broken: frozenset[tuple[str, str]]
    drafts: frozenset[str] = frozenset()
    vocabularies: dict[Scheme, Vocabulary] = field(default_factory=dict)

    @classmethod
    def of(cls, content: Content) -> Index:
        """Return the index of all that could be read."""
        lists: dict[Scheme, tuple[Target, ...]] = {
            Scheme.EVENT: content.events,
            Scheme.PERSON: content.people,
            Scheme.PLACE: content.places,
            Scheme.TERM: content.terms,
            Scheme.SOURCE: content.sources,
            Scheme.CLAIM: content.claims,
            Scheme.SECTION: content.sections,
            Scheme.PAGE: content.pages,
        }
        entries = {kind: {entry.id: entry for entry in found} for kind, found in lists.items()}
        figures = {figure.id: figure for figure in content.figures}
        return cls(entries, figures, content.broken, content.drafts)

    def find(
        self, kind: Scheme, ident: str, place: Place, faults: list[Diagnostic]
    ) -> Target | None:
        """Return the entry, or None; that it is missing is a fault unless it is broken."""
        found = self.entries[kind].get(ident)
        if found is None:
            self._missing(kind, ident, place, faults)
        return found

    def figure(self, ident: str, place: Place, faults: list[Diagnostic]) -> Figure | None:
        """Return the figure, or None likewise."""
        found = self.figures.get(ident)
        if found is None:
            self._missing(Scheme.FIGURE, ident, place, faults)
        return found

    def _missing(self, kind: Scheme, ident: str, place: Place, faults: list[Diagnostic]) -> None:
        if (kind, ident) in self.broken or (kind, _ALL) in self.broken:
            return
        message = f"no {kind} {quoted(ident)}" if ident else f"an id is missing after {kind}:"
        faults.append(error(place, Code.REFERENCE, message, self._hint(kind, ident)))

    def _hint(self, kind: Scheme, ident: str) -> str:
        if kind is Scheme.SECTION and ident in self.drafts:
            return "it is a draft: publish it, or build with --drafts"
        elsewhere = [other for other, found in self.entries.items() if ident in found]
        if ident in self.figures:
            elsewhere.append(Scheme.FIGURE)
        if elsewhere:
            return f'there is a {elsewhere[0]} "{ident}": write {elsewhere[0]}:{ident}'
        if kind not in self.vocabularies:
            known = self.figures if kind is Scheme.FIGURE else self.entries[kind]
            self.vocabularies[kind] = Vocabulary(known)
        return did_you_mean(ident, self.vocabularies[kind])
