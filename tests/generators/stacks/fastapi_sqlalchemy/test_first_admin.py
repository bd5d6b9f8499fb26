"""The command that makes the first administrator, with what the issue's own users must have."""

import shlex

import pytest

from generators.pipeline import enrich
from generators.spec.file import read_spec
from generators.stacks.fastapi_sqlalchemy.auth.passwords.first_admin import ADMIN_EMAIL, write_step


def write_arguments(fields: str) -> list[str]:
    spec = read_spec(
        f"name: shop\nstack: fastapi-sqlalchemy\nauth: jwt\nresources:\n  User:\n    fields: {{{fields}}}\n"
    )
    (command,) = write_step(enrich(spec)).commands
    words = shlex.split(command)
    place = words.index(ADMIN_EMAIL)
    assert words[:place] == ["uv", "run", "python", "-m", "app.create_admin"]
    return words[place + 1 :]


@pytest.mark.parametrize(
    ("fields", "arguments"),
    [
        ("name: string", []),
        ("name: {type: string, required: true}", ["name=Admin"]),
        ("name: {type: string, required: true, min_length: 8}", ["name=Adminnnn"]),
        ("name: {type: string, required: true, max_length: 2}", ["name=Ad"]),
        ("code: {type: string, required: true, pattern: '^[0-9]{2}$'}", ["code=00"]),
        ("age: {type: integer, required: true, minimum: 18}", ["age:=18"]),
        ("rate: {type: decimal, required: true, maximum: 0}", ["rate:=0"]),
        ("born: {type: date, required: true}", ['born:="2026-01-31"']),
        ("plan: {type: enum, values: [free, paid], required: true}", ["plan=free"]),
        ("active: {type: boolean, required: true, default: false}", []),
    ],
)
def test_what_must_be_sent_is_given(fields, arguments):
    assert write_arguments(fields) == arguments
