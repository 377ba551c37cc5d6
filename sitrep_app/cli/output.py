"""Writing files that are whole or not there."""

import secrets
from pathlib import Path

from sitrep_app.domain.trouble import Trouble


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in place of any that is there; a failure leaves that one as it was."""
    half = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        half.write_bytes(content)
        half.replace(path)
    except OSError as error:
        raise Trouble(
            f"The file cannot be written: {error.strerror}", str(path), "Choose another folder."
        ) from error
    finally:
        half.unlink(missing_ok=True)
