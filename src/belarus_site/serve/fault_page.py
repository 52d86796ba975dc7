"""The page that stands in for every other one while the content has errors."""

from __future__ import annotations

from html import escape

from belarus_site.diagnostics import Diagnostic, Report
from belarus_site.excerpts import excerpt

_STYLES = """\
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-inline-size: 60rem; margin: 2rem auto; \
padding: 0 1rem }
h1 { font-size: 1.25rem }
ol { list-style: none; padding: 0 }
li { border-block-start: 1px solid; padding-block: 1rem }
p { margin: 0; overflow-wrap: anywhere }
.place, pre { font-family: ui-monospace, monospace; font-size: .875rem }
pre { overflow-x: auto; margin: .5rem 0 }
.what { font-weight: 600 }
"""


def fault_page(report: Report) -> bytes:
    """Return a page with every fault, its place, its line and the way out of it, in English."""
    counted = f"{report.errors} error{'' if report.errors == 1 else 's'}"
    errors_first = sorted(report.diagnostics, key=lambda found: not found.stops)
    shown = "".join(_item(found) for found in errors_first)
    return f"""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{counted} in the content</title>
<style>{_STYLES}</style>
</head>
<body data-fault>
<main>
<h1>{counted} in the content</h1>
<p>The page comes back as soon as nothing is wrong any more.</p>
<ol>
{shown}</ol>
</main>
</body>
</html>
""".encode()


def _item(found: Diagnostic) -> str:
    path, line, column = found.place
    lines = excerpt(found.place)
    parts = (
        f'<p class="place">{escape(path)}:{line}:{column}</p>\n',
        f'<p class="what">{escape(f"{found.severity}: {found.message} [{found.code}]")}</p>\n',
        f"<pre>{escape(lines)}</pre>\n" if lines else "",
        f"<p>{escape(found.hint)}</p>\n" if found.hint else "",
    )
    return f"<li>\n{''.join(parts)}</li>\n"
