"""``pullwright.yml``: the file form of a Spec, for people to read and edit.

Fields are a mapping from name to type, or to a mapping where more than the type is to be said; a relation may be its
target alone, which is then many-to-one; what equals the default is left out. Reading back what was written gives the
same Spec.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedSeq
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter

from generators.errors import Problem, SpecError
from generators.spec.models import Field, Relation, RelationKind, Resource, ServiceSpec
from generators.spec.rules import QUEUE, load_spec

FILE_NAME = "pullwright.yml"

MAX_DIGITS = 100
"""Digits before or behind the point of a number in the file."""

_HEADER = "# What this service is: the specification that it was generated from.\n"


class _Loader(SafeConstructor):
    """Reads numbers with a point as decimals, so that 0.1 stays 0.1, and dates as the text that they are written in."""


class _Dumper(RoundTripRepresenter):
    """Writes decimals digit by digit."""


def _read_number(loader: _Loader, node: ScalarNode) -> object:
    text = loader.construct_scalar(node).replace("_", "")
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    # An exponent makes numbers of any length out of a few characters; no field has room for them.
    return number if abs(number.adjusted()) <= MAX_DIGITS else text


def _read_text(loader: _Loader, node: ScalarNode) -> object:
    return loader.construct_scalar(node)


def _write_decimal(dumper: _Dumper, number: Decimal) -> ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:float", f"{number:f}")


_Loader.add_constructor("tag:yaml.org,2002:float", _read_number)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _read_text)
_Dumper.add_representer(Decimal, _write_decimal)


def write_spec(spec: ServiceSpec) -> str:
    """Give the text of ``pullwright.yml``."""
    stream = StringIO()
    make_yaml().dump(_shorten(plain_spec(spec)), stream)
    return _HEADER + stream.getvalue()


def make_yaml() -> YAML:
    """Give the writer of the file, which reads it with all comments too."""
    yaml = YAML()
    yaml.Representer = _Dumper
    yaml.default_flow_style = False
    yaml.preserve_quotes = True
    yaml.width = 110
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def read_spec(text: str) -> ServiceSpec:
    """Read the text of a ``pullwright.yml``.

    Raises:
        SpecError: If it is not YAML, or not a valid Spec.
    """
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _Loader
    try:
        data = yaml.load(text)
    except (YAMLError, ValueError, RecursionError) as error:
        line = (str(error).splitlines() or ["it cannot be read"])[0]
        raise SpecError((Problem(FILE_NAME, f"This is not YAML: {line}.", "Correct its syntax."),)) from error
    if not isinstance(data, Mapping):
        raise SpecError((Problem(FILE_NAME, "This is not a mapping.", "Start with 'name:'."),))
    return load_spec({**data, "resources": _list_resources(data.get("resources"))})


def plain_spec(spec: ServiceSpec) -> dict[str, Any]:
    """Give a Spec as the mappings of the file, each field and relation as a mapping too."""
    plain = spec.model_dump(mode="json", exclude={"resources"})
    plain = {key: value for key, value in plain.items() if value not in ("", [])}
    if QUEUE not in spec.features:
        del plain["broker"]
    plain["resources"] = {resource.name: _plain_resource(resource) for resource in spec.resources}
    return plain


def _plain_resource(resource: Resource) -> dict[str, Any]:
    plain: dict[str, Any] = {"summary": resource.summary} if resource.summary else {}
    plain["fields"] = {field.name: _plain_member(field) for field in resource.fields}
    if resource.relations:
        plain["relations"] = {relation.name: _plain_member(relation) for relation in resource.relations}
    if resource.unique_together:
        plain["unique_together"] = [_write_in_line(members) for members in resource.unique_together]
    return plain


def shorten_member(plain: Any) -> Any:  # noqa: ANN401 - a value of the file
    """Give a field of which there is nothing but its type to be said as that type."""
    return plain["type"] if isinstance(plain, Mapping) and plain.keys() == {"type"} else plain


def shorten_resource(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Give a resource with its fields as short as they can be said."""
    return {**plain, "fields": {name: shorten_member(field) for name, field in plain["fields"].items()}}


def _shorten(plain: dict[str, Any]) -> dict[str, Any]:
    return {**plain, "resources": {name: shorten_resource(body) for name, body in plain["resources"].items()}}


def _plain_member(member: Field | Relation) -> dict[str, Any]:
    stated = member.model_dump(exclude_defaults=True, exclude={"name"})
    return {key: _plain_value(value) for key, value in stated.items()}


def _write_in_line(members: Iterable[str]) -> CommentedSeq:
    """Give a list that the file has in one line: ``[team, email]``."""
    listed = CommentedSeq(members)
    listed.fa.set_flow_style()
    return listed


def _plain_value(value: Any) -> Any:  # noqa: ANN401 - any value of a model
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
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
    fields = _name_members(body.get("fields"), _name_type)
    return {
        **body,
        "name": name,
        "fields": fields,
        "relations": _name_members(body.get("relations"), _name_target),
    }


def _name_members(members: Any, read_short: Callable[[Any], dict[str, Any]]) -> Any:  # noqa: ANN401 - file's content
    if not isinstance(members, Mapping):
        return members or []
    return [
        {**(body if isinstance(body, Mapping) else read_short(body)), "name": name} for name, body in members.items()
    ]


def _name_type(short: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever the file holds
    """Read a field that is its type alone: ``title: string``."""
    return {"type": short}


def _name_target(short: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever the file holds
    """Read a relation that is its target alone: ``customer: Customer`` is the commonest kind."""
    return {"target": short, "kind": RelationKind.MANY_TO_ONE.value}
