"""Names in every casing, singular and plural."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.spec import names

_PLURALS = {
    "lens": "lenses",
    "status": "statuses",
    "address": "addresses",
    "bus": "buses",
    "series": "series",
    "species": "species",
    "news": "news",
    "staff": "staff",
    "equipment": "equipment",
    "data": "data",
    "person": "people",
    "child": "children",
    "category": "categories",
    "shelf": "shelves",
    "movie": "movies",
    "cookie": "cookies",
    "analysis": "analyses",
    "axis": "axes",
    "basis": "bases",
    "invoice": "invoices",
    "house": "houses",
    "quiz": "quizzes",
    "box": "boxes",
    "photo": "photos",
    "criterion": "criteria",
    "matrix": "matrices",
    "knife": "knives",
    "warehouse": "warehouses",
    "purchase": "purchases",
    "canvas": "canvases",
    "gas": "gases",
    "sms": "sms",
    "metadata": "metadata",
    "menu": "menus",
    "order_item": "order_items",
    "sensor_data": "sensor_data",
    "bonus": "bonuses",
    "tax": "taxes",
    "day": "days",
    "hero": "heroes",
}


@pytest.mark.parametrize(("singular", "plural"), _PLURALS.items())
def test_nouns_of_business_domains_have_their_right_plural(singular: str, plural: str) -> None:
    assert names.pluralize(singular) == plural
    assert names.singularize(plural) == singular
    assert names.pluralize(plural) == plural
    assert names.singularize(singular) == singular


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("OrderItem", ("order", "item")),
        ("order_item", ("order", "item")),
        ("Order items", ("order", "items")),
        ("HTTPHost", ("http", "host")),
        ("placedAt", ("placed", "at")),
        ("Größe", ("grosse",)),
        ("Łódź", ("lodz",)),
        ("日本", ()),
        ("", ()),
    ],
)
def test_any_spelling_is_split_into_words(text: str, words: tuple[str, ...]) -> None:
    assert names.split_words(text) == words


@given(st.text(max_size=60))
def test_what_is_made_of_any_text_is_a_name_or_nothing_like_one(text: str) -> None:
    snake = names.to_snake(text)
    assert snake.isascii()
    assert names.is_snake(snake) or not snake or snake[0].isdigit() or len(snake) > names.MAX_NAME_LENGTH


@pytest.mark.parametrize(
    "name", ["", "a" * 49, "_a", "a_", "a__b", "A", "1a", "a-b", "a b", "é", "a\n", "../a", "a;drop", "__class__"]
)
def test_what_could_leave_its_place_is_no_name(name: str) -> None:
    assert not names.is_snake(name)


@pytest.mark.parametrize("value", ["", " a", "a ", "a\n", "a'b", 'a"b', "a\\b", "é", "a" * 64, "{a}", "<a>"])
def test_an_enum_value_is_safe_inside_quotes_of_any_language(value: str) -> None:
    assert not names.is_enum_value(value)
