"""Changes of resources: the things that a service keeps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from generators.changes.change import Edited
from generators.changes.editing import conclude, refuse, write_line
from generators.changes.lookup import match_field, match_relation, match_resource, state_resource
from generators.changes.relations import AddRelation
from generators.changes.rename import Rename, RenameKind
from generators.changes.wording import describe_field, write_field, write_member
from generators.enrichment import enrich
from generators.requirements.building import build_field
from generators.requirements.starters import give_starter_fields
from generators.spec import names
from generators.spec.models import Field, Relation, RelationKind, Resource, ServiceSpec


@dataclass(frozen=True, slots=True)
class AddResource:
    """Add a resource.

    Attributes:
        name: Singular, in PascalCase.
        fields: What it consists of; neither fields nor relations for a sensible start.
        relations: Those that it states, each with this resource as its own.
        supposed: Names of the fields whose type nobody stated: one that names a resource is a relation to it.
    """

    name: str
    fields: tuple[Field, ...] = ()
    relations: tuple[AddRelation, ...] = ()
    supposed: frozenset[str] = frozenset()

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out."""
        known = match_resource(enrich(spec), self.name)
        if known is not None:
            return self._keep(spec, known)
        references = {field.name: found for field in self.fields if (found := self._find_reference(spec, field))}
        fields = tuple(field for field in self.fields if field.name not in references)
        notes = [_say_supposed(field, self.name) for field in fields if field.name in self.supposed]
        if not self.fields and not self.relations:
            fields = tuple(build_field(draft) for draft in give_starter_fields(self.name))
            listed = ", ".join(describe_field(field) for field in fields)
            notes.append(f"Nothing says what {self.name} consists of: it starts with {listed}.")
        after = spec.model_copy(update={"resources": (*spec.resources, Resource(name=self.name, fields=fields))})
        for name, relation in references.items():
            notes.append(f"`{name}` is taken for a relation, as {relation.target} is a resource.")
        for relation in (*references.values(), *self.relations):
            after = relation.edit(after).spec
        return conclude(spec, after, notes=notes)

    def _keep(self, spec: ServiceSpec, known: Resource) -> Edited:
        """Leave a resource that is there as it is, unless it is asked to have something else."""
        missing = [
            f"add field {write_field(field)} to {known.name}"
            for field in self.fields
            if match_field(known, field.name) is None and match_relation(known, field.name) is None
        ]
        missing += [relation.write_command() for relation in self.relations if not relation.edit(spec).is_known]
        text = f"{known.name} is a resource of this service already."
        if missing:
            hint = f"To give it what it lacks, post {write_line(' and '.join(missing))}."
            refuse(f"resources.{known.name}", text, hint)
        return Edited(spec, notes=(text,))

    def _find_reference(self, spec: ServiceSpec, field: Field) -> AddRelation | None:
        """Give the relation that a field without a type means: 'customer', where Customer is a resource."""
        base = field.name.removesuffix("_id")
        singular = names.singularize(base)
        target = match_resource(enrich(spec), singular) if field.name in self.supposed else None
        if target is None:
            return None
        if singular != base:
            return AddRelation(self.name, RelationKind.ONE_TO_MANY, target.name)
        return AddRelation(self.name, RelationKind.MANY_TO_ONE, target.name, required=True)

    def describe(self) -> str:
        """Say in one sentence what it does."""
        members = [describe_field(field) for field in self.fields] + [_write_member(r) for r in self.relations]
        return f"Add the resource {self.name}" + (f" with {', '.join(members)}" if members else "")

    def write_command(self) -> str:
        """Give the words that ask for it."""
        fields = [write_field(field, typed=field.name not in self.supposed) for field in self.fields]
        members = fields + [_write_member(r) for r in self.relations]
        return f"add resource {self.name}" + (f" with {', '.join(members)}" if members else "")

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        action: dict[str, Any] = {"action": "add-resource", "resource": self.name}
        if self.fields:
            action["fields"] = {field.name: field.full_type for field in self.fields}
        for flag in ("required", "unique"):
            flagged = [field.name for field in self.fields if getattr(field, flag)]
            action |= {flag: flagged} if flagged else {}
        if self.relations:
            action["relations"] = [{"kind": r.kind.value, "target": r.target} for r in self.relations]
        return action


@dataclass(frozen=True, slots=True)
class RemoveResource:
    """Remove a resource, unless others refer to it."""

    name: str

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out."""
        stated, resource = state_resource(spec, self.name)
        referring = [
            (other, relation)
            for other in stated.resources
            for relation in other.relations
            if relation.target == resource.name and other is not resource
        ]
        if referring:
            _refuse_referred(resource, referring)
        after = stated.model_copy(update={"resources": tuple(r for r in stated.resources if r is not resource)})
        _check_gone(after, resource)
        return conclude(spec, after)

    def describe(self) -> str:
        """Say in one sentence what it does."""
        return f"Remove the resource {self.name}"

    def write_command(self) -> str:
        """Give the words that ask for it."""
        return f"remove resource {self.name}"

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        return {"action": "remove-resource", "resource": self.name}


@dataclass(frozen=True, slots=True)
class RenameResource:
    """Give a resource another name; its rows stay, and so do the names of relations that lead to it."""

    name: str
    new_name: str

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out."""
        stated, resource = state_resource(spec, self.name)
        if resource.name == self.new_name:
            return Edited(spec, notes=(f"The resource is called {self.new_name} already.",))
        taken = match_resource(enrich(spec), self.new_name)
        if taken is not None and taken.name != resource.name:
            refuse(f"resources.{taken.name}", f"{taken.name} is a resource already.", "Choose another name.")
        resources = tuple(_rename(other, resource.name, self.new_name) for other in stated.resources)
        after = stated.model_copy(update={"resources": resources})
        _check_gone(after, resource)
        rename = Rename(RenameKind.RESOURCE, self.new_name, resource.name, self.new_name)
        return conclude(spec, after, renames=(rename,), notes=tuple(_list_kept_names(after, resource, self.new_name)))

    def describe(self) -> str:
        """Say in one sentence what it does."""
        return f"Rename the resource {self.name} to {self.new_name}"

    def write_command(self) -> str:
        """Give the words that ask for it."""
        return f"rename resource {self.name} to {self.new_name}"

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        return {"action": "rename-resource", "resource": self.name, "to": self.new_name}


def _say_supposed(field: Field, owner: str) -> str:
    return f"Nothing says of which type `{field.name}` of {owner} is: it is taken for {field.type}."


def _refuse_referred(resource: Resource, referring: Sequence[tuple[Resource, Relation]]) -> NoReturn:
    listed = " and ".join(f"{other.name} (`{relation.name}`)" for other, relation in referring)
    commands = [f"remove field {relation.name} from {other.name}" for other, relation in referring]
    together = write_line(" and ".join((*commands, f"remove resource {resource.name}")))
    text = f"{listed} {'refers' if len(referring) == 1 else 'refer'} to {resource.name}."
    refuse(f"resources.{resource.name}", text, f"To remove these relations with it, post {together}.")


def _check_gone(after: ServiceSpec, resource: Resource) -> None:
    """Check that authentication does not put back what a Change took away."""
    if any(other.name == resource.name for other in enrich(after).resources):
        hint = f"Leave it as it is, or remove authentication first: {write_line('remove auth')}."
        refuse(f"resources.{resource.name}", f"Authentication needs {resource.name}.", hint)


def _rename(resource: Resource, before: str, after: str) -> Resource:
    relations = tuple(
        relation.model_copy(update={"target": after}) if relation.target == before else relation
        for relation in resource.relations
    )
    name = after if resource.name == before else resource.name
    return resource.model_copy(update={"name": name, "relations": relations})


def _list_kept_names(spec: ServiceSpec, before: Resource, after: str) -> Iterator[str]:
    """Say which relations go on being called after the old name."""
    old = names.to_snake(before.name)
    for resource in spec.resources:
        for relation in resource.relations:
            if relation.target == after and names.singularize(relation.name) == old:
                new = names.to_snake(after) if relation.name == old else names.pluralize(names.to_snake(after))
                line = write_line(f"rename field {relation.name} to {new} in {resource.name}")
                yield f"`{resource.name}.{relation.name}` keeps its name; {line} changes it."


def _write_member(relation: AddRelation) -> str:
    return write_member(relation.kind, relation.target, relation.name, required=relation.required)
