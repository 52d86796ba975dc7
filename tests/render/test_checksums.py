"""The manifest holds every file of the site, as the common tools check it."""

from __future__ import annotations

import os
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from belarus_site.mark import MARK, marking
from belarus_site.output import Output
from belarus_site.publish import publish
from belarus_site.render.checksums import checksums
from support.explainers import build, page


def published(folder: Path) -> Path:
    """Publish a small explainer with an asset below `folder` and return the site."""
    site = folder / "_site"
    publish(build(folder, {"assets/lamps/one.txt": b"one\r\n"}).outputs, site)
    return site


def test_every_file_but_the_manifest_is_named_once(tmp_path: Path) -> None:
    """The mark of our own too: whoever lists the folder finds nothing that is not summed."""
    site = published(tmp_path)
    files = {it.relative_to(site).as_posix() for it in site.rglob("*") if it.is_file()}
    lines = (site / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    named = [line[66:] for line in lines]
    assert named == sorted(files - {"SHA256SUMS"})
    assert "assets/lamps/one.txt" in named
    for line in lines:
        assert line[:66] == f"{sha256((site / line[66:]).read_bytes()).hexdigest()}  "


def checked(folder: Path) -> tuple[int, str]:
    """Return what `sha256sum` says of the copy in `folder`: its exit code and its complaints."""
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    env = os.environ | {"LC_ALL": "C"}
    said = subprocess.run(  # noqa: S603 - the tool that a reader of the manifest uses
        command, cwd=folder, capture_output=True, text=True, check=False, env=env
    )
    return said.returncode, said.stdout


def test_the_common_tool_passes_a_whole_copy_and_fails_a_changed_one(tmp_path: Path) -> None:
    site = published(tmp_path)
    assert checked(site) == (0, "")
    with (site / "rock.html").open("a", encoding="utf-8") as file:
        file.write(" ")
    assert checked(site) == (1, "rock.html: FAILED\n")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file names")
def test_names_that_would_break_a_line_are_escaped(tmp_path: Path) -> None:
    names = ["a\\b", "c\nd", "Маяк.txt"]
    for name in names:
        (tmp_path / name).write_bytes(b"lamp")
    manifest = checksums(Output(name, b"lamp") for name in names)
    (tmp_path / MARK).write_bytes(marking([*names, manifest.path]))
    (tmp_path / manifest.path).write_bytes(manifest.body)
    assert checked(tmp_path) == (0, "")


def test_the_same_content_has_the_same_manifest(tmp_path: Path) -> None:
    one, two = build(tmp_path / "one"), build(tmp_path / "two")
    assert page(one, "SHA256SUMS") == page(two, "SHA256SUMS")
