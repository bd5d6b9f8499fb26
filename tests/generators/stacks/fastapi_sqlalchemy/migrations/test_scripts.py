"""Migrations as files: for each change that is proved on databases, one that the service's own checks take as it is."""

import ast
import re
import subprocess

import pytest
from ruff import find_ruff_bin

from generators.enrichment import enrich
from generators.pipeline import generate
from generators.stacks.fastapi_sqlalchemy.formatting import format_files
from generators.stacks.fastapi_sqlalchemy.migrations.writing import write_first, write_next
from generators.stacks.fastapi_sqlalchemy.project import PROJECT_FILE
from tests.services.evolution.choosing import EVOLUTIONS

STACK = "fastapi-sqlalchemy"


@pytest.fixture(scope="module", params=["postgresql", "mysql", "sqlite"])
def scripts(request):
    """All migrations of all changes on one database, formatted, by the names of the changes."""
    found = {}
    for evolution in EVOLUTIONS:
        before, after = (enrich(spec) for spec in evolution.write_specs(STACK, request.param))
        ((_, found[evolution.name]),) = write_next(before, after, evolution.renames, write_first(before)).added.items()
    return found


@pytest.fixture(scope="module")
def files(scripts, make_spec):
    """The same as files of a service, formatted."""
    paths = {name: f"migrations/versions/{number:04}.py" for number, name in enumerate(scripts)}
    project = {PROJECT_FILE: generate(make_spec(1)).tree[PROJECT_FILE].content}
    written = format_files({**project, **{path: scripts[name] for name, path in paths.items()}})
    return {**project, **{path: written[path] for path in paths.values()}}


def test_the_checks_of_the_service_find_nothing(files, tmp_path):
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    for arguments in (["check"], ["format", "--check"]):
        done = subprocess.run(
            [find_ruff_bin(), *arguments, "--no-cache", "--config", PROJECT_FILE, "."],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout


NAMED = re.compile(r"(create|drop)_(index|constraint|\w+_constraint|\w+_key)$")


def test_every_name_is_taken_as_it_stands(scripts):
    for name, text in scripts.items():
        calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
        named = [call.args[0] for call in calls if NAMED.search(ast.unparse(call.func))]
        assert [ast.unparse(each) for each in named if not ast.unparse(each).startswith("op.f(")] == [], name


def test_nothing_is_changed_before_rows_were_looked_at(scripts):
    for name, text in scripts.items():
        for function in ast.parse(text).body:
            if isinstance(function, ast.FunctionDef) and function.name in ("upgrade", "downgrade"):
                _docstring, *body = function.body
                calls = [ast.unparse(node) for node in body if not isinstance(node, ast.Assign)]
                looks = [call.startswith("_refuse(") for call in calls]
                assert looks == sorted(looks, reverse=True), name


def test_ids_differ(scripts):
    ids = [re.findall(r'^revision = "(\w{12})"$', text, re.MULTILINE)[0] for text in scripts.values()]
    assert len(set(ids)) == len(ids)
