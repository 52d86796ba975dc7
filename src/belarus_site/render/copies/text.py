"""Running text in a copy: with ids of its own, and headings below those of the copy."""

from __future__ import annotations

import re

from markupsafe import escape
from msgspec.structs import replace

from belarus_site.model.joined import Hyperlink, JoinedPart, Picture
from belarus_site.model.prose import Heading
from belarus_site.prose.elements import REFERRING
from belarus_site.render.copies.links import CopyLinks
from belarus_site.render.inline import Inline

_HEADING = re.compile(r"<(/?)h([2-6])\b")
_TAG = re.compile(r"<[a-z][^>]*>")
_IDS = re.compile(rf'(\s(?:id|{"|".join(sorted(REFERRING))})=)"([^"]*)"')
_LOWEST = 6


class CopyText(Inline, frozen=True):
    """Fills the slots of texts; `deeper` is by how many levels their headings stand lower."""

    deeper: int = 0

    def part(self, part: JoinedPart) -> str:
        """Return one part as HTML."""
        return self._finished(part) if isinstance(part, str) else Inline.part(self, part)

    def _finished(self, html: str) -> str:
        """Return HTML with its headings moved and the ids that the author gave made our own."""
        if "<h" in html or "</h" in html:
            html = _HEADING.sub(lambda tag: f"<{tag[1]}h{self._level(int(tag[2]))}", html)
        if _IDS.search(html):
            html = _TAG.sub(lambda tag: _IDS.sub(self._own_ids, tag[0]), html)
        return html

    def _own_ids(self, found: re.Match[str]) -> str:
        return f'{found[1]}"{" ".join(map(self.links.own_id, found[2].split()))}"'

    def _level(self, level: int) -> int:
        return min(level + self.deeper, _LOWEST)

    def heading(self, opening: Heading) -> str:
        """Return the opening tag of a heading."""
        ident = escape(self.links.own_id(opening.id))
        return f'<h{self._level(opening.level)} id="{ident}">'

    def picture(self, picture: Picture) -> str:
        """Return a picture, or the text in its stead where this copy has not got it."""
        address = self.links.to_picture(picture.address)
        return Inline.picture(self, picture) if address else f"[{escape(picture.alt)}]"

    def hyperlink(self, link: Hyperlink) -> str:
        """Return an ordinary link; what the copy does not hold counts as outside."""
        links = self.links
        if (
            isinstance(links, CopyLinks)
            and not link.leads_outside
            and not links.holds(link.address)
        ):
            link = replace(link, address=links.to_written(link.address))
        return Inline.hyperlink(self, link)
