from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.serve import editions as module
from belarus_site.serve.editions import Editions, Wish
from belarus_site.serve.shown import Edition
from support.explainers import SECTION, TEMPLATES, write


def _editions(content: Path, **options: object) -> Editions:
    wish = {"base_url": "", "drafts": False, "kept": None} | options
    return Editions(Wish(content, TEMPLATES, **wish))  # type: ignore[arg-type]


def _edited(folder: Path) -> tuple[Editions, Edition]:
    """Return editions, and the first of them; a section has more words since."""
    content = write(folder)
    editions = _editions(content)
    editions.make()
    (content / "sections" / "01-rock.md").write_text(SECTION + "\nThe rock is red.\n")
    return editions, editions.edition


def test_an_edition_has_every_file_of_the_site(tmp_path: Path) -> None:
    """It lies where the site will lie, and is what a build publishes."""
    editions = _editions(write(tmp_path))
    assert not editions.make().errors
    edition = editions.edition
    assert (edition.folder, edition.base_url) == ("/lighthouse/", "https://example.org/lighthouse/")
    assert {"index.html", "rock.html", "404.html", "feed.rss"} <= edition.files.keys()
    assert edition.fault is None


def test_another_address_may_be_asked_for(tmp_path: Path) -> None:
    """The path of --base-url is where the site is served."""
    editions = _editions(write(tmp_path), base_url="https://example.com/")
    editions.make()
    assert (editions.edition.folder, editions.edition.base_url) == ("/", "https://example.com/")


def test_where_a_site_lay_before_is_known(tmp_path: Path) -> None:
    """Its address was changed while it was served, and changed back."""
    content = write(tmp_path)
    editions = _editions(content)
    site = (content / "site.yaml").read_text()
    for folder, left in (
        ("lighthouse", []),
        ("lamps", ["/lighthouse/"]),
        ("lighthouse", ["/lamps/"]),
    ):
        (content / "site.yaml").write_text(site.replace(".org/lighthouse/", f".org/{folder}/"))
        editions.make()
        assert editions.edition.folder == f"/{folder}/"
        assert sorted(editions.edition.left) == left


def test_nothing_of_the_reload_is_in_the_files(tmp_path: Path) -> None:
    """What is added to pages is added when they are sent."""
    editions = _editions(write(tmp_path))
    editions.make()
    assert all(b"EventSource" not in body for body in editions.edition.files.values())


def test_a_change_makes_another_edition(tmp_path: Path) -> None:
    """A new version with the new words."""
    editions, first = _edited(tmp_path)
    editions.make()
    assert editions.edition.version != first.version
    assert b"The rock is red." in editions.edition.files["rock.html"]


def test_the_copies_may_be_late(tmp_path: Path) -> None:
    """Pages are shown first; each page is of a new version only when it has changed."""
    editions, first = _edited(tmp_path)
    editions.make(copies=False)
    second = editions.edition
    assert b"The rock is red." in second.files["rock.html"]
    assert second.files["all.html"] == first.files["all.html"]
    assert second.version != first.version
    assert second.late_version == first.late_version
    editions.make()
    third = editions.edition
    assert b"The rock is red." in third.files["all.html"]
    assert third.files["all.epub"] != second.files["all.epub"]
    assert third.version == second.version
    assert third.late_version != second.late_version
    rock, copy = (
        ("/lighthouse/rock", "/lighthouse/rock.html?x"),
        ("/lighthouse/all", "/lighthouse/all.html"),
    )
    assert {third.version_at(address) for address in rock} == {third.version}
    assert {third.version_at(address) for address in copy} == {third.late_version}


def test_copies_there_are_none_of_yet_are_made_at_once(tmp_path: Path) -> None:
    """Otherwise the links to them would lead nowhere."""
    content = write(tmp_path)
    editions = _editions(content)
    assert not editions.make(copies=False).errors
    (content / "site.yaml").write_text((content / "site.yaml").read_text() + "copy_name: light\n")
    assert not editions.make(copies=False).errors
    assert {"light.html", "light.epub"} <= editions.edition.files.keys()


def test_a_fault_is_of_every_version(tmp_path: Path) -> None:
    """A copy in one file that stands open is told of the fault, and that it is mended."""
    content = write(tmp_path)
    editions = _editions(content)
    versions = set()
    for text in ("A", "[A](event:nope)", "A"):
        (content / "sections" / "01-rock.md").write_text(f"{SECTION}\n{text}\n")
        editions.make()
        versions.add(editions.edition.late_version)
    assert len(versions) == 3


def test_where_nothing_came_out_differently_nothing_is_shown_anew(tmp_path: Path) -> None:
    """A file saved as it was reloads no page."""
    content = write(tmp_path)
    editions = _editions(content)
    editions.make()
    first = editions.edition
    (content / "site.yaml").write_bytes((content / "site.yaml").read_bytes())
    editions.make()
    assert editions.edition is first


def test_a_fault_stands_before_the_last_good_edition(tmp_path: Path) -> None:
    """The files stay, the fault is shown, and goes when it is mended."""
    content = write(tmp_path)
    editions = _editions(content)
    editions.make()
    good = editions.edition
    section = content / "sections" / "01-rock.md"
    section.write_text(SECTION + "\n[A](event:nope).\n")
    assert editions.make().errors == 1
    bad = editions.edition
    assert bad.files == good.files
    assert bad.fault is not None
    assert b"no event &quot;nope&quot;" in bad.fault
    section.write_text(SECTION + "\nThe rock lies in the sea.\n")
    assert not editions.make().errors
    assert editions.edition.fault is None
    assert editions.edition.files == good.files
    assert len({good.version, bad.version, editions.edition.version}) == 3


def test_a_site_that_begins_with_a_fault_is_shown_once_it_is_mended(tmp_path: Path) -> None:
    """Without an earlier edition there is the fault alone, at the root."""
    content = write(tmp_path)
    site = (content / "site.yaml").read_text()
    (content / "site.yaml").write_text("title: [")
    editions = _editions(content)
    editions.make()
    assert (editions.edition.folder, dict(editions.edition.files)) == ("/", {})
    assert editions.edition.fault is not None
    (content / "site.yaml").write_text(site)
    editions.make()
    assert (editions.edition.folder, editions.edition.fault) == ("/lighthouse/", None)


def test_a_folder_that_is_gone_is_a_fault(tmp_path: Path) -> None:
    """A content folder that vanishes is told as everything else is."""
    content = write(tmp_path)
    editions = _editions(content)
    editions.make()
    content.rename(tmp_path / "elsewhere")
    assert editions.make().errors == 1
    assert editions.edition.fault is not None


def test_texts_that_did_not_change_are_not_converted_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change of one section converts that section."""
    content = write(
        tmp_path, {"sections/02-sea.md": SECTION.replace("The rock", "The sea") + "\nB"}
    )
    made = []

    class Counting(module.Conversions):
        def prepare(self, *args: object) -> None:
            super().prepare(*args)  # type: ignore[arg-type]
            made.append(self.made)

    monkeypatch.setattr(module, "Conversions", Counting)
    editions = _editions(content)
    (content / "sections" / "01-rock.md").write_text(SECTION + "\nA")
    editions.make()
    (content / "sections" / "01-rock.md").write_text(SECTION + "\nC")
    editions.make()
    editions.make()
    assert [made[0] > 1, made[1], made[2]] == [True, 1, 0]
