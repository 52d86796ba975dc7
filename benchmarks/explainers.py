"""Explainers of any size, written to the contract: the same size gives the same bytes.

    python benchmarks/explainers.py --sections 1000 FOLDER

An explainer of N sections has 2N events, and people, places, terms, sources and claims in
proportion. Every entry is told somewhere, every date has its event, and nothing in it is a fault,
so that what is measured is a build that passes with `--strict`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

_FIRST_DAY = date(1700, 1, 1)
_DAYS_APART = 5
_EVENTS_A_SECTION = 2
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SUBJECTS = [
    "The keeper",
    "The harbour master",
    "A committee of merchants",
    "The engineer",
    "The board",
    "An inspector",
    "The crew of the tender",
    "A neighbour",
    "The builder",
    "The parish",
]
_VERBS = [
    "writes that",
    "reports that",
    "remembers that",
    "doubts whether",
    "is told that",
    "notes in a letter that",
    "repeats that",
    "learns that",
]
_THINGS = [
    "the lamp",
    "the tower",
    "the fog bell",
    "the oil store",
    "the stair",
    "the lantern room",
    "the landing",
    "the sea wall",
    "the signal mast",
    "the cottage",
]
_ENDS = [
    "stands too low to be seen from the bar",
    "was paid for twice",
    "needs a second man in winter",
    "burns less oil than the year before",
    "can be reached only at low water",
    "was never meant to last",
    "is kept by the same family",
    "has a crack on the weather side",
    "costs more than the ships it saves",
    "turned ships away from the rocks",
]

SITE = """\
title: A coast and its lights
tagline: How a coast was lit, tower by tower
description: A made-up explainer about lighthouses, to measure a generator with.
language: en
base_url: https://example.org/lights/
authors: [{name: A. Keeper}]
published: 2020-01-02
licence: CC0-1.0
source: source-0
"""


def files(sections: int) -> Iterator[tuple[str, str]]:
    """Yield the path, below the content folder, and the text of each file of an explainer."""
    yield "site.yaml", SITE
    for number in range(sections):
        yield f"sections/{number + 1:05}-{_slug(number)}.md", section(number, sections)
    yield "events.yaml", "".join(_event(number) for number in range(_events(sections)))
    yield "people.yaml", "".join(map(_person, range(_share(sections, 5))))
    yield "places.yaml", "".join(map(_place, range(_share(sections, 10))))
    yield "terms.yaml", "".join(map(_term, range(_share(sections, 20))))
    yield "sources.yaml", "".join(map(_source, range(_share(sections, 2))))
    yield "claims.yaml", "".join(_claim(number, sections) for number in range(sections))
    yield "pages/about.md", "---\ntitle: About\nnav: true\n---\n\nWho made this, and why.\n"


def write(folder: Path, sections: int) -> None:
    """Write an explainer of so many sections into `folder`."""
    for path, text in files(sections):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def section(number: int, sections: int, addition: str = "") -> str:
    """Return the file of one section, some 400 words; `addition` is an edit at its end."""
    random = Random(number)  # noqa: S311 - the same words each time, nothing secret
    first = number * _EVENTS_A_SECTION
    after = (number + 1) % sections
    person, place = number % _share(sections, 5), number % _share(sections, 10)
    term, source = number % _share(sections, 20), number % _share(sections, 2)
    told = f"[{_words(_day(first))}](event:event-{first})"
    also = f"On {_words(_day(first + 1))}"
    return f"""\
---
title: {_title(number)}
question: "What was light {number + 1} built for?"
summary: {_sentence(random)}
takeaways:
  - {_sentence(random)}
  - "The {number + 1}. light: {_sentence(random)}"
published: 2020-01-02
sources: [source-{source}]
topics: [lights, coast]
---

## The beginning {{#the-beginning}}

{_sentence(random)} It began on {told}, when [the keeper](person:person-{person}) came to
[](place:place-{place}). {_sentences(random, 4)} [](source:source-{source} "page {number + 1}")

{_sentences(random, 4)} {also} the matter was settled.[^settled] {_sentences(random, 3)}

!!! record
    {_sentences(random, 2)} [](source:source-{source})

## What it cost {{#what-it-cost}}

{_sentences(random, 3)} They called it a [leading light](term:term-{term}), and
[it cost more than was said](claim:claim-{number}). {_sentences(random, 3)}

- {_sentence(random)}
- {_sentence(random)} *Nobody* denied it.
- {_sentence(random)} What came next is told [elsewhere](section:{_slug(after)}#the-beginning).

{_sentences(random, 5)}

[^settled]: {_sentence(random)} See [the day](event:event-{first + 1}).
{addition}"""


def path_of(number: int) -> str:
    """Return the path of the section `number`, counted from 0, below the content folder."""
    return f"sections/{number + 1:05}-{_slug(number)}.md"


def _events(sections: int) -> int:
    return sections * _EVENTS_A_SECTION


def _share(sections: int, each: int) -> int:
    return max(1, sections // each)


def _slug(number: int) -> str:
    return f"light-{number + 1}"


def _title(number: int) -> str:
    return f"Light {number + 1}, and who kept it"


def _day(number: int) -> date:
    return _FIRST_DAY + timedelta(days=number * _DAYS_APART)


def _words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _sentence(random: Random) -> str:
    words = (random.choice(list_) for list_ in (_SUBJECTS, _VERBS, _THINGS, _ENDS))
    return " ".join(words) + "."


def _sentences(random: Random, count: int) -> str:
    return " ".join(_sentence(random) for _ in range(count))


def _event(number: int) -> str:
    random = Random(-number)  # noqa: S311
    section_number = number // _EVENTS_A_SECTION
    sections_below = section_number + 1
    return f"""\
- id: event-{number}
  date: {_day(number).isoformat()}
  title: The lamp of light {sections_below} is lit, {number % _EVENTS_A_SECTION + 1}
  text: {_sentence(random)} [](source:source-0)
  topics: [lights]
  sources: [source-0]
"""


def _person(number: int) -> str:
    return f"""\
- id: person-{number}
  name: Keeper {number + 1}
  role: kept a light
  text: {_sentence(Random(number))}
"""  # noqa: S311


def _place(number: int) -> str:
    return f"""\
- id: place-{number}
  name: Rock {number + 1}
  lat: {50 + number % 900 / 100:.2f}
  lon: {number % 1500 / 100:.2f}
  kind: rock
"""


def _term(number: int) -> str:
    return f"""\
- id: term-{number}
  name: Leading light {number + 1}
  text: {_sentence(Random(number))}
"""  # noqa: S311


def _source(number: int) -> str:
    return f"""\
- id: source-{number}
  title: Log book {number + 1}
  author: A. Keeper
  publisher: The board of lights
  date: {1900 + number % 100}
  url: https://example.com/log/{number + 1}
"""


def _claim(number: int, sections: int) -> str:
    return f"""\
- id: claim-{number}
  text: It cost more than was said of light {number + 1}.
  by: person-{number % _share(sections, 5)}
  status: attributed
  sources: [source-{number % _share(sections, 2)}]
"""


def main() -> None:
    """Write the explainer that the command line asks for."""
    parser = argparse.ArgumentParser(description="Write an explainer to measure with.")
    parser.add_argument("--sections", type=int, default=1000)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    write(options.folder, options.sections)


if __name__ == "__main__":
    main()
