"""What stands around the running text of an explainer, as a digest: all that its parts share."""

from __future__ import annotations

from belarus_site.cache.digests import digest, text_digest
from belarus_site.model.entries import Content, Page, Section


def around(content: Content) -> str:
    """Return what stands for all that is written but the bodies of sections and standing pages.

    It holds for one version of the program. A translation's original is not in it.
    """
    documents: tuple[Section | Page, ...] = (*content.sections, *content.pages)
    bodies = [document.body for document in documents]
    begins = {body.file.path: body.offset() for body in bodies}
    written = [part for file in content.texts for part in (file.path, file.text)]
    written[1::2] = (file.text[: begins.get(file.path)] for file in content.texts)
    ids = (document.id for document in documents)
    lists = (" ".join(sorted(content.drafts)), repr(sorted(content.broken)))
    assets = (part for it in content.assets for part in (it.path, digest(it.body).hex()))
    return text_digest(*written, *ids, *lists, *assets)
