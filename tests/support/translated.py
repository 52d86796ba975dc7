"""Explainers with a translation that lacks nothing: a small one in French, and any other."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from belarus_site.model.kinds import LISTS
from belarus_site.model.translation import WORDS
from support.explainers import SITE, section

FR = "translations/fr"
ROCK = f"{FR}/sections/01-rock.md"
ORIGINAL = {
    "site.yaml": SITE + "languages: [fr]\n",
    "sections/01-rock.md": section(
        "It was lit on [1 February 1811](event:lit). [](source:log)\n\n"
        "## The storm {#storm}\n\n[A keeper](person:keeper) saw [fog](term:fog) and\n"
        "[oil](claim:oil).\n\n"
        "![](figure:oil)\n",
        sources="[log]",
    ),
    "pages/about.md": "---\ntitle: About us\nnav: true\n---\n\nWe keep [a rock](place:rock).\n",
    "events.yaml": "- {id: lit, date: 1811-02-01, title: The light is lit, text: At dusk.}\n",
    "people.yaml": "- {id: keeper, name: The keeper, role: keeps the light, aliases: [He]}\n",
    "places.yaml": "- {id: rock, name: The rock, lat: 56, lon: -2, kind: reef}\n",
    "terms.yaml": "- {id: fog, name: Fog, text: A low cloud.}\n",
    "sources.yaml": "- {id: log, title: The log}\n",
    "claims.yaml": "- {id: oil, text: It burnt oil., by: record, status: attributed, "
    "sources: [log], note: Or tallow.}\n",
    "updates.yaml": "- {date: 2021-02-03, title: A year, text: It was wrong., kind: correction, "
    "claims: [oil]}\n",
    "figures/oil.yaml": "kind: bars\ntitle: Oil\ncaption: Oil burnt.\nsources: [log]\n"
    "rows: [{label: one, value: 3, unit: barrels}, {label: two, value: 4, unit: barrels}]\n",
}
FRENCH = {
    f"{FR}/site.yaml": "title: Le phare\ntagline: La lumière\ndescription: Un petit dossier.\n",
    ROCK: section(
        "Elle fut allumée le [1er février 1811](event:lit). [](source:log)\n\n"
        "## La tempête {#storm}\n\n[Un gardien](person:keeper) vit [la brume](term:fog) et\n"
        "[l'huile](claim:oil).\n\n"
        "![](figure:oil)\n",
        title="Le rocher",
        summary="Pourquoi.",
        sources='["log"]',
    ),
    f"{FR}/pages/about.md": "---\ntitle: À propos\n---\n\nNous gardons [un rocher](place:rock).\n",
    f"{FR}/events.yaml": "- {id: lit, title: La lumière, text: À la brune.}\n",
    f"{FR}/people.yaml": "- {id: keeper, name: Le gardien, role: garde la lumière}\n",
    f"{FR}/places.yaml": "- {id: rock, name: Le rocher, kind: récif}\n",
    f"{FR}/terms.yaml": "- {id: fog, name: La brume, text: Un nuage bas.}\n",
    f"{FR}/claims.yaml": "- {id: oil, text: De l'huile., note: Ou du suif.}\n",
    f"{FR}/updates.yaml": "- {id: 2021-02-03, title: Une année, text: C'était faux.}\n",
    f"{FR}/figures/oil.yaml": "title: Huile\ncaption: Huile brûlée.\n"
    "rows: [{label: un, unit: barils}, {label: deux}]\n",
}
EVERYTHING: dict[str, str | bytes] = {**ORIGINAL, **FRENCH}


def translated_into(*languages: str, original: str = "en") -> dict[str, str | bytes]:
    """Return the explainer in `original`, and its translation under the name of each language.

    Whatever the language is called, the words are the same: what is looked at is ours.
    """
    named = f"languages: [{', '.join(languages)}]\n"
    site = SITE.replace("language: en\n", f"language: {original}\n")
    files: dict[str, str | bytes] = {**ORIGINAL, "site.yaml": site + named * bool(languages)}
    for language in languages:
        words = ((path.replace(FR, f"translations/{language}"), it) for path, it in FRENCH.items())
        files |= words
    return files


def with_same_words(content: Path, folder: Path, language: str) -> Path:
    """Copy an explainer below `folder` with a translation that says it all in the same words."""
    copy = Path(shutil.copytree(content, folder / "content"))
    tree = copy / "translations" / language
    for name in ("sections", "pages"):
        shutil.copytree(content / name, tree / name)
    for kind, name in LISTS.items():
        for file in (content / f"{name}.yaml", *content.glob(f"{name}/*.yaml")):
            if file.exists():
                said = _words(yaml.safe_load(file.read_text(encoding="utf-8")), kind)
                _dump(said, tree / file.relative_to(content))
    site = (copy / "site.yaml").read_text(encoding="utf-8")
    _dump(_words(yaml.safe_load(site), "explainer"), tree / "site.yaml")
    (copy / "site.yaml").write_text(f"{site}\nlanguages: [{language}]\n", encoding="utf-8")
    return copy


def _words(written: Any, kind: str) -> object:
    """Return what of a data file is words, and the ids they belong to."""
    if isinstance(written, list):
        return [_words(it, kind) for it in written]
    kept = {key: it for key, it in written.items() if key in {"id", *WORDS[kind]}}
    for row in kept.get("rows", ()):
        for key in row.keys() - {"label", "unit", "note"}:
            del row[key]
    return kept


def _dump(said: object, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(said, allow_unicode=True, width=10**6), encoding="utf-8")
