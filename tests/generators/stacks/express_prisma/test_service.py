"""A service on Express and Prisma: its packages, its schema, and how what is sent is checked."""

import json
import re

import pytest

from generators.errors import UnsupportedError
from generators.pipeline import generate
from generators.spec.file import read_spec

_ADAPTERS = {"postgresql": "pg", "mysql": "mariadb", "sqlite": "better-sqlite3"}


@pytest.fixture
def generate_files():
    """Gives a function that gives the files of a service with some resources, by path."""

    def generate_texts(resources, database="sqlite"):
        document = f"name: shop-api\nstack: express-prisma\ndatabase: {database}\nresources:\n{resources}"
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


def test_mongodb_is_refused_with_the_stack_that_is_made_for_it(generate_files):
    with pytest.raises(UnsupportedError, match=r"Express \+ Prisma cannot keep its data in MongoDB.*NestJS \+ TypeORM"):
        generate_files("  Order: {}\n", "mongodb")


@pytest.mark.parametrize(
    ("field", "created"),
    [
        ("{type: string, required: true, max_length: 9}", "value: text({ max: 9 })"),
        ("{type: text}", "value: text({ max: 65535 }).nullable().prefault(null)"),
        ("{type: integer, required: true, minimum: 1}", "value: integer(1)"),
        ("{type: float, maximum: 1.5, required: true}", "value: z.number().max(1.5)"),
        ("{type: boolean, required: true, default: true}", "value: z.boolean().prefault(true)"),
        ("{type: json}", "value: nullableJson.prefault(null)"),
        ("{type: json, required: true}", "value: json"),
        ("{type: enum, values: [a, b], required: true}", "value: z.enum(['a', 'b'])"),
        (
            "{type: decimal, required: true, minimum: 0}",
            "value: decimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99' })",
        ),
    ],
)
def test_a_field_is_checked_as_the_spec_says(generate_files, field, created):
    schemas = generate_files(f"  Order:\n    fields: {{value: {field}}}\n")["src/orders/orders.schemas.ts"]
    _, _, text = schemas.partition("orderCreateSchema")
    assert f"{created},\n" in text.partition("orderUpdateSchema")[0]


def test_names_that_typescript_has_are_escaped(generate_files):
    files = generate_files("  Map: {}\n  Class: {}\n")
    assert "export type MapResource =" in files["src/maps/maps.schemas.ts"]
    assert "const class_ = await service.create" in files["src/classes/classes.routes.ts"]


def test_text_of_the_issue_stays_text(generate_files):
    hostile = "\"*/ console.log(`${1}`) // ' \\\\"
    files = generate_files(f"  Order:\n    summary: {json.dumps(hostile)}\n    fields:\n      note: text\n")
    assert "*/ console" not in files["src/orders/orders.schemas.ts"]


def test_a_list_is_sorted_with_null_at_its_end(generate_files):
    repository = generate_files("  Order:\n    fields: {note: string, code: {type: string, required: true}}\n")[
        "src/orders/orders.repository.ts"
    ]
    assert "new Set(['note'])" in repository


@pytest.mark.parametrize(("database", "kind"), [("postgresql", "Gin"), ("mysql", None), ("sqlite", None)])
def test_folded_texts_have_an_index_where_the_database_has_one_for_them(generate_files, database, kind):
    files = generate_files("  Order:\n    fields: {note: text}\nfeatures: [search]\n", database)
    found = re.search(
        r'@@index\(\[searchText\(ops: raw\("gin_trgm_ops"\)\)\], type: (\w+)\)', files["prisma/schema.prisma"]
    )
    assert (found and found[1]) == kind


def test_a_search_reads_what_is_kept_and_answers_what_was_sent(generate_files):
    files = generate_files("  Order:\n    fields: {note: text, due: date}\nfeatures: [search]\n")
    repository = files["src/orders/orders.repository.ts"]
    assert "omit: { searchText: true }" in repository
    assert "due: { gte: dueMin && readDay(dueMin), lte: dueMax && readDay(dueMax) }" in repository
    assert "searchText" not in files["src/orders/orders.schemas.ts"]


@pytest.mark.parametrize(("database", "unique"), [("postgresql", ""), ("mysql", "code, isKept"), ("sqlite", "")])
def test_a_unique_value_belongs_to_a_row_that_is_not_deleted(generate_files, database, unique):
    resource = "  Order:\n    fields: {code: {type: string, required: true, unique: true}}\n"
    files = generate_files(f"{resource}features: [soft-delete]\n", database)
    # Prisma knows no index of some rows only.
    found = re.search(r"@@?unique(?:\(\[([^\]]*)\])?", files["prisma/schema.prisma"])
    assert (found[1] if found else "") == unique
    assert "orders_code_key: ['code']" in files["src/orders/orders.repository.ts"]


@pytest.mark.parametrize("features", ["[queue]", "[]"])
def test_mysql_reads_what_is_committed(generate_files, features):
    files = generate_files(f"  Order: {{}}\nfeatures: {features}\n", "mysql")
    assert "READ COMMITTED" in files["src/core/adapter.ts"]


@pytest.mark.parametrize(("database", "skips"), [("postgresql", True), ("mysql", True), ("sqlite", False)])
def test_relays_pass_over_what_others_have_where_the_database_locks_rows(generate_files, database, skips):
    files = generate_files("  Order: {}\nfeatures: [queue]\n", database)
    assert ("FOR UPDATE SKIP LOCKED" in files["src/messaging/outbox.repository.ts"]) is skips


@pytest.mark.parametrize(("features", "locks"), [("[queue]", True), ("[queue, redis-cache]", True), ("[]", False)])
def test_where_a_worker_writes_too_transactions_on_sqlite_begin_with_the_lock(generate_files, features, locks):
    database = generate_files(f"  Order: {{}}\nfeatures: {features}\n")["src/core/database.ts"]
    _, _, writing = database.partition("async write<T>(")
    assert ("UPDATE event_outbox" in writing.partition("\n  }\n")[0]) is locks


@pytest.mark.parametrize("features", ["[queue, soft-delete]", "[queue, soft-delete, audit-log]"])
def test_a_row_that_comes_back_is_told_of_as_changed(generate_files, features):
    service = generate_files(f"  Order: {{}}\nfeatures: {features}\n")["src/core/resource-service.ts"]
    _, _, restoring = service.partition("restore(id: string): Promise<R> {")
    assert "await announce(client, `${this.rows.eventSubject}.updated`, row);" in restoring.partition("\n  }\n")[0]
