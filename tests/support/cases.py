"""Cases kept as one text file each: an explainer, and what its author is to read.

A line `-- content/terms.yaml --` begins each file, below `content/` or `templates/`; one that is
not UTF-8 names its encoding, as `-- content/terms.yaml (utf-16) --`. What is left out is as in the
small explainer of the other tests, with the project's templates. Behind `-- expected --` stand the
exact lines an author reads, none where nothing is wrong.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from belarus_site import pipeline
from belarus_site.reporters import as_text
from support.explainers import TEMPLATES, write

FOLDER = Path(__file__).parents[1] / "codes"
_HEAD = re.compile(r"^-- (?P<path>[^()\n]+?)(?: \((?P<encoding>[a-z0-9-]+)\))? --\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """The files of an explainer by their paths, and the lines its author is to read."""

    files: dict[str, bytes]
    expected: str

    @property
    def is_faulty(self) -> bool:
        """Whether something is wrong in it."""
        return bool(self.expected)

    def told(self, folder: Path) -> str:
        """Write the explainer into `folder`, check it there, and return what its author reads."""
        ours = {path for path in self.files if path.startswith("templates/")}
        files = {path: body for path, body in self.files.items() if path not in ours}
        content = write(folder, {path.removeprefix("content/"): files[path] for path in files})
        looks = TEMPLATES
        if ours:
            looks = folder / "templates"
            shutil.copytree(TEMPLATES, looks)
        for path in ours:
            (folder / path).write_bytes(self.files[path])
        with chdir(folder):
            here = [Path(os.path.relpath(path)) for path in (content, looks)]
            report = pipeline.build(*here).report
        return "".join(f"{as_text(found)}\n" for found in report.diagnostics)


def read_case(file: Path) -> Case:
    """Return the case in a file."""
    before, *parts = _HEAD.split(file.read_bytes().decode())
    assert not before, f"{file} begins with something else than a file of its case"
    named = {
        path: (body, encoding or "utf-8")
        for path, encoding, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    }
    expected, _ = named.pop("expected")
    return Case({path: body.encode(how) for path, (body, how) in named.items()}, expected)
