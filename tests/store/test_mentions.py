from sitrep_app.store.codec import Body, canonical, encode_body, plain
from sitrep_app.store.mentions import attached_in_body, named_in, named_in_body, named_in_text
from tests.support.attached import an_attachment
from tests.support.builders import an_incident

ONE, OTHER = an_attachment(), an_attachment(b"other", "other.jpg")


def test_a_record_names_the_contents_of_its_attachments() -> None:
    state = plain(an_incident(attachments=(ONE, OTHER)))
    assert named_in(state) == [ONE.hash, OTHER.hash]
    assert attached_in_body(encode_body(Body("record", state, ""))) == [
        (ONE.hash, "letter.pdf"),
        (OTHER.hash, "other.jpg"),
    ]


def test_a_state_without_attachments_is_written_as_before_there_were_any() -> None:
    assert b"attachments" not in canonical(plain(an_incident()))


def test_a_text_that_looks_like_an_attachment_names_nothing() -> None:
    text = f'"attachments":[{{"hash":"{ONE.hash}"}}]'
    assert named_in_body(encode_body(Body("record", plain(an_incident(account=text)), ""))) == []


def test_what_cannot_be_read_names_nothing() -> None:
    for odd in (b"7", b'{"hash":7}', b'{"hash":"../../etc"}'):
        assert named_in_body(b'{"state":{"attachments":[' + odd + b"]}}") == []
    assert named_in_body(b'{"state":{"attachments":[') == []


def test_a_half_filled_form_names_whatever_looks_like_a_hash() -> None:
    assert named_in_text(f"photo {ONE.hash}.") == [ONE.hash]
