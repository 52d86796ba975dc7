"""The house rules that a program can see: which way imports go, and how long a module may be."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "belarus_site"
MODULES = {
    path.relative_to(SOURCE).with_suffix("").as_posix(): path for path in SOURCE.rglob("*.py")
}

# From the ground up: a module imports from its own package and from the steps below it.
STEPS = (
    (
        "addresses",
        "ids",
        "source",
        "progress",
        "refusal",
        "cldr",
        "media_types",
        "suggestions",
        "date_hints",
        "phrasebook",
        "spool",
        "work",
        "picture_sizes",
    ),
    ("diagnostics", "dates", "durable", "exchange"),
    ("yearless",),
    ("model", "mark", "output", "reporters", "excerpts", "explain"),
    ("read", "prose"),
    ("cache",),
    ("resolve",),
    ("render",),
    ("check", "external", "translating"),
    ("pipeline", "publish", "scaffold", "stats"),
    ("building", "recording", "serve"),
    ("commands",),
    ("cli",),
    ("__main__",),
)
STEP = {name: number for number, names in enumerate(STEPS) for name in names}

KNOWN_BY = {
    "babel": {"cldr", "render/catalogs", "render/wording"},
    "feedgen": {"render/feeds/rss"},
    "httpx": {"external/asking"},
    "idna": {"addresses"},
    "jinja2": {"render/compiled", "render/filling", "render/templates"},
    "lxml": {"check/anatomy", "check/exports", "render/copies/xhtml"},
    "markdown": {"prose/markdown"},
    "tqdm": {"progress"},
    "watchfiles": {"serve/watching"},
    "yaml": {"read/yaml_nodes", "read/yaml_words"},
}
"""Which modules import an outside library: whoever replaces it looks nowhere else."""

MOST_LINES = 300


@cache
def imports(path: Path) -> set[str]:
    """Return the names a module imports, those of functions and of type checking included."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def own(name: str) -> str:
    """Return the package or module of the generator that an import is of, or nothing."""
    parts = name.split(".")
    return parts[1] if parts[0] == "belarus_site" and len(parts) > 1 else ""


@pytest.mark.parametrize("name", sorted(MODULES))
def test_imports_go_one_way(name: str) -> None:
    """From the command line down to the text, never up and never across."""
    here = name.partition("/")[0]
    if here == "__init__":
        return
    assert here in STEP, f"give {here} its step"
    for imported in sorted(imports(MODULES[name])):
        there = own(imported)
        if there not in {"", here, "__version__"}:
            assert STEP[there] < STEP[here], f"{name} imports {imported}"


def test_every_step_is_there() -> None:
    """A step that nothing stands on any more is taken out."""
    assert set(STEP) <= {name.partition("/")[0] for name in MODULES}


@pytest.mark.parametrize("name", sorted(MODULES))
def test_a_module_is_short(name: str) -> None:
    """One idea a module, about a hundred lines."""
    lines = MODULES[name].read_text(encoding="utf-8").count("\n")
    assert lines <= MOST_LINES, f"{name} has {lines} lines"


@pytest.mark.parametrize("library", sorted(KNOWN_BY))
def test_a_library_is_known_by_few(library: str) -> None:
    """A later change of library is a change of the modules named here."""
    users = {
        name
        for name, path in MODULES.items()
        if any(imported.partition(".")[0] == library for imported in imports(path))
    }
    assert users == KNOWN_BY[library]


def test_only_pictures_are_drawn() -> None:
    """What draws is known in one package; besides, a picture's size is read from its file."""
    users = {
        name for name, path in MODULES.items() if any(it.startswith("PIL") for it in imports(path))
    }
    users.remove("picture_sizes")
    assert {name.rpartition("/")[0] for name in users} == {"render/pictures"}


def test_check_takes_from_render_only_where_things_stand() -> None:
    """The check judges what was rendered by its own means."""
    taken = {
        imported.rpartition(".")[0]
        for name, path in MODULES.items()
        if name.startswith("check/")
        for imported in imports(path)
        if own(imported) == "render"
    }
    assert taken == {"belarus_site.render.routes"}


def test_the_generator_knows_nothing_of_its_first_subject() -> None:
    """The word is in the package's name and nowhere else."""
    name = re.compile(r"belarus[_-]site", re.IGNORECASE)
    wrong = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for folder in ("src", "templates", "tests/support")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.is_file() and path.suffix not in {".pyc", ".png", ".ttf", ".otf", ".woff2"}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if "belarus" in name.sub("", line).lower()
    ]
    assert wrong == []
