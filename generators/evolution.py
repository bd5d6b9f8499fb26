"""Evolution: from the Spec that a service was generated from to the next one, with the migration in between."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase

from generators.changes.rename import Rename
from generators.enrichment import enrich_for_layers
from generators.errors import UnsupportedError
from generators.pipeline import assemble
from generators.result import GenerationResult
from generators.spec.models import ServiceSpec
from generators.stacks.registry import find_stack
from generators.support import choose_layers


def evolve(
    before: ServiceSpec,
    after: ServiceSpec,
    renames: Sequence[Rename],
    history: Mapping[str, str],
    directory: str = "",
) -> GenerationResult:
    """Make the service of the next Spec for a database that holds rows of the one before.

    The files are those of ``generate(after)``, but for migrations: none of those that are there is written again, and
    one more follows the last of them if the tables change. Both Specs are checked, as ``load_spec`` gives them.

    Args:
        before: What the service was generated from.
        after: What it is to be.
        renames: What has another name in it; whatever is not named here and is gone takes its data along.
        history: The text of each file of the service by its path, migrations of people included; what is no migration
            is not looked at.
        directory: Where the service is in its repository; empty for the root.

    Raises:
        SpecError: If a new migration has nothing that it could follow, or what is asked for can be done in steps only.
        UnsupportedError: If no layer supports what the next Spec asks for, or it asks for another stack.
        TemplateError: If a layer is wrong, which is a defect of ours.
    """
    if before.stack != after.stack:
        text = f"A service on {before.stack} does not become one on {after.stack}."
        raise UnsupportedError(text, "Generate a new one from the same Spec.")
    stack = find_stack(after.stack)
    layers = choose_layers(stack, after)
    there = {path: text for path, text in history.items() if is_history(after.stack, path)}
    old, new = enrich_for_layers(choose_layers(stack, before), before), enrich_for_layers(layers, after)
    migrations = stack.migrations.write_next(old, new, renames, there)
    result = assemble(stack, layers, after, directory, migrations.added)
    return replace(result, removed=migrations.removed)


def is_history(stack: str, path: str) -> bool:
    """Tell whether a path in a service of a stack is that of a migration: once released, it is never edited.

    Raises:
        UnsupportedError: If there is no such stack.
    """
    return fnmatchcase(path, find_stack(stack).migrations.folder)
