"""What ids there are, and what an author may have meant by one that is not there."""

from __future__ import annotations

from dataclasses import dataclass, field

from belarus_site.diagnostics import Code, Diagnostic, error
from belarus_site.model.entries import Content, Figure, Ref
from belarus_site.model.prose import Scheme
from belarus_site.model.site import Target
from belarus_site.source import Place
from belarus_site.suggestions import did_you_mean

_ALL = "*"


@dataclass(frozen=True, slots=True)
class Index:
    """Every entry by its kind and id."""

    entries: dict[Scheme, dict[str, Target]]
    figures: dict[str, Figure]
    broken: frozenset[tuple[str, str]]
    files: dict[Scheme, str] = field(default_factory=dict)

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
        return cls(entries, {figure.id: figure for figure in content.figures}, content.broken)

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

    def check(self, kind: Scheme, refs: tuple[Ref, ...], faults: list[Diagnostic]) -> None:
        """Record a fault for each of `refs` that leads nowhere."""
        for ref in refs:
            self.find(kind, ref.id, ref.place, faults)

    def _missing(self, kind: Scheme, ident: str, place: Place, faults: list[Diagnostic]) -> None:
        if (kind, ident) in self.broken or (kind, _ALL) in self.broken:
            return
        shown = ident if len(ident) <= 60 else ident[:59] + "…"
        message = f'no {kind} "{shown}"' if ident else f"an id is missing after {kind}:"
        known = self.figures if kind is Scheme.FIGURE else self.entries[kind]
        hint = did_you_mean(ident, known) if ident else ""
        elsewhere = [other for other, found in self.entries.items() if ident in found]
        if ident in self.figures:
            elsewhere.append(Scheme.FIGURE)
        if elsewhere:
            hint = f'there is a {elsewhere[0]} "{ident}": write {elsewhere[0]}:{ident}'
        faults.append(error(place, Code.REFERENCE, message, hint))
