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
