"""The pipeline: one Spec, one service, the same bytes everywhere."""

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generators.contract.endpoints import list_endpoints
from generators.contract.naming import JsonStyle
from generators.errors import SpecError, TemplateError, UnsupportedError
from generators.filetree import Mode
from generators.layers import Layer
from generators.next_prompts import MAX_PROMPTS, list_suggestions
from generators.pipeline import assemble, derive_contract, generate
from generators.result import Category
from generators.spec.file import read_spec
from generators.spec.rules import check_spec
from generators.stacks.registry import STACKS, find_stack
from generators.support import choose_layers

GENERATE = """
import hashlib, sys
from pathlib import Path
from generators.pipeline import derive_contract, generate
from generators.spec.file import read_spec
digest = hashlib.sha256()
for path, file in generate(read_spec(Path(sys.argv[1]).read_text())).tree.items():
    digest.update(f"{path}\\0{file.mode.value}\\0{file.content}\\0".encode())
print(digest.hexdigest())
"""
ROOT = Path(__file__).parents[2]


def digest_tree(tree):
    digest = hashlib.sha256()
    for path, file in tree.items():
        digest.update(f"{path}\0{file.mode.value}\0{file.content}\0".encode())
    return digest.hexdigest()


def test_two_processes_with_two_hash_seeds_give_the_same_bytes(make_spec, tmp_path):
    spec = make_spec(3)
    result = generate(spec)
    file = tmp_path / "pullwright.yml"
    file.write_text(result.tree["pullwright.yml"].content)
    digests = {
        subprocess.run(
            [sys.executable, "-c", GENERATE, file],
            env={
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": str(ROOT),
                "TZ": zone,
                "LC_ALL": "C",
                "PATH": os.environ["PATH"],
            },
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert digests == {digest_tree(result.tree)}


def test_the_order_of_features_in_the_spec_changes_its_file_only(make_spec):
    one = generate(make_spec(features=("docker", "github-actions"))).tree
    other = generate(make_spec(features=("github-actions", "docker"))).tree
    assert [path for path in one if one[path] != other[path]] == ["pullwright.yml"]


def test_every_stack_gives_a_service_for_each_database_it_has(make_spec):
    for stack in STACKS.values():
        for database in stack.databases:
            assert generate(make_spec(stack=stack.name, database=database)).tree


def test_the_directory_changes_the_workflow_only(make_spec):
    root, nested = generate(make_spec()).tree, generate(make_spec(), "services/billing-api").tree
    assert set(root) - set(nested) == {".github/dependabot.yml"}
    assert [path for path in nested if nested[path] != root[path]] == [".github/workflows/billing-api.yml"]
    workflow = nested[".github/workflows/billing-api.yml"].content
    assert "working-directory: services/billing-api" in workflow
    assert "- services/billing-api/**" in workflow


def test_the_spec_can_be_read_back_from_the_service(make_spec):
    spec = make_spec(4)
    assert read_spec(generate(spec).tree["pullwright.yml"].content) == spec


def test_each_file_is_in_one_category(make_spec):
    result = generate(make_spec())
    assert set(result.categories) == set(result.tree)
    assert result.categories["Dockerfile"] is Category.DOCKER
    assert result.categories[".github/workflows/billing-api.yml"] is Category.CI
    assert result.categories["pyproject.toml"] is Category.PATCHES
    assert all(
        (category is Category.TESTS) == path.startswith("tests/")
        and (category is Category.MIGRATIONS) == path.startswith("migrations/")
        for path, category in result.categories.items()
    )


def test_without_a_feature_none_of_its_files_and_steps_is_there(make_spec):
    result = generate(make_spec(features=()))
    assert not {Category.DOCKER, Category.CI} & set(result.categories.values())
    assert not {"docker", "database"} & {step.name for step in result.runbook}
    assert "docker" not in result.tree["README.md"].content.lower()


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"stack": "rails-activerecord"}, "rails-activerecord"),
        ({"database": "mongodb"}, "MongoDB"),
        ({"features": ("teleport",)}, "teleport"),
    ],
)
def test_what_no_layer_supports_is_refused_with_what_is(make_spec, changes, named):
    with pytest.raises(UnsupportedError, match=named) as caught:
        generate(make_spec(**changes))
    assert caught.value.hint


def put_together(spec, layer):
    """Generate a service with one layer more than its Spec asks for."""
    stack = find_stack(spec.stack)
    return assemble(stack, [*choose_layers(stack, spec), layer], spec, "", {})


def test_what_a_layer_enriches_is_generated_but_not_written_into_the_spec(make_spec, tmp_path):
    spec, users = make_spec(1), make_spec(resources=[{"name": "User", "fields": [{"name": "email", "type": "string"}]}])

    def enrich(given):
        return given.model_copy(update={"resources": (*given.resources, *users.resources)})

    result = put_together(spec, Layer("users", tmp_path, enrich=enrich))
    assert "app/users/__init__.py" in result.tree
    assert any(endpoint.path == "/api/v1/users" for endpoint in result.endpoints)
    assert read_spec(result.tree["pullwright.yml"].content) == spec


def test_a_layer_cannot_write_what_a_manifest_writes(make_spec, tmp_path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / ".gitignore.j2").write_text("*")
    spec = make_spec(1)
    with pytest.raises(TemplateError, match=r"\.gitignore: written by a layer, but not for layers to write"):
        put_together(spec, Layer("ignores", tmp_path))


def test_a_script_is_executable(make_spec, tmp_path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "run.j2").write_text("#!/bin/sh\n")
    spec = make_spec(1)
    tree = put_together(spec, Layer("script", tmp_path)).tree
    assert [path for path in tree if tree[path].mode is Mode.EXECUTABLE] == ["run"]


def test_a_service_without_a_resource_is_refused(make_spec):
    with pytest.raises(SpecError, match="Add at least one resource"):
        generate(make_spec(0))


def test_the_endpoints_are_those_of_the_contract(make_spec):
    spec = make_spec(2)
    assert generate(spec).endpoints == list_endpoints(derive_contract(spec, JsonStyle.SNAKE))


@pytest.mark.parametrize("resources", [1, 3])
def test_every_next_prompt_gives_a_service(make_spec, resources):
    spec = make_spec(resources, features=())
    suggestions = list(list_suggestions(spec))
    assert {s.prompt.command for s in suggestions} >= {"/generate add docker", "/generate use sqlite"}
    for suggestion in suggestions:
        check_spec(suggestion.edited)
        assert generate(suggestion.edited).tree != generate(spec).tree
    assert len(generate(spec).next_prompts) <= MAX_PROMPTS


def test_a_database_that_would_refuse_the_service_is_not_suggested(make_spec):
    fields = [{"name": "amount", "type": "decimal", "precision": 38}]
    spec = make_spec(resources=[{"name": "Bill", "fields": fields}], features=())
    commands = {suggestion.prompt.command for suggestion in list_suggestions(spec)}
    assert "/generate use mysql" in commands
    assert "/generate use sqlite" not in commands


def test_the_time_grows_with_the_number_of_resources_and_no_faster(make_spec):
    def measure(count):
        spec = make_spec(count)
        started = time.perf_counter()
        generate(spec)
        return time.perf_counter() - started

    measure(1)
    assert min(measure(100) for _ in range(2)) < 15 * min(measure(10) for _ in range(4))
