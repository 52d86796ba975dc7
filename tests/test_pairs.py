"""Two faults in one explainer are two diagnostics: neither hides the other, nor brings a third."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from support.explainers import faults, section

TOWER = "sections/02-tower.md"
SOUND: dict[str, str] = {
    "sections/01-rock.md": section(
        "It was [lit](event:lit) on [1 February 1811](event:lit), says [](source:log).\n\n"
        "## The storm {#storm}\n\nThe [keeper](person:keeper) saw [fog](term:fog) in 1810.[^1]\n\n"
        "See [here](#storm), [there](section:tower#door) and [the page](tower.html).\n\n"
        "![The rock](assets/rock.svg)\n\n[^1]: It was [a gale](event:gale).\n"
    ),
    TOWER: section(
        "## The door {#door}\n\nIt is red, and of stone.\n\nOld it is.\n", title="The tower"
    ),
    "events.yaml": "- {id: lit, date: 1811-02-01, title: The light is lit}\n"
    "- {id: gale, date: 1810, title: The gale}\n",
    "people.yaml": "- {id: keeper, name: The keeper, role: keeps the light}\n",
    "terms.yaml": "- {id: fog, name: Fog, text: A low cloud.}\n",
    "sources.yaml": "- {id: log, title: The log, publisher: The harbour}\n",
    "assets/rock.svg": '<svg width="4" height="3"/>',
}
# Each: what is changed in which file, and the message of the one fault.
PLANTED = {
    "a dead link": ("sections/01-rock.md", "tower.html", "towr.html",
                    'there is no "towr.html" in the site [link]'),
    "a dead anchor here": ("sections/01-rock.md", "](#storm)", "](#strom)",
                           'there is no "#strom" in this page [anchor]'),
    "a dead anchor elsewhere": ("sections/01-rock.md", "tower#door", "tower#dor",
                                'no heading "dor" in section "tower" [anchor]'),
    "a missing image": ("sections/01-rock.md", "assets/rock.svg", "assets/rok.svg",
                        'there is no "assets/rok.svg" in the site [asset]'),
    "a dead link in raw HTML": (TOWER, "red", '<a href="rok.html">red</a>',
                                'there is no "rok.html" in the site [link]'),
    "a link that leaves": (TOWER, "It is", "[It](/rock.html) is",
                           '"/rock.html" leaves the explainer\'s folder [link]'),
    "an undefined footnote": (TOWER, "stone.", "stone.[^2]",
                              "no note [^2] is defined in this text [reference]"),
    "an unused footnote": (TOWER, "stone.", "stone.\n\n[^3]: Unused.",
                           "nothing refers to the note [^3] [unused]"),
    "an undefined reference": ("sections/01-rock.md", "[lit](event:lit)", "[lit](event:litt)",
                               'no event "litt" [reference]'),
    "30 February": ("events.yaml", "1811-02-01", "1811-02-30", "no 30 February in 1811 [date]"),
    "a partial date": (TOWER, "published: 2020-01-02", "published: 2020",
                       '"published" must be a day, not "2020" [date]'),
    "a duplicate key": ("people.yaml", "role:", "name: Ann, role:",
                        '"name" is given twice; the first is on line 1 [duplicate]'),
    "a YAML error": ("terms.yaml", "Fog,", "Fog: low,",
                     "a second colon cannot stand in this value [yaml]"),
    "an unknown key": ("sources.yaml", "publisher", "publihser", 'unknown key "publihser" [key]'),
    "a bad attribute": (TOWER, "Old it is.", '<blockquote onclick="x"><p>A</p></blockquote>',
                        '"onclick" may not stand in a tag [value]'),
    "words against their date": ("sections/01-rock.md", "1 February 1811", "2 February 1811",
                                 ('the words say "2 February 1811", but "lit" is dated 1811-02-01'
                                 " [date-mismatch]")),
    "a date without an event": (TOWER, "## The door", "In 1750.\n\n## The door",
                                'no event is dated "1750" [date-unresolved]'),
}  # fmt: skip
# A file that is not read, or a date that is not known, is nobody's second fault.
HIDES = {
    ("30 February", "words against their date"),
}


def planted(*names: str) -> dict[str, str | bytes]:
    """Return the explainer with some of the faults in it."""
    files = dict(SOUND)
    for name in names:
        path, old, new, _ = PLANTED[name]
        assert old in files[path], f"{name} cannot be planted any more"
        files[path] = files[path].replace(old, new, 1)
    return dict(files)


def messages(folder: Path, *names: str) -> list[str]:
    """Return the messages of all that is wrong with the faults planted."""
    found = faults(folder, planted(*names))
    return sorted(line.partition("\n")[0].split(": ", 2)[2] for line in found)


def test_without_a_fault_nothing_is_said(tmp_path: Path) -> None:
    """And each fault alone is one."""
    assert messages(tmp_path / "sound") == []
    for name, (_, _, _, message) in PLANTED.items():
        assert messages(tmp_path / name, name) == [message], name


@pytest.mark.parametrize("first", list(PLANTED)[:-1])
def test_each_pair_of_faults_is_two(tmp_path: Path, first: str) -> None:
    """Whichever they are."""
    for one, other in combinations(PLANTED, 2):
        if one == first and PLANTED[one][1] not in PLANTED[other][1]:
            expected = {PLANTED[one][3], PLANTED[other][3]}
            if (one, other) in HIDES:
                expected.remove(PLANTED[other][3])
            found = messages(tmp_path / other, one, other)
            assert found == sorted(expected), f"{one} and {other}"
