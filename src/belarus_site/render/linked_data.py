"""What sections and people are to machines, in schema.org's vocabulary, as JSON-LD 1.1.

The timeline and the ledger say it in their templates, as microdata, and so say nothing twice.
"""

from __future__ import annotations

import json

from markupsafe import Markup

from belarus_site.model.entries import Author, Section
from belarus_site.model.site import Home, Site
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
        "author": [_author(author) for author in section.authors or explainer.authors],
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
