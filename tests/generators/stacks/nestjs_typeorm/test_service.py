"""A service on NestJS and TypeORM: its packages, its entities, and how what is sent is checked."""

import json

import pytest

from generators.pipeline import generate
from generators.spec.file import read_spec

_DRIVERS = {"postgresql": "pg", "mysql": "mysql2", "sqlite": "better-sqlite3"}
_AUTHORS = "  Author:\n    fields: {name: {type: string, required: true}}\n"


@pytest.fixture
def generate_files():
    """Gives a function that gives the files of a service with some resources, by path."""

    def generate_texts(resources, database="sqlite", auth="none"):
        head = f"name: shop-api\nstack: nestjs-typeorm\ndatabase: {database}\nauth: {auth}\n"
        document = f"{head}resources:\n{resources}"
        return {path: file.content for path, file in generate(read_spec(document)).tree.items()}

    return generate_texts


@pytest.mark.parametrize("database", _DRIVERS)
def test_a_service_has_the_driver_of_its_database_alone(generate_files, database):
    files = generate_files("  Order: {}\n", database)
    package, lock = json.loads(files["package.json"]), json.loads(files["package-lock.json"])
    assert set(_DRIVERS.values()) & package["dependencies"].keys() == {_DRIVERS[database]}
    assert {name for name in _DRIVERS.values() if f"node_modules/{name}" in lock["packages"]} == {_DRIVERS[database]}


@pytest.mark.parametrize(
    ("field", "created"),
    [
        ("{type: string, required: true, max_length: 9}", "@IsText({ max: 9 }) value!: string;"),
        ("{type: text}", "@IsText({ max: 65535, nullable: true, optional: true }) value: string | null = null;"),
        ("{type: integer, required: true, minimum: 1}", "@IsInteger({ min: 1 }) value!: number;"),
        ("{type: float, maximum: 1.5, required: true}", "@IsFloat({ max: 1.5 }) value!: number;"),
        ("{type: boolean, required: true, default: true}", "@IsTruth({ default: true }) value = true;"),
        ("{type: json}", "@IsAnyJson({ nullable: true, optional: true }) value: Json = null;"),
        ("{type: json, required: true}", "@IsAnyJson() value!: Exclude<Json, null>;"),
        ("{type: enum, values: [a, b], required: true}", "@IsOneOf(['a', 'b']) value!: 'a' | 'b';"),
        (
            "{type: decimal, required: true, minimum: 0}",
            "@IsDecimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99' }) value!: string;",
        ),
    ],
)
def test_a_field_is_checked_as_the_spec_says(generate_files, field, created):
    classes = generate_files(f"  Order:\n    fields: {{value: {field}}}\n")["src/orders/orders.dto.ts"]
    _, _, text = classes.partition("class CreateOrderDto")
    assert created in " ".join(text.partition("class UpdateOrderDto")[0].split())


@pytest.mark.parametrize(
    ("database", "column"),
    [("postgresql", "numeric"), ("mysql", "decimal"), ("sqlite", "decimal")],
)
def test_an_entity_has_the_types_of_its_database(generate_files, database, column):
    entity = generate_files("  Order:\n    fields: {price: {type: decimal, required: true}}\n", database)[
        "src/orders/orders.entity.ts"
    ]
    assert f"@Column({{ type: '{column}', precision: 12, scale: 2 }})" in entity


def test_an_entity_names_its_constraints_as_the_migration_does(generate_files):
    relation = "{author: {kind: many-to-one, target: Author}}"
    books = f"  Book:\n    fields: {{isbn: {{type: string, unique: true}}}}\n    relations: {relation}\n"
    files = generate_files(_AUTHORS + books)
    entity = files["src/books/books.entity.ts"]
    migration = next(text for path, text in files.items() if path.startswith("src/database/migrations/"))
    for name in ("pk_books", "uq_books_isbn", "fk_books_author_id", "ix_books_author_id"):
        assert f"'{name}'" in entity
        assert f'"{name}"' in migration


def test_tables_of_pairs_are_left_to_migrations(generate_files):
    relation = "{authors: {kind: many-to-many, target: Author}}"
    files = generate_files(_AUTHORS + f"  Book:\n    relations: {relation}\n")
    entity = files["src/books/books.entity.ts"]
    assert "synchronize: false" in entity.partition("@JoinTable(")[2].partition("})")[0]


def test_a_resource_may_be_called_like_a_decorator_of_nest(generate_files):
    files = generate_files("  Post: {}\n  Module: {}\n")
    assert "@ApiSchema({ name: 'Post' })\nexport class PostDto" in files["src/posts/posts.dto.ts"]
    assert "class ModulesModule" in files["src/modules/modules.module.ts"]


def test_text_of_the_issue_stays_text(generate_files):
    hostile = "\"*/ console.log(`${1}`) // ' \\\\"
    files = generate_files(f"  Order:\n    summary: {json.dumps(hostile)}\n    fields:\n      note: text\n")
    assert "*/ console" not in files["src/orders/orders.dto.ts"]


def test_a_list_is_sorted_with_null_at_its_end(generate_files):
    repository = generate_files("  Order:\n    fields: {note: string, code: {type: string, required: true}}\n")[
        "src/orders/orders.repository.ts"
    ]
    assert "new Set(['note'])" in repository


def test_what_authentication_keeps_is_named_as_its_migration_does(generate_files):
    files = generate_files("  Order: {}\n", auth="jwt")
    entities = files["src/auth/auth.entities.ts"]
    migrations = "".join(text for path, text in files.items() if path.startswith("src/database/migrations/"))
    for name in ("pk_auth_credentials", "uq_auth_credentials_user_id", "ix_auth_refresh_tokens_family_id"):
        assert f"'{name}'" in entities
        assert f'"{name}"' in migrations
    for entity in ("AuthCredentialEntity", "AuthRefreshTokenEntity"):
        assert f"class {entity}" in entities
        assert entity in files["src/entities.ts"]


def test_only_references_to_what_has_an_owner_are_limited(generate_files):
    owner = "owner: {kind: many-to-one, target: User, required: true}"
    shelf = "shelf: {kind: many-to-one, target: Shelf, required: true}"
    note = f"  User: {{}}\n  Shelf: {{}}\n  Note:\n    relations: {{{owner}, {shelf}}}\n"
    repository = generate_files(note, auth="jwt")["src/notes/notes.repository.ts"]
    assert "entity: UserEntity, way: WAYS.users }" in repository
    assert "entity: ShelfEntity }" in repository
    assert "readonly way = WAYS.notes;" in repository
    assert "WAYS" not in generate_files(note)["src/notes/notes.repository.ts"]


def test_an_owner_who_is_not_sent_is_filled_in(generate_files):
    note = "  User: {}\n  Note:\n    relations: {owner: {kind: many-to-one, target: User, required: true}}\n"
    assert "ownerId?: string;" in generate_files(note, auth="jwt")["src/notes/notes.dto.ts"]
    assert "ownerId!: string;" in generate_files(note)["src/notes/notes.dto.ts"]


@pytest.mark.parametrize(
    ("database", "stated"),
    [
        ("postgresql", "@Index('uq_orders_code', ['code'], { unique: true, where: '\"deleted_at\" IS NULL' })"),
        ("mysql", "@Unique('uq_orders_code', ['code', 'isKept'])"),
        ("sqlite", "@Index('uq_orders_code', ['code'], { unique: true, where: '\"deleted_at\" IS NULL' })"),
    ],
)
def test_a_unique_value_belongs_to_a_row_that_is_not_deleted(generate_files, database, stated):
    resource = "  Order:\n    fields: {code: {type: string, required: true, unique: true}}\n"
    files = generate_files(f"{resource}features: [soft-delete]\n", database)
    entity = files["src/orders/orders.entity.ts"]
    assert stated in entity
    assert "@DeleteDateColumn(" in entity
    assert ("isKept?: boolean | null;" in entity) is (database == "mysql")
    assert "uq_orders_code: ['code']" in files["src/orders/orders.repository.ts"]


@pytest.mark.parametrize(("database", "has_index"), [("postgresql", True), ("mysql", False), ("sqlite", False)])
def test_folded_texts_are_read_by_nothing_and_have_the_index_of_the_migration(generate_files, database, has_index):
    files = generate_files("  Order:\n    fields: {note: text}\nfeatures: [search]\n", database)
    entity = files["src/orders/orders.entity.ts"]
    assert "searchText?: string;" in entity
    assert "select: false" in entity
    assert ("@Index('ix_orders_search_text', { synchronize: false })" in entity) is has_index
    assert "searchText" not in files["src/orders/orders.dto.ts"]


def test_a_bound_is_compared_as_the_value_is_kept(generate_files):
    files = generate_files("  Order:\n    fields: {due: date, at: datetime}\nfeatures: [search]\n")
    repository = " ".join(files["src/orders/orders.repository.ts"].split())
    assert "{ property: 'due', comparison: '>=', value: dueMin }" in repository
    assert "value: atMax == null ? atMax : new Date(atMax)" in repository
    assert "@IsDay({ optional: true }) dueMin?: string;" in " ".join(files["src/orders/orders.dto.ts"].split())


def test_a_change_tells_what_a_row_was_only_where_that_is_searched(generate_files):
    resource = "  Order:\n    fields: {note: text}\n"
    path = "src/core/resource-repository.ts"
    assert "before: R" not in generate_files(resource)[path]
    assert "before: R" in generate_files(f"{resource}features: [search]\n")[path]


@pytest.mark.parametrize("features", ["[queue]", "[]"])
def test_mysql_reads_what_is_committed(generate_files, features):
    files = generate_files(f"  Order: {{}}\nfeatures: {features}\n", "mysql")
    assert "READ COMMITTED" in files["src/core/pool.ts"]


@pytest.mark.parametrize(("database", "skips"), [("postgresql", True), ("mysql", True), ("sqlite", False)])
def test_relays_pass_over_what_others_have_where_the_database_locks_rows(generate_files, database, skips):
    files = generate_files("  Order: {}\nfeatures: [queue]\n", database)
    assert ("setOnLocked('skip_locked')" in files["src/messaging/outbox.repository.ts"]) is skips


@pytest.mark.parametrize(("features", "locks"), [("[queue]", True), ("[]", False)])
def test_where_a_worker_writes_too_transactions_on_sqlite_begin_with_the_lock(generate_files, features, locks):
    files = generate_files(f"  Order: {{}}\nfeatures: {features}\n")
    assert ("UPDATE event_outbox" in files["src/core/transactions.ts"]) is locks


@pytest.mark.parametrize(
    ("database", "decorator"),
    [
        ("postgresql", "@PrimaryGeneratedColumn('identity', { type: 'bigint',"),
        ("mysql", "@PrimaryGeneratedColumn('increment', { type: 'bigint',"),
        ("sqlite", "@PrimaryColumn({ type: 'integer',"),
    ],
)
def test_the_database_counts_events_up(generate_files, database, decorator):
    entities = generate_files("  Order: {}\nfeatures: [queue]\n", database)["src/messaging/messaging.entities.ts"]
    assert decorator in " ".join(entities.split())
