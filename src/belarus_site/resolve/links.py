"""Links joined to the entries, dates and headings they lead to."""

from __future__ import annotations

from functools import partial

from belarus_site.dates import DateError, parse_edtf
from belarus_site.diagnostics import Code, error, quoted
from belarus_site.model.addresses import may_lead
from belarus_site.model.entries import Event, Source
from belarus_site.model.joined import DateReference, Hyperlink, JoinedPart, Reference, Target
from belarus_site.model.kinds import DOCUMENTS, indefinite
from belarus_site.model.prose import Link, Scheme
from belarus_site.model.site import Home
from belarus_site.resolve.passage import Passage
from belarus_site.resolve.pictures import join_picture
from belarus_site.resolve.words import contradiction
from belarus_site.suggestions import did_you_mean


def join_link(passage: Passage, link: Link) -> JoinedPart:
    """Return what a link leads to, or its words alone where that is a fault."""
    if link.scheme is None:
        return _hyperlink(passage, link)
    if link.fragment and not _has_heading(passage, link):
        return link.words
    if link.scheme is Scheme.DATE:
        return _date(passage, link)
    if link.scheme is Scheme.FIGURE:
        hint = f"write ![](figure:{link.target})"
        message = "a figure is shown, not linked"
        passage.report(error(passage.place(link.offset), Code.REFERENCE, message, hint))
        return link.words
    index = passage.world.index
    target = index.find(link.scheme, link.target)
    if target is None:
        passage.report(index.missing(link.scheme, link.target, passage.place(link.offset)))
        return link.words
    _compare(passage, link, target)
    return Reference(
        kind=link.scheme,
        target=target,
        words=link.words,
        fragment=link.fragment,
        anchor=passage.anchor(link.scheme, link.target),
        number=passage.cite(target) if isinstance(target, Source) else 0,
        locator=link.title,
        pictures=tuple(join_picture(passage, it) for it in link.pictures if it.scheme is None),
    )


def _hyperlink(passage: Passage, link: Link) -> Hyperlink:
    place = passage.place(link.offset)
    address = f"{link.target}#{link.fragment}" if link.fragment else link.target
    pictures = tuple(join_picture(passage, it) for it in link.pictures if it.scheme is None)
    if not link.words and not pictures and may_lead(link.target):  # or it was told of
        message, hint = "a link needs words", f"write [words]({address or 'page.html'})"
        passage.report(error(place, Code.LINK, message, hint))
    return Hyperlink(address, link.words, link.title, place, pictures)


def _compare(passage: Passage, link: Link, target: Target) -> None:
    """Report words that contradict the date of their event, and a claim that has none."""
    if isinstance(target, Event) and link.said:
        dated = f'"{target.id}" is dated {target.date.text}'
        at = partial(passage.place, link.offset)
        passage.report(contradiction(link.said, target.date, dated, at))
    elif link.scheme is Scheme.CLAIM and not link.words:
        hint, place = f"write [the words](claim:{link.target})", passage.place(link.offset)
        passage.report(error(place, Code.REFERENCE, "a claim needs words", hint))


def _has_heading(passage: Passage, link: Link) -> bool:
    """Tell whether the heading a link leads to is there, or is not to be known."""
    if link.scheme not in DOCUMENTS:
        message = f"{indefinite(str(link.scheme))} has no headings: {quoted('#' + link.fragment)}"
        passage.report(error(passage.place(link.offset), Code.ANCHOR, message, "take it out"))
        return False
    known = passage.world.headings.get(Home(str(link.scheme), link.target))
    if known is None or link.fragment in known:
        return True
    message = f'no heading {quoted(link.fragment)} in {link.scheme} "{link.target}"'
    hint = did_you_mean(link.fragment, known) or "a heading takes an id with {#id} behind its words"
    passage.report(error(passage.place(link.offset), Code.ANCHOR, message, hint))
    return False


def _date(passage: Passage, link: Link) -> JoinedPart:
    at = partial(passage.place, link.offset)
    try:
        date = parse_edtf(link.target)
    except DateError as refusal:
        passage.report(error(at(), Code.DATE, refusal.message, refusal.hint))
        return link.words
    if link.said:
        passage.report(contradiction(link.said, date, f"the reference is to {date.text}", at))
    return DateReference(date, link.words)
