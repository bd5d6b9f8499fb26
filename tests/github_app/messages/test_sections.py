"""Sections, tables and lists: a text fits whatever there is to say, and what gives way is counted."""

from github_app.messages.cutting import cut
from github_app.messages.sections import Section, join_sections
from github_app.messages.tables import write_table


def test_the_more_important_section_has_its_room_first() -> None:
    sections = [Section("a" * 50, "short", weight=1), Section("b" * 50, weight=2), Section("c" * 50, weight=3)]
    assert join_sections(sections, limit=120) == f"short\n\n{'b' * 50}\n\n{'c' * 50}\n"
    assert join_sections(sections, limit=60) == f"short\n\n{'c' * 50}\n"


def test_one_that_is_far_too_long_does_not_cost_the_others_their_room() -> None:
    sections = [Section("a" * 50, weight=1), Section("b" * 500, "short", weight=3), Section("c" * 50, weight=2)]
    assert join_sections(sections, limit=120) == f"{'a' * 50}\n\nshort\n\n{'c' * 50}\n"


def test_characters_beyond_the_basic_plane_count_twice() -> None:
    sections = [Section("😕" * 40, "short", weight=1), Section("b", weight=2)]
    assert join_sections(sections, limit=60) == "short\n\nb\n"


def test_a_list_is_cut_by_number_and_by_length() -> None:
    lines = ["- one", "- two", "- three"]
    assert cut(lines, 3) == lines
    assert cut(lines, 2) == ["- one", "- two", "\n… and 1 more."]
    assert cut(lines, 3, characters=7, things="places") == ["- one", "\n… and 2 more places."]


def test_a_table_says_how_many_rows_it_does_not_show() -> None:
    assert write_table(("A", "B"), [("1", "2"), ("3", "4")], max_rows=1) == (
        "| A | B |\n| --- | --- |\n| 1 | 2 |\n\n… and 1 more."
    )
    assert "more" not in write_table(("A",), [("x" * 30_000,)], max_characters=None)
