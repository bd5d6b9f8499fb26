"""Names in a database that are too long for one of them are cut, and stay apart."""

from generators.tables.identifiers import MAX_BYTES, shorten


def test_a_long_name_ends_in_a_digest_of_all_of_it():
    one, other = (shorten("a" * 70 + end) for end in "xy")
    assert len(one) == len(other) == MAX_BYTES
    assert one != other
    assert shorten("a" * MAX_BYTES) == "a" * MAX_BYTES
