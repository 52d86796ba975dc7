"""Run the command line with `python -m belarus_site`."""

import os
import sys
from contextlib import suppress
from typing import NoReturn

from belarus_site.cli import main


def run() -> NoReturn:
    """Run the command in `sys.argv` and end the process, with its exit code.

    Everything is written and flushed by then, and to free a large site piece by piece would take
    a tenth of the time that it took to build.
    """
    code = main()
    with suppress(OSError):  # nobody reads any more
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
