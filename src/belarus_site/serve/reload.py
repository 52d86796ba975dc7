"""What the server adds to a page, and nothing else ever does: a script that waits for a change."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import escape, unescape

CHANGES = "__changes__"
"""The address, below the site's folder, that tells of changes; no file of a site is named so."""

_SCRIPT = """\
(function () {
  var kept = 'belarus-site ' + location.pathname;
  var at = sessionStorage.getItem(kept);
  var fault = document.body.hasAttribute('data-fault');
  if (at !== null && !fault) {
    sessionStorage.removeItem(kept);
    addEventListener('load', function () {
      scrollTo(0, Number(at));
      setTimeout(function () { history.scrollRestoration = 'auto'; }, 1000);
    });
  }
  new EventSource('%s').onmessage = function () {
    if (!fault) sessionStorage.setItem(kept, String(scrollY));
    history.scrollRestoration = 'manual';
    location.reload();
  };
})();
"""
_POLICY = re.compile(
    r"<meta\b(?=[^>]*\bhttp-equiv\s*=\s*[\"']?content-security-policy)[^>]*>", re.IGNORECASE
)
_CONTENT = re.compile(r"(\bcontent\s*=\s*)(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_END = re.compile(rb"</body\s*>\s*(?:</html\s*>\s*)?\Z", re.IGNORECASE)


def with_reload(page: bytes, folder: str, version: str) -> bytes:
    """Return a page that reloads itself once the site at `folder` is of another version.

    Its policy, where it has one, allows that one script and that one connection more.
    """
    script = _SCRIPT % f"{folder}{CHANGES}?{version}"
    source = f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
    head, found, rest = page.partition(b"</head>")
    text = head.decode("utf-8", "surrogateescape")
    relaxed = _POLICY.sub(lambda meta: _relaxed(meta[0], source), text)
    page = relaxed.encode("utf-8", "surrogateescape") + found + rest
    end = _END.search(page)
    cut = end.start() if end else len(page)
    return page[:cut] + f"<script>{script}</script>".encode() + page[cut:]


def _relaxed(meta: str, source: str) -> str:
    def policy(found: re.Match[str]) -> str:
        written = unescape(found[2] if found[2] is not None else found[3])
        return f'{found[1]}"{escape(_allowing(written, source), quote=True)}"'

    return _CONTENT.sub(policy, meta, count=1)


def _allowing(policy: str, source: str) -> str:
    directives: dict[str, list[str]] = {}
    for name, *sources in filter(None, map(str.split, policy.split(";"))):
        directives.setdefault(name.lower(), sources)
    for name, added in (("script-src", source), ("connect-src", "'self'")):
        allowed = directives.get(name, directives.get("default-src", ["*"]))
        directives[name] = [*(kept for kept in allowed if kept.lower() != "'none'"), added]
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())
