"""A service on NestJS and Prisma: its packages, its repositories, and what it shares with services on TypeORM."""

import json

import pytest

from generators.errors import UnsupportedError
from generators.pipeline import generate
from generators.spec.file import read_spec

_ADAPTERS = {"postgresql": "pg", "mysql": "mariadb", "sqlite": "better-sqlite3"}
_ORDER = """\
  Tag: {}
  Order:
    fields:
      code: {type: string, required: true}
      placed_on: date
      extra: json
    relations:
      tags: {kind: many-to-many, target: Tag}
    unique_together: [[code, placed_on]]
"""


@pytest.fixture
def generate_files():
    """Gives a function that gives the files of a service with some resources, by path."""

    def generate_texts(resources, database="sqlite", stack="nestjs-prisma"):
        document = f"name: shop-api\nstack: {stack}\ndatabase: {database}\nresources:\n{resources}"
        return {path: file.content for path, file in generate(read_spec(document)).tree.items()}

    return generate_texts


@pytest.mark.parametrize("database", _ADAPTERS)
def test_a_service_has_the_adapter_of_its_database_alone(generate_files, database):
    files = generate_files("  Order: {}\n", database)
    package, lock = json.loads(files["package.json"]), json.loads(files["package-lock.json"])
    adapters = {f"@prisma/adapter-{name}" for name in _ADAPTERS.values()}
    wanted = f"@prisma/adapter-{_ADAPTERS[database]}"
    assert adapters & package["dependencies"].keys() == {wanted}
    assert {name for name in adapters if f"node_modules/{name}" in lock["packages"]} == {wanted}
    assert not {"typeorm", "@nestjs/typeorm"} & package["dependencies"].keys()


def test_mongodb_is_refused(generate_files):
    with pytest.raises(UnsupportedError, match="MongoDB"):
        generate_files("  Order: {}\n", "mongodb")


def test_a_repository_writes_what_was_sent_as_prisma_takes_it(generate_files):
    repository = generate_files(_ORDER)["src/orders/orders.repository.ts"]
    assert "code: data.code,\n        placedOn: data.placedOn && readDay(data.placedOn)," in repository
    assert "extra: writeDocument(data.extra)," in repository
    assert "tags: { create: pairIds(data.tagIds, 'tagId') }," in repository
    assert "'code,placed_on': ['code', 'placedOn']," in repository


def test_a_resource_without_properties_takes_nothing_over(generate_files):
    repository = generate_files("  Order: {}\n")["src/orders/orders.repository.ts"]
    assert "create(client: Client, _data: CreateOrderDto, now: Date)" in repository
    assert "references.js" not in repository


def test_all_but_the_rows_is_as_on_typeorm(generate_files):
    prisma, typeorm = (generate_files(_ORDER, stack=stack) for stack in ("nestjs-prisma", "nestjs-typeorm"))
    shared = {path for path in prisma.keys() & typeorm.keys() if prisma[path] == typeorm[path]}
    assert {"src/app.ts", "src/main.ts", "src/core/health.module.ts", "src/core/openapi.ts"} <= shared
    assert {f"src/orders/orders.{part}.ts" for part in ("controller", "dto", "module", "service")} <= shared
    assert {"tests/e2e/orders.test.ts", "tests/factories/orders.ts"} <= shared


def test_what_prisma_does_for_features_is_as_on_express(generate_files):
    text = f"{_ORDER}features: [soft-delete, search, etag, rate-limit]\n"
    nest, express = (generate_files(text, stack=stack) for stack in ("nestjs-prisma", "express-prisma"))
    core = ("deletion", "deletable-rows", "deletable-tables", "purging", "resource-service", "etags", "shared-store")
    shared = [*(f"src/core/{name}.ts" for name in core), "tests/e2e/deletion.test.ts", "tests/e2e/search.test.ts"]
    assert [nest[path] for path in shared] == [express[path] for path in shared]
    assert nest["prisma/schema.prisma"] == express["prisma/schema.prisma"]


def test_a_search_reads_what_is_kept_and_answers_what_was_sent(generate_files):
    files = generate_files(f"{_ORDER}features: [search]\n")
    repository = files["src/orders/orders.repository.ts"]
    assert "omit: { searchText: true }" in repository
    assert "searchText: foldTexts([renew(before.code, data.code)])" in repository
    assert "placedOn: { gte: placedOnMin && readDay(placedOnMin)," in " ".join(repository.split())
    assert "searchText" not in files["src/orders/orders.dto.ts"]


def test_the_readme_tells_of_prisma_and_not_of_typeorm(generate_files):
    readme = generate_files("  Order: {}\n")["README.md"]
    assert "npx prisma migrate deploy" in readme
    assert "typeorm" not in readme.lower()
