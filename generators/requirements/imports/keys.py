"""Keys: what identifies the rows of an entity, and what becomes of it where every resource has a UUID as its id."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generators.requirements.imports.schema import Entity, Schema, tell_several
from generators.spec import names
from generators.spec.models import FieldType
from generators.spec.rules import MANAGED_FIELDS

LONGEST_CODE = 20
"""Characters of a text that is a key with a meaning, such as a code; what services make up is longer."""
_LENGTH_OF_UUID = 36
_KINDS = {FieldType.INTEGER: "numbers", FieldType.STRING: "texts"}


def settle_keys(schema: Schema, named: Mapping[str, str]) -> None:
    """Take the column that is called the id of an entity for its key, and let what refers in a key be there."""
    for entity in schema.entities:
        own = names.to_snake(named.get(entity.name, ""))
        held = {column for link in entity.links for column in link.columns}
        for link in entity.links:
            if link.columns and set(link.columns) <= set(entity.key):
                link.required = True
        found = [
            column for column in entity.fields if column not in held and names.to_snake(column) in ("id", f"{own}_id")
        ]
        key = [column for column in found if column in entity.key] if entity.key else found
        if not key or entity.key == (key[0],):
            continue
        if entity.key:
            listed = " and ".join(entity.key)
            schema.omissions.append(f"The key of {entity.name} of {listed}: {key[0]} is its id alone.")
        entity.key = (key[0],)
        # What is unique with the id is so anyway.
        entity.uniques = [columns for columns in entity.uniques if key[0] not in columns]


def is_replaced(entity: Entity, owner: str) -> bool:
    """Tell whether the id that every resource has takes the place of a key, which is of one column and means nothing.

    Args:
        entity: Whose key it is.
        owner: The name of its resource.
    """
    column = entity.key[0]
    if any(column in link.columns for link in entity.links):
        return False
    draft, name, own = entity.fields[column], names.to_snake(column), names.to_snake(owner)
    if name in MANAGED_FIELDS:
        return True
    if not entity.generated and draft.type is FieldType.STRING and 0 < (draft.max_length or 0) <= LONGEST_CODE:
        return False
    return entity.generated or name in ("uuid", f"{own}_id", f"id_{own}", f"{own}_uuid", f"{own}_key", "pk")


def tell_ids(entities: Iterable[Entity], named: Mapping[str, str], schema: Schema) -> None:
    """Tell which ids are numbers or texts: those who call the API, or bring rows, meet UUIDs in their place.

    Args:
        entities: Those that become resources.
        named: The names of resources by those of entities.
        schema: Which keeps what is told.
    """
    told: dict[str, list[str]] = {}
    for entity in entities:
        draft = entity.fields.get(entity.key[0]) if len(entity.key) == 1 else None
        kind = _KINDS.get(draft.type) if draft and draft.type and draft.max_length != _LENGTH_OF_UUID else None
        if kind and is_replaced(entity, named[entity.name]):
            told.setdefault(kind, []).append(named[entity.name])
    for kind, owners in told.items():
        schema.omissions.append(f"{tell_several('ids of', owners)}, which are {kind}: every resource has a UUID.")


def tell_key(entity: Entity, owner: str, schema: Schema) -> None:
    """Tell of a key of several columns, each of which must be there."""
    held = {column for link in entity.links for column in link.columns}
    if len(entity.key) > 1:
        listed = " and ".join(entity.key)
        schema.omissions.append(
            f"The key of {owner} of {listed}: it has an id of its own, and these are unique together."
        )
    for column in entity.fields:
        if column in entity.key and column not in held and len(entity.key) > 1:
            entity.fields[column] = replace(entity.fields[column], required=True)
