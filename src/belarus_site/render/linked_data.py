"""What the pages say to machines, in the vocabulary of schema.org, as JSON-LD 1.1."""

from __future__ import annotations

import json

from markupsafe import Markup

from belarus_site.dates import EdtfDate, Precision
from belarus_site.model.entries import Author, Ref, Section
from belarus_site.model.site import Home, Site
from belarus_site.render.inline import SPEAKERS, plain
from belarus_site.render.routes import Links

_PLAIN = frozenset((Precision.YEAR, Precision.MONTH, Precision.DAY))


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
        "description": section.summary,
        "inLanguage": explainer.language,
        "datePublished": section.published.date.text,
        "dateModified": section.changed.date.text,
        "author": [_author(author) for author in section.authors or explainer.authors],
        "isPartOf": {"@type": "WebSite", "@id": base_url, "name": explainer.title},
    }
    source = site.sources.get(explainer.source.id) if explainer.source else None
    if source:
        based: dict[str, object] = {"@type": "CreativeWork", "name": source.title}
        if source.author:
            based["author"] = {"@type": "Person", "name": source.author}
        if source.url:
            based["url"] = source.url
        thing["isBasedOn"] = based
    return thing


def _author(author: Author) -> dict[str, object]:
    # Without a type: a name does not tell a person from an organisation.
    return {"name": author.name, "url": author.url} if author.url else {"name": author.name}


def events(site: Site, base_url: str) -> tuple[dict[str, object], ...]:
    """Return the events whose dates schema.org can say: years, months and days, and spans."""
    links = Links(base_url)
    found: list[dict[str, object]] = []
    for event in site.events:
        dates = _dates(event.date)
        if dates:
            url = links.to(Home("event", event.id))
            found.append({"@type": "Event", "@id": url, "name": event.title, **dates})
    return tuple(found)


def _dates(date: EdtfDate) -> dict[str, str]:
    ends = (("startDate", date.start), ("endDate", date.end if date.is_interval else None))
    found = {}
    for name, moment in ends:
        if moment is None:
            continue
        if moment.precision not in _PLAIN or moment.approximate or moment.uncertain:
            return {}
        text = moment.first.isoformat()
        found[name] = text[: {Precision.YEAR: 4, Precision.MONTH: 7}.get(moment.precision, 10)]
    return found if "startDate" in found else {}


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


def claims(site: Site, base_url: str) -> tuple[dict[str, object], ...]:
    """Return the ledger as Claims, each with who makes it."""
    links = Links(base_url)
    names = {person.id: person.name for person in site.content.people}
    found = []
    for claim in site.content.claims:
        thing: dict[str, object] = {
            "@type": "Claim",
            "@id": links.to(Home("claim", claim.id)),
            "text": plain(site.text("claim", claim.id)),
        }
        if isinstance(claim.by, Ref):
            thing["author"] = {"@type": "Person", "name": names.get(claim.by.id, claim.by.id)}
        elif SPEAKERS[claim.by] == "the editors":
            thing["author"] = [_author(author) for author in site.explainer.authors]
        found.append(thing)
    return tuple(found)
