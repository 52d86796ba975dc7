from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site import pipeline
from belarus_site.refusal import Refusal
from belarus_site.scaffold import FILES, begin
from support.explainers import TEMPLATES, lines, page


def test_what_is_begun_builds_without_a_fault_or_a_warning(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "metre"
    begin(folder)
    built = pipeline.build(folder / "content", TEMPLATES)
    assert lines(built.report, folder) == []
    section = page(built, "a-measure-for-all.html")
    for shown in ("20 May 1875", "October 1983", "Maxwell", "Paris", "299,792,458th"):
        assert shown in section


def test_what_is_begun_says_what_to_do_next(tmp_path: Path) -> None:
    folder = tmp_path / "a metre"
    assert begin(folder, "python3 build.py") == [
        f"an explainer begins in {folder}/content: 7 small files to make your own",
        f"build it: python3 build.py --content '{folder}/content' --output '{folder}/_site'",
        f"read it: open {folder}/_site/index.html in a browser; then change a file and build again",
        f"or see each change as you save it: python3 build.py serve --content '{folder}/content'",
    ]
    written = [path for path in folder.rglob("*") if path.is_file()]
    assert len(written) == len(FILES) == 7


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    begin(tmp_path)
    assert (tmp_path / "content" / "site.yaml").read_bytes().startswith(b"title: ")


def test_an_empty_repository_is_taken(tmp_path: Path) -> None:
    """Hidden files are not what an author wrote, and none of them is touched."""
    (tmp_path / ".git").mkdir()
    begin(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {".git", "content"}


FULL = "{} is there already and not empty; name a new folder"
FILE = "{} cannot be a folder where there is a file; name another"


@pytest.mark.parametrize(("name", "said"), [("folder", FULL), ("file", FILE), ("file/new", FILE)])
def test_nothing_is_written_where_something_is_already(
    tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "mine.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    with pytest.raises(Refusal) as refused:
        begin(tmp_path / name)
    assert str(refused.value) == said.format(tmp_path / name)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder", "mine.txt"]
