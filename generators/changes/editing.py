"""Editing: the end of every Change, where its Spec is checked and what it costs is found."""

from collections.abc import Iterator, Sequence
from typing import NoReturn

from generators.changes.change import Edited
from generators.changes.losses import find_losses
from generators.changes.rename import Rename
from generators.enrichment import enrich_for_layers
from generators.errors import Problem, SpecError
from generators.spec.models import Resource, ServiceSpec
from generators.spec.rules import check_spec
from generators.spec.uniques import drop_lost_sets
from generators.stacks.registry import find_stack
from generators.support import choose_layers


def conclude(
    before: ServiceSpec, after: ServiceSpec, *, renames: Sequence[Rename] = (), notes: Sequence[str] = ()
) -> Edited:
    """Check an edited Spec, and find what data go; what was unique together with what is gone is so no more.

    Raises:
        SpecError: If it breaks a rule, or a layer cannot take it.
        UnsupportedError: If no layer supports what it asks for.
    """
    kept = drop_lost_sets(after)
    check_service(kept)
    return Edited(kept, tuple(renames), find_losses(before, kept, renames), (*notes, *_tell_lost_sets(after, kept)))


def _tell_lost_sets(before: ServiceSpec, after: ServiceSpec) -> Iterator[str]:
    for resource, kept in zip(before.resources, after.resources, strict=True):
        for members in resource.unique_together:
            if members not in kept.unique_together:
                listed = " and ".join(f"`{name}`" for name in members)
                yield f"Rows of {resource.name} may share {listed} now, as not all of these are there any more."


def check_service(spec: ServiceSpec) -> None:
    """Check whether a Spec is a service that can be generated.

    Raises:
        SpecError: If it breaks a rule, or a layer cannot take it.
        UnsupportedError: If no layer supports what it asks for.
    """
    check_spec(spec)
    if not spec.resources:
        refuse("resources", "A service keeps something.", "Add another resource first.")
    enrich_for_layers(choose_layers(find_stack(spec.stack), spec), spec)


def refuse(where: str, text: str, hint: str) -> NoReturn:
    """Refuse a Change that cannot be done to this Spec.

    Args:
        where: Dotted place in the Spec, such as ``resources.Order``.
        text: Why, in one sentence.
        hint: What to do instead, in one sentence.

    Raises:
        SpecError: With these.
    """
    raise SpecError((Problem(where, text, hint),))


def write_line(command: str) -> str:
    """Give words of a command as the line that people post, in code."""
    return f"`/generate {command}`"


def replace_resource(spec: ServiceSpec, name: str, edited: Resource) -> ServiceSpec:
    """Give a Spec with another resource in the place of the one of that name."""
    return spec.model_copy(update={"resources": tuple(edited if r.name == name else r for r in spec.resources)})
