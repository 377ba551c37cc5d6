import pytest

from sitrep_app import i18n
from sitrep_app.domain.vocabulary import load
from sitrep_app.ops.drafting.kinds import FIELDS, field_names

WIDGETS = {
    "line", "text", "when", "where", "choice", "number", "estimate", "figures", "actor", "parts", "source",
    "facility", "programme", "items", "links", "entry", "entries", "citations", "attachments",
}  # fmt: skip


@pytest.mark.parametrize("kind", FIELDS)
def test_no_two_fields_of_a_kind_share_a_name(kind: str) -> None:
    assert len(set(field_names(kind))) == len(field_names(kind))


@pytest.mark.parametrize("kind", FIELDS)
def test_every_field_says_which_widget_takes_it(kind: str) -> None:
    assert {spec.widget for spec in FIELDS[kind]} <= WIDGETS


@pytest.mark.parametrize("kind", FIELDS)
def test_what_an_empty_choice_means_is_in_its_list(kind: str) -> None:
    chosen = [spec for spec in FIELDS[kind] if spec.widget == "choice" and spec.default]
    assert [spec.name for spec in chosen if spec.default not in load(spec.vocabulary)] == []


def test_every_measure_has_its_four_fields() -> None:
    names = field_names("incident")
    for measure in load("measure").codes:
        assert {measure, f"{measure}_low", f"{measure}_high", f"{measure}_of"} <= set(names)


def test_a_label_is_said_in_the_language_in_use() -> None:
    title = next(spec for spec in FIELDS["incident"] if spec.name == "killed")
    i18n.use("ar")
    assert title.said == load("measure").label("killed", "ar") != title.label
