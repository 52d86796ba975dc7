"""Run the command line with `python -m belarus_site`."""

import sys

from belarus_site.cli import main

if __name__ == "__main__":
    sys.exit(main())
