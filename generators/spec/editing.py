"""Editing of a ``pullwright.yml`` that people wrote in: what differs is written, every other line and comment stays."""

from collections.abc import Mapping
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from generators.errors import SpecError
from generators.line_ends import edit_unconverted
from generators.spec.file import make_yaml, plain_spec, read_spec, shorten_member, shorten_resource, write_spec
from generators.spec.models import ServiceSpec
from generators.spec.remarks import keep_remarks


def edit_spec(text: str, spec: ServiceSpec) -> str:
    """Give the text of a ``pullwright.yml`` so that it says a Spec.

    Args:
        text: As it is; a valid file.
        spec: What it shall say.

    Raises:
        SpecError: If the text is not valid as it is.
    """
    before = read_spec(text)
    if before == spec:
        return text
    return edit_unconverted(text, lambda unconverted: _edit_or_write(unconverted, before, spec))


def _edit_or_write(text: str, before: ServiceSpec, spec: ServiceSpec) -> str:
    edited = _edit(make_yaml(), text, plain_spec(before), plain_spec(spec))
    written = edited if edited is not None and _says(edited, spec) else write_spec(spec)
    kept = keep_remarks(text, written)
    return kept if _says(kept, spec) else written


def _edit(yaml: YAML, text: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str | None:
    try:
        document = yaml.load(text)
    except YAMLError:
        return None
    if not isinstance(document, CommentedMap):
        return None
    _update(document, before, after)
    stream = StringIO()
    yaml.dump(document, stream)
    return stream.getvalue()


def _says(text: str, spec: ServiceSpec) -> bool:
    try:
        return read_spec(text) == spec
    except SpecError:
        return False


def _update(document: CommentedMap, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Write what differs between two plain mappings into the one that stands in the file."""
    _rename(document, before, after)
    for key in [key for key in document if key in before and key not in after]:
        del document[key]
    for place, (key, value) in enumerate(after.items()):
        if before.get(key) == value:
            continue
        there = document.get(key)
        if isinstance(there, CommentedMap) and isinstance(value, Mapping):
            _update(there, before.get(key, {}), value)
        elif key in document:
            document[key] = _shorten(value)
        else:
            document.insert(min(place, len(document)), key, _shorten(value))


def _shorten(value: Any) -> Any:  # noqa: ANN401 - any value of the file
    """Give a new value as short as it can be said: a resource is a mapping that has one of its fields."""
    is_resource = isinstance(value, Mapping) and isinstance(value.get("fields"), Mapping)
    return shorten_resource(value) if is_resource else shorten_member(value)


def _rename(document: CommentedMap, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Write another name for what stays the same otherwise, in its place and with its comment."""
    gone = [key for key in before if key not in after and key in document]
    new = [key for key in after if key not in before]
    for old, key in zip(gone, new, strict=False):
        if len(gone) == len(new) and before[old] == after[key]:
            place = list(document).index(old)
            comment = document.ca.items.pop(old, None)
            value = document.pop(old)
            document.insert(place, key, value)
            if comment is not None:
                document.ca.items[key] = comment
