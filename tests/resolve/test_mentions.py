from __future__ import annotations

from pathlib import Path

from belarus_site.model.joined import DateReference, Reference
from belarus_site.model.site import Home, Mention
from support.explainers import section
from support.resolving import resolved

PEOPLE = "- {id: ann, name: Ann, role: keeper, sources: [log]}\n"
SOURCES = "- {id: log, title: The log}\n"


def mentions(folder: Path, files: dict[str, str]) -> dict[Home, tuple[Mention, ...]]:
    """Return who is mentioned where."""
    site, _ = resolved(folder, {"people.yaml": PEOPLE, "sources.yaml": SOURCES} | files)
    return dict(site.mentions)


def test_passages_come_in_reading_order_one_for_each_heading(tmp_path: Path) -> None:
    """A note belongs to the heading where it is used; entries follow the sections."""
    found = mentions(
        tmp_path,
        {
            "sections/02-storm.md": section("[Ann](person:ann)\n"),
            "sections/01-rock.md": section(
                "a[^n]\n\n## One\n\n[Ann](person:ann) [she](person:ann)\n\n## Two\n\n"
                "[Ann](person:ann)\n\n[^n]: [Ann](person:ann)\n"
            ),
            "terms.yaml": "- {id: oil, name: oil, text: '[Ann](person:ann) [A](person:ann)'}\n",
            "pages/about.md": "---\ntitle: About\n---\n[Ann](person:ann)\n",
        },
    )
    rock, storm = Home("section", "rock"), Home("section", "storm")
    assert found[Home("person", "ann")] == (
        Mention(rock, "person_ann_3", ""),
        Mention(rock, "person_ann", "One"),
        Mention(rock, "person_ann_2", "Two"),
        Mention(storm, "person_ann", ""),
        Mention(Home("page", "about"), "person_ann", ""),
        Mention(Home("term", "oil"), "", ""),
    )


def test_two_headings_of_the_same_words_are_two(tmp_path: Path) -> None:
    """They are told apart though they read alike."""
    body = "## A\n\n[Ann](person:ann)\n\n## A\n\n[Ann](person:ann)\n"
    found = mentions(tmp_path, {"sections/01-rock.md": section(body)})
    assert [mention.anchor for mention in found[Home("person", "ann")]] == [
        "person_ann",
        "person_ann_2",
    ]


def test_only_what_is_led_to_has_an_anchor(tmp_path: Path) -> None:
    """The second mention under a heading has none."""
    body = "[Ann](person:ann), [she](person:ann), in 1852, in 1852 and [](event:light)\n"
    site, _ = resolved(
        tmp_path,
        {"people.yaml": "- {id: ann, name: A, role: b}\n", "sections/01-rock.md": section(body)},
    )
    anchors = [
        part.anchor
        for part in site.text("section", "rock").parts
        if isinstance(part, Reference | DateReference)
    ]
    assert anchors == ["person_ann", "", "event_light", "", ""]


def test_data_name_entries_too(tmp_path: Path) -> None:
    """An entry's list of sources counts, unless its text mentions them anyway."""
    files = {"sections/01-rock.md": section("[](source:log)\n", sources="[log]")}
    assert mentions(tmp_path, files)[Home("source", "log")] == (
        Mention(Home("section", "rock"), "source_log", ""),
        Mention(Home("person", "ann"), "", ""),
    )


def test_a_document_knows_the_events_it_tells(tmp_path: Path) -> None:
    """Each once, in the order of time; a year that only holds an event tells none."""
    body = "[a](event:light) in 1850, [b](event:keeper), [c](event:light), on 2 March 1850\n"
    site, _ = resolved(tmp_path, {"sections/01-rock.md": section(body)})
    assert [event.id for event in site.told[Home("section", "rock")]] == [
        *("storm", "light", "keeper"),
    ]
