from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from belarus_site import publish
from belarus_site.cache import last as module
from belarus_site.cache.last import LastBuild, Outcome, Question
from belarus_site.diagnostics import Code, Report, warning
from belarus_site.output import Output
from belarus_site.source import Place
from belarus_site.spool import Superseded

OUTCOME = Outcome(Report((warning(Place("a.md", 2, 3), Code.UNUSED, "nobody", "hm"),)), 6, 60, 2)


@pytest.fixture
def question(tmp_path: Path) -> Question:
    """A build of one file with one template, published."""
    for path in ("content/site.yaml", "templates/base.html"):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text(path)
    publish.publish((Output("index.html", b"a"), Output("x/b.css", b"b")), tmp_path / "_site")
    folders = (tmp_path / name for name in ("content", "templates", "_site"))
    return Question(*folders, options=("https://example.org/",))


@pytest.fixture
def kept(tmp_path: Path, question: Question) -> Path:
    """A folder that keeps that build."""
    LastBuild(tmp_path / "kept", question).keep(OUTCOME, ())
    return tmp_path / "kept"


def test_a_build_that_would_be_the_same_is_known(kept: Path, question: Question) -> None:
    """All that it said is said again, a second and a third time."""
    for _ in range(3):
        assert LastBuild(kept, question).outcome() == OUTCOME


def _edit(path: str) -> Callable[[Path], object]:
    return lambda folder: (folder / path).write_text("other")


def _remove(path: str) -> Callable[[Path], object]:
    return lambda folder: (folder / path).unlink()


@pytest.mark.parametrize(
    "change",
    [
        _edit("content/site.yaml"),
        _edit("content/new.md"),
        _remove("content/site.yaml"),
        _edit("templates/base.html"),
        _edit("templates/new.html"),
        _edit("_site/index.html"),
        _edit("_site/new.html"),
        _remove("_site/x/b.css"),
        _remove("_site/.belarus-site"),
        lambda folder: (folder / "_site").rename(folder / "moved"),
    ],
)
def test_any_change_of_what_is_read_or_published_asks_for_a_build(
    tmp_path: Path, kept: Path, question: Question, change: Callable[[Path], object]
) -> None:
    """A file changed, come or gone, in the content, the templates or the published site."""
    change(tmp_path)
    assert LastBuild(kept, question).outcome() is None


@pytest.mark.parametrize(
    "other",
    [
        {"options": ("https://example.com/",)},
        {"options": ()},
        {"content": Path("elsewhere")},
        {"templates": Path("elsewhere")},
        {"site": Path("elsewhere")},
    ],
)
def test_another_question_has_no_answer(
    kept: Path, question: Question, other: dict[str, object]
) -> None:
    """Other options or other folders."""
    given = {name: getattr(question, name) for name in ("content", "templates", "site", "options")}
    assert LastBuild(kept, Question(**given | other)).outcome() is None


def test_asked_from_another_folder_paths_are_said_otherwise(
    tmp_path: Path, kept: Path, question: Question, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The places of faults are paths from the working folder, so another one builds anew."""
    monkeypatch.chdir(tmp_path)
    assert LastBuild(kept, question).outcome() is None


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes there")
def test_who_lets_others_read_more_than_before_builds_anew(kept: Path, question: Question) -> None:
    """What stands there has the modes of then."""
    before = os.umask(0o027)
    try:
        assert LastBuild(kept, question).outcome() is None
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)


def test_another_program_builds_anew(
    kept: Path, question: Question, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change of the program or of a library."""
    monkeypatch.setattr(module, "fingerprint", lambda: b"another")
    assert LastBuild(kept, question).outcome() is None


def test_what_another_build_kept_meanwhile_is_seen(kept: Path, question: Question) -> None:
    """Until then nothing is."""
    last = LastBuild(kept, question)
    last.stay()
    LastBuild(kept, question).keep(OUTCOME, ())
    with pytest.raises(Superseded):
        last.stay()


def test_what_changes_during_a_build_is_not_taken_as_built(
    tmp_path: Path, kept: Path, question: Question
) -> None:
    """A file saved after it was read asks for another build."""
    last = LastBuild(kept, question)
    (tmp_path / "content" / "site.yaml").write_text("saved while building")
    last.keep(OUTCOME, ())
    assert LastBuild(kept, question).outcome() is None


def test_what_was_touched_and_not_changed_is_known_again(
    tmp_path: Path, kept: Path, question: Question
) -> None:
    """A fresh checkout has other times: the bytes are compared, and the new times kept."""
    file = tmp_path / "content" / "site.yaml"
    text = file.read_text()
    file.unlink()
    file.write_text(text)
    before = [record.read_bytes() for record in kept.iterdir()]
    assert LastBuild(kept, question).outcome() == OUTCOME
    assert [record.read_bytes() for record in kept.iterdir()] != before


@pytest.mark.parametrize("held", [b"", b"rubbish" * 100])
def test_a_damaged_record_builds_anew(kept: Path, question: Question, held: bytes) -> None:
    """What cannot be read is as if it were not there."""
    for file in kept.iterdir():
        file.write_bytes(held)
    assert LastBuild(kept, question).outcome() is None
    LastBuild(kept, question).keep(OUTCOME, ())
    assert LastBuild(kept, question).outcome() == OUTCOME


MADE = (
    Output("index.html", b"a", sight="front"),
    Output("x/b.css", b"b", Place("a.md", 1, 1), "style"),
)


def test_the_files_of_the_last_build_are_known_by_what_their_makers_saw(
    tmp_path: Path, question: Question
) -> None:
    """They stand where they were published, with what in the content asks for them."""
    LastBuild(tmp_path / "kept", question).keep(OUTCOME, (*MADE, Output("c", b"c")))
    standing = LastBuild(tmp_path / "kept", question).standing()
    assert [(it.path, it.body, it.origin, it.sight) for it in standing] == [
        (it.path, it.body, it.origin, it.sight) for it in MADE
    ]


def test_a_file_whose_maker_did_not_say_what_it_saw_is_not_among_them(
    tmp_path: Path, question: Question
) -> None:
    """It is made each time."""
    LastBuild(tmp_path / "kept", question).keep(OUTCOME, (Output("index.html", b"a"), MADE[1]))
    assert [it.path for it in LastBuild(tmp_path / "kept", question).standing()] == ["x/b.css"]


def test_a_file_that_somebody_touched_is_not_among_them(tmp_path: Path, question: Question) -> None:
    """Changed or gone; the others are."""
    LastBuild(tmp_path / "kept", question).keep(OUTCOME, MADE)
    (tmp_path / "_site" / "index.html").write_text("other")
    assert [it.path for it in LastBuild(tmp_path / "kept", question).standing()] == ["x/b.css"]
    (tmp_path / "_site" / "x" / "b.css").unlink()
    assert LastBuild(tmp_path / "kept", question).standing() == ()


def test_without_a_last_build_nothing_stands(tmp_path: Path, question: Question) -> None:
    """Whatever is in the folder."""
    assert LastBuild(tmp_path / "none", question).standing() == ()
