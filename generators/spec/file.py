"""``pullwright.yml``: the file form of a Spec, for people to read and edit.

Fields are a mapping from name to type, or to a mapping where more than the type is to be said; what equals the
default is left out. Reading back what was written gives the same Spec.
"""

from collections.abc import Mapping
from decimal import Decimal
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generators.errors import Problem, SpecError
from generators.spec.models import Field, Relation, Resource, ServiceSpec
from generators.spec.rules import load_spec

FILE_NAME = "pullwright.yml"

_HEADER = "# What this service is. Edit it and comment `/generate sync`, or let `/generate …` edit it.\n"


def write_spec(spec: ServiceSpec) -> str:
    """Give the text of ``pullwright.yml``."""
    yaml = YAML()
    yaml.default_flow_style = False
    yaml.width = 110
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    yaml.dump(_plain_spec(spec), stream)
    return _HEADER + stream.getvalue()


def read_spec(text: str) -> ServiceSpec:
    """Read the text of a ``pullwright.yml``.

    Raises:
        SpecError: If it is not YAML, or not a valid Spec.
    """
    try:
        data = YAML(typ="safe", pure=True).load(text)
    except YAMLError as error:
        line = str(error).splitlines()[0]
        raise SpecError((Problem(FILE_NAME, f"This is not YAML: {line}.", "Correct its syntax."),)) from error
    if not isinstance(data, Mapping):
        raise SpecError((Problem(FILE_NAME, "This is not a mapping.", "Start with 'name:'."),))
    return load_spec({**data, "resources": _list_resources(data.get("resources"))})


def _plain_spec(spec: ServiceSpec) -> dict[str, Any]:
    plain = spec.model_dump(mode="json", exclude={"resources"})
    plain = {key: value for key, value in plain.items() if value not in ("", [])}
    plain["resources"] = {resource.name: _plain_resource(resource) for resource in spec.resources}
    return plain


def _plain_resource(resource: Resource) -> dict[str, Any]:
    plain: dict[str, Any] = {"summary": resource.summary} if resource.summary else {}
    plain["fields"] = {field.name: _plain_field(field) for field in resource.fields}
    if resource.relations:
        plain["relations"] = {relation.name: _plain_member(relation) for relation in resource.relations}
    return plain


def _plain_field(field: Field) -> Any:  # noqa: ANN401 - a type's name, or a mapping
    plain = _plain_member(field)
    return plain["type"] if len(plain) == 1 else plain


def _plain_member(member: Field | Relation) -> dict[str, Any]:
    stated = member.model_dump(exclude_defaults=True, exclude={"name"})
    return {key: _plain_value(value) for key, value in stated.items()}


def _plain_value(value: Any) -> Any:  # noqa: ANN401 - any value of a model
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, str) else value


def _list_resources(resources: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    if not isinstance(resources, Mapping):
        return resources or []
    return [_name_resource(name, body or {}) for name, body in resources.items()]


def _name_resource(name: Any, body: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    if not isinstance(body, Mapping):
        return body
    fields = _name_members(body.get("fields"), "type")
    return {
        **body,
        "name": name,
        "fields": fields,
        "relations": _name_members(body.get("relations"), "target"),
    }


def _name_members(members: Any, short_for: str) -> Any:  # noqa: ANN401 - whatever the file holds
    if not isinstance(members, Mapping):
        return members or []
    return [
        {**body, "name": name} if isinstance(body, Mapping) else {short_for: body, "name": name}
        for name, body in members.items()
    ]
