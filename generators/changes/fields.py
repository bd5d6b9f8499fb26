"""Changes of fields: the values that a resource keeps."""

from dataclasses import dataclass
from typing import Any

from generators.changes.change import Edited
from generators.changes.editing import conclude, refuse, replace_resource, write_line
from generators.changes.lookup import match_field, match_relation, miss_member, state_resource
from generators.changes.relation_edits import drop_relation
from generators.changes.rename import Rename, RenameKind
from generators.changes.wording import describe_field, write_field
from generators.enrichment import enrich
from generators.spec.models import Field, Relation, Resource, ServiceSpec
from generators.spec.rules import find_resource
from generators.spec.uniques import rename_in_sets


@dataclass(frozen=True, slots=True)
class AddField:
    """Add a field to a resource that is there."""

    resource: str
    field: Field

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out."""
        stated, resource = state_resource(spec, self.resource)
        known = match_field(resource, self.field.name)
        if known is not None:
            return self._keep(spec, resource, known)
        relation = match_relation(resource, self.field.name)
        if relation is not None:
            text = f"{resource.name} has a relation `{relation.name}`, whose column has this name, too."
            refuse(f"resources.{resource.name}", text, "Give the field another name.")
        edited = resource.model_copy(update={"fields": (*resource.fields, self.field)})
        notes = (_warn_of_rows(resource, self.field),) if self.field.required and self.field.default is None else ()
        return conclude(spec, replace_resource(stated, resource.name, edited), notes=notes)

    def _keep(self, spec: ServiceSpec, resource: Resource, known: Field) -> Edited:
        """Leave a field that is there as it is, unless it is asked to be something else."""
        asked = self.field.model_dump(exclude={"name"}, exclude_defaults=True)
        text = f"{resource.name} has {describe_field(known)} already."
        if any(getattr(known, name) != value for name, value in asked.items()):
            hint = f"Choose another name; or edit the field in `pullwright.yml`, and post {write_line('sync')}."
            refuse(f"resources.{resource.name}.{known.name}", text, hint)
        return Edited(spec, notes=(text,))

    def describe(self) -> str:
        """Say in one sentence what it does."""
        return f"Add the field {describe_field(self.field)} to {self.resource}"

    def write_command(self) -> str:
        """Give the words that ask for it."""
        return f"add field {write_field(self.field)} to {self.resource}"

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        field = self.field
        action = {"action": "add-field", "resource": self.resource, "field": field.name, "type": field.full_type}
        return action | {name: True for name in ("required", "unique") if getattr(field, name)}


@dataclass(frozen=True, slots=True)
class RemoveField:
    """Remove a field or a relation from a resource, by its name."""

    resource: str
    field: str

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out."""
        stated, resource = state_resource(spec, self.resource)
        member = _find_member(resource, self.field)
        if isinstance(member, Relation):
            return conclude(spec, drop_relation(stated, resource, member))
        fields = tuple(field for field in resource.fields if field is not member)
        after = replace_resource(stated, resource.name, resource.model_copy(update={"fields": fields}))
        _check_gone(after, resource, member.name)
        return conclude(spec, after)

    def describe(self) -> str:
        """Say in one sentence what it does."""
        return f"Remove the field `{self.field}` from {self.resource}"

    def write_command(self) -> str:
        """Give the words that ask for it."""
        return f"remove field {self.field} from {self.resource}"

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        return {"action": "remove-field", "resource": self.resource, "field": self.field}


@dataclass(frozen=True, slots=True)
class RenameField:
    """Give a field or a relation of a resource another name; its values stay."""

    resource: str
    field: str
    name: str

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out."""
        stated, resource = state_resource(spec, self.resource)
        member = _find_member(resource, self.field)
        if member.name == self.name:
            return Edited(spec, notes=(f"The field of {resource.name} is called `{self.name}` already.",))
        for other in (match_field(resource, self.name), match_relation(resource, self.name)):
            if other is not None and other is not member:
                text = f"{resource.name} has a `{other.name}` already."
                refuse(f"resources.{resource.name}.{other.name}", text, "Choose another name.")
        after = replace_resource(stated, resource.name, _rename_member(resource, member, self.name))
        _check_gone(after, resource, member.name)
        kind = RenameKind.RELATION if isinstance(member, Relation) else RenameKind.FIELD
        return conclude(spec, after, renames=(Rename(kind, resource.name, member.name, self.name),))

    def describe(self) -> str:
        """Say in one sentence what it does."""
        return f"Rename the field `{self.field}` of {self.resource} to `{self.name}`"

    def write_command(self) -> str:
        """Give the words that ask for it."""
        return f"rename field {self.field} to {self.name} in {self.resource}"

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        return {"action": "rename-field", "resource": self.resource, "field": self.field, "to": self.name}


def _find_member(resource: Resource, name: str) -> Field | Relation:
    member = match_field(resource, name) or match_relation(resource, name)
    if member is None:
        miss_member(resource, name)
    return member


def _rename_member(resource: Resource, member: Field | Relation, name: str) -> Resource:
    renamed = member.model_copy(update={"name": name})
    return resource.model_copy(
        update={
            "fields": tuple(renamed if field is member else field for field in resource.fields),
            "relations": tuple(renamed if relation is member else relation for relation in resource.relations),
            "unique_together": rename_in_sets(resource.unique_together, member.name, name),
        }
    )


def _check_gone(after: ServiceSpec, resource: Resource, name: str) -> None:
    """Check that authentication does not put back what a Change took away."""
    enriched = find_resource(enrich(after), resource.name)
    if enriched is not None and match_field(enriched, name) is not None:
        text = f"Authentication needs {resource.name}.{name}."
        hint = f"Leave it, or remove authentication first: {write_line('remove auth')}."
        refuse(f"resources.{resource.name}.{name}", text, hint)


def _warn_of_rows(resource: Resource, field: Field) -> str:
    return (
        f"`{field.name}` is required and has no default, and there may be rows of {resource.name} without it: the "
        "migration adds it in steps."
    )
