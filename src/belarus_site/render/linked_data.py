"""What sections, events, people and claims are to machines: schema.org's words, as JSON-LD 1.1."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from belarus_site.dates import EdtfDate, parse_edtf
from belarus_site.model.entries import Author, Claim, Ref, Section
from belarus_site.model.prose import Voice
from belarus_site.model.site import Home, Site
from belarus_site.render.naming import words_of
from belarus_site.render.routes import Links


def script(*things: dict[str, object]) -> Markup:
    """Return things as a data block that no browser runs and no text can break out of."""
    context = "https://schema.org"
    graph = things[0] if len(things) == 1 else {"@graph": list(things)}
    data = json.dumps({"@context": context, **graph}, ensure_ascii=False, separators=(",", ":"))
    safe = data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(f'<script type="application/ld+json">{safe}</script>')  # noqa: S704 - escaped


def article(site: Site, section: Section, base_url: str) -> dict[str, object]:
    """Return a section as an Article, based on the text it retells where there is one."""
    explainer = site.explainer
    url = Links(base_url).to(Home("section", section.id))
    thing: dict[str, object] = {
        "@type": "Article",
        "@id": url,
        "headline": section.title,
        "datePublished": section.published.date.text,
        "dateModified": section.changed.date.text,
        "author": [author_data(author) for author in section.authors or explainer.authors],
    }
    if source := site.retold:
        based: dict[str, object] = {"@type": "CreativeWork", "name": source.title}
        if source.author:
            based["author"] = {"@type": "Person", "name": source.author}
        if source.url:
            based["url"] = source.url
        thing["isBasedOn"] = based
    return thing


def author_data(author: Author) -> dict[str, str]:
    """Return the name of an author, with an address where there is one."""
    # Without a type: a name does not tell a person from an organisation.
    return {"name": author.name, "url": author.url} if author.url else {"name": author.name}


def people(site: Site, base_url: str) -> tuple[dict[str, object], ...]:
    """Return the people as Persons."""
    links = Links(base_url)
    return tuple(
        {
            "@type": "Person",
            "@id": links.to(Home("person", person.id)),
            "name": person.name,
            **({"alternateName": list(person.aliases)} if person.aliases else {}),
            "description": person.role,
        }
        for person in site.content.people
    )


def timeline(site: Site, base_url: str) -> tuple[Markup, ...]:
    """Return the events as a data block."""
    return (script(*events(site, base_url)),)


def events(site: Site, base_url: str) -> Iterator[dict[str, object]]:
    """Yield the events as Events, in the order of time."""
    links = Links(base_url)
    for event in site.events:
        yield {
            "@type": "Event",
            "@id": links.to(Home("event", event.id)),
            "name": event.title,
            **_dates(event.date),
        }


def _dates(date: EdtfDate) -> dict[str, str]:
    """Return when an event is, as far as ISO 8601 can say it: nothing doubtful, no season."""
    first, _, last = date.text.partition("/")
    ends = {"startDate": first, "endDate": last}
    return {
        name: text
        for name, text in ends.items()
        if text not in {"", ".."} and parse_edtf(text).html_datetime
    }


def claims(site: Site, found: Iterable[Claim], base_url: str) -> Iterator[dict[str, object]]:
    """Yield claims as Claims, with who makes them where it is a person or the editors.

    How they stand is not said: schema.org has no word for it but the rating of a review.
    """
    links = Links(base_url)
    for claim in found:
        home = Home("claim", claim.id)
        thing: dict[str, object] = {
            "@type": "Claim",
            "@id": links.to(home),
            "text": words_of(site.text(*home), site.explainer.language),
        }
        if isinstance(claim.by, Ref):
            thing["author"] = {"@id": links.to(Home("person", claim.by.id))}
        elif claim.by is Voice.EDITORS:
            thing["author"] = [author_data(author) for author in site.explainer.authors]
        homes = dict.fromkeys(mention.home for mention in site.mentions.get(home, ()))
        appears = [{"@id": links.to(it)} for it in homes if it.kind == "section"]
        yield thing | ({"appearance": appears} if appears else {})
