"""Names for ever are `tag:` URIs, whatever the address they are minted from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from belarus_site.model.identity import Names
from support.explainers import SITE, build

TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:[A-Za-z0-9._~!$&'()*+,;=:@/?%-]+")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://example.org/", "tag:example.org,2020-01-02:section/rock"),
        ("https://Example.org:8080/a/b/", "tag:example.org,2020-01-02:a/b/section/rock"),
        (
            "https://пример.рф/шлях/",
            "tag:xn--e1afmkfd.xn--p1ai,2020-01-02:%D1%88%D0%BB%D1%8F%D1%85/section/rock",
        ),
        ("http://[2001:db8::1]/", "tag:2001.db8..1,2020-01-02:section/rock"),
    ],
)
def test_a_name_is_minted_from_the_address_and_the_day(
    tmp_path: Path, address: str, name: str
) -> None:
    files = {"site.yaml": SITE.replace("https://example.org/lighthouse/", address)}
    site = build(tmp_path, files).site
    assert site is not None
    minted = Names(site).section(site.sections[0])
    assert minted == name
    assert TAG.fullmatch(minted)


@pytest.mark.parametrize(
    "promised", ["tag:old.example,2019-05-06:x/y", "tag:old.example,2019-05-06:"]
)
def test_what_was_promised_is_kept_and_the_rest_is_named_alike(
    tmp_path: Path, promised: str
) -> None:
    start = promised if promised.endswith(":") else f"{promised}/"
    site = build(tmp_path, {"addresses.txt": f"{start}section/rock\n"}).site
    assert site is not None
    names = Names(site)
    assert names.section(site.sections[0]) == f"{start}section/rock"
    assert names.of("event", "lit") == f"{start}event/lit"
