"""The files that hosts and search engines ask for."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from belarus_site.render.hosts import no_jekyll, robots
from support.explainers import SITE, build, page, section


def test_the_sitemap_lists_pages_with_the_day_each_changed(tmp_path: Path) -> None:
    """The page for missing ones and those that only lead on are left out."""
    files = {
        "sections/01-rock.md": section("Text.\n", updated="2020-02-03", aliases="[old]"),
        "sections/02-light.md": section("Text.\n", published="2020-01-05"),
        "updates.yaml": """\
            - {date: 2020-02-01, title: A, text: A., kind: addition}
            - {date: 2020-03-04, title: B, text: B., kind: addition}
            """,
    }
    lines = page(build(tmp_path, files), "sitemap.xml").splitlines()
    at = "https://example.org/lighthouse/"
    assert f"<url><loc>{at}</loc><lastmod>2020-03-04</lastmod></url>" in lines
    assert f"<url><loc>{at}updates.html</loc><lastmod>2020-03-04</lastmod></url>" in lines
    assert f"<url><loc>{at}subscribe.html</loc></url>" in lines
    assert f"<url><loc>{at}rock.html</loc><lastmod>2020-02-03</lastmod></url>" in lines
    assert f"<url><loc>{at}light.html</loc><lastmod>2020-01-05</lastmod></url>" in lines
    assert not any(name in line for line in lines for name in ("404", "old.html", "index.html"))


def test_a_page_that_is_there_in_several_languages_leads_to_each(tmp_path: Path) -> None:
    """A page of one language leads nowhere, and a site in one says nothing of languages."""
    files = {
        "site.yaml": SITE + "languages: [de]\n",
        "translations/de/sections/01-rock.md": "---\ntitle: Fels\nsummary: Warum.\n---\n\nDa.\n",
    }
    at = "https://example.org/lighthouse/"
    both = (
        f'<xhtml:link rel="alternate" hreflang="en" href="{at}rock.html"/>'
        f'<xhtml:link rel="alternate" hreflang="de" href="{at}de/rock.html"/>'
    )
    written = page(build(tmp_path / "two", files), "sitemap.xml")
    for path in ("rock.html", "de/rock.html"):
        assert f"<loc>{at}{path}</loc><lastmod>2020-01-02</lastmod>{both}</url>" in written
    root = etree.fromstring(written.encode())
    assert root.nsmap["xhtml"] == "http://www.w3.org/1999/xhtml"
    assert "xhtml" not in page(build(tmp_path / "one"), "sitemap.xml")


def test_an_address_with_signs_of_markup_is_escaped(tmp_path: Path) -> None:
    """Some hosts have such folders."""
    built = build(tmp_path, base_url="https://example.org/a&b/")
    assert "<loc>https://example.org/a&amp;b/rock.html</loc>" in page(built, "sitemap.xml")


def test_robots_may_read_everything() -> None:
    """And are told where the sitemap is."""
    made = robots("https://example.org/")
    assert made.path == "robots.txt"
    assert made.body == b"User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n"


def test_the_host_is_told_to_leave_the_files_as_they_are() -> None:
    """By an empty file of a certain name."""
    made = no_jekyll()
    assert (made.path, made.body) == (".nojekyll", b"")
