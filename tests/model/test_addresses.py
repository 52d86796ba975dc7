from __future__ import annotations

import pytest

from belarus_site.model.addresses import file_of, leads_elsewhere, scheme_of

ELSEWHERE = ("https://e.org", "//e.org", "mailto:a@e.org", "HTTPS:e", "a.b:c")
HERE = ("a.html#b:c", "#a:b", "a/b:c", "a.html?q=b:c", "?q=a:b", "1:2", "/a", "")


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_has_a_scheme_or_a_host_leads_elsewhere(address: str) -> None:
    assert leads_elsewhere(address)


@pytest.mark.parametrize("address", HERE)
def test_a_colon_further_on_is_part_of_a_path_a_query_or_a_fragment(address: str) -> None:
    assert not leads_elsewhere(address)
    assert scheme_of(address) == ""


def test_a_scheme_is_told_in_lower_case() -> None:
    assert scheme_of("JavaScript:alert(1)") == "javascript"


@pytest.mark.parametrize(
    "address",
    ["assets/a b.png", "./assets/a%20b.png", "assets/./a b.png?v=2#x", "assets/c/../a b.png"],
)
def test_a_file_has_one_path_however_its_address_is_written(address: str) -> None:
    assert file_of(address) == "assets/a b.png"
