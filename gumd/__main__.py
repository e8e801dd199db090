"""``python -m gumd`` is the daemon in the foreground, as ``gumd run`` is, without the command line's libraries."""

import sys

from gumd.daemon import main

if __name__ == "__main__":
    sys.exit(main())
