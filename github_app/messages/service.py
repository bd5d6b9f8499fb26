"""What a pull request says of its service: what it keeps, how to run it, what it answers.

All of it follows from the Spec, so that it is written anew whenever the service evolves. Texts of the generator are
Markdown of ours; what comes from people is escaped.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generators.evolution import is_history
from generators.result import Category, EnvVariable, GenerationResult, RunbookStep
from generators.spec.models import ServiceSpec
from github_app.git.layout import WORKFLOWS
from github_app.messages.details import write_details
from github_app.messages.escaping import write_block, write_code
from github_app.messages.plan import write_resources
from github_app.messages.sections import Section
from github_app.messages.tables import write_table

_NAMED = 5

_NEXT = (
    "Post one of these as a comment, on a line of its own. What people have written on this branch stays; "
    "`/generate help` shows all that can be asked for.\n"
)


@dataclass(frozen=True, slots=True)
class Service:
    """A service on a branch.

    Attributes:
        spec: What it is.
        result: What was generated: the whole service.
        directory: Where it is, ``""`` for the root.
        readme: Path of its README in the repository.
        history: Paths of its migrations, if there are others than those that were generated first.
    """

    spec: ServiceSpec
    result: GenerationResult
    directory: str
    readme: str
    history: Sequence[str] = ()


def write_service(service: Service) -> list[Section]:
    """Give the sections, in the order in which one needs them."""
    more = f"It is in `{service.readme}` on this branch."
    spec, result = service.spec, service.result
    summary = _summarize(service)
    return [
        Section(summary, summary, weight=100),
        Section(
            f"## Resources\n\n{write_resources(spec.resources)}",
            f"## Resources\n\n{len(spec.resources)}; they are listed in `pullwright.yml` on this branch.",
            weight=20,
        ),
        Section(_write_runbook(service), f"## Runbook\n\n{more}", weight=80),
        Section(_write_environment(result.environment), f"## Environment\n\n{more}", weight=50),
        Section(_write_endpoints(result), f"## Endpoints\n\n{len(result.endpoints)}. {more}", weight=10),
        Section(_write_migrations(service), weight=30),
        Section(_write_tests(result), weight=25),
        Section(_write_deployment(result), weight=40),
        Section(_write_next(result), weight=70),
    ]


def _summarize(service: Service) -> str:
    where = f"in `{service.directory}/`" if service.directory else "at the root"
    return f"**{service.result.summary}**; {len(service.result.tree)} files {where}."


def _write_runbook(service: Service) -> str:
    enter = (f"cd {service.directory}",) if service.directory else ()
    steps = [
        _write_step(number, step, enter if number == 1 else ())
        for number, step in enumerate(service.result.runbook, start=1)
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
        (
            f"`{variable.name}`",
            f"{variable.summary}{' Keep it secret.' if variable.secret else ''}",
            "required" if variable.default is None else _write_value(variable.default),
            _write_value(variable.example),
        )
        for variable in variables
    ]
    return f"## Environment\n\n{write_table(('Variable', 'What it is for', 'Default', 'Example'), rows)}"


def _write_value(value: str) -> str:
    return write_code(value) if value else "empty"


def _write_endpoints(result: GenerationResult) -> str:
    rows = [(f"`{e.method}`", f"`{e.path}`", e.summary) for e in result.endpoints]
    table = write_table(("Method", "Path", "What it does"), rows)
    return f"## Endpoints\n\n{write_details(f'All {len(result.endpoints)} operations', table)}"


def _write_migrations(service: Service) -> str:
    """List the migrations, of many the newest: others have run already where the service is deployed."""
    result = service.result
    paths = service.history or [path for path in result.tree if is_history(service.spec.stack, path)]
    shown = ", ".join(f"`{path}`" for path in paths[-_NAMED:])
    more = f", behind {len(paths) - _NAMED} earlier ones" if paths[_NAMED:] else ""
    return f"## Migrations\n\n{shown}{more}.{_write_commands(result, 'migrate')}"


def _write_tests(result: GenerationResult) -> str:
    """Say where the tests are: which files there are is told by the diff."""
    paths = [path for path in result.tree if result.categories[path] is Category.TESTS]
    if not paths:
        return ""
    rooms = Counter(path.rpartition("/")[0] for path in paths).most_common(_NAMED)
    shown = ", ".join(f"`{room}/` ({_count(number)})" if room else _count(number) for room, number in rooms)
    others = len(paths) - sum(number for _, number in rooms)
    more = f" and {others} more" if others else ""
    return f"## Tests\n\n{shown}{more}.{_write_commands(result, 'test')}"


def _count(files: int) -> str:
    return "1 file" if files == 1 else f"{files} files"


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


def _write_next(result: GenerationResult) -> str:
    if not result.next_prompts:
        return ""
    lines = [f"- {write_code(prompt.command)}: {prompt.summary}" for prompt in result.next_prompts]
    return "\n".join(["## Next\n", _NEXT, *lines])
