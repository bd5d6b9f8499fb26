"""Questions: what is missing is asked, what was said is not asked again."""

from generators.requirements.reading import understand
from generators.requirements.understanding import Kind


def list_questions(title: str, body: str = "") -> str:
    understanding = understand(title, body)
    assert understanding.kind is Kind.CLARIFY
    return " ".join(question.text for question in understanding.questions)


def test_an_empty_issue_is_asked_about() -> None:
    assert "What should the service keep?" in list_questions("")


def test_what_the_text_names_is_not_asked_again() -> None:
    questions = list_questions("", "A FastAPI service with PostgreSQL and JWT")
    assert "PostgreSQL" not in questions
    assert "postgresql" not in questions
    assert "sign in" not in questions


def test_what_was_supposed_is_asked() -> None:
    assert "Is fastapi-sqlalchemy with postgresql right? Must callers sign in?" in list_questions("", "Build a service")


def test_two_orms_are_asked_about_with_an_answer_that_settles_it():
    body = "NestJS with Prisma and TypeORM. An order has a number and a total."
    asked = understand("Orders API", body)
    assert asked.kind is Kind.CLARIFY
    (question,) = asked.questions
    assert "Prisma and TypeORM" in question.text

    settled = understand("Orders API", f"{body}\n\n{question.example}")
    assert settled.kind is Kind.GENERATE
    assert settled.spec is not None
    assert settled.spec.stack == "nestjs-prisma"


def test_an_orm_that_is_refused_contradicts_nothing():
    assert understand("Orders API", "NestJS, Prisma instead of TypeORM. An order has a number.").kind is Kind.GENERATE
