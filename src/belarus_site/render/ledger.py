"""The ledger of claims as views: by the section that makes them, and by how they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from belarus_site.model.entries import Claim, Ref, Status
from belarus_site.model.site import Home, Site
from belarus_site.render.entries import Entries, date_view
from belarus_site.render.inline import MARKS
from belarus_site.render.views import ClaimGroupView, ClaimView, LinkView, StatusView

_MEANINGS = {
    Status.CONFIRMED: "A source other than the text that is retold bears it out.",
    Status.ATTRIBUTED: "Somebody says so; nothing else was found for it or against it.",
    Status.DISPUTED: "Sources contradict it, or one another.",
    Status.UNVERIFIED: "It could not be checked.",
    Status.CORRECTED: "It was wrong or misleading as it stood; the note says what is right.",
}


@dataclass(frozen=True)
class Ledger:
    """Makes the views of the claims of `site`, numbered in the order they are first met."""

    site: Site
    entries: Entries

    def groups(self) -> tuple[ClaimGroupView, ...]:
        """Return the claims under the section that first makes them, the unmentioned last."""
        groups: list[ClaimGroupView] = []
        number = 1
        for home, claims in self._by_section().items():
            views = tuple(self._claim(claim, at) for at, claim in enumerate(claims, number))
            number += len(views)
            link = self.entries.link(*home) if home else LinkView("", "Elsewhere")
            groups.append(ClaimGroupView(link, f"claims_{home.id if home else ''}", views))
        return tuple(groups)

    def _by_section(self) -> dict[Home | None, list[Claim]]:
        found: dict[Home | None, list[Claim]] = {
            Home("section", section.id): [] for section in self.site.sections
        }
        found[None] = []
        for claim in self.site.content.claims:
            mentions = self.site.mentions.get(Home("claim", claim.id), ())
            homes = [mention.home for mention in mentions if mention.home in found]
            found[homes[0] if homes else None].append(claim)
        return {home: claims for home, claims in found.items() if claims}

    def statuses(self, groups: tuple[ClaimGroupView, ...]) -> Iterator[StatusView]:
        """Yield each status that some claim has, with links to those claims by their numbers."""
        for status in Status:
            held = tuple(
                LinkView(f"#{claim.id}", str(claim.number))
                for group in groups
                for claim in group.claims
                if claim.status == status
            )
            if held:
                name = str(status).capitalize()
                yield StatusView(str(status), name, MARKS[status], _MEANINGS[status], held)

    def _claim(self, claim: Claim, number: int) -> ClaimView:
        language = self.entries.inline.language
        inline = replace(self.entries.inline, noted=False)
        by, joined = claim.by, self.site.text("claim", claim.id)
        sources = self.site.sources
        return ClaimView(
            id=claim.id,
            number=number,
            text=inline.html(joined),
            speaker=(
                self.entries.link("person", by.id)
                if isinstance(by, Ref) and by.id in inline.people
                else LinkView("", inline.speaker(claim))
            ),
            status=str(claim.status),
            mark=MARKS[claim.status],
            as_of=date_view(claim.as_of, language) if claim.as_of else None,
            note=inline.html(self.site.text("claim note", claim.id)),
            sources=tuple(
                (self.entries.citation(sources[ref.id], 0), ref.locator)
                for ref in claim.sources
                if ref.id in sources
            ),
            passages=self.entries.passages("claim", claim.id),
        )
