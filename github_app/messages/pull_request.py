"""The pull request: its title and its description, as they are when it is opened.

What follows from the Spec stands between markers and is renewed; all else is written once, and belongs to people then.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generators.spec.models import ServiceSpec
from github_app.messages.escaping import escape_text
from github_app.messages.markers import make_marker
from github_app.messages.plan import name_stack
from github_app.messages.region import open_region
from github_app.messages.sections import LIMIT, Section, join_sections, measure
from github_app.messages.service import Service, write_service
from github_app.messages.shortfalls import Shortfall, write_shortfalls


@dataclass(frozen=True, slots=True)
class Subject:
    """What a pull request is about.

    Attributes:
        job: Id of the job.
        origin: Where it comes from, one line of Markdown.
        service: What it brings.
        notes: What placing it made necessary to say, Markdown.
        decisions: The choices with their reasons, Markdown.
        assumptions: What was supposed, Markdown.
        left_out: What was asked for and is not there, one sentence each.
        shortfalls: What could not be delivered.
    """

    job: str
    origin: str
    service: Service
    notes: Sequence[str]
    decisions: str
    assumptions: str
    left_out: Sequence[str]
    shortfalls: Sequence[Shortfall] = ()


def write_closing(issue: int) -> str:
    """Say that a pull request answers an issue, in the words by which GitHub closes it."""
    return f"Closes #{issue}"


def write_comparing(pull_request: int) -> str:
    """Say that a pull request brings what another one brings, on another stack."""
    return (
        f"The same service as in #{pull_request} on another stack, to compare the two: it comes from the same "
        "specification and answers the same requests. Close the one that you do not want."
    )


def write_title(spec: ServiceSpec) -> str:
    """Give the title."""
    count = len(spec.resources)
    resources = "1 resource" if count == 1 else f"{count} resources"
    return f"Add {spec.name}: {resources} on {name_stack(spec.stack)}"


def write_body(subject: Subject) -> str:
    """Give the description: what this is, how to run it, and what was decided; never longer than GitHub allows."""
    spec = subject.service.spec
    marker = make_marker("pull-request", subject.job)
    above = [
        Section(escape_text(spec.summary), weight=85),
        Section(subject.origin, subject.origin, weight=100),
        Section(_write_list("Left out", subject.left_out), weight=95),
        *write_shortfalls(subject.shortfalls),
        Section(_write_list("About your files", subject.notes), weight=90),
    ]
    below = [Section(_write_decisions(subject), weight=60), Section(marker, marker, weight=100)]
    # A third each for what is written once: the runbook has to find room between.
    head, foot = (join_sections(sections, LIMIT // 3) for sections in (above, below))
    return f"{head}\n{open_region(spec.name, write_service(subject.service), LIMIT - measure(head + foot))}\n\n{foot}"


def _write_list(title: str, sentences: Sequence[str]) -> str:
    if not sentences:
        return ""
    return "\n".join([f"## {title}\n", *(f"- {sentence}" for sentence in sentences)])


def _write_decisions(subject: Subject) -> str:
    parts = [part for part in (subject.decisions, subject.assumptions) if part]
    return "\n\n".join(["## Decisions and assumptions", *parts]) if parts else ""
