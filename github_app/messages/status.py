"""The status comment: one per job, edited in place from the plan to the result."""

from collections.abc import Sequence

from generators.requirements.understanding import Question
from github_app.messages.escaping import escape_text, write_block, write_code
from github_app.messages.markers import make_marker
from github_app.messages.sections import Section, join_sections

RETIRED = "✋ **This plan waits for approval no longer:** a newer one took its place, or somebody dropped it."

STATUS, QUESTIONS = "status", "questions"
"""Kinds of texts: any state of a job, and beside that one that asks."""


def make_status_marker(job: str) -> str:
    """Give the marker of a job's status comment."""
    return make_marker(STATUS, job)


def write_building(job: str, service: str, plan: Sequence[Section]) -> str:
    """Say what is going to be generated."""
    return _write(job, f"⏳ **Generating `{service}`.** This is the plan:", plan)


def write_proposed(job: str, service: str, plan: Sequence[Section], requester: str) -> str:
    """Say what would be generated, and whose yes it waits for."""
    return _write(
        job,
        f"✋ **This is the plan for `{service}`; nothing is pushed before it is approved.** For that "
        f"{write_code(requester)} reacts to this comment with 👍 within three days, or somebody who may write here "
        "posts `/generate apply`.",
        plan,
    )


def write_retired(job: str) -> str:
    """Say in the place of a plan that it waits for approval no longer."""
    return _write(job, RETIRED, [])


def write_done(job: str, service: str, pull_request: int, warnings: Sequence[str], plan: Sequence[Section]) -> str:
    """Say where the result is, and what of the repository's wishes could not be met."""
    head = f"🚀 **`{service}` is ready for review in #{pull_request}.** This was the plan:"
    return _write(job, "\n\n".join([*warnings, head]), plan)


def write_stopped(job: str, service: str, plan: Sequence[Section]) -> str:
    """Say that the job ended without a result; the failure has a comment of its own."""
    return _write(job, f"😕 **Generating `{service}` failed;** the comment below says why. This was the plan:", plan)


def write_questions(job: str, questions: Sequence[Question]) -> str:
    """Ask what has to be known first."""
    lines = [
        f"{number}. {escape_text(question.text)}\n   For example: {escape_text(question.example)}"
        for number, question in enumerate(questions, start=1)
    ]
    asked = "this" if len(lines) == 1 else "these"
    return _write(
        job,
        f"🤔 **Before a service can be generated, {asked} should be known:**",
        [
            Section("\n".join(lines)),
            Section(
                "Answer in a comment, on a line that begins with `/generate`:\n\n"
                f"{write_block(f'/generate {questions[0].example}')}\n\n"
                "Or edit the issue to say so, then remove the label and set it again."
            ),
            Section(make_marker(QUESTIONS, job), make_marker(QUESTIONS, job), 99),
        ],
    )


def write_declined(job: str, reason: str) -> str:
    """Say that there is nothing to generate, and why."""
    return _write(
        job,
        f"🤷 **There is nothing to generate here.** {escape_text(reason)}",
        [
            Section(
                "If a service is meant, say in the issue what it keeps (such as *a REST API for managing books: title, "
                "author, price*), then remove the label and set it again."
            )
        ],
    )


def _write(job: str, head: str, sections: Sequence[Section]) -> str:
    return join_sections(
        [Section(head, head, 99), *sections, Section(make_status_marker(job), make_status_marker(job), 99)]
    )
