"""Migrations that are there: read without running them, people's own included, to find the one that is the last."""

import pytest

from generators.errors import SpecError
from generators.stacks.fastapi_sqlalchemy.migrations.history import choose_number, find_head, read_history


def write(revision, down=None, *, head='"""What it does."""'):
    return f"{head}\nfrom alembic import op\n\nrevision = {revision!r}\ndown_revision = {down!r}\n"


def find(**texts):
    return find_head(read_history({f"migrations/versions/{name}.py": text for name, text in texts.items()}))


def refuse(**texts):
    with pytest.raises(SpecError) as caught:
        find(**texts)
    (problem,) = caught.value.problems
    assert problem.hint
    return str(problem)


def test_the_last_one_is_the_one_that_none_follows():
    assert find(c=write("one"), b=write("two", "one"), a=write("three", "two")) == "three"


def test_annotations_of_people_are_read():
    own = 'revision: str = "two"\ndown_revision: Union[str, Sequence[str], None] = "one"\n'
    assert find(a=write("one"), b=own) == "two"


def test_one_that_joins_branches_follows_all_of_them():
    assert find(a=write("one"), b=write("two", "one"), c=write("three", "one"), d=write("m", ("two", "three"))) == "m"


def test_two_last_ones_have_to_be_joined():
    text = refuse(a=write("one"), b=write("two", "one"), c=write("three", "one"))
    assert "migrations/versions/b.py and migrations/versions/c.py" in text
    assert "alembic merge heads" in text


def test_one_that_follows_what_is_not_there_is_named():
    assert refuse(a=write("one"), b=write("two", "zero")).startswith(
        "migrations/versions/b.py: It follows the migration zero"
    )


def test_an_id_is_there_once():
    assert "the id one of migrations/versions/a.py" in refuse(a=write("one"), b=write("one"))


def test_without_any_there_is_nothing_to_follow():
    assert "There is no last migration" in refuse()
    assert "There is no last migration" in refuse(a=write("one", "two"), b=write("two", "one"))


@pytest.mark.parametrize(
    "text",
    [
        "revision = (",
        "x = 1",
        "revision = make()\ndown_revision = None",
        "revision = 'a'",
        "revision = 'a\0'",
        "(" * 5000,
    ],
)
def test_what_is_no_migration_is_named(text):
    assert refuse(a=write("one"), b=text).startswith("migrations/versions/b.py: ")


def test_what_python_only_warns_of_is_read():
    assert find(a=write("one", head='"""A path: \\d."""')) == "one"


def test_a_package_file_is_no_migration():
    assert find(a=write("one"), __init__="") == "one"


@pytest.mark.parametrize(
    ("names", "number"),
    [
        (["0001_create_tables"], 2),
        (["0001_create_tables", "5e1f00d5e1f0_mine"], 3),
        (["0001_create_tables", "0007_later"], 8),
        (["5e1f00d5e1f0_mine"], 2),
        (["1234567_mine"], 2),
    ],
)
def test_numbers_go_on_behind_those_that_are_there(names, number):
    history = {f"migrations/versions/{name}.py": write(name) for name in names}
    assert choose_number(read_history(history)) == number
