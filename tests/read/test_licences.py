"""Licences by their ids of SPDX."""

from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.read.licences import FORM, unknown_licence
from support.explainers import SITE, read, said, unread


@pytest.mark.parametrize(
    ("written", "unknown"),
    [
        ("CC-BY-4.0", ""),
        ("cc0-1.0", ""),
        ("GPL-2.0-only WITH Classpath-exception-2.0", ""),
        ("MIT OR LicenseRef-ours", ""),
        ("GPL-2.0+", ""),
        ("MITT", "MITT"),
        ("MIT AND CC-BY-5", "CC-BY-5"),
    ],
)
def test_an_id_is_one_of_spdx(written: str, unknown: str) -> None:
    """Also where several are joined; capitals do not count."""
    assert FORM.fullmatch(written)
    assert unknown_licence(written) == unknown


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("MITT", 'did you mean "MIT"?'),
        ("CC-BY-5.0", 'did you mean "CC-BY-4.0"?'),
        ("Wiltshire", 'write "LicenseRef-Wiltshire" for one of your own'),
    ],
)
def test_an_id_that_spdx_has_not_is_a_warning(tmp_path: Path, written: str, hint: str) -> None:
    """It may be newer than the list that is shipped."""
    message = f'SPDX has no licence "{written}" [value]'
    found = unread(tmp_path, {"site.yaml": f"licence: {written}\n{SITE}"})
    assert found == [said("site.yaml", "1:10", message, hint, "warning")]


def test_no_licence_is_none(tmp_path: Path) -> None:
    """It is optional, and its key may stand empty."""
    content = read(tmp_path, {"site.yaml": f"licence:\n{SITE}"})
    assert content.explainer.licence == ""
