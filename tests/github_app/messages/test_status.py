"""The status comment: the plan with its reasons, and every state of a job."""

from generators.requirements.understanding import Alternative, Choice, Kind, Question, Span, Understanding
from generators.spec.models import Database, Field, FieldType, Relation, RelationKind, Resource, ServiceSpec
from github_app.messages import status
from github_app.messages.plan import MAX_ROWS, write_choices, write_plan
from github_app.messages.sections import MAX_CHARACTERS

SPEC = ServiceSpec(
    name="shop",
    stack="fastapi-sqlalchemy",
    database=Database.POSTGRESQL,
    features=("docker",),
    resources=(
        Resource(
            name="Book",
            fields=(
                Field(name="title", type=FieldType.STRING, required=True, unique=True),
                Field(name="state", type=FieldType.ENUM, values=("new", "used")),
            ),
            relations=(Relation(name="author", kind=RelationKind.MANY_TO_ONE, target="Author"),),
        ),
        Resource(name="Author"),
    ),
)
UNDERSTANDING = Understanding(
    Kind.GENERATE,
    SPEC,
    choices=(
        Choice("stack", "fastapi-sqlalchemy", "the text says so", Span("body", 0, 6, "Python @ada")),
        Choice("database", "postgresql", "nothing else was said"),
        Choice("features.docker", "docker", "every service has it"),
        Choice("features.queue", "queue", "the text asks for it"),
        Choice("resources.Book", "Book", "the text names it"),
    ),
    assumptions=("A book has <one> author.",),
    alternatives=(Alternative("go-fiber-gorm", "every millisecond counts"),),
)


def write_comment() -> str:
    return status.write_building("job1", "shop", write_plan(UNDERSTANDING, SPEC, ["`queue` is not built yet."]))


def test_each_choice_has_its_reason_and_its_words() -> None:
    comment = write_comment()
    assert "**Stack:** FastAPI + SQLAlchemy, because the text says so (“Python @\u2060ada”)" in comment
    assert "**Database:** PostgreSQL, because nothing else was said" in comment


def test_only_choices_that_hold_are_listed() -> None:
    choices = write_choices(UNDERSTANDING, SPEC)
    assert "**Feature:** docker" in choices
    assert "queue" not in choices
    assert "Book" not in choices


def test_the_resources_are_a_table() -> None:
    row = "| `Book` | **title** string (unique), state enum new · used | `Author` (many-to-one) |"
    assert row in write_comment()
    assert "| `Author` | none | none |" in write_comment()


def test_assumptions_alternatives_and_what_is_left_out_are_said() -> None:
    comment = write_comment()
    assert r"- A book has \<one\> author." in comment
    assert "- Go Fiber + GORM: when every millisecond counts" in comment
    assert "> - `queue` is not built yet." in comment


def test_many_resources_are_counted() -> None:
    resources = tuple(Resource(name=f"Thing{number}") for number in range(MAX_ROWS + 5))
    spec = SPEC.model_copy(update={"resources": resources})
    comment = status.write_building("job1", "shop", write_plan(UNDERSTANDING, spec, []))
    assert "… and 5 more." in comment


def test_a_comment_never_passes_the_limit() -> None:
    fields = tuple(
        Field(name=f"a_rather_long_name_of_a_field_{number}", type=FieldType.STRING) for number in range(200)
    )
    resources = tuple(Resource(name=f"Thing{number}", fields=fields) for number in range(MAX_ROWS))
    spec = SPEC.model_copy(update={"resources": resources})
    comment = status.write_building("job1", "shop", write_plan(UNDERSTANDING, spec, []))
    assert len(comment) < MAX_CHARACTERS
    assert f"{MAX_ROWS} resources" in comment
    assert status.make_status_marker("job1") in comment


def test_the_same_comment_goes_from_plan_to_result() -> None:
    plan = write_plan(UNDERSTANDING, SPEC, [])
    for comment in (
        status.write_building("job1", "shop", plan),
        status.write_done("job1", "shop", 7, ["No reviewers."], plan),
        status.write_stopped("job1", "shop", plan),
    ):
        assert status.make_status_marker("job1") in comment
        assert "| `Book` |" in comment
    assert "#7" in status.write_done("job1", "shop", 7, [], plan)


def test_questions_come_with_answers_and_what_to_do() -> None:
    comment = status.write_questions("job1", [Question("What is *kept*?", "Books: title, price")])
    assert r"1. What is \*kept\*?" in comment
    assert "For example: Books: title, price" in comment
    assert "remove the label and set it again" in comment


def test_a_refusal_says_why_and_what_would_do() -> None:
    comment = status.write_declined("job1", "This is a bug report.")
    assert "This is a bug report." in comment
    assert "remove the label and set it again" in comment
