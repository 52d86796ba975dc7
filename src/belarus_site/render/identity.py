"""The names that things keep for ever: `tag:` URIs (RFC 4151) for feeds, calendars and copies."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from belarus_site.model.site import Site


def tag(site: Site, kind: str = "", ident: str = "") -> str:
    """Return the name of an entry, a section or an update; without a kind, of the explainer.

    It is minted from the address and the day in `site.yaml`, not from where this build will
    stand, so that what a mirror publishes has the same name.
    """
    parts = urlsplit(site.explainer.base_url)
    host = (parts.hostname or "").encode("idna").decode()
    path = [*parts.path.strip("/").split("/"), kind, ident]
    specific = "/".join(quote(step, safe="%:@!$&'()*+,;=~") for step in path if step)
    return f"tag:{host},{site.explainer.published.date.text}:{specific}"
