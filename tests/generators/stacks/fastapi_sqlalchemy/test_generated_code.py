"""What is generated parses, passes its own linters, names things as the issue did, and has nothing unused."""

import ast
import re
import subprocess

import pytest
from ruff import find_ruff_bin

SERVICES = ("shop", "careful", "note", "odd", "odd_on_sqlite", "odd_on_mysql")


@pytest.fixture(params=SERVICES)
def tree(request):
    return request.getfixturevalue(request.param)


def write(tree, directory):
    for path, file in tree.items():
        target = directory / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.content, encoding="utf-8")


@pytest.mark.parametrize("arguments", [("check", "--no-cache"), ("format", "--check", "--no-cache")])
def test_the_services_own_linter_has_nothing_to_say(tree, tmp_path, arguments):
    write(tree, tmp_path)
    done = subprocess.run([find_ruff_bin(), *arguments, "."], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_function_and_class_of_the_core_is_used(tree):
    code = {path: file.content for path, file in tree.items() if path.endswith(".py")}
    everything = "\n".join(code.values())
    for path, text in code.items():
        if not path.startswith("app/core/"):
            continue
        for node in ast.parse(text).body:
            name = getattr(node, "name", None)
            decorated = getattr(node, "decorator_list", [])
            if name and not decorated:
                assert len(re.findall(rf"\b{name}\b", everything)) > 1, f"{path}: {name} is used nowhere"


def test_a_service_carries_no_code_for_types_that_it_does_not_have(note):
    fields, columns = note["app/core/fields.py"].content, note["app/core/columns.py"].content
    for word in ("Decimal", "Moment", "Json", "Boolean", "ShortText", "Ids"):
        assert word not in fields
        assert word not in columns
    assert "references" not in note["app/core/service.py"].content
    assert "JSON_DOCUMENT" not in note["migrations/versions/0001_create_tables.py"].content


@pytest.mark.parametrize(
    ("service", "others"),
    [
        ("note", ("postgresql", "mysql", "mariadb")),
        ("odd_on_sqlite", ("postgresql", "mysql", "mariadb")),
        ("odd", ("mysql", "mariadb")),
        ("odd_on_mysql", ("postgresql", "asyncpg")),
    ],
)
def test_a_service_carries_no_code_for_another_database(request, service, others):
    tree = request.getfixturevalue(service)
    texts = {path: file.content.lower() for path, file in tree.items() if path.endswith((".py", ".toml", ".md"))}
    assert not [path for path, text in texts.items() if any(other in text for other in others)]


def test_names_in_the_api_and_in_the_table_are_those_of_the_issue(odd):
    models, schemas = odd["app/lists/models.py"].content, odd["app/lists/schemas.py"].content
    assert 'class_: Mapped[str] = mapped_column("class", String(255))' in models
    assert 'class_: Annotated[ShortText, Field(alias="class")]' in schemas
    assert '__qualname__ = "Exception"' in odd["app/exceptions/schemas.py"].content


def test_nouns_without_a_plural_have_their_own_routes(odd):
    router = odd["app/news/router.py"].content
    assert 'prefix="/news"' in router
    assert {"list_news", "get_news"} <= set(re.findall(r"async def (\w+)", router))


@pytest.mark.parametrize("module", ["service", "repository"])
def test_a_module_of_a_resource_states_only_what_is_particular(shop, module):
    assert len(shop[f"app/tags/{module}.py"].content.splitlines()) < 20
