"""Next prompts: ``/generate …`` lines that this generator can carry out on this Spec, each with its effect.

Each is stated as words and as the edit of the Spec that they mean; our tests generate the edited Spec. What no
layer supports is not suggested.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generators.errors import SpecError
from generators.features.registry import FEATURES
from generators.layers import Layer
from generators.result import NextPrompt
from generators.spec import names
from generators.spec.models import Auth, Field, FieldType, Relation, RelationKind, Resource, ServiceSpec
from generators.stacks.registry import find_stack
from generators.support import complete

MAX_PROMPTS = 5
_NEW_FIELD = Field(name="notes", type=FieldType.TEXT)
_NEW_RESOURCES = ("Comment", "Attachment", "Label")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line that may be posted.

    Attributes:
        prompt: The line, and what it gives.
        edited: The Spec with the edit that the line means.
    """

    prompt: NextPrompt
    edited: ServiceSpec


def suggest_prompts(spec: ServiceSpec) -> tuple[NextPrompt, ...]:
    """Give the lines worth showing under a service, at most MAX_PROMPTS."""
    return tuple(suggestion.prompt for suggestion in list_suggestions(spec))[:MAX_PROMPTS]


def list_suggestions(spec: ServiceSpec) -> Iterator[Suggestion]:
    """Give all lines that fit a Spec with their effect, the most useful first."""
    yield from _suggest_auth(spec)
    yield from _suggest_features(spec)
    yield from _suggest_field(spec)
    yield from _suggest_resource(spec)
    yield from _suggest_databases(spec)
    yield from _suggest_page_size(spec)


def _suggest_auth(spec: ServiceSpec) -> Iterator[Suggestion]:
    if spec.auth is Auth.NONE and Auth.JWT in find_stack(spec.stack).auth:
        edited = spec.model_copy(update={"auth": Auth.JWT})
        text = "Callers register and log in; users, roles, and for each row that belongs to somebody, whose it is"
        yield Suggestion(NextPrompt(f"/generate use {Auth.JWT} auth", text), edited)


def _suggest_features(spec: ServiceSpec) -> Iterator[Suggestion]:
    for feature in FEATURES.values():
        if spec.stack in feature.layers and feature.name not in complete(spec.features):
            edited = spec.model_copy(update={"features": (*spec.features, feature.name)})
            prompt = NextPrompt(f"/generate add {feature.name}", feature.summary)
            yield Suggestion(prompt, edited)


def _suggest_field(spec: ServiceSpec) -> Iterator[Suggestion]:
    for resource in spec.resources[:1]:
        taken = {field.name for field in resource.fields} | {relation.name for relation in resource.relations}
        if _NEW_FIELD.name in taken:
            continue
        edited = resource.model_copy(update={"fields": (*resource.fields, _NEW_FIELD)})
        text = f"/generate add field {_NEW_FIELD.name}: {_NEW_FIELD.type} to {resource.name}"
        prompt = NextPrompt(text, f"A column, its migration, and the property in {resource.name}'s API")
        yield Suggestion(prompt, _replace_resource(spec, edited))


def _suggest_resource(spec: ServiceSpec) -> Iterator[Suggestion]:
    taken = {resource.name for resource in spec.resources}
    new = next((name for name in _NEW_RESOURCES if name not in taken), None)
    if new is None or not spec.resources:
        return
    target = spec.resources[0].name
    relation = names.to_snake(target)
    if relation in {"body", "id"}:
        return
    resource = Resource(
        name=new,
        fields=(Field(name="body", type=FieldType.TEXT, required=True),),
        relations=(Relation(name=relation, kind=RelationKind.MANY_TO_ONE, target=target, required=True),),
    )
    prompt = NextPrompt(
        f"/generate add resource {new} with body: text, belongs to {target}",
        f"A table, its migration and five endpoints; each {names.to_title(new).lower()} refers to one {target}",
    )
    yield Suggestion(prompt, spec.model_copy(update={"resources": (*spec.resources, resource)}))


def _suggest_databases(spec: ServiceSpec) -> Iterator[Suggestion]:
    for database, layer in find_stack(spec.stack).databases.items():
        edited = spec.model_copy(update={"database": database})
        if database is not spec.database and _takes(layer, edited):
            prompt = NextPrompt(f"/generate use {database}", "The same service with its data in another database")
            yield Suggestion(prompt, edited)


def _takes(layer: Layer, spec: ServiceSpec) -> bool:
    """Tell whether a layer takes a Spec: a database may refuse what others keep, such as decimals of many digits."""
    try:
        layer.enrich(spec)
    except SpecError:
        return False
    return True


def _suggest_page_size(spec: ServiceSpec) -> Iterator[Suggestion]:
    size = 50 if spec.page_size != 50 else 20  # noqa: PLR2004 - any other size would do
    prompt = NextPrompt(f"/generate set page size to {size}", f"Lists show {size} items unless asked otherwise")
    yield Suggestion(prompt, spec.model_copy(update={"page_size": size}))


def _replace_resource(spec: ServiceSpec, edited: Resource) -> ServiceSpec:
    resources = tuple(edited if resource.name == edited.name else resource for resource in spec.resources)
    return spec.model_copy(update={"resources": resources})
