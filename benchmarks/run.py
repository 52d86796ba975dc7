"""How long builds take, and how much memory: ours, the floor, and peers that are installed.

    python benchmarks/run.py --sections 10 1000 10000 --runs 3 --peers

Cold: nothing kept, nothing published. Then, each after a build: nothing changed, one section
edited, one event edited. Medians of the runs. Times on a machine that does other things drift:
compare what one run printed, and look at the floor.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import explainers
import peers
from measuring import Measure, measure, put_aside

ROOT = Path(__file__).parents[1]
_HEADING = f"{'':34}{'wall s':>9}{'cpu s':>9}{'MB':>7}"


def ours(
    project: Path, sections: int, runs: int, options: list[str]
) -> Iterator[tuple[str, Measure]]:
    """Yield what was measured of our builds of `project`, by its name."""
    command = [sys.executable, "-m", "belarus_site", "build", "--quiet", *options]
    settings = {"PYTHONPATH": str(ROOT / "src"), "BELARUS_SITE_ROOT": str(project)}
    command += ["--templates", str(ROOT / "templates")]

    def build() -> Measure:
        return measure(command, project, settings)

    def cold() -> None:
        for made in ("_site", ".cache"):
            put_aside(project / made, project / "aside")

    number = sections // 2
    section = project / "content" / explainers.path_of(number)
    events = project / "content" / "events.yaml"
    count = 0

    def edit_section() -> None:
        nonlocal count
        count += 1
        edited = explainers.section(number, sections, f"\nEdited, for the {count}. time.\n")
        section.write_text(edited, encoding="utf-8")

    def edit_event() -> None:
        nonlocal count
        count += 1
        title = f"The lamp of light {number + 1} is lit, "
        text = events.read_text(encoding="utf-8")
        head, found, tail = text.partition(title)
        rest = tail.partition("\n")[2]
        events.write_text(f"{head}{found}time {count}\n{rest}", encoding="utf-8")

    steps: tuple[tuple[str, Callable[[], None]], ...] = (
        ("cold", cold),
        ("nothing changed", lambda: None),
        ("one section edited", edit_section),
        ("one event edited", edit_event),
    )
    for name, prepare in steps:
        measures = []
        for _ in range(runs):
            prepare()
            measures.append(build())
        yield name, Measure.middle(measures)


def main() -> None:
    """Measure what the command line asks for, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sections", type=int, nargs="+", default=[10, 1000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers", action="store_true", help="others that are installed, too")
    parser.add_argument("options", nargs="*", help="more options of our build, behind --")
    options = parser.parse_args()
    print(f"{os.cpu_count()} processors, Python {sys.version.split()[0]}")
    for sections in options.sections:
        with tempfile.TemporaryDirectory(prefix="explainer-") as name:
            project = Path(name)
            explainers.write(project / "content", sections)
            print(f"\n{sections:,} sections, {2 * sections:,} events\n{_HEADING}")
            for step, found in ours(project, sections, options.runs, options.options):
                _print(f"ours, {step}", found)
            for builder in peers.installed(with_peers=options.peers):
                for step, found in builder.measures(project, sections, options.runs):
                    _print(f"{builder.name}, {step}", found)


def _print(name: str, found: Measure) -> None:
    print(f"{name:34}{found.wall:9.2f}{found.cpu:9.2f}{found.memory:7.0f}", flush=True)


if __name__ == "__main__":
    main()
