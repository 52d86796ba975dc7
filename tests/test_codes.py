"""Every code of the contract, in small explainers with and without its fault."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from belarus_site.diagnostics import Code
from support.cases import FOLDER, read_case

CASES = {
    path.relative_to(FOLDER).with_suffix("").as_posix(): path for path in FOLDER.rglob("*.txt")
}
NOT_SHOWN_BY_FILES = {
    Code.EXTERNAL: "needs a host that answers: tests/external/test_external.py",
}
FIFTEEN = {
    "a dead link": 'there is no "towers.html" in the site [link]',
    "a dead anchor here": 'there is no "#strom" in this page [anchor]',
    "a dead anchor elsewhere": 'no heading "dor" in section "tower" [anchor]',
    "a missing image": 'there is no "assets/rock.svg" in the site [asset]',
    "a dead link in raw HTML": 'there is no "rok.html" in the site [link]',
    "a link that leaves the sub-path": '"/rock.html" leaves the explainer\'s folder [link]',
    "an undefined footnote": "no note [^1] is defined in this text [reference]",
    "an unused footnote": "nothing refers to the note [^2] [unused]",
    "an undefined reference": 'no event "litt" [reference]',
    "30 February": "no 30 February in 1810 [date]",
    "a partial date for a day": '"published" must be a day, not "2020" [date]',
    "a duplicate key": '"name" is given twice; the first is on line 2 [duplicate]',
    "a YAML error": "a second colon cannot stand in this value [yaml]",
    "an unknown key": 'unknown key "publihser" [key]',
    "an undefined template name": 'no "pagge" is given to this template [template]',
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_its_author_reads_this(name: str, tmp_path: Path) -> None:
    """Each fault is told once, at its place and with a way out, and nothing else."""
    case = read_case(CASES[name])
    assert case.told(tmp_path) == case.expected


@pytest.mark.parametrize("code", sorted(set(Code) - set(NOT_SHOWN_BY_FILES)))
def test_every_code_has_cases(code: Code) -> None:
    """There is one with the fault, which raises that code, and one without any."""
    cases = [read_case(path) for name, path in CASES.items() if name.startswith(f"{code}/")]
    faulty = [case.expected for case in cases if case.is_faulty]
    assert faulty
    assert len(faulty) < len(cases)
    assert all(f" [{code}]\n" in expected for expected in faulty)


def test_no_case_is_without_a_code() -> None:
    """A folder has the name of a code; beside them stands the one case of all the usual faults."""
    folders = {name.rpartition("/")[0] for name in CASES}
    assert folders == {str(code) for code in set(Code) - set(NOT_SHOWN_BY_FILES)} | {""}
    assert [name for name in CASES if "/" not in name] == ["fifteen"]


def test_all_the_usual_faults_are_told_at_once() -> None:
    """Fifteen are planted in one explainer; each is told, with a way out, and nothing else is."""
    expected = read_case(CASES["fifteen"]).expected
    told = re.findall(r"^\S+:\d+:\d+: (?:error|warning): (.+)\n    \S", expected, re.MULTILINE)
    assert sorted(told) == sorted(FIFTEEN.values())
    assert expected.count("\n") == 2 * len(FIFTEEN)
