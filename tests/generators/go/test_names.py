"""Names and texts of a Spec in Go: in its casing, out of the way of its words, and never code."""

import pytest

from generators.go.identifiers import escape, export, hide, name_package
from generators.go.quoting import go_comment, go_pattern, go_string


@pytest.mark.parametrize(
    ("name", "exported", "hidden"),
    [
        ("customer_id", "CustomerID", "customerID"),
        ("tag_ids", "TagIDs", "tagIDs"),
        ("url", "URL", "url"),
        ("DATABASE_URL", "DatabaseURL", "databaseURL"),
        ("placed_at", "PlacedAt", "placedAt"),
    ],
)
def test_initialisms_are_in_capitals(name, exported, hidden):
    assert (export(name), hide(name)) == (exported, hidden)


def test_packages_are_in_one_piece():
    assert name_package("order_items") == "orderitems"


@pytest.mark.parametrize(("name", "escaped"), [("type", "typeX"), ("len", "lenX"), ("row", "rowX"), ("order", "order")])
def test_words_of_go_and_names_beside_them_are_left_alone(name, escaped):
    assert escape(name, {"row"}, "X") == escaped


def test_texts_stay_texts():
    assert go_string('a"b\\\n\x00') == '"a\\"b\\\\\\n\\u0000"'
    assert go_pattern(r"^\d+$") == r"`^\d+$`"
    assert go_pattern("a`b") == '"a`b"'
    assert go_comment("a\nb") == "a b"
