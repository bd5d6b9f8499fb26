"""Plan: what the issue asks for, what of it can be generated, and the status comment that says so."""

from generators.availability import Offer, settle
from generators.errors import GeneratorError, UnsupportedError
from generators.requirements.attachments import Attachment
from generators.requirements.understanding import Kind, Understanding
from generators.spec.file import write_spec
from generators.spec.rules import check_spec
from github_app.assistance.assistant import understand_with
from github_app.errors import UserError
from github_app.jobs.job import Job, Record
from github_app.jobs.steps.comments import put_comment
from github_app.jobs.steps.read import Source
from github_app.jobs.tools import Tools
from github_app.messages import status
from github_app.messages.escaping import escape_text
from github_app.messages.plan import write_assumptions, write_choices, write_plan
from github_app.messages.sections import Section

_HINT = "Edit the issue."


class Plan(Record):
    """What will be generated.

    Attributes:
        kind: Whether there is something to generate.
        service: Name of the service; empty if there is none.
        spec: The service in the form of ``pullwright.yml``; empty if there is none.
        sections: The plan as the status comment shows it.
        decisions: The choices with their reasons, Markdown.
        assumptions: What was supposed, Markdown.
        left_out: What was asked for and will be missing, one sentence each.
        comment: Number of the status comment.
        origin: Where the pull request comes from, one line of Markdown; empty if that is the issue, which it closes.
    """

    kind: Kind
    service: str = ""
    spec: str = ""
    sections: tuple[Section, ...] = ()
    decisions: str = ""
    assumptions: str = ""
    left_out: tuple[str, ...] = ()
    comment: int = 0
    origin: str = ""


async def plan(job: Job, source: Source, tools: Tools) -> Plan:
    """Understand the issue and say on it what will happen.

    Raises:
        UserError: If what was understood cannot be generated.
    """
    understanding = await understand_with(
        tools.assistant,
        (source.title, source.body, source.context),
        source.config.defaults,
        [Attachment(path, text) for path, text in source.attachments],
    )
    made, body = _decide(job, understanding, needs_approval=source.config.approve)
    comment = await put_comment(tools.connect(job), job.issue, status.make_status_marker(job.status_id), body)
    return made.model_copy(update={"comment": comment.id})


def _decide(job: Job, understanding: Understanding, *, needs_approval: bool) -> tuple[Plan, str]:
    if understanding.kind is Kind.CLARIFY:
        return Plan(kind=Kind.CLARIFY), status.write_questions(job.status_id, understanding.questions)
    if understanding.kind is Kind.DECLINE or understanding.spec is None:
        return Plan(kind=Kind.DECLINE), status.write_declined(job.status_id, understanding.refusal)
    offer = _make_offer(understanding)
    sections = tuple(write_plan(understanding, offer.spec, offer.left_out))
    made = Plan(
        kind=Kind.GENERATE,
        service=offer.spec.name,
        spec=write_spec(offer.spec),
        sections=sections,
        decisions=write_choices(understanding, offer.spec),
        assumptions=write_assumptions(understanding, offer.spec),
        left_out=offer.left_out,
    )
    if needs_approval:
        return made, status.write_proposed(job.status_id, offer.spec.name, sections, job.sender)
    return made, status.write_building(job.status_id, offer.spec.name, sections)


def _make_offer(understanding: Understanding) -> Offer:
    if understanding.spec is None:
        raise ValueError("there is nothing to generate")
    try:
        offer = settle(understanding, understanding.spec)
        check_spec(offer.spec)
    except UnsupportedError as error:
        raise UserError("not_built", error.text, f"{error.hint} {_HINT}") from error
    except GeneratorError as error:
        text = escape_text(str(error).replace("\n", "; "))
        raise UserError(
            "spec_invalid",
            f"What the issue describes does not fit together: {text}",
            _HINT,
        ) from error
    return offer
