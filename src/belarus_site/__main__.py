"""Run the command line with `python -m belarus_site`."""

import sys

from belarus_site.cli import main

sys.exit(main())
