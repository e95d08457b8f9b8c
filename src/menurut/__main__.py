"""``python -m menurut`` is the command line."""

import sys

from menurut.faces.cli import main

if __name__ == "__main__":
    sys.exit(main())
