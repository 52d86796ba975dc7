from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site import building, pipeline
from belarus_site.building import Order
from belarus_site.pipeline import Built
from support.explainers import TEMPLATES, section, write


def _order(folder: Path) -> Order:
    return Order(
        content=folder / "content",
        templates=TEMPLATES,
        site=folder / "_site",
        base_url="",
        drafts=False,
        strict=False,
        kept=folder / "kept",
        jobs=1,
        style="text",
        quiet=False,
        excerpts=False,
    )


@pytest.mark.parametrize("before", [True, False])
def test_of_two_builds_the_newer_content_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, before: bool
) -> None:
    """One that another has overtaken looks again, whether a site stood there before or not."""
    order, said = _order(write(tmp_path).parent), list[str]()
    if before:
        assert building.build(order, said.append) == 0
    write(tmp_path, {"sections/01-rock.md": section("The old words.")})
    alone = pipeline.build

    def overtaken(*arguments: object, **options: object) -> Built:
        built = alone(*arguments, **options)  # type: ignore[arg-type]
        monkeypatch.setattr(pipeline, "build", alone)
        write(tmp_path, {"sections/01-rock.md": section("The new words.")})
        assert building.build(order, said.append) == 0
        return built

    monkeypatch.setattr(pipeline, "build", overtaken)
    assert building.build(order, said.append) == 0
    assert "(another build was faster)" in said[-1]
    assert "The new words." in (tmp_path / "_site" / "rock.html").read_text(encoding="utf-8")
