"""`python -m sitrep_app`: the installed command by another name."""

import sys

from sitrep_app.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
