"""The whole explainer in one file, to keep and to hand on: as a web page and as an e-book.

Both are made of the same chapters. Neither says where or when it was made, or by whom; the name
of the file says nothing of what is in it.
"""

from __future__ import annotations

from belarus_site.render.copies.book import book
from belarus_site.render.copies.page import page

__all__ = ["book", "page"]
