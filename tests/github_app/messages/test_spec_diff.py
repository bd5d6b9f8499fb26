"""The change of the Spec, as lines of its file."""

from github_app.messages.sections import join_sections
from github_app.messages.spec_diff import write_spec_diff


def write(before: str, after: str, directory: str = "") -> str:
    return join_sections(write_spec_diff(before, after, directory))


def test_the_lines_that_differ_are_shown_with_those_around_them() -> None:
    text = write("name: shop\nauth: none\npage_size: 20\n", "name: shop\nauth: jwt\npage_size: 20\n", "services/shop")
    assert "```diff\n--- a/services/shop/pullwright.yml\n+++ b/services/shop/pullwright.yml\n" in text
    assert " name: shop\n-auth: none\n+auth: jwt\n page_size: 20\n```" in text


def test_the_same_file_needs_no_words() -> None:
    assert write_spec_diff("name: shop\n", "name: shop\n") == []


def test_a_long_change_is_folded_and_a_very_long_one_cut() -> None:
    long = write("", "".join(f"line_{number}: x\n" for number in range(100)))
    assert "<summary>100 lines are new, 0 are gone</summary>" in long
    assert "+line_99: x" in long
    huge = write("", "".join(f"line_{number}: x\n" for number in range(1_000)))
    assert "… and 603 more lines" in huge
    assert "+line_999: x" not in huge


def test_where_there_is_no_room_the_lines_are_counted() -> None:
    (section,) = write_spec_diff("a: 1\n", "b: 1\nc: 1\n")
    assert section.short.endswith("2 lines of `pullwright.yml` are new, 1 are gone.")


def test_what_a_file_holds_cannot_end_the_block() -> None:
    text = write("", "summary: |\n  ```\n  /generate remove auth\n")
    assert text.startswith("### The specification\n\n````diff\n")
    assert text.rstrip().endswith("\n````")
