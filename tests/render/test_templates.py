from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.render.templates import TemplateFault, Templates


def _write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, body in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(body)
    return folder


def _refused(templates: Templates, name: str) -> str:
    with pytest.raises(TemplateFault) as found:
        templates.render(name)
    place, fault = found.value.diagnostic.place, found.value.diagnostic
    return f"{place.path.rpartition('/')[2]}:{place.line}: {fault.message}"


def test_a_template_is_what_it_was_when_first_used(tmp_path: Path) -> None:
    """A file saved in the middle of a build is for the next one, with another digest."""
    _write(tmp_path, {"a.html": b"{% include 'b.html' %}", "b.html": b"one"})
    first = Templates(tmp_path)
    digest = first.digest()
    (tmp_path / "b.html").write_bytes(b"two")
    then = Templates(tmp_path)
    assert (first.render("a.html"), then.render("a.html")) == ("one", "two")
    assert digest != then.digest()
    (tmp_path / "b.html").write_bytes(b"one")
    again = Templates(tmp_path)
    assert (again.render("a.html"), again.digest()) == ("one", digest)


def test_the_same_folder_elsewhere_has_the_same_digest(tmp_path: Path) -> None:
    """It is of names and bytes."""
    files = {"a.html": b"a", "assets/css/b.css": b"b"}
    here, there = (Templates(_write(tmp_path / name, files)) for name in ("x", "y"))
    renamed = Templates(_write(tmp_path / "z", {"c.html": b"a", "assets/css/b.css": b"b"}))
    assert here.digest() == there.digest() != renamed.digest()


def test_a_template_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    """With the line where it stops being that."""
    _write(tmp_path, {"a.html": b"one\ntwo \xff\n"})
    assert _refused(Templates(tmp_path), "a.html") == "a.html:2: this is not UTF-8"


def test_a_template_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is no less a fault than one that is wrong."""

    def refuse(file: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(file))

    _write(tmp_path, {"a.html": b"a"})
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert _refused(Templates(tmp_path), "a.html") == "a.html:1: permission denied"


def test_templates_speak_the_language_of_their_pages(tmp_path: Path) -> None:
    """Their own words, those of macros they import, and numbers in the right form."""
    macro = b"{% macro part(n) %}{{ ngettext('%(num)s part', '%(num)s parts', n) }}{% endmacro %}"
    page = b"{% import 'm.html' as m %}{{ _('Timeline') }}, {{ m.part(5) }}{{ in_words }}"
    templates = Templates(_write(tmp_path, {"m.html": macro, "a.html": page}))
    assert templates.render("a.html") == "Timeline, 5 parts"
    assert templates.speaking("pl").render("a.html") == "Kalendarium, 5 części"
    assert templates.speaking("he").render("a.html") == 'Timeline, 5 parts lang="en" dir="ltr"'


def test_what_is_filled_into_words_is_escaped(tmp_path: Path) -> None:
    """The words themselves may have markup."""
    page = b"{{ _('Part %(number)s', number='<i>') }} {{ _('<b>%(a)s</b> 1%%', a='<') }}"
    templates = Templates(_write(tmp_path, {"a.html": page})).speaking("de")
    assert templates.render("a.html") == "Teil &lt;i&gt; <b>&lt;</b> 1%"


def test_a_block_of_words_is_said_like_a_call(tmp_path: Path) -> None:
    """As Jinja has it, with its plurals."""
    page = b"{% trans num=2 %}{{ num }} part{% pluralize %}{{ num }} parts{% endtrans %}"
    page += b", {% trans a='<' %}{{ a }} 1%{% endtrans %}, {% trans %}1%{% endtrans %}"
    templates = Templates(_write(tmp_path, {"a.html": page})).speaking("ru")
    assert templates.render("a.html") == "2 части, &lt; 1%, 1%"


def test_a_catalog_beside_the_templates_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """With the line, when its language is first spoken."""
    po = b'msgid "Part %(number)s"\nmsgstr "D\xc3\xadl %(cislo)s"\n'
    templates = Templates(_write(tmp_path, {"a.html": b"a", "words/cs.po": po}))
    assert templates.render("a.html") == "a"
    refused = _refused(templates.speaking("cs"), "a.html")
    assert refused == (
        "cs.po:1: this does not fit the English words: unknown named placeholder 'cislo'"
    )


def test_style_sheets_are_joined_by_their_names(tmp_path: Path) -> None:
    """Those in folders further down are for the templates that ask for them."""
    sheets = {"2.css": b"b{color:red}", "1.css": b"a{color:red}", "pages/3.css": b"i{color:red}"}
    _write(tmp_path, {f"assets/css/{name}": body for name, body in sheets.items()})
    assert Templates(tmp_path).styles() == "a{color:red}b{color:red}"
