"""Few signs that stand for many: two that are equal stand for the same."""

from __future__ import annotations

from hashlib import blake2b


def digest(*parts: bytes) -> bytes:
    """Return 16 bytes that stand for `parts`; where one ends and the next begins counts too."""
    made = blake2b(digest_size=16)
    for part in parts:
        made.update(len(part).to_bytes(8, "little"))
        made.update(part)
    return made.digest()


def text_digest(*parts: str) -> str:
    """Return the digest of texts, in hexadecimal."""
    return digest(*(part.encode("utf-8", "surrogatepass") for part in parts)).hex()
