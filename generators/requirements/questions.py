"""Questions: what has to be known before anything can be generated, each with an answer that one could give."""

from generators.requirements.document import Document
from generators.requirements.understanding import MAX_QUESTIONS, Question
from generators.spec.models import ServiceSpec

_KEEPS = Question(
    "What should the service keep? Name each thing and what it consists of.",
    "Task: title (required), notes, due date, done (yes/no). List: name. A task belongs to a list.",
)
_PURPOSE = Question(
    "Who will call the service, and what for?", "The mobile app lists a user's tasks and ticks them off."
)


def ask_questions(document: Document, spec: ServiceSpec) -> tuple[Question, ...]:
    """Ask what is missing of a service of which no thing to keep is known."""
    questions = [_KEEPS]
    if not document.blocks:
        questions.append(_PURPOSE)
    questions.append(
        Question(
            f"Is {spec.database.value} with {spec.stack} right, and must callers sign in?",
            f"Yes, {spec.stack} on {spec.database.value}, without sign-in.",
        )
    )
    return tuple(questions[:MAX_QUESTIONS])
