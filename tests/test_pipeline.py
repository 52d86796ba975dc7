"""The line from a content folder to the files of a site, as a whole."""

from __future__ import annotations

from pathlib import Path

from belarus_site import pipeline
from support.explainers import TEMPLATES, build, page, section, write


def test_a_sound_explainer_becomes_files_without_a_fault(tmp_path: Path) -> None:
    """Nothing is written: the files are in memory."""
    content = write(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    built = pipeline.build(content, TEMPLATES)
    assert built.report.diagnostics == ()
    assert built.site is not None
    assert {"index.html", "rock.html", "feed.rss"} <= {output.path for output in built.outputs}
    assert sorted(tmp_path.rglob("*")) == before


def test_files_stand_in_the_order_of_their_paths(tmp_path: Path) -> None:
    """Whatever order they were made in."""
    paths = [output.path for output in build(tmp_path).outputs]
    assert paths == sorted(paths)


def test_without_an_explainer_there_is_nothing_but_faults(tmp_path: Path) -> None:
    """No folder, no site.yaml, or one that says nothing."""
    for folder in (tmp_path / "nowhere", tmp_path):
        built = pipeline.build(folder, TEMPLATES)
        assert built.report.errors
        assert built.outputs == ()
    (tmp_path / "site.yaml").write_text("")
    assert pipeline.build(tmp_path, TEMPLATES).report.errors


def test_faults_of_every_stage_are_told_at_once(tmp_path: Path) -> None:
    """Reading, prose, references, links and use, in the order of files and lines."""
    files = {
        "events.yaml": "- id: a\n  date: 1850-02-30\n  title: A\n",
        "sections/01-rock.md": section(
            "[x](person:nobody) <b>\n\n[y](nope.html) ![](assets/nope.png)\n", updated="2019-01-01"
        ),
        "sections/02-light.md": section("Text.\n", titel="Light"),
    }
    codes = [str(found.code) for found in build(tmp_path, files).report.diagnostics]
    assert {"date", "reference", "value", "link", "asset", "key"} <= set(codes)


def test_a_template_that_fails_is_a_fault_with_its_place(tmp_path: Path) -> None:
    """The content's own faults are told beside it."""
    templates = tmp_path / "templates"
    (templates / "pages").mkdir(parents=True)
    (templates / "pages" / "index.html").write_text("<p>\n{{ nobody }}\n")
    files = {"sections/01-rock.md": section("[x](person:nobody)\n")}
    built = pipeline.build(write(tmp_path, files), templates)
    found = {
        (found.place.path.rpartition("/")[2], str(found.code)) for found in built.report.diagnostics
    }
    assert ("01-rock.md", "reference") in found
    assert any(code == "template" for _, code in found)
    assert built.outputs == ()


def test_the_address_of_the_build_stands_in_for_that_of_the_content(tmp_path: Path) -> None:
    """In canonical addresses; names in feeds stay those of the content."""
    built = build(tmp_path, base_url="http://mirror.example/")
    assert 'href="http://mirror.example/rock.html"' in page(built, "rock.html")
    assert "tag:example.org," in page(built, "feed.rss")


def test_drafts_are_built_when_asked_for(tmp_path: Path) -> None:
    """They may be linked to then."""
    files = {
        "sections/01-rock.md": section("See [it](section:storm).\n"),
        "sections/02-storm.md": section("Wind.\n", draft="true"),
    }
    assert build(tmp_path, files).report.errors == 1
    assert build(tmp_path, files, drafts=True).report.diagnostics == ()
