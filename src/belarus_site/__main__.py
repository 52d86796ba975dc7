"""Run the command line with `python -m belarus_site`."""

import os
import sys
from contextlib import suppress
from typing import NoReturn

_INTERRUPTED = 130  # 128 and the number of the signal, as a shell has it


def run() -> NoReturn:
    """Run the command in `sys.argv` and end the process, with its exit code.

    Everything is written and flushed by then, and to free a large site piece by piece would take
    a tenth of the time that it took to build.
    """
    try:
        from belarus_site.cli import main  # noqa: PLC0415 - it may be interrupted meanwhile

        code = main()
    except KeyboardInterrupt:
        code = _INTERRUPTED
    with suppress(OSError):  # nobody reads any more
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
