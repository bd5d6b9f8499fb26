"""Changes of relations: how rows of one resource refer to those of another."""

from dataclasses import dataclass
from typing import Any

from generators.changes.change import Edited
from generators.changes.editing import conclude, refuse, write_line
from generators.changes.lookup import state_resource
from generators.changes.relation_edits import REVERSED, add_relation, drop_relation, find_between
from generators.changes.wording import RELATION_WORDS, write_relation
from generators.spec.models import Relation, RelationKind, Resource, ServiceSpec


@dataclass(frozen=True, slots=True)
class RelationEdit:
    """A Spec with a relation that was asked for.

    Attributes:
        spec: The Spec.
        owner: The resource that keeps it, as it was before.
        relation: The relation.
        is_known: Whether it was there already.
    """

    spec: ServiceSpec
    owner: Resource
    relation: Relation
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class AddRelation:
    """Add a relation between two resources that are there.

    Attributes:
        resource: The resource that the words are about.
        kind: As read from there.
        target: The other one.
        name: What the first calls the relation; None after the other one.
        required: Whether a row cannot be without its target. Rows that are there have none yet, so a relation is
            required only where that is asked for.
    """

    resource: str
    kind: RelationKind
    target: str
    name: str | None = None
    required: bool = False

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out; a reference is kept by the resource that refers."""
        edit = self.edit(spec)
        if edit.is_known:
            relation, ends = edit.relation, f"{self.resource} and {self.target}"
            return Edited(spec, notes=(f"`{edit.owner.name}.{relation.name}` relates {ends} already.",))
        notes = (_warn_of_rows(edit.owner, edit.relation),) if edit.relation.required else ()
        return conclude(spec, edit.spec, notes=notes)

    def edit(self, spec: ServiceSpec) -> RelationEdit:
        """Give the Spec with the relation, not checked as a whole.

        Raises:
            SpecError: If a resource is missing, or the relation's name is taken.
        """
        stated, resource = state_resource(spec, self.resource)
        stated, target = state_resource(stated, self.target)
        for owner, relation in find_between(stated, resource, target, self.kind):
            called = relation.name if owner is resource else relation.inverse
            # One that has a name is another one than those of other names.
            if self.name is None or self.name == called:
                return RelationEdit(stated, owner, relation, is_known=True)
        if self.kind is RelationKind.ONE_TO_MANY:
            ends = (target, REVERSED[self.kind], resource)
            after, relation = add_relation(stated, ends, inverse=self.name, required=self.required)
        else:
            ends = (resource, self.kind, target)
            after, relation = add_relation(stated, ends, name=self.name, required=self.required)
        return RelationEdit(after, ends[0], relation)

    def describe(self) -> str:
        """Say in one sentence what it does."""
        return f"Add the relation {self._write()}"

    def write_command(self) -> str:
        """Give the words that ask for it."""
        return f"add relation {self._write()}"

    def _write(self) -> str:
        words = write_relation(self.resource, self.kind, self.target, self.name)
        return f"{words} (required)" if self.required else words

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        action = {"action": "add-relation", "resource": self.resource, "kind": self.kind.value, "target": self.target}
        named = {"name": self.name} if self.name else {}
        return action | named | ({"required": True} if self.required else {})


@dataclass(frozen=True, slots=True)
class RemoveRelation:
    """Remove the relation between two resources.

    Attributes:
        resource: One of them.
        target: The other one.
        kind: As read from the first; None for whatever it is.
    """

    resource: str
    target: str
    kind: RelationKind | None = None

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out, at both resources where both state it."""
        stated, resource = state_resource(spec, self.resource)
        stated, target = state_resource(stated, self.target)
        found = list(find_between(stated, resource, target, self.kind))
        if not found:
            what = f"is called '{RELATION_WORDS[self.kind]}'" if self.kind else "is there"
            text = f"No relation between {resource.name} and {target.name} {what}."
            there = [f"{r.name} ({RELATION_WORDS[r.kind]} {r.target})" for r in resource.relations]
            refuse(f"resources.{resource.name}", text, f"{resource.name} has: {', '.join(there) or 'none'}.")
        if len(found) > 1:
            listed = ", ".join(f"`{owner.name}.{relation.name}`" for owner, relation in found)
            owner, relation = found[0]
            hint = f"Name one of them, such as {write_line(f'remove field {relation.name} from {owner.name}')}."
            refuse(f"resources.{resource.name}", f"There are several relations between them: {listed}.", hint)
        return conclude(spec, drop_relation(stated, *found[0]))

    def describe(self) -> str:
        """Say in one sentence what it does."""
        return f"Remove the relation {self._write()}"

    def write_command(self) -> str:
        """Give the words that ask for it."""
        return f"remove relation {self._write()}"

    def _write(self) -> str:
        if self.kind is None:
            return f"between {self.resource} and {self.target}"
        return write_relation(self.resource, self.kind, self.target)

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        action = {"action": "remove-relation", "resource": self.resource, "target": self.target}
        return action | ({"kind": self.kind.value} if self.kind else {})


def _warn_of_rows(resource: Resource, relation: Relation) -> str:
    return (
        f"`{relation.name}` is required, and there may be rows of {resource.name} without it: the migration adds it in "
        "steps."
    )
