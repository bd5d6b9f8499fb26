"""The command that makes the first administrator, with what the issue's own users must have."""

import shlex

import pytest

from generators.auth.first_admin import ADMIN_EMAIL, write_step
from generators.contract.naming import JsonStyle
from generators.pipeline import enrich
from generators.spec.file import read_spec


def write_arguments(fields: str, style: JsonStyle = JsonStyle.SNAKE) -> list[str]:
    spec = read_spec(
        f"name: shop\nstack: fastapi-sqlalchemy\nauth: jwt\nresources:\n  User:\n    fields: {{{fields}}}\n"
    )
    (command,) = write_step(enrich(spec), "make an-admin", style).commands
    words = shlex.split(command)
    assert words[:3] == ["make", "an-admin", ADMIN_EMAIL]
    return words[3:]


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


def test_properties_are_written_as_the_stack_does():
    fields = "first_name: {type: string, required: true}, is_old: {type: boolean, required: true}"
    assert write_arguments(fields, JsonStyle.CAMEL) == ["firstName=Admin", "isOld:=true"]
