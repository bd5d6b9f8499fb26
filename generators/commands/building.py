"""Building: from what stands in the places of a form to the Changes that it means."""

import re

from generators.changes.fields import AddField, RemoveField, RenameField
from generators.changes.relations import AddRelation, RemoveRelation
from generators.changes.resources import AddResource, RemoveResource, RenameResource
from generators.changes.settings import SetPageSize
from generators.changes.wording import write_field
from generators.commands.attributes import read_lead, read_said
from generators.commands.choices import read_choices
from generators.commands.command import UnclearError, quote
from generators.commands.fields import Members, read_members
from generators.commands.naming import read_field_name, read_resource_name
from generators.commands.relations import read_kind, read_relation
from generators.requirements.attributes import Attributes
from generators.requirements.drafts import merge_attributes

Match = re.Match[str]

_AND = re.compile(r"\s*(?:,\s*and\b|,|\band\b|&)\s*", re.IGNORECASE)
_LEAD_FILLERS = re.compile(r"\b(?:an?|the|new|another|extra|more|two|three|some|following|these)\b", re.IGNORECASE)
_TARGET = re.compile(
    r"(?P<name>[^,;(]+?)(?:\s*[,;]\s*|\s+(?=\()|\s+(?:and|which|that) (?:is|must be|make it) )(?P<flags>.+)",
    re.IGNORECASE,
)
_FIELD_WORD = re.compile(r"^(?:the )?(?:field|column) (?=\S)", re.IGNORECASE)
_NO_NAME = re.compile(r"(?:the )?(?:field|column|resource|relation)s?", re.IGNORECASE)
_MAX_DIGITS = 9


def build_add_field(match: Match) -> tuple[AddField, ...]:
    """Read fields, the resource that they are for, and what is said of all of them before or behind."""
    owner, given = _read_target(match["resource"], match["lead"] or "")
    members = read_members(owner, match["fields"], given, is_new=False)
    if members.relations:
        relation = members.relations[0]
        msg = f"{quote(relation.target)} is no type of a field: what refers to a resource is a relation."
        raise UnclearError(msg, relation.write_command())
    for field in members.fields:
        if field.name in members.supposed:
            msg = f"Of which type is `{field.name}`? A field that is added to a resource says so."
            raise UnclearError(msg, f"add field {write_field(field)} to {owner}")
    return tuple(AddField(owner, field) for field in members.fields)


def build_add_typed(match: Match) -> tuple[AddField, ...] | None:
    """Read ``sku (string) to Product``: without the word "field", only what states its type is one."""
    try:
        return build_add_field(match)
    except UnclearError:
        return None


def build_remove_field(match: Match) -> tuple[RemoveField, ...] | None:
    """Read the names of fields and their resource; without the word "field", features are none."""
    listed = [_FIELD_WORD.sub("", name) for name in _split(match["fields"])]
    if "bare" in match.groupdict() and any(map(read_choices, listed)):
        return None
    owner = read_resource_name(match["resource"])
    return tuple(RemoveField(owner, _read_known_field(name)) for name in listed)


def build_rename_field(match: Match) -> tuple[RenameField, ...]:
    """Read the old and the new name of a field, and its resource."""
    owner = read_resource_name(match["resource"])
    return (RenameField(owner, _read_known_field(match["old"]), read_field_name(match["new"])),)


def _read_known_field(name: str) -> str:
    if _NO_NAME.fullmatch(name):
        msg = f"{quote(name)} names no field: its name is missing."
        raise UnclearError(msg)
    return read_field_name(name)


def build_add_resource(match: Match) -> tuple[AddResource, ...]:
    """Read a resource with what it has, or several without."""
    listed = match.groupdict().get("members")
    if listed is None:
        return tuple(AddResource(read_resource_name(name, is_new=True)) for name in _split(match["name"]))
    name = read_resource_name(match["name"], is_new=True)
    members: Members = read_members(name, listed, is_new=True)
    return (AddResource(name, members.fields, members.relations, members.supposed),)


def build_remove_resource(match: Match) -> tuple[RemoveResource, ...]:
    """Read the names of resources."""
    return tuple(RemoveResource(read_resource_name(name)) for name in _split(match["name"]))


def build_rename_resource(match: Match) -> tuple[RenameResource, ...]:
    """Read the old and the new name of a resource."""
    return (RenameResource(read_resource_name(match["old"]), read_resource_name(match["new"], is_new=True)),)


def build_add_relation(match: Match) -> tuple[AddRelation, ...]:
    """Read two resources and how the first relates to the second."""
    return (read_relation(match["source"], match["verb"], match["rest"]),)


def build_remove_relation(match: Match) -> tuple[RemoveRelation, ...]:
    """Read two resources and, where it is said, how the first relates to the second."""
    verb = match.groupdict().get("verb")
    source, target = read_resource_name(match["source"]), read_resource_name(match["rest"])
    return (RemoveRelation(source, target, read_kind(verb) if verb else None),)


def build_page_size(match: Match) -> tuple[SetPageSize, ...]:
    """Read a number of items, at least one."""
    value = match["value"].strip("\"'")
    if not (value.isascii() and value.isdecimal() and len(value) <= _MAX_DIGITS and int(value) > 0):
        msg = f"{quote(value)} is no number of items that a page could have: a whole number from 1 is."
        raise UnclearError(msg)
    return (SetPageSize(int(value)),)


def _read_target(resource: str, lead: str) -> tuple[str, Attributes]:
    """Read ``a required string`` field … to ``Product, unique``: the resource, and what is said of its new fields."""
    said = read_lead(words) if (words := _LEAD_FILLERS.sub(" ", lead).strip(" ,")) else Attributes()
    match = _TARGET.fullmatch(resource)
    if match is None:
        return read_resource_name(resource), said
    return read_resource_name(match["name"]), merge_attributes(said, read_said(match["flags"].strip("() ")))


def _split(names: str) -> list[str]:
    return _AND.split(names)
