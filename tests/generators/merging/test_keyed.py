"""Lists whose items have names: what both sides add stands side by side, and the order of people is kept."""

from generators.merging.keyed import join_items, merge_items, order_keys
from generators.merging.versions import Versions, agree


def name(text: str) -> dict[str, str]:
    return {letter.lower(): letter for letter in text}


def merge(base: str, ours: str, theirs: str) -> Versions:
    return join_items(merge_items(name(base), name(ours), name(theirs)))


def test_additions_in_one_place_stand_side_by_side() -> None:
    assert merge("ab", "abx", "aby") == agree("abyx")


def test_what_one_side_removed_is_gone() -> None:
    assert merge("abc", "ac", "abc") == agree("ac")
    assert merge("abc", "abc", "ab") == agree("ab")


def test_what_one_side_changed_is_taken_from_it() -> None:
    assert merge("ab", "Ab".swapcase(), "ab") == agree("aB")


def test_what_both_changed_is_left_to_be_merged() -> None:
    merged = join_items(merge_items({"a": "1"}, {"a": "2"}, {"a": "3"}))
    assert merged == Versions("1", "2", "3")


def test_what_one_side_changed_and_the_other_removed_is_left_to_be_merged() -> None:
    assert join_items(merge_items({"a": "1"}, {}, {"a": "3"})) == Versions("1", "", "3")


def test_what_only_theirs_has_follows_what_it_follows_there() -> None:
    assert order_keys("cab", "axbyc") == list("caxby")
    assert order_keys("", "xy") == list("xy")
