"""Runs Sitrep from a checkout: `python main.py` is the installed command `sitrep`."""

from sitrep_app.bootstrap import main

raise SystemExit(main())
