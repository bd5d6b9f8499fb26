"""The evolutions that are proved: a Spec, what people make of it, and what becomes of the rows that are there."""

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generators.changes.rename import Rename, RenameKind
from generators.spec.file import read_spec
from generators.spec.models import ServiceSpec

Document = dict[str, Any]
Edit = Callable[[Document], None]
Place = tuple[str, str]
"""A table and a column."""

_SPECS = Path(__file__).parents[1] / "specs"


@dataclass(frozen=True)
class Evolution:
    """What people make of a service.

    Attributes:
        name: What it is called in a report.
        edit: Changes the Spec, in its file form.
        start: Makes of the Spec of a library what the service is before.
        source: The Spec that it begins with.
        renames: What has another name.
        tables: The new names of tables, by the old ones; empty for one whose name another one has.
        columns: The new names of columns, by their old places.
        changed: The old places of columns whose values do not stay as they are.
        gives: What the rows have in new places, or in changed ones: a value, or a function of the row.
        refuses: What the migration says when it refuses to begin; empty if it does not.
        mend: What makes it begin after all, in SQL.
        refuses_back: The same for taking it back.
        deletes: Whether rows go that are marked as deleted.
    """

    name: str
    edit: Edit
    start: Edit = lambda _: None
    source: str = "library"
    renames: tuple[Rename, ...] = ()
    tables: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[Place, str] = field(default_factory=dict)
    changed: frozenset[Place] = frozenset()
    gives: Mapping[Place, Any] = field(default_factory=dict)
    refuses: str = ""
    mend: str = ""
    refuses_back: str = ""
    deletes: bool = False

    def write_specs(self, stack: str, database: str) -> tuple[ServiceSpec, ServiceSpec]:
        """Give the Spec before and after."""
        document = yaml.safe_load((_SPECS / f"{self.source}.yml").read_text(encoding="utf-8"))
        document |= {"stack": stack, "database": database, "features": []}
        self.start(document)
        edited = copy.deepcopy(document)
        self.edit(edited)
        before, after = (read_spec(yaml.safe_dump(each, sort_keys=False)) for each in (document, edited))
        return before, after


def put(resource: str, **fields: Any) -> Edit:
    """Add fields, or put others in their place."""

    def edit(document: Document) -> None:
        document["resources"][resource].setdefault("fields", {}).update(fields)

    return edit


def drop(resource: str, *fields: str) -> Edit:
    def edit(document: Document) -> None:
        for name in fields:
            del document["resources"][resource]["fields"][name]

    return edit


def change(resource: str, field: str, **settings: Any) -> Edit:
    """Change what is said of a field; None takes it back."""

    def edit(document: Document) -> None:
        merged = document["resources"][resource]["fields"][field] | settings
        kept = {name: value for name, value in merged.items() if value is not None}
        document["resources"][resource]["fields"][field] = kept

    return edit


def unite(resource: str, *sets: list[str]) -> Edit:
    """Say what is unique together, and nothing else."""

    def edit(document: Document) -> None:
        document["resources"][resource]["unique_together"] = list(sets)

    return edit


def relate(resource: str, **relations: Any) -> Edit:
    def edit(document: Document) -> None:
        document["resources"][resource].setdefault("relations", {}).update(relations)

    return edit


def unrelate(resource: str, *relations: str) -> Edit:
    def edit(document: Document) -> None:
        for name in relations:
            del document["resources"][resource]["relations"][name]

    return edit


def choose(**settings: Any) -> Edit:
    """Change settings of the service, such as its features."""

    def edit(document: Document) -> None:
        document.update(settings)

    return edit


def add(name: str, **resource: Any) -> Edit:
    def edit(document: Document) -> None:
        document["resources"][name] = resource

    return edit


def remove(*names: str) -> Edit:
    def edit(document: Document) -> None:
        for name in names:
            del document["resources"][name]

    return edit


def rename(resource: str, kind: str, before: str, after: str) -> Edit:
    """Give a field or a relation another name, at the place where it is."""

    def edit(document: Document) -> None:
        found = document["resources"][resource]
        found[kind] = {after if name == before else name: each for name, each in found[kind].items()}

    return edit


def rename_resource(before: str, after: str) -> Edit:
    def edit(document: Document) -> None:
        resources = document["resources"]
        for resource in resources.values():
            for relation in (resource.get("relations") or {}).values():
                if relation["target"] == before:
                    relation["target"] = after
        document["resources"] = {after if name == before else name: each for name, each in resources.items()}

    return edit


def together(*edits: Edit) -> Edit:
    def edit(document: Document) -> None:
        for each in edits:
            each(document)

    return edit


def renamed(kind: str, resource: str, before: str, after: str) -> Rename:
    return Rename(RenameKind(kind), resource, before, after)
