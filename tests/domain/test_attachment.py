import pytest

from sitrep_app.domain.trouble import Trouble
from tests.support.attached import an_attachment


def test_a_hash_that_names_no_content_is_refused() -> None:
    with pytest.raises(Trouble, match="no attachment"):
        an_attachment(b"")
    with pytest.raises(Trouble, match="no attachment"):
        an_attachment(role="during")


def test_a_picture_is_known_by_its_media_type() -> None:
    assert an_attachment(media_type="image/heic").is_picture
    assert not an_attachment().is_picture
