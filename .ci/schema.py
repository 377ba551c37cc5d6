"""Writes db/schema.sql anew: what the migrations make of an empty file."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from sitrep_app.store.migrating import snapshot  # noqa: E402  (this checkout's own)

(ROOT / "db" / "schema.sql").write_text(snapshot(), encoding="utf-8")
