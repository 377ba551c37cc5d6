"""What the chosen libraries must be able to do: each of these failed with some version."""

import subprocess
import sys

from sqlcipher3 import dbapi2

TWENTY_THOUSAND_UPDATES = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
widget = QWidget()
for _ in range(20_000):
    widget.update()
"""


def test_the_driver_carries_a_sqlite_without_the_wal_reset_bug() -> None:
    assert dbapi2.sqlite_version_info >= (3, 51, 3)


def test_calls_that_return_nothing_do_not_use_up_none() -> None:
    subprocess.run([sys.executable, "-c", TWENTY_THOUSAND_UPDATES], check=True, timeout=60)
