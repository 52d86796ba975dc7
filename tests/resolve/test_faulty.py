"""Entries that have a fault: all that is wrong in one is told at once, and nothing else for it."""

from __future__ import annotations

from pathlib import Path

from support.explainers import build, faults, said, section

ROCK = "sections/01-rock.md"
FEBRUARY = ("no 30 February in 1850 [date]", "that February has 28 days")


def test_a_fault_of_an_entry_hides_no_other_of_its_ids_and_texts(tmp_path: Path) -> None:
    """Those of each entry are told, also where two have no id by which to tell them."""
    ann = "- {name: Ann, role: keeper, text: '[a](event:zz)', sources: [log]}\n"
    ident = '"id" is missing [key]', 'write "id: …", a name of its own in small letters'
    event = 'no event "zz" [reference]', "add it to events.yaml, or take it out here"
    source = 'no source "log" [reference]', "add it to sources.yaml, or take it out here"
    assert faults(tmp_path, {"people.yaml": ann + ann}) == [
        said("people.yaml", f"{line}:{column}", *fault)
        for line in (1, 2)
        for column, fault in ((3, ident), (40, event), (62, source))
    ]


def test_an_entry_with_a_fault_leads_readers_nowhere(tmp_path: Path) -> None:
    """No person, place or date is mentioned by it, and no text can refer to it."""
    files = {
        "events.yaml": "- {id: a, date: 1850-02-30, title: A, people: [ann], text: In 1852.}\n"
        "- {id: b, date: 1852, title: B, background: true}\n",
        "people.yaml": "- {id: ann, name: Ann, role: keeper}\n",
        ROCK: section("[Then](event:a), [again](timeline.html#a).\n"),
    }
    built = build(tmp_path, files)
    assert len(built.report.diagnostics) == 1
    assert built.site is not None
    assert [event.id for event in built.site.events] == ["b"]
    assert (built.site.events_of, built.site.mentions) == ({}, {})


def test_what_stands_for_a_date_is_compared_with_nothing(tmp_path: Path) -> None:
    """Neither with words, nor with the dates of sections, updates and publication."""
    files = {
        "events.yaml": "- {id: a, date: 1850-02-30, title: A, text: In 1850.}\n",
        "updates.yaml": "- {date: 2020, title: A, text: B., kind: addition, section: rock}\n",
        ROCK: section("[On 2 March 1850](event:a), [](event:a).\n"),
    }
    assert faults(tmp_path, files) == [
        said("events.yaml", "1:17", *FEBRUARY),
        said("updates.yaml", "1:10", '"date" must be a day, not "2020" [date]',
             "write it as YYYY-MM-DD"),
    ]  # fmt: skip


def test_a_plain_date_may_be_that_of_an_event_with_a_fault(tmp_path: Path) -> None:
    """Another one is told of all the same."""
    files = {"events.yaml": "- {id: a, date: 1850-03-02}\n", ROCK: section("In 1850 and 1851.\n")}
    hint = "add one, or write [1851](date:1851)"
    assert faults(tmp_path, files) == [
        said("events.yaml", "1:3", '"title" is missing [key]', 'write "title: …"'),
        said(ROCK, "7:13", 'no event is dated "1851" [date-unresolved]', hint, "warning"),
    ]


def test_a_figure_with_a_fault_that_is_shown_twice_is_two_faults(tmp_path: Path) -> None:
    """Its own, and the second place."""
    figure = "kind: bars\ntitle: A\ncaption: B\nrows: [{label: a, value: 1}]\n"
    files = {"figures/a.yaml": figure, ROCK: section("![](figure:a)\n\n![](figure:a)\n")}
    assert faults(tmp_path, files) == [
        said("figures/a.yaml", "1:1", "a figure needs at least one source [key]",
             'write "sources: [the-id-of-one]"'),
        said(ROCK, "9:5", 'the figure "a" is shown twice in this text [duplicate]',
             "show it once; other passages can speak of it"),
    ]  # fmt: skip
