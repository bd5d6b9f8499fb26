"""``pyproject.toml``: dependencies never conflict, and the layout of people stays."""

import tomllib

from generators.merging.pyproject import settle_pyproject
from generators.merging.versions import Versions

BASE = """\
[project]
name = "shop"
dependencies = [
    "alembic>=1.20,<2",
    "fastapi>=0.165,<0.166",
]

[dependency-groups]
dev = ["pytest>=9"]
"""


def settle(ours: str, theirs: str, base: str = BASE) -> Versions:
    return settle_pyproject(Versions(base, ours, theirs))


def list_runtime(text: str) -> list[str]:
    listed: list[str] = tomllib.loads(text)["project"]["dependencies"]
    return listed


def test_dependencies_of_both_sides_are_there_and_comments_stay() -> None:
    ours = BASE.replace('    "fastapi', '    "boto3>=1", # for S3\n    "fastapi')
    theirs = BASE.replace('    "fastapi', '    "Redis>=8",\n    "fastapi')
    settled = settle(ours, theirs)
    assert settled.is_settled
    assert sorted(list_runtime(settled.ours)) == ["Redis>=8", "alembic>=1.20,<2", "boto3>=1", "fastapi>=0.165,<0.166"]
    assert '"boto3>=1", # for S3\n' in settled.ours


def test_a_package_that_people_named_already_is_not_named_twice() -> None:
    ours = BASE.replace("]\n\n", '    "redis>=8.2",\n]\n\n', 1)
    settled = settle(ours, BASE.replace('    "fastapi', '    "redis>=8.1,<9",\n    "fastapi'))
    assert [item for item in list_runtime(settled.ours) if item.startswith("redis")] == ["redis>=8.1,<9"]


def test_the_newer_version_is_taken_where_both_raised_it() -> None:
    ours = BASE.replace("0.165,<0.166", "0.166,<0.167")
    assert "fastapi>=0.170" in settle(ours, BASE.replace("0.165,<0.166", "0.170,<0.171")).ours
    assert settle(ours, BASE.replace('"pytest>=9"', '"pytest>=9", "mypy"')).ours == ours.replace(
        '"pytest>=9"', '"pytest>=9", "mypy"'
    )


def test_what_people_removed_stays_removed() -> None:
    ours = BASE.replace('    "alembic>=1.20,<2",\n', "")
    assert settle(ours, BASE.replace("alembic>=1.20", "alembic>=1.21")).ours == ours


def test_what_is_not_a_list_of_dependencies_is_left_to_be_merged() -> None:
    ours, theirs = BASE.replace('"shop"', '"ours"'), BASE.replace('"shop"', '"theirs"')
    settled = settle(ours, theirs)
    assert settled == Versions(BASE, ours, theirs)


def test_the_same_package_for_different_machines_is_two_dependencies() -> None:
    base = BASE.replace("]\n\n", "    \"uvloop; os_name == 'posix'\",\n]\n\n", 1)
    ours = base.replace("]\n\n", "    \"uvloop<1; os_name == 'nt'\",\n]\n\n", 1)
    settled = settle(ours, base.replace('"alembic>=1.20,<2"', '"alembic>=1.21,<2"'), base)
    assert len([item for item in list_runtime(settled.ours) if item.startswith("uvloop")]) == 2


def test_a_file_that_cannot_be_read_is_left_to_be_merged() -> None:
    assert settle("[project\n", BASE) == Versions(BASE, "[project\n", BASE)
