"""Languages as they are told apart: by tags (BCP 47), which are neither names nor locales."""

from __future__ import annotations

import re

from belarus_site.cldr import tag_of_name

FORM = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
WANTED = "a language tag such as en or en-GB"

_BETWEEN = re.compile(r"\s*[,;]\s*|\s+")


def meant_tag(written: str) -> str:
    """Return the hint that gives the tag for a locale or the English name of a language, if any."""
    tag = _tag(written)
    return f'write "{tag}"' if tag else ""


def several_tags(written: str) -> tuple[str, ...]:
    """Return the tags that are `written` in one string, or none where it is something else."""
    tags = tuple(map(_tag, _BETWEEN.split(written.strip("[] "))))
    return tags if len(tags) > 1 and all(tags) else ()


def _tag(written: str) -> str:
    plain = written.partition(".")[0].replace(
        "_", "-"
    )  # a locale may name its encoding: en_GB.UTF-8
    return plain if FORM.fullmatch(plain) else tag_of_name(written)
