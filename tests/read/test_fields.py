"""What may stand under a key, shown by the kinds of entries that have such keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import SITE, read, said, unread

EVENT = "- id: a\n  title: A\n  "
PLACE = "- id: a\n  name: A\n  "
SOURCE = "- id: a\n  title: A\n  "
FORMS = "write 1999-12-08, 1999-12, 1999, 199X, 1999-22 (summer), 1999~, 1999? or 1999/2001"
NUMBER = "write digits and a decimal point, such as 41.1"


@pytest.mark.parametrize(
    ("path", "text", "at", "message", "hint"),
    [
        (
            "events",
            f"{EVENT}date: 2022-02-30",
            "3:9",
            "no 30 February in 2022 [date]",
            "that February has 28 days",
        ),
        (
            "events",
            f"{EVENT}date: 24.02.2022",
            "3:9",
            '"24.02.2022" is not a date in EDTF [date]',
            "write 2022-02-24",
        ),
        ("events", f"{EVENT}date: soon", "3:9", '"soon" is not a date in EDTF [date]', FORMS),
        (
            "events",
            f"{EVENT}date: 2021/2018",
            "3:9",
            '"2021/2018" ends before it begins [date]',
            "did you mean 2018/2021?",
        ),
        (
            "events",
            f"{EVENT}date: [1999]",
            "3:9",
            '"date" must be a single value, not a list [value]',
            'write "date: 1999-12-08", or as much of it as is known',
        ),
        (
            "events",
            f"{EVENT}date: {{is: 1999}}",
            "3:9",
            '"date" must be a single value, not keys and values [value]',
            'write "date: 1999-12-08", or as much of it as is known',
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  background: perhaps",
            "4:15",
            '"background" must be true or false, not "perhaps" [value]',
            'write "background: true", or take it out',
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  topics: [a, [b]]",
            "4:15",
            '"topics" must be a list of texts [value]',
            'write "topics: [one, another]"',
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  topics: [a, ' ']",
            "4:15",
            'an item of "topics" is empty [value]',
            "write it, or take its hyphen or comma out",
        ),
        (
            "updates",
            "- title: A\n  text: B\n  kind: addition",
            "1:3",
            '"date" is missing [key]',
            'write "date: 1999-12-08"',
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  topics: [a, ~]",
            "4:15",
            'an item of "topics" is empty [value]',
            "write it, or take its hyphen or comma out",
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  people:\n  - x\n  -\n",
            "6:4",
            'an item of "people" is empty [value]',
            "write it, or take its hyphen or comma out",
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  people: [[x]]",
            "4:12",
            '"people" must be a list of ids [value]',
            'write "people: [the-id-of-one]"',
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  people: x, y",
            "4:11",
            '"people" must be a list of ids, not "x, y" [value]',
            'write "people: [x, y]"',
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  people: [x, y;z]",
            "4:15",
            '"people" must be a list of ids, not "y;z" [value]',
            "make each an item: y, z",
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  sources: [{{id: x, att: p. 1}}]",
            "4:21",
            'unknown key "att" [key]',
            'did you mean "at"?',
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  people: [{{id: p, at: page nine}}]",
            "4:12",
            '"people" must be a list of ids alone, not keys and values [value]',
            "write the id alone: p",
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  people: {{dutch: 1}}",
            "4:11",
            '"people" must be a list of ids alone, not keys and values [value]',
            'write "people: [the-id-of-one]"',
        ),
        (
            "updates",
            (
                "- date: 2020-01-02\n  title: A\n  text: B\n  kind: addition\n"
                "  claims: [{id: fixed, at: x}]"
            ),
            "5:12",
            '"claims" must be a list of ids alone, not keys and values [value]',
            "write the id alone: fixed",
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  topics: [trade, sea, trade]",
            "4:24",
            '"trade" is given twice [duplicate]',
            "take one out",
        ),
        (
            "sources",
            f"{SOURCE}language: English",
            "3:13",
            '"language" must be a language tag such as en or en-GB, not "English" [value]',
            'write "en"',
        ),
        (
            "places",
            "- {id: a, name: A, lat: 42,36, lon: 2}",
            "1:28",
            'unknown key "36" [key]',
            "a comma begins another key in braces: write 1000 for 1,000, and 42.36 for 42,36",
        ),
        (
            "events",
            f"{EVENT}date: 1999\n  sources: [{{at: p. 1}}]",
            "4:13",
            '"id" is missing [key]',
            'write "id: …", a name of its own in small letters',
        ),
        (
            "places",
            f"{PLACE}lat: 48,86\n  lon: 2",
            "3:8",
            '"lat" must be a number, not "48,86" [value]',
            NUMBER,
        ),
        (
            "places",
            f"{PLACE}lat: 48.86° N\n  lon: 2",
            "3:8",
            '"lat" must be a number, not "48.86° N" [value]',
            NUMBER,
        ),
        (
            "places",
            f"{PLACE}lat: ٤٨\n  lon: 2",
            "3:8",
            '"lat" must be a number, not "٤٨" [value]',
            NUMBER,
        ),
        (
            "places",
            f"{PLACE}lat: nan\n  lon: 2",
            "3:8",
            '"lat" must be a number, not "nan" [value]',
            NUMBER,
        ),
        (
            "places",
            f"{PLACE}lat: 2\n  lon: 200",
            "4:8",
            '"lon" must be from -180 to 180, not "200" [value]',
            "",
        ),
        (
            "sources",
            f"{SOURCE}url: www.example.org",
            "3:8",
            '"url" must be an absolute address, not "www.example.org" [value]',
            "begin it with https://",
        ),
        (
            "sources",
            f"{SOURCE}archived: javascript:alert(1)",
            "3:13",
            '"archived" must be an absolute address, not "javascript:alert(1)" [value]',
            "begin it with https://",
        ),
        (
            "sources",
            f"{SOURCE}url: https://a..b/",
            "3:8",
            '"url" must be an absolute address, not "https://a..b/" [value]',
            "look for a space, a quotation mark or a mistake in the host's name",
        ),
        (
            "updates",
            "- date: 2020-01\n  title: A\n  text: B\n  kind: addition",
            "1:9",
            '"date" must be a day, not "2020-01" [date]',
            "write it as YYYY-MM-DD",
        ),
        (
            "updates",
            "- date: 2020-01-02~\n  title: A\n  text: B\n  kind: addition",
            "1:9",
            '"date" must be a day, not "2020-01-02~" [date]',
            "write it as YYYY-MM-DD",
        ),
        (
            "updates",
            "- date: 2020-01-02\n  title: A\n  text: B\n  kind: adition",
            "4:9",
            '"kind" must be correction, addition or translation, not "adition" [value]',
            'did you mean "addition"?',
        ),
    ],
)
def test_a_value_that_cannot_be_is_said_with_what_must_be(
    *, tmp_path: Path, path: str, text: str, at: str, message: str, hint: str
) -> None:
    file = f"{path}.yaml"
    assert unread(tmp_path, {file: text}) == [said(file, at, message, hint)]


@pytest.mark.parametrize(
    ("ident", "proposed"),
    [("Union_State", "union-state"), ("../../etc", "etc"), ("a\\0", "a-0"), ("мир", "")],
)
def test_an_id_that_is_none_is_said_with_one_that_is(
    tmp_path: Path, ident: str, proposed: str
) -> None:
    found = unread(tmp_path, {"terms.yaml": f"- name: A\n  text: B\n  id: {ident}"})
    message = f'an id has letters a to z, digits and hyphens, not "{ident}" [value]'
    hint = f'write "{proposed}"' if proposed else ""
    assert found == [said("terms.yaml", "3:7", message, hint)]


def test_an_id_has_a_bound(tmp_path: Path) -> None:
    found = unread(tmp_path, {"terms.yaml": f"- name: A\n  text: B\n  id: {'x' * 101}"})
    message = "an id has at most 100 characters, not 101 [value]"
    assert found == [said("terms.yaml", "3:7", message, "shorten it")]


def test_dates_are_alike_quoted_or_not(tmp_path: Path) -> None:
    dates = ["2018-12", "1993", "2022-02-24", "199X", "2022-22", "1993~", "1993?", "2018/2021"]
    dates += ["2020-08/2020-10", "../2014", "2022-02-24/.."]
    plain = "".join(f"- id: a{n}\n  title: A\n  date: {it}\n" for n, it in enumerate(dates))
    quoted = "".join(f"- id: a{n}\n  title: A\n  date: '{it}'\n" for n, it in enumerate(dates))
    events = read(tmp_path, {"events.yaml": plain}).events
    assert [event.date.text for event in events] == dates
    again = read(tmp_path, {"events.yaml": quoted}).events
    assert [event.date for event in again] == [event.date for event in events]


def test_words_stay_words(tmp_path: Path) -> None:
    content = read(tmp_path, {"terms.yaml": "- id: no\n  name: no\n  text: 12:30\n"})
    term = content.terms[0]
    assert (term.id, term.name, term.text.value) == ("no", "no", "12:30")


@pytest.mark.parametrize(("word", "truth"), [("true", True), ("Yes", True), ("no", False)])
def test_true_and_false_have_the_names_that_authors_give_them(
    tmp_path: Path,
    word: str,
    truth: bool,  # noqa: FBT001 - the case's expectation
) -> None:
    files = {"events.yaml": f"{EVENT}date: 1999\n  background: {word}"}
    assert read(tmp_path, files).events[0].background is truth


def test_one_value_is_a_list_of_one(tmp_path: Path) -> None:
    files = {"events.yaml": f"{EVENT}date: 1999\n  topics: sea\n  people: keeper\n"}
    event = read(tmp_path, files).events[0]
    assert event.topics == ("sea",)
    assert [ref.id for ref in event.people] == ["keeper"]


def test_a_text_over_several_lines_is_one_line_of_words(tmp_path: Path) -> None:
    site = SITE.replace("The lighthouse", ">\n  The light-\n\n  house ")
    assert read(tmp_path, {"site.yaml": site}).explainer.title == "The light- house"


def test_topics_in_one_string_are_taken_for_one_with_a_warning(tmp_path: Path) -> None:
    """Unless quotation marks say that the comma belongs to it."""
    for written, found in (("trade, sea", 1), ('"trade, sea"', 0), ("[trade, sea]", 0)):
        text = f"- id: a\n  title: A\n  date: 1999\n  topics: {written}"
        hint = 'write "topics: [trade, sea]", or put it between quotation marks'
        message = '"trade, sea" is one topic [value]'
        expected = said("events.yaml", "4:11", message, hint, "warning")
        assert unread(tmp_path, {"events.yaml": text}) == [expected] * found
