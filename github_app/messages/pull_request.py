"""The pull request: its title, and the runbook as its description.

Texts of the generator are Markdown of ours; only the service's summary comes from the issue and is escaped.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generators.result import Category, EnvVariable, GenerationResult, RunbookStep
from generators.spec.models import ServiceSpec
from github_app.git.placement import WORKFLOWS
from github_app.messages.escaping import escape_text, write_block, write_code
from github_app.messages.markers import make_marker
from github_app.messages.plan import name_stack, write_resources
from github_app.messages.sections import Section, join_sections

MAX_LISTED = 200
"""Rows of a table that are worth showing."""

_NAMED = 5

_NEXT = (
    "Each of these is a change that can be generated. Comments with `/generate` are not answered yet: until they are, "
    "write it into the issue, close this pull request, then remove the label and set it again.\n"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a pull request is about.

    Attributes:
        job: Id of the job.
        issue: The issue that asked.
        spec: The service.
        result: What was generated.
        directory: Where it is, ``""`` for the root.
        readme: Path of the service's README in the repository.
        notes: What placing it made necessary to say, Markdown.
        decisions: The choices with their reasons, Markdown.
        assumptions: What was supposed, Markdown.
        left_out: What was asked for and is not there, one sentence each.
    """

    job: str
    issue: int
    spec: ServiceSpec
    result: GenerationResult
    directory: str
    readme: str
    notes: Sequence[str]
    decisions: str
    assumptions: str
    left_out: Sequence[str]


def write_title(spec: ServiceSpec) -> str:
    """Give the title."""
    count = len(spec.resources)
    resources = "1 resource" if count == 1 else f"{count} resources"
    return f"Add {spec.name}: {resources} on {name_stack(spec.stack)}"


def write_body(subject: Subject) -> str:
    """Give the description: what this is, how to run it, and what was decided; never longer than GitHub allows."""
    more = f"It is in `{subject.readme}` on this branch."
    spec, result = subject.spec, subject.result
    return join_sections(
        [
            Section(_write_head(subject), weight=100),
            Section(_write_list("Left out", subject.left_out), weight=95),
            Section(_write_list("About your files", subject.notes), weight=90),
            Section(
                f"## Resources\n\n{write_resources(spec.resources)}",
                f"## Resources\n\n{len(spec.resources)}; they are listed in `pullwright.yml` on this branch.",
                weight=20,
            ),
            Section(_write_runbook(subject), f"## Runbook\n\n{more}", weight=80),
            Section(_write_environment(result.environment), f"## Environment\n\n{more}", weight=50),
            Section(_write_endpoints(result), f"## Endpoints\n\n{len(result.endpoints)}. {more}", weight=10),
            Section(_write_files("Migrations", result, Category.MIGRATIONS, "migrate"), weight=30),
            Section(_write_files("Tests", result, Category.TESTS, "test"), weight=25),
            Section(_write_deployment(result), weight=40),
            Section(_write_decisions(subject), weight=60),
            Section(_write_next(result), weight=70),
            Section(make_marker("pull-request", subject.job), make_marker("pull-request", subject.job), weight=100),
        ]
    )


def _write_head(subject: Subject) -> str:
    where = f"in `{subject.directory}/`" if subject.directory else "at the root"
    count = len(subject.result.tree)
    about = f"{escape_text(subject.spec.summary)}\n\n" if subject.spec.summary else ""
    return f"{about}**{subject.result.summary}**; {count} files {where}.\n\nCloses #{subject.issue}"


def _write_list(title: str, sentences: Sequence[str]) -> str:
    if not sentences:
        return ""
    return "\n".join([f"## {title}\n", *(f"- {sentence}" for sentence in sentences)])


def _write_runbook(subject: Subject) -> str:
    enter = (f"cd {subject.directory}",) if subject.directory else ()
    steps = [
        _write_step(number, step, enter if number == 1 else ())
        for number, step in enumerate(subject.result.runbook, start=1)
    ]
    return "\n\n".join(["## Runbook", *steps])


def _write_step(number: int, step: RunbookStep, enter: tuple[str, ...]) -> str:
    parts = [f"### {number}. {step.title}"]
    if step.commands:
        parts.append(write_block("\n".join([*enter, *step.commands]), "sh"))
    if step.note:
        parts.append(step.note)
    return "\n\n".join(parts)


def _write_environment(variables: Sequence[EnvVariable]) -> str:
    rows = [
        f"| `{variable.name}` | {variable.summary}{' Keep it secret.' if variable.secret else ''} "
        f"| {'required' if variable.default is None else _write_value(variable.default)} "
        f"| {_write_value(variable.example)} |"
        for variable in variables
    ]
    head = ["## Environment\n", "| Variable | What it is for | Default | Example |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *rows])


def _write_value(value: str) -> str:
    return write_code(value) if value else "empty"


def _write_endpoints(result: GenerationResult) -> str:
    rows = [f"| `{e.method}` | `{e.path}` | {e.summary} |" for e in result.endpoints[:MAX_LISTED]]
    more = [f"\n… and {len(result.endpoints) - MAX_LISTED} more."] if result.endpoints[MAX_LISTED:] else []
    head = ["## Endpoints\n", f"<details><summary>All {len(result.endpoints)} operations</summary>\n"]
    table = ["| Method | Path | What it does |", "| --- | --- | --- |", *rows, *more]
    return "\n".join([*head, *table, "\n</details>"])


def _write_files(title: str, result: GenerationResult, category: Category, step: str) -> str:
    paths = [path for path in result.tree if result.categories[path] is category]
    if not paths:
        return ""
    shown = ", ".join(f"`{path}`" for path in paths[:_NAMED])
    more = f" and {len(paths) - _NAMED} more" if paths[_NAMED:] else ""
    return f"## {title}\n\n{shown}{more}.{_write_commands(result, step)}"


def _write_deployment(result: GenerationResult) -> str:
    parts = [_write_files("Deployment", result, Category.DOCKER, "docker") or "## Deployment"]
    workflows = [path for path in result.tree if path.startswith(f"{WORKFLOWS}/")]
    if workflows:
        parts.append(f"Every push is checked by {', '.join(f'`{path}`' for path in workflows)}.")
    return "\n\n".join(parts)


def _write_commands(result: GenerationResult, name: str) -> str:
    commands = [command for step in result.runbook if step.name == name for command in step.commands]
    block = write_block("\n".join(commands), "sh")
    return f"\n\n{block}" if commands else ""


def _write_decisions(subject: Subject) -> str:
    parts = [part for part in (subject.decisions, subject.assumptions) if part]
    return "\n\n".join(["## Decisions and assumptions", *parts]) if parts else ""


def _write_next(result: GenerationResult) -> str:
    if not result.next_prompts:
        return ""
    lines = [f"- {write_code(prompt.command)}: {prompt.summary}" for prompt in result.next_prompts]
    return "\n".join(["## Next\n", _NEXT, *lines])
