"""Models as data: resources with their fields in JSON or YAML, as mappings or as lists of entries with a name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generators.requirements.attributes import read_attributes
from generators.requirements.drafts import Member, RelationPhrase
from generators.requirements.findings import FieldDraft
from generators.requirements.items import read_member
from generators.requirements.nouns import is_section, name_entity, name_resource
from generators.requirements.passages import Passage, Source
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.relation_kinds import find_kind
from generators.requirements.types import find_type
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import RelationKind

_FIELDS = ("fields", "properties", "attributes", "columns")
_RELATIONS = ("relations", "relationships", "associations", "references")
_TARGETS = ("target", "to", "model", "entity", "resource", "with")
_FLAGS = ("required", "unique", "nullable", "optional", "indexed")


def read_models(data: Any, span: Span, notebook: Notebook) -> bool:  # noqa: ANN401 - whatever a block holds
    """Report ``resources: {category: {name: string}}``, with or without the outer key; tell whether there was any."""
    if isinstance(data, list):
        data = {"resources": data}
    for key, value in data.items():
        if isinstance(value, dict | list) and (
            is_section(str(key)) or str(key).lower() in ("definitions", "components")
        ):
            inner = _list_models(value) if isinstance(value, list) else value
            if inner and read_models(inner, span, notebook):
                return True
    models: dict[Any, Mapping[Any, Any]] = {
        key: value for key, value in data.items() if isinstance(value, dict) and _is_model(value)
    }
    if not models or len(models) * 2 < len(data):
        return False
    for key, value in models.items():
        name = name_resource(str(key)) or name_entity(str(key))
        if name:
            members = (*_read_typed(_find_fields(value), span), *_read_relations(value, span))
            report_members(notebook, name, members, span)
    return True


def _list_models(entries: list[Any]) -> dict[str, Any]:
    """Give entries with a name of their own by that name."""
    found: dict[str, Any] = {}
    for entry in entries:
        if isinstance(entry, Mapping) and len(entry) == 1 and isinstance(next(iter(entry.values())), Mapping):
            found.update(entry)
        elif isinstance(entry, Mapping):
            name = next((entry[key] for key in ("name", "entity", "model", "resource", "table") if key in entry), None)
            if isinstance(name, str):
                found[name] = {
                    key: value for key, value in entry.items() if key in (*_FIELDS, *_RELATIONS) or _ties(key, value)
                }
    return found


def _find_fields(model: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """Give the fields of a model by name: those under a key of their own, or the model itself."""
    for key in _FIELDS:
        if key in model:
            return _list_fields(model[key])
    if any(_holds_relations(model, key) for key in _RELATIONS):
        return {}
    return {key: value for key, value in model.items() if not _ties(key, value)}


def _holds_relations(model: Mapping[Any, Any], key: str) -> bool:
    """Tell whether a model has its relations below a key, and no field of that name."""
    return key in model and not _is_scalar(model[key])


def _ties(key: Any, value: Any) -> bool:  # noqa: ANN401 - whatever a block holds
    """Tell whether a key such as ``belongs_to`` states a kind of relation; ``reference: text`` is a field."""
    return find_kind(str(key)) is not None and not _is_scalar(value)


def _is_scalar(value: Any) -> bool:  # noqa: ANN401 - whatever a block holds
    """Tell whether a value states the type of a field."""
    stated = value.get("type", "") if isinstance(value, Mapping) else value
    return isinstance(stated, str) and find_type(re.split(r"[\s,(\[]", stated.strip(), maxsplit=1)[0]) is not None


def _list_fields(stated: Any) -> Mapping[Any, Any]:  # noqa: ANN401 - whatever a block holds
    if isinstance(stated, Mapping):
        return stated
    fields: dict[Any, Any] = {}
    for entry in stated if isinstance(stated, list) else ():
        if isinstance(entry, Mapping) and "name" in entry:
            fields[entry["name"]] = {key: value for key, value in entry.items() if key != "name"}
        elif isinstance(entry, Mapping):
            fields.update(entry)
        elif isinstance(entry, str):
            name, _, rest = entry.partition(":")
            fields[name.strip()] = rest.strip()
    return fields


def _is_model(value: Mapping[Any, Any]) -> bool:
    if any(key in value for key in _FIELDS) or any(_holds_relations(value, key) for key in _RELATIONS):
        return bool(_find_fields(value)) or any(value.get(key) for key in _RELATIONS)
    stated = [
        v for v in value.values() if (isinstance(v, str) and _states_type(v)) or (isinstance(v, dict) and "type" in v)
    ]
    return bool(value) and len(stated) * 2 >= len(value)


def _states_type(text: str) -> bool:
    first = re.match(r"[A-Za-z_]+|->", text)
    if not first:
        return False
    said = read_attributes(text)
    return find_type(first[0]) is not None or said.reference is not None or bool(said.values)


def _read_typed(inner: Mapping[Any, Any], span: Span) -> list[Member]:
    members: list[Member] = []
    for key, value in inner.items():
        text = f"{key}: {_flatten(value)}"
        passage = Passage(Source(span.source, text), text, range(len(text)))
        member = read_member(passage)
        if isinstance(member, FieldDraft):
            members.append(replace(member, span=span))
        elif member:
            members.append(RelationPhrase(member.kind, member.target, span, member.name, member.required))
    return members


def _flatten(value: Any) -> str:  # noqa: ANN401 - whatever the block holds
    if isinstance(value, Mapping):
        flags = [key for key in _FLAGS if value.get(key) is True]
        values = value.get("enum") or value.get("values")
        if isinstance(values, list):
            return f"enum({', '.join(map(str, values))}) {' '.join(flags)}"
        return f"{value.get('type', '')}, {', '.join(flags)}"
    if isinstance(value, list):
        return "array"
    return str(value)


def _read_relations(model: Mapping[Any, Any], span: Span) -> Iterator[RelationPhrase]:
    """Read ``relations: [{quiz: many-to-one}]``, ``relations: {quiz: {target: Quiz}}`` and ``belongs_to: Quiz``."""
    holders = [key for key in _RELATIONS if _holds_relations(model, key)]
    listed = [pair for key in holders for pair in _list_pairs(model[key])]
    listed += [(key, value) for key, value in model.items() if _ties(key, value)]
    for name, value in listed:
        for each in value if isinstance(value, list) else [value]:
            phrase = _read_relation(str(name), each, span)
            if phrase:
                yield phrase


def _list_pairs(stated: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - whatever a block holds
    """Give the names and values of a mapping, or of a list of mappings, in which a name may come again."""
    if isinstance(stated, Mapping):
        return list(stated.items())
    entries = [entry for entry in stated if isinstance(entry, Mapping)] if isinstance(stated, list) else []
    inline = [pair for entry in entries if "name" not in entry for pair in _pair_entry(entry)]
    return inline + [(entry["name"], entry) for entry in entries if "name" in entry]


def _pair_entry(entry: Mapping[Any, Any]) -> list[tuple[Any, Any]]:
    """Give the pairs of an entry; one such as ``{kind: many-to-one, target: Quiz}`` is one relation as a whole."""
    target = next((entry[word] for word in _TARGETS if word in entry), None)
    return [(target, entry)] if isinstance(target, str) else list(entry.items())


def _read_relation(name: str, value: Any, span: Span) -> RelationPhrase | None:  # noqa: ANN401 - whatever a block holds
    facts = value if isinstance(value, Mapping) else {}
    kind = find_kind(" ".join(map(str, facts.values())) if facts else str(value))
    stated = next((facts[word] for word in _TARGETS if word in facts), None)
    if stated is None and find_kind(name):
        # The kind may stand in the place of the name.
        kind, stated = find_kind(name), value
    target = name_entity(str(stated or name))
    if target is None or (stated is not None and find_type(str(stated))):
        return None
    own = names.to_snake(name) if stated is not value and str(stated) != name else None
    known = own if own and names.is_snake(own) else None
    return RelationPhrase(kind or RelationKind.MANY_TO_ONE, target, span, known)
