"""The kinds of entries, and where an explainer has those of each."""

from __future__ import annotations

from collections.abc import Mapping

LISTS: Mapping[str, str] = {
    "section": "sections",
    "page": "pages",
    "event": "events",
    "person": "people",
    "place": "places",
    "term": "terms",
    "source": "sources",
    "claim": "claims",
    "figure": "figures",
    "update": "updates",
}
"""What `Content` calls its entries of each kind; they are written under the same name."""

DOCUMENTS = frozenset(("section", "page"))
"""The kinds whose texts have a page of their own, with headings, figures and passages."""

APART = DOCUMENTS | {"figure"}
"""The kinds whose entries have a file each, in a folder; those of another stand in one list."""

WRITTEN_IN: Mapping[str, str] = {
    kind: name if kind in APART else f"{name}.yaml" for kind, name in LISTS.items()
}
"""The folder or the file of each kind."""

ALL = "*"
"""Stands in `Content.broken` for every id of a kind, where it is not known which are at fault."""


def indefinite(kind: str) -> str:
    """Return the name of a kind of entry with its article."""
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
