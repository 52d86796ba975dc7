from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from belarus_site.render import compiled as module
from belarus_site.render.compiled import Compiled


@pytest.fixture(autouse=True)
def _written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python may write what it compiles, whoever runs these tests."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def _rendered(folder: Path, text: str, name: str = "a.html") -> tuple[str, bool]:
    """Return a template filled by a new environment, and whether it had to be compiled."""
    loader, kept = DictLoader({name: text}), Compiled(folder)
    environment = Environment(loader=loader, bytecode_cache=kept, autoescape=True)
    compiled: list[str] = []
    compile_ = environment.compile

    def counted(*arguments: object, **options: object) -> object:
        compiled.append(name)
        return compile_(*arguments, **options)  # type: ignore[call-overload]

    environment.compile = counted  # type: ignore[method-assign, assignment]
    return environment.get_template(name).render(word="x"), bool(compiled)


def test_a_template_is_compiled_once(tmp_path: Path) -> None:
    """The next process finds it; another text, or another name, is another template."""
    assert _rendered(tmp_path, "a {{ word }}") == ("a x", True)
    assert _rendered(tmp_path, "a {{ word }}") == ("a x", False)
    assert _rendered(tmp_path, "b {{ word }}") == ("b x", True)
    assert _rendered(tmp_path, "b {{ word }}", "b.html") == ("b x", True)


def test_another_program_compiles_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other libraries or other options may make other code of the same text."""
    _rendered(tmp_path, "a")
    monkeypatch.setattr(module, "fingerprint", lambda: b"another")
    assert _rendered(tmp_path, "a") == ("a", True)


@pytest.mark.parametrize("held", [b"", b"rubbish", None])
def test_a_damaged_file_is_as_if_it_were_not_there(tmp_path: Path, held: bytes | None) -> None:
    """Whatever stands in it, or where it ends."""
    _rendered(tmp_path, "a")
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:40] if held is None else held)
    assert _rendered(tmp_path, "a") == ("a", True)
    assert _rendered(tmp_path, "a") == ("a", False)


def test_where_python_writes_nothing_this_does_not_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with `python -B`."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    _rendered(tmp_path / "kept", "a")
    assert not (tmp_path / "kept").exists()


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    """A program that is installed for all may lie where its users cannot write."""
    (tmp_path / "file").touch()
    assert _rendered(tmp_path / "file" / "kept", "a") == ("a", True)


def test_templates_long_gone_are_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder does not grow for ever."""
    monkeypatch.setattr(module, "_MOST", 2)
    for number, name in enumerate("abc"):
        _rendered(tmp_path, name, name)
        for file in tmp_path.iterdir():
            os.utime(file, (number, number)) if file.stat().st_mtime > 10 else None
    assert len(list(tmp_path.iterdir())) == 2
    assert [_rendered(tmp_path, name, name)[1] for name in "cba"] == [False, False, True]
