"""Questions: what has to be known before anything can be generated, each with an answer that one could give."""

from collections.abc import Sequence

from generators.requirements.document import Document
from generators.requirements.understanding import MAX_QUESTIONS, Choice, Question

_KEEPS = Question(
    "What should the service keep? Name each thing and what it consists of.",
    "Task: title (required), notes, due date, done (yes/no). List: name. A task belongs to a list.",
)
_PURPOSE = Question(
    "Who will call the service, and what for?", "The mobile app lists a user's tasks and ticks them off."
)
_SIGN_IN = Question("Must callers sign in?", "No, the gateway in front takes care of that.")


def ask_questions(document: Document, choices: Sequence[Choice]) -> tuple[Question, ...]:
    """Ask what is missing of a service of which no thing to keep is known; what the text says is not asked again."""
    questions = [_KEEPS]
    if not document.blocks:
        questions.append(_PURPOSE)
    supposed = {choice.about: choice.value for choice in choices if choice.span is None}
    tools = [supposed[about] for about in ("stack", "database") if about in supposed]
    if tools:
        named = " with ".join(tools)
        questions.append(Question(f"Is {named} right?", f"Yes, {named}."))
    if "auth" in supposed:
        questions.append(_SIGN_IN)
    return tuple(questions[:MAX_QUESTIONS])
