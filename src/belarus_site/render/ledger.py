"""The ledger of claims as views: by the section that makes them, and by how they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from belarus_site.dates import EdtfDate
from belarus_site.model.entries import Claim, Ref, Source, Status
from belarus_site.model.site import CLAIM_NOTE, Home, Site
from belarus_site.render.catalogs import N_
from belarus_site.render.entries import Entries, date_view, outward
from belarus_site.render.inline import MARKS, STATUSES
from belarus_site.render.marks import marks
from belarus_site.render.parts import Group, Part, claims_by_section
from belarus_site.render.views import DateView, LinkView
from belarus_site.render.wording import date_words

_MEANINGS = {
    Status.CONFIRMED: N_(
        "A source other than the text that is retold bears it out. "
        "Of quoted words it means that they were said, not that they are true."
    ),
    Status.ATTRIBUTED: N_(
        "Somebody says so, and nothing was found that settles it. "
        "Judgements and forecasts are of this kind too."
    ),
    Status.DISPUTED: N_("Others say something different; the note says what."),
    Status.UNVERIFIED: N_("It was looked for and could not be settled."),
    Status.CORRECTED: N_("It is wrong or misleading as it stands; the note says what is right."),
}


class FootingView(Struct, frozen=True):
    """A source that a statement stands on, as shortly as it can be told from the others.

    `words` say who published it, `title` what it is called, `locator` where in it to look; `date`
    may be empty, and `archived` is None where no copy is known.
    """

    entry: str
    words: str
    title: str
    locator: str
    date: str
    archived: LinkView | None


class ClaimView(Struct, frozen=True):
    """A statement of the ledger; `notes` are the footnotes of its text, `more` those of its note.

    `whole` has its bare words, and leads to where all about it stands. `speaker` is a link to a
    person, by name; where there is none, all that is said of who makes it.
    """

    id: str
    number: int
    whole: LinkView
    text: Markup
    notes: tuple[Markup, ...]
    speaker: LinkView
    status: str
    mark: str
    as_of: DateView | None
    note: Markup
    more: tuple[Markup, ...]
    sources: tuple[FootingView, ...]
    passages: tuple[LinkView, ...]


class ClaimGroupView(Struct, frozen=True):
    """The claims that one section makes first; `id` is that of their heading."""

    section: LinkView
    id: str
    claims: tuple[ClaimView, ...]


class StatusView(Struct, frozen=True):
    """How claims stand: its mark and meaning, and links to the claims that stand so."""

    status: str
    name: str
    mark: str
    meaning: str
    claims: tuple[LinkView, ...]


class Ledger(Struct, frozen=True, dict=True):
    """Makes the views of the claims of `site`, numbered in the order they are first met."""

    site: Site
    entries: Entries

    def groups(self, part: Part | None = None) -> tuple[ClaimGroupView, ...]:
        """Return the claims of a part, or all of them, under the section that first makes them."""
        return tuple(
            ClaimGroupView(
                self._heading(group),
                _heading_id(group),
                tuple(self._views[ident] for ident in group.ids),
            )
            for group in (part.groups if part else claims_by_section(self.site))
        )

    def sections(self, parts: Iterable[Part]) -> Iterator[LinkView]:
        """Yield a link to the claims of each section, in the first part that has some of them."""
        known: set[Home | None] = set()
        for part in parts:
            for group in part.groups:
                if group.section not in known:
                    href = self.entries.links.to_path(part.path, _heading_id(group))
                    yield replace(self._heading(group), href=href)
                known.add(group.section)

    def _heading(self, group: Group) -> LinkView:
        """Return the heading of a group: its section, which may be none."""
        if group.section:
            return self.entries.link(*group.section)
        words = self.entries.inline.words
        return LinkView("", words.gettext("Elsewhere"), mark=words.mark)

    def claims(self, group: Group) -> tuple[Claim, ...]:
        """Return the claims of a group, in its order."""
        return tuple(self._by_id[ident] for ident in group.ids)

    @cached_property
    def _views(self) -> Mapping[str, ClaimView]:
        """The view of each claim by its id: what stands on a part stands in the whole list too."""
        numbers = self.site.claim_numbers
        return {it: self._claim(self._by_id[it], number) for it, number in numbers.items()}

    @cached_property
    def _by_id(self) -> Mapping[str, Claim]:
        return {claim.id: claim for claim in self.site.content.claims}

    def statuses(self, groups: tuple[ClaimGroupView, ...]) -> Iterator[StatusView]:
        """Yield each status that some claim has, with links to those claims by their numbers."""
        gettext = self.entries.inline.words.gettext
        for status in Status:
            held = tuple(
                LinkView(f"#{claim.id}", str(claim.number))
                for group in groups
                for claim in group.claims
                if claim.mark == MARKS[status]
            )
            if held:
                name, meaning = gettext(STATUSES[status]).capitalize(), gettext(_MEANINGS[status])
                yield StatusView(str(status), name, MARKS[status], meaning, held)

    def _claim(self, claim: Claim, number: int) -> ClaimView:
        language = self.entries.inline.language
        inline = replace(self.entries.inline, noted=False)
        by, joined = claim.by, self.site.text("claim", claim.id)
        remark = self.site.text(CLAIM_NOTE, claim.id)
        marked = marks(self.site, Home("claim", claim.id))
        around = marked.around
        text, note = (inline.within(marked.language(key)) for key in ("text", "note"))
        return ClaimView(
            id=claim.id,
            number=number,
            whole=self.entries.link("claim", claim.id),
            text=around(text.html(joined), "text"),
            notes=tuple(around(it, "text") for it in text.notes(joined)),
            speaker=(
                self.entries.link("person", by.id)
                if isinstance(by, Ref) and by.id in inline.people
                else LinkView("", inline.said(claim), mark=inline.words.mark)
            ),
            status=inline.status(claim),
            mark=MARKS[claim.status],
            as_of=date_view(claim.as_of, language) if claim.as_of else None,
            note=around(note.html(remark), "note"),
            more=tuple(around(it, "note") for it in note.notes(remark)),
            sources=tuple(self._footings(claim)),
            passages=self.entries.passages("claim", claim.id),
        )

    def _footings(self, claim: Claim) -> Iterator[FootingView]:
        """Yield the sources of a claim, by who published them where that tells them apart."""
        gettext = self.entries.inline.words.gettext
        found = [ref for ref in claim.sources if ref.id in self.site.sources]
        named = Counter(_named(self.site.sources[ref.id]) for ref in found)
        for ref in found:
            source = self.site.sources[ref.id]
            words, date = _named(source)
            yield FootingView(
                entry=self.entries.links.to(Home("source", source.id)),
                words=words if named[words, date] == 1 else source.title,
                title=source.title,
                locator=ref.locator,
                date=date_words(date, self.entries.inline.language) if date else "",
                archived=(
                    outward(source.archived, gettext("archived"), self.site)
                    if source.archived
                    else None
                ),
            )


def _heading_id(group: Group) -> str:
    return f"claims_{group.section.id if group.section else ''}"


def _named(source: Source) -> tuple[str, EdtfDate | None]:
    """Return who published a source, or what else it is known by, and its date."""
    return source.publisher or source.author or source.title, source.date
