"""Dates that contradict one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import SITE, faults, said, section

UPDATE = "- date: {}\n  title: A change\n  text: It was so.\n  kind: correction\n"


def test_changed_before_it_was_published(tmp_path: Path) -> None:
    """The place is that of the later key."""
    files = {"sections/01-rock.md": section("Text.\n", updated="2019-12-31")}
    assert faults(tmp_path, files) == [
        (
            "content/sections/01-rock.md:5:10: error: updated on 2019-12-31, "
            "before it was published on 2020-01-02 [date]\n    mend one of the dates"
        )
    ]


def test_changed_on_the_day_it_was_published(tmp_path: Path) -> None:
    """A busy day is no contradiction."""
    files = {"sections/01-rock.md": section("Text.\n", updated="2020-01-02")}
    assert faults(tmp_path, files) == []


def test_an_update_before_there_was_anything_to_change(tmp_path: Path) -> None:
    """The explainer was published on 2 January 2020."""
    assert faults(tmp_path, {"updates.yaml": UPDATE.format("2020-01-01")}) == [
        (
            "content/updates.yaml:1:9: error: dated 2020-01-01, before the explainer was published "
            "on 2020-01-02 [date]\n    mend this date, or the one in site.yaml"
        )
    ]


def test_an_update_of_a_section_before_the_section(tmp_path: Path) -> None:
    """The section may have had another name before: probably wrong, not certainly."""
    files = {
        "sections/01-rock.md": section("Text.\n", published="2021-05-01"),
        "updates.yaml": UPDATE.format("2020-06-01") + "  section: rock\n",
    }
    assert faults(tmp_path, files) == [
        (
            'content/updates.yaml:1:9: warning: dated 2020-06-01, before section "rock" was '
            "published on 2021-05-01 [date]\n    mend one of the dates"
        )
    ]


@pytest.mark.parametrize(
    ("day", "events", "told"),
    [
        ("2025-01-01", "", False),
        ("2031-01-01", "", True),
        ("2031-01-01", "- {id: plan, date: 2030, title: The plan, background: true}\n", False),
    ],
)
def test_published_years_after_every_other_date(
    tmp_path: Path, day: str, events: str, *, told: bool
) -> None:
    """A slipped digit; some years may lie between, and an event of the future explains more."""
    files = {"events.yaml": events, "sections/02-sea.md": section("Here.\n", published=day)}
    found = faults(tmp_path, files)
    far = said(
        "sections/02-sea.md",
        "4:12",
        f"published {day}, more than five years after every other date given [date]",
        "mend the year, or say why it is right: # allow date: …",
        "warning",
    )
    assert found == ([far] if told else [])


@pytest.mark.parametrize(
    ("files", "far"),
    [
        ({"updates.yaml": UPDATE.format("2031-01-01")}, ["dated"]),
        ({"sections/02-sea.md": section("Here.\n", updated="2031-01-01")}, ["updated"]),
        (
            {
                "updates.yaml": UPDATE.format("2031-01-01"),
                "sections/02-sea.md": section("Here.\n", updated="2030-01-01"),
            },
            [],
        ),
        (
            {
                "updates.yaml": UPDATE.format("2031-01-01"),
                "sections/02-sea.md": section("It burned, says [the log](source:log).\n"),
                "sources.yaml": "- {id: log, title: The log, url: https://example.com/, "
                "accessed: 2030-05-01}\n",
            },
            [],
        ),
    ],
)
def test_each_kind_of_date_may_be_far_off_or_show_that_another_is_not(
    tmp_path: Path, files: dict[str, str], far: list[str]
) -> None:
    """A change of a section, an update, and when somebody looked at a source."""
    found = faults(tmp_path, files)
    assert [line.split(": warning: ")[1].split(" 2031-01-01, more")[0] for line in found] == far


OLD = "- {id: lit, date: 1811, title: Lit, background: true}\n"


@pytest.mark.parametrize(
    "files",
    [
        {"site.yaml": SITE.replace("2020-01-02", "2020-13-02")},
        {
            "sections/01-rock.md": "title: A\nsummary: B\npublished: 2020-01-02\n",
            "events.yaml": OLD,
        },
        {"site.yaml": SITE.replace("published: 2020-01-02", "published"), "events.yaml": OLD},
    ],
)
def test_what_cannot_be_read_makes_no_other_date_far_off(
    tmp_path: Path, files: dict[str, str]
) -> None:
    """It may have a date that is near."""
    assert not [line for line in faults(tmp_path, files) if "more than five years" in line]
