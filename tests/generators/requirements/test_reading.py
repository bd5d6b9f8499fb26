"""From text to Understanding, as a whole."""

from generators.requirements.defaults import Defaults
from generators.requirements.reading import understand
from generators.requirements.understanding import Kind
from generators.spec.models import Database, FieldType, OnDelete, RelationKind, ServiceSpec
from generators.spec.rules import check_spec, find_resource


def read_spec(title: str, body: str, defaults: Defaults | None = None) -> ServiceSpec:
    """Give the Spec of a text that is there to be generated."""
    understanding = understand(title, body, defaults=defaults)
    assert understanding.kind is Kind.GENERATE
    assert understanding.spec is not None
    check_spec(understanding.spec)
    return understanding.spec


def test_a_plain_sentence_becomes_a_service_with_a_starter_that_is_said_to_be_one() -> None:
    title, body = "User management API", "I need to build a REST API for managing users with PostgreSQL"
    spec = read_spec(title, body)

    assert spec.name == "user-management-api"
    assert spec.database is Database.POSTGRESQL
    assert [resource.name for resource in spec.resources] == ["User"]
    assert any("User" in sentence for sentence in understand(title, body).assumptions)


def test_fields_relations_and_deletion_come_from_the_words() -> None:
    body = (
        "- a task has a title (required), notes, a due date and a done flag\n- tasks live in lists; a list has a name\n"
    )
    body += "- deleting a list deletes its tasks\n"
    spec = read_spec("todo api", body)

    task = find_resource(spec, "Task")
    assert task is not None
    assert [(field.name, field.type, field.required) for field in task.fields] == [
        ("title", FieldType.STRING, True),
        ("notes", FieldType.TEXT, False),
        ("due_date", FieldType.DATE, False),
        ("done", FieldType.BOOLEAN, False),
    ]
    (relation,) = task.relations
    assert (relation.name, relation.kind, relation.target) == ("list", RelationKind.MANY_TO_ONE, "List")
    assert (relation.on_delete, relation.inverse, relation.required) == (OnDelete.CASCADE, "tasks", True)


def test_a_choice_quotes_the_words_it_came_from() -> None:
    body = "We need an API for orders.\r\n\r\nMySQL please."
    choice = next(c for c in understand("Shop", body).choices if c.about == "database")

    assert choice.value == "mysql"
    assert choice.span is not None
    assert body[choice.span.start : choice.span.end] == choice.span.text == "MySQL"


def test_bounds_and_defaults_in_notes_are_read() -> None:
    body = (
        "- Task: title (string, max 80), priority (integer, min 1, max 5), score (integer between 0 and 100), "
        "quantity (integer, at least 1), price: decimal >= 0, status (enum: open, done; default open)\n"
    )
    task = find_resource(read_spec("Tasks API", body), "Task")
    assert task is not None
    fields = {field.name: field for field in task.fields}
    assert fields["title"].max_length == 80
    bounds = {name: f"{field.minimum}..{field.maximum}" for name, field in fields.items() if field.minimum is not None}
    assert bounds == {"priority": "1..5", "score": "0..100", "quantity": "1..None", "price": "0..None"}
    assert (fields["status"].values, fields["status"].default) == (("open", "done"), "open")


def test_deletion_that_is_forbidden_is_never_taken_for_deletion_that_is_asked_for() -> None:
    things = "- Customer: name, email\n- Order: total (decimal), placed_at\n\nAn order belongs to a customer. "
    for rule in (
        "Deleting a customer must not delete the orders.",
        "Deleting a customer never deletes its orders.",
        "When a customer is deleted, its orders must not be deleted.",
    ):
        order = find_resource(read_spec("Shop API", things + rule), "Order")
        assert order is not None
        assert [relation.on_delete for relation in order.relations] == [OnDelete.RESTRICT]


def test_a_language_beside_a_kind_of_service_is_named_not_hinted() -> None:
    choice = understand("", "Go microservice for orders: number, total").choices[0]
    assert (choice.value, choice.span and choice.span.text) == ("go-fiber-gorm", "Go")


def test_the_defaults_of_a_repository_hold_where_the_text_is_silent() -> None:
    defaults = Defaults(stack="go-fiber-gorm", database=Database.SQLITE)

    silent = read_spec("Orders API", "An API for orders.", defaults)
    assert (silent.stack, silent.database) == ("go-fiber-gorm", Database.SQLITE)
    stated = read_spec("Orders API", "A FastAPI service for orders on MySQL.", defaults)
    assert (stated.stack, stated.database) == ("fastapi-sqlalchemy", Database.MYSQL)


def test_what_is_no_request_is_declined_with_the_reason() -> None:
    understanding = understand("Can someone review my code?", "I wrote this middleware. Could you have a look?")

    assert understanding.kind is Kind.DECLINE
    assert "review" in understanding.refusal
    assert understanding.spec is None


def test_a_service_of_which_nothing_is_known_gives_questions_with_examples() -> None:
    understanding = understand("backend", "")

    assert understanding.kind is Kind.CLARIFY
    assert 1 <= len(understanding.questions) <= 3
    assert all(question.text and question.example for question in understanding.questions)


def test_default_features_are_in_the_spec_unless_they_are_refused() -> None:
    spec = read_spec("Orders API", "An API for orders. No docker.")

    assert spec.features == ("github-actions",)
    assert read_spec("Orders API", "An API for orders, without Docker and CI.").features == ()
    assert understand("Orders API", "An API for orders.").asked_features == ()
