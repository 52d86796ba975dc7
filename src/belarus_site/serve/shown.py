"""What the server shows at this moment, and who waits for something else."""

from __future__ import annotations

import threading
from collections.abc import Mapping

from msgspec import Struct, field


class Edition(Struct, frozen=True):
    """A site as it is shown at the path `folder`, whatever the address it is made for.

    `left` are the paths it lay at before: pages opened there still wait for what comes next.
    `fault`, where there is one, is a page that stands in for all others. The files at the paths
    `late` are made when there is time, and are of the version `late_version`.
    """

    version: str
    folder: str = "/"
    base_url: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    fault: bytes | None = None
    late: frozenset[str] = frozenset()
    late_version: str = ""
    left: frozenset[str] = frozenset()

    def version_at(self, address: str) -> str:
        """Return the version of the page at an address of the server."""
        path = address.partition("?")[0].removeprefix(self.folder)
        return self.late_version if {path, f"{path}.html"} & self.late else self.version


class Shown:
    """The edition that is shown, for several threads."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._changed = threading.Condition()

    @property
    def edition(self) -> Edition:
        """What is shown now."""
        return self._edition

    def show(self, edition: Edition) -> None:
        """Show another edition, and wake everybody who waits for one."""
        with self._changed:
            self._edition = edition
            self._changed.notify_all()

    def wait(self, version: str, seconds: float) -> bool:
        """Wait for another edition than that of `version`; tell whether there is one."""
        with self._changed:
            return self._changed.wait_for(lambda: version not in self._versions(), seconds)

    def _versions(self) -> tuple[str, str]:
        return self._edition.version, self._edition.late_version
