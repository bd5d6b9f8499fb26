"""What each form of text gives: one reader, one form, a few sentences each."""

import pytest

from generators.requirements.reading import understand
from generators.requirements.understanding import Kind, write_understanding
from generators.spec.models import Broker, Field, FieldType, OnDelete, Relation, RelationKind, Resource, ServiceSpec
from generators.spec.rules import find_resource


def read(body: str, title: str = "Shop API") -> ServiceSpec:
    understanding = understand(title, body)
    assert understanding.kind is Kind.GENERATE, understanding
    assert understanding.spec is not None
    return understanding.spec


def resource(spec: ServiceSpec, name: str) -> Resource:
    found = find_resource(spec, name)
    assert found is not None, [r.name for r in spec.resources]
    return found


def fields(spec: ServiceSpec, name: str) -> dict[str, Field]:
    return {field.name: field for field in resource(spec, name).fields}


def types(spec: ServiceSpec, name: str) -> dict[str, FieldType]:
    return {field.name: field.type for field in resource(spec, name).fields}


def relations(spec: ServiceSpec, name: str) -> dict[str, Relation]:
    return {relation.name: relation for relation in resource(spec, name).relations}


def test_sql_of_mysql_gives_types_constraints_and_references():
    spec = read(
        "```sql\nCREATE TABLE `tbl_depots` (`id` int unsigned NOT NULL AUTO_INCREMENT, `name` varchar(80) NOT NULL,\n"
        " `open` tinyint(1) NOT NULL DEFAULT 1, kind enum('rail','road'), PRIMARY KEY (`id`), UNIQUE KEY n "
        "(`name`));\n"
        "CREATE TABLE trucks (truck_id bigint PRIMARY KEY AUTO_INCREMENT, plate varchar(12) NOT NULL UNIQUE,\n"
        " load_kg decimal(8,3), home_depot_id int NOT NULL,\n"
        " CONSTRAINT f FOREIGN KEY (home_depot_id) REFERENCES tbl_depots (id) ON DELETE CASCADE) ENGINE=InnoDB;\n```\n"
    )
    depot, truck = fields(spec, "Depot"), fields(spec, "Truck")
    assert types(spec, "Depot") == {"name": FieldType.STRING, "open": FieldType.BOOLEAN, "kind": FieldType.ENUM}
    assert (depot["name"].required, depot["name"].unique, depot["name"].max_length) == (True, True, 80)
    assert (depot["open"].default, depot["kind"].values) == (True, ("rail", "road"))
    assert list(truck) == ["plate", "load_kg"]
    assert (truck["load_kg"].precision, truck["load_kg"].scale, truck["load_kg"].required) == (8, 3, False)
    link = relations(spec, "Truck")["home_depot"]
    assert (link.target, link.required, link.on_delete) == ("Depot", True, OnDelete.CASCADE)


def test_sql_between_paragraphs_and_with_enum_types_is_read_too():
    spec = read(
        "Our schema:\n\nCREATE TYPE mood AS ENUM ('good', 'bad');\n"
        "CREATE TABLE days (id SERIAL PRIMARY KEY, noted_on DATE NOT NULL, mood mood, meta JSONB, at TIMESTAMPTZ);\n"
    )
    assert types(spec, "Day") == {
        "noted_on": FieldType.DATE,
        "mood": FieldType.ENUM,
        "meta": FieldType.JSON,
        "at": FieldType.DATETIME,
    }


def test_typescript_gives_optional_members_unions_and_references():
    spec = read(
        "```ts\ntype Status = 'open' | 'done';\n\nexport interface TaskDto {\n  id: number;\n  listId: string; // "
        "-> List\n"
        "  title: string;\n  status: Status;\n  labels?: Label[];\n  price: number;\n  count: number | null;\n"
        "  meta: { a: string; b: number };\n}\ninterface List { name: string }\ninterface Label { name: string }\n```"
    )
    assert types(spec, "Task") == {
        "title": FieldType.STRING,
        "status": FieldType.ENUM,
        "price": FieldType.DECIMAL,
        "count": FieldType.INTEGER,
        "meta": FieldType.JSON,
    }
    assert fields(spec, "Task")["status"].values == ("open", "done")
    assert {r.target for r in relations(spec, "Task").values()} | {
        r.target for r in relations(spec, "Label").values()
    } >= {"List"}


def test_a_table_may_name_its_resource_in_a_column_or_above():
    spec = read(
        "### Depot\n\n| Field | Type | Required | Unique | Default |\n|---|---|---|---|---|\n| code | string | yes "
        "| x | |\n"
        "| slots | int | no | | 4 |\n\n| Entity | Attributes |\n|---|---|\n| Truck | plate (unique), built (year) |\n"
    )
    depot = fields(spec, "Depot")
    assert (depot["code"].required, depot["code"].unique, depot["slots"].default) == (True, True, 4)
    assert list(fields(spec, "Truck")) == ["plate", "built"]


def test_yaml_and_json_models_and_json_examples_are_told_apart():
    yaml = (
        "```yaml\nentities:\n  Depot:\n    code: {type: string, required: true}\n    kind: [a]\n    opened: date\n```"
    )
    assert types(read(yaml), "Depot")["opened"] is FieldType.DATE
    assert fields(read(yaml), "Depot")["code"].required
    example = (
        'A depot:\n```json\n{"code": "A1", "opened": "2024-01-31", "area": 12.5, "tags": ["x"], "open": true}\n```'
    )
    assert types(read(example), "Depot") == {
        "code": FieldType.STRING,
        "opened": FieldType.DATE,
        "area": FieldType.DECIMAL,
        "tags": FieldType.JSON,
        "open": FieldType.BOOLEAN,
    }


def test_prose_says_counts_moments_states_and_choices_in_many_ways():
    spec = read(
        "A depot has a name that must be unique, the number of gates, how many people work there, whether it is open "
        "at night, a state which is one of planned / open / closed, start and end date, and the area in m2."
    )
    assert types(spec, "Depot") == {
        "name": FieldType.STRING,
        "gates": FieldType.INTEGER,
        "people": FieldType.INTEGER,
        "open": FieldType.BOOLEAN,
        "state": FieldType.ENUM,
        "start_date": FieldType.DATE,
        "end_date": FieldType.DATE,
        "area": FieldType.DECIMAL,
    }
    assert fields(spec, "Depot")["name"].unique


def test_relations_are_told_from_both_sides_once():
    spec = read(
        "Depots: name, city. Trucks: plate, model. Drivers: name, phone. A depot has many trucks and a truck "
        "belongs to "
        "a depot. A driver can drive many trucks and a truck is driven by many drivers. Each driver may have one "
        "mentor."
    )
    depot = relations(spec, "Truck")["depot"]
    assert (depot.kind, depot.inverse, depot.required, depot.on_delete) == (
        RelationKind.MANY_TO_ONE,
        "trucks",
        True,
        OnDelete.RESTRICT,
    )
    kinds = sorted(relation.kind for found in spec.resources for relation in found.relations)
    assert kinds == [RelationKind.MANY_TO_MANY, RelationKind.MANY_TO_ONE]


def test_two_references_to_one_resource_keep_their_names():
    spec = read("Team: name, city\nMatch:\n- home_team -> Team\n- away_team -> Team\n- played_on: date\n")
    assert set(relations(spec, "Match")) == {"home_team", "away_team"}
    assert {r.inverse for r in relations(spec, "Match").values()} == {"home_team_matches", "away_team_matches"}


def test_a_name_that_lists_use_for_paging_gets_its_resources_name_in_front_and_says_so():
    understanding = understand("Shirts API", "A shirt has a size (S, M, L), a colour and a price.")
    assert understanding.spec is not None
    assert "shirt_size" in fields(understanding.spec, "Shirt")
    assert any("shirt_size" in sentence for sentence in understanding.assumptions)


def test_names_that_can_never_be_names_are_left_out_and_the_rest_is_built():
    spec = read("Resources:\n- Depot: name (string), city (string)\n- `../../etc/passwd`: path (string)\n")
    assert [r.name for r in spec.resources] == ["Depot"]


def test_what_is_asked_refused_or_old_is_told_apart():
    body = (
        "A depot has a name and a city. Today we run on Rails with MySQL, but the new one should be NestJS on SQLite. "
        "Please add caching and background jobs. No GraphQL, and Docker is not needed. Login with Google."
    )
    plan = write_understanding(understand("Depots", body))
    assert (plan["stack"], plan["database"], plan["auth"]) == ("nestjs-typeorm", "sqlite", "oauth2")
    assert plan["features"] == ["redis-cache", "queue"]


@pytest.mark.parametrize(
    ("sentence", "broker"),
    [
        ("Publish events to Kafka.", Broker.KAFKA),
        ("Use RabbitMQ, not Kafka.", Broker.RABBITMQ),
        ("Put mails into a queue for later; no Kafka please.", Broker.RABBITMQ),
        ("It needs a message queue.", Broker.RABBITMQ),
        ("NestJS and Prisma, with background jobs by BullMQ.", Broker.REDIS),
        ("Express and Prisma, with a job queue backed by Redis.", Broker.REDIS),
        ("NestJS and Prisma. Redis for lists that are asked often, and a job queue.", Broker.REDIS),
        ("NestJS and Prisma. Redis for lists that are asked often, and a queue over RabbitMQ.", Broker.RABBITMQ),
        ("NestJS and Prisma, with caching and a job queue.", Broker.RABBITMQ),
        ("Python. Redis for lists that are asked often, and a job queue.", Broker.RABBITMQ),
    ],
)
def test_the_broker_is_the_one_that_the_text_names(sentence: str, broker: Broker) -> None:
    understanding = understand("Depots", f"A depot has a name and a city. {sentence}")
    assert understanding.spec is not None
    assert "queue" in understanding.spec.features
    assert understanding.spec.broker is broker
    assert any(choice.about == "broker" for choice in understanding.choices)


def test_a_broker_that_the_stack_has_nothing_for_is_told_and_replaced():
    understanding = understand("Depots", "A depot has a name. FastAPI, with background jobs by BullMQ.")
    assert understanding.spec is not None
    assert understanding.spec.broker is Broker.RABBITMQ
    assert "BullMQ is not for this stack: events go over RabbitMQ." in understanding.assumptions


def test_a_queue_on_redis_asks_for_no_cache():
    spec = read("Depots (name, city). Express and Prisma, with a job queue backed by Redis.")
    assert "redis-cache" not in spec.features


@pytest.mark.parametrize("sentence", ["Lists are backed by Redis.", "Redis beside a job queue over Kafka."])
def test_redis_beside_a_queue_is_a_cache(sentence: str) -> None:
    assert "redis-cache" in read(f"Depots (name, city). Express and Prisma. {sentence}").features


def test_two_stacks_that_cannot_be_one_take_the_more_specific_word():
    assert read("Depots (name, city). TypeScript with NestJS and Prisma.").stack == "nestjs-prisma"
    assert read("Depots (name, city). Written in Go.").stack == "go-fiber-gorm"
    assert (
        read("Depots (name, city). We go to production in May, express delivery matters.").stack == "fastapi-sqlalchemy"
    )


def test_a_default_among_the_values_of_an_enum_is_no_value_itself():
    spec = read("Resources:\n- **Product**: name (string), status (enum: draft, sold out, default draft)")
    assert fields(spec, "Product")["status"].values == ("draft", "sold out")


@pytest.mark.parametrize(
    "code",
    [
        "```go\ntype Boat struct {\n  ID uint\n  Label string\n  DeletedAt *time.Time\n}\n```",
        "```kotlin\ndata class Boat(val id: Long, val label: String, val deletedAt: Instant?)\n```",
        "```ts\ninterface Boat { id: string; label: string; deletedAt: Date | null }\n```",
        "```python\nclass Boat(Base):\n    id: int\n    label: str\n    deleted_at: datetime | None\n```",
        "```sql\nCREATE TABLE boats (id serial primary key, label text, deleted_at timestamptz);\n```",
    ],
)
def test_a_moment_of_deletion_is_a_field_like_any_other_in_every_language(code: str) -> None:
    found = fields(read(f"Please generate this.\n\n{code}"), "Boat")
    assert list(found) == ["label", "deleted_at"]
    assert found["deleted_at"].type is FieldType.DATETIME


def test_rows_that_gorm_only_marks_as_deleted_are_told():
    code = "```go\ntype Boat struct {\n  gorm.Model\n  Label string\n  DeletedAt gorm.DeletedAt\n}\n```"
    understanding = understand("Boats", f"Please generate this.\n\n{code}")
    assert understanding.spec is not None
    assert list(fields(understanding.spec, "Boat")) == ["label"]
    assert any("ask for the feature soft-delete" in sentence for sentence in understanding.assumptions)
