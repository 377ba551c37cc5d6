import sys

import pytest

from tests.support.display import press, running

A_WINDOW = """
from PySide6.QtWidgets import QApplication, QLineEdit
application = QApplication([])
line = QLineEdit()
line.setWindowTitle("a real window")
line.returnPressed.connect(lambda: (print(line.text()), application.quit()))
line.show()
application.exec()
"""


@pytest.mark.journey
def test_a_real_window_is_typed_into_on_a_display_of_its_own(display: dict[str, str]) -> None:
    with running([sys.executable, "-c", A_WINDOW], display) as child:
        press(
            display, "search", "--sync", "--onlyvisible", "--name", "a real window", "windowfocus", "--sync"
        )
        press(display, "type", "Khalis")
        press(display, "key", "Return")
        told, _ = child.communicate(timeout=30)
    assert told.strip() == "Khalis"
