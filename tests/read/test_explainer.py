from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import SITE, read, said, unread

OPTIONAL = "source, licence, repository, feed, languages, copy_name, outbound_links"
OTHERS = f"there can also be {OPTIONAL}"
ADDRESS = "https://example.org/lighthouse/"


def test_the_explainer_has_every_key_of_the_contract(tmp_path: Path) -> None:
    more = """\
source: log
licence: CC-BY-4.0
repository: https://example.org/git
feed:
  entries: 20
languages: [be, pt-BR]
copy_name: lighthouse
outbound_links: text
"""
    authors = SITE.replace("[{name: A. Keeper}]", "[{name: A. Keeper, url: https://a.org}, B]")
    files = {f"translations/{it}/site.yaml": "title: x\n" for it in ("be", "pt-BR")}
    found = read(tmp_path, {"site.yaml": authors + more, **files}).explainer
    assert found.title == "The lighthouse"
    assert found.tagline == "How a rock got its light"
    assert found.description == "A small explainer about a lighthouse."
    assert (found.language, found.base_url) == ("en", ADDRESS)
    assert [(it.name, it.url) for it in found.authors] == [
        ("A. Keeper", "https://a.org"),
        ("B", ""),
    ]
    assert (found.published.date.text, found.published.place[1:]) == ("2020-01-02", (7, 12))
    assert found.source is not None
    assert (found.source.id, found.source.place[1:]) == ("log", (8, 9))
    assert (found.licence, found.repository) == ("CC-BY-4.0", "https://example.org/git")
    assert (found.feed_entries, [it.id for it in found.languages]) == (20, ["be", "pt-BR"])
    assert (found.copy_name, found.link_outside) == ("lighthouse", False)


def test_what_is_optional_has_the_values_of_the_contract(tmp_path: Path) -> None:
    found = read(tmp_path, {}).explainer
    assert (found.source, found.licence, found.repository, found.languages) == (None, "", "", ())
    assert (found.feed_entries, found.copy_name, found.link_outside) == (50, "all", True)
    assert read(tmp_path, {"site.yaml": SITE + "outbound_links: links"}).explainer.link_outside


@pytest.mark.parametrize("written", ["https://example.org/lighthouse", ADDRESS, f"{ADDRESS}//"])
def test_the_address_ends_with_one_slash(tmp_path: Path, written: str) -> None:
    assert (
        read(tmp_path, {"site.yaml": SITE.replace(ADDRESS, written)}).explainer.base_url == ADDRESS
    )


@pytest.mark.parametrize(
    ("old", "new", "at", "message", "hint"),
    [
        ("published: 2020-01-02", "published: 2020", "7:12",
         '"published" must be a day, not "2020" [date]', "write it as YYYY-MM-DD"),
        ("language: en", "language: en_GB", "4:11",
         '"language" must be a language tag such as en or en-GB, not "en_GB" [value]',
         'write "en-GB"'),
        ("language: en", "language: Belarusian", "4:11",
         '"language" must be a language tag such as en or en-GB, not "Belarusian" [value]',
         'write "be"'),
        ("language: en", "language: English please", "4:11",
         '"language" must be a language tag such as en or en-GB, not "English please" [value]', ""),
        (ADDRESS, "example.org", "5:11",
         '"base_url" must be an absolute address, not "example.org" [value]',
         "begin it with https://"),
        (ADDRESS, f"{ADDRESS}?a=b", "5:11",
         '"base_url" is the address of a folder, without "?" and "#" [value]',
         'write "https://example.org/lighthouse/"'),
        (ADDRESS, "https://me:word@example.org/#a", "5:11",
         '"base_url" is the address of a folder, without "?" and "#" [value]',
         'write "https://example.org/"'),
        (ADDRESS, "https://me:word@example.org/", "5:11",
         '"base_url" must not name a user: all its readers would see it [value]',
         'write "https://example.org/"'),
        (ADDRESS, f"{ADDRESS}index.html", "5:11",
         '"base_url" is the address of a folder, not of a page in it [value]',
         'write "https://example.org/lighthouse/"'),
        (ADDRESS, f"{ADDRESS}../", "5:11",
         '"base_url" must not have "." or ".." in its path [value]',
         "write the address that a browser shows"),
        ("[{name: A. Keeper}]", "[]", "6:1", '"authors" is empty [key]',
         'write "authors: [{name: …}]"'),
        ("title: The", "titel: The", "1:1", 'unknown key "titel" [key]', 'did you mean "title"?'),
        ("", "license: MIT\n", "1:1", 'unknown key "license" [key]', 'did you mean "licence"?'),
        ("", "theme: dark\n", "1:1", 'unknown key "theme" [key]',
         OTHERS),
        ("", "licence: my own\n", "1:10",
         '"licence" must be an SPDX id such as CC-BY-4.0, not "my own" [value]', ""),
        ("", "licence: CC BY 4.0\n", "1:10",
         '"licence" must be an SPDX id such as CC-BY-4.0, not "CC BY 4.0" [value]',
         'did you mean "CC-BY-4.0"?'),
        ("", "repository: git@example.org:a/b\n", "1:13",
         '"repository" must be an absolute address, not "git@example.org:a/b" [value]',
         "begin it with https://"),
        ("", "languages: [../x]\n", "1:13",
         'each of "languages" must be a language tag such as en or en-GB, not "../x" [value]', ""),
        ("", "languages: be, pt_BR\n", "1:12",
         'each of "languages" must be a language tag such as en or en-GB, not "be, pt_BR" [value]',
         'write "languages: [be, pt-BR]"'),
        ("", "languages: [pl_PL.u8]\n", "1:13",
         'each of "languages" must be a language tag such as en or en-GB, not "pl_PL.u8" [value]',
         'write "pl-PL"'),
        ("", "copy_name: ../all\n", "1:12",
         '"copy_name" must be a file name without its ending, such as all, not "../all" [value]',
         ""),
        ("", "copy_name: aux\n", "1:12", '"aux" cannot be a file name on Windows [path]',
         "choose another name"),
        ("", "outbound_links: txt\n", "1:17",
         '"outbound_links" must be links or text, not "txt" [value]', 'did you mean "text"?'),
        ("", "feed: 50\n", "1:7", '"feed" must be keys and values [value]',
         'write "feed: {entries: 50}"'),
        ("", "feed: {entires: 50}\n", "1:8", 'unknown key "entires" [key]',
         'did you mean "entries"?'),
        ("", "feed: {entries: 0}\n", "1:17", '"entries" must be from 1 to 10,000, not "0" [value]',
         ""),
        ("", "feed: {entries: 2.5}\n", "1:17", '"entries" must be a whole number [value]',
         "write digits alone, such as 50"),
    ],
)  # fmt: skip
def test_a_fact_that_cannot_be_is_said_with_what_must_be(
    *, tmp_path: Path, old: str, new: str, at: str, message: str, hint: str
) -> None:
    found = unread(tmp_path, {"site.yaml": SITE.replace(old, new, 1)})
    assert found == [said("site.yaml", at, message, hint)]


def test_faults_elsewhere_are_found_although_the_facts_cannot_be_read(tmp_path: Path) -> None:
    found = unread(tmp_path, {"site.yaml": "title: [", "terms.yaml": "- {id: a, name: A}"})
    assert [fault.partition(":")[0] for fault in found] == [
        "content/site.yaml",
        "content/terms.yaml",
    ]
