"""The plan: what was understood of an issue, each choice with its reason, for the status comment and the runbook."""

from collections.abc import Sequence

from generators.auth.accounts import list_adaptations
from generators.requirements.understanding import Choice, Understanding
from generators.spec.models import Database, Field, Relation, Resource, ServiceSpec
from generators.stacks.profiles import find_profile
from github_app.messages.details import write_details
from github_app.messages.escaping import escape_text, quote_words, write_code
from github_app.messages.sections import Section
from github_app.messages.tables import write_table

MAX_ROWS = 60
"""Resources shown in the table; more would be a list that nobody reads."""

_SUBJECTS = {"stack": "Stack", "database": "Database", "auth": "Authentication"}


def name_stack(stack: str) -> str:
    """Give the name of a stack for people."""
    profile = find_profile(stack)
    return profile.title if profile else stack


def _name_database(database: str) -> str:
    return Database(database).label


def write_plan(understanding: Understanding, spec: ServiceSpec, left_out: Sequence[str]) -> list[Section]:
    """Give the sections of the plan.

    Args:
        understanding: What was understood.
        spec: What will be generated of it.
        left_out: What will not, and why, one sentence each.
    """
    return [
        Section(write_choices(understanding, spec), weight=9),
        Section(_write_left_out(left_out), weight=8),
        Section(write_resources(spec.resources), short=_count_resources(spec), weight=3),
        Section(write_assumptions(understanding, spec), weight=2),
        Section(_write_alternatives(understanding), weight=1),
    ]


def write_choices(understanding: Understanding, spec: ServiceSpec) -> str:
    """Give the decisions that hold for a service as a list, each with its reason and the words that it came from."""
    return "\n".join(_write_choice(choice) for choice in understanding.choices if _holds(choice, spec))


def write_assumptions(understanding: Understanding, spec: ServiceSpec) -> str:
    """Give what was supposed where the issue is silent, and what follows from the way to authenticate."""
    assumptions = (*understanding.assumptions, *list_adaptations(spec))
    if not assumptions:
        return ""
    lines = "\n".join(f"- {escape_text(assumption)}" for assumption in assumptions)
    return f"**Assumptions**\n\n{lines}"


def write_resources(resources: Sequence[Resource]) -> str:
    """Give the resources as a table; required fields are bold, unique ones marked."""
    rows = [
        (write_code(resource.name), _write_fields(resource), _write_relations(resource.relations))
        for resource in resources
    ]
    # One that is too long gives way as a whole.
    return write_table(("Resource", "Fields", "Refers to"), rows, max_rows=MAX_ROWS, max_characters=None)


def _holds(choice: Choice, spec: ServiceSpec) -> bool:
    subject, _, name = choice.about.partition(".")
    chosen = {"stack": spec.stack, "database": spec.database.value, "auth": spec.auth.value}
    if subject == "features":
        return name in spec.features
    return subject in chosen and chosen[subject] == choice.value


def _write_choice(choice: Choice) -> str:
    subject, _, name = choice.about.partition(".")
    value = {"stack": name_stack, "database": _name_database}.get(subject, str)(choice.value)
    said = f" ({quote_words(choice.span.text)})" if choice.span else ""
    title = _SUBJECTS.get(subject, "Feature")
    return f"- **{title}:** {escape_text(name or value)}, because {escape_text(choice.reason)}{said}"


def _write_fields(resource: Resource) -> str:
    fields = ", ".join(_write_field(field) for field in resource.fields) or "none"
    sets = (" and ".join(map(escape_text, members)) for members in resource.unique_together)
    return fields + "".join(f"; {members} (unique together)" for members in sets)


def _write_field(field: Field) -> str:
    kind = f"{field.type} {' · '.join(field.values)}" if field.values else field.type.value
    name = f"**{escape_text(field.name)}**" if field.required else escape_text(field.name)
    return f"{name} {escape_text(kind)}{' (unique)' if field.unique else ''}"


def _write_relations(relations: Sequence[Relation]) -> str:
    return ", ".join(f"{write_code(relation.target)} ({relation.kind})" for relation in relations) or "none"


def _write_left_out(left_out: Sequence[str]) -> str:
    if not left_out:
        return ""
    lines = "\n".join(f"> - {sentence}" for sentence in left_out)
    return f"> [!WARNING]\n> Not everything that was asked for can be generated yet:\n{lines}"


def _count_resources(spec: ServiceSpec) -> str:
    return f"{len(spec.resources)} resources; `pullwright.yml` in the branch lists them with their fields."


def _write_alternatives(understanding: Understanding) -> str:
    if not understanding.alternatives:
        return ""
    lines = "\n".join(f"- {name_stack(a.stack)}: when {escape_text(a.when)}" for a in understanding.alternatives)
    return write_details("Other stacks that would fit", lines)
