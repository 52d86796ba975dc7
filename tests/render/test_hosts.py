"""The files that hosts and search engines ask for."""

from __future__ import annotations

from pathlib import Path

from belarus_site.render.hosts import no_jekyll, robots
from support.explainers import build, page, section


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
