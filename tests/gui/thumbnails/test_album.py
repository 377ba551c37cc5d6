import pytest
from pytestqt.qtbot import QtBot

from sitrep_app.domain.attachment import Attachment
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.thumbnails.album import Album
from sitrep_app.ops import attachments
from sitrep_app.store.workspace import Workspace
from tests.support.attached import an_attachment
from tests.support.photos import a_jpeg


@pytest.fixture
def photos(workspace: Workspace) -> list[Attachment]:
    made = (a_jpeg(comment=bytes([number])) for number in range(3))
    return [attachments.attach(workspace, data, "photo.jpg").attachment for data in made]


def test_thumbnails_are_made_one_after_another_and_kept(
    workspace: Workspace, photos: list[Attachment], qtbot: QtBot
) -> None:
    album, tasks = Album(), Tasks()
    album.make(workspace, tasks, photos, "here")
    qtbot.waitUntil(lambda: all(album.image(one) is not None for one in photos))
    assert all(image and image.width() == 320 for image in map(album.image, photos))


def test_what_is_wanted_instead_is_made_although_something_else_was_under_way(
    workspace: Workspace, photos: list[Attachment], qtbot: QtBot
) -> None:
    album, tasks = Album(), Tasks()
    first, *others = photos
    album.make(workspace, tasks, [first], "here")
    album.make(workspace, tasks, others, "here")
    qtbot.waitUntil(lambda: all(album.image(one) is not None for one in others))


def test_what_cannot_be_shown_or_is_not_there_has_a_null_picture(workspace: Workspace, qtbot: QtBot) -> None:
    album, tasks = Album(), Tasks()
    lost = an_attachment(b"lost", "lost.jpg", media_type="image/jpeg")
    assert album.image(an_attachment()) is not None
    album.make(workspace, tasks, [lost], "here")
    qtbot.waitUntil(lambda: album.image(lost) is not None)
    shown = album.image(lost)
    assert shown is not None
    assert shown.isNull()
