"""JSON Schemas out of GitHub's descriptions: loaded, brought from OpenAPI's dialect to plain JSON Schema, compiled."""

import functools
import json
import lzma
from pathlib import Path
from typing import Any

import jsonschema_rs

HERE = Path(__file__).parent


@functools.cache
def load(name):
    """Loads one of the descriptions of this directory."""
    return convert(json.loads(lzma.decompress((HERE / f"{name}.json.xz").read_bytes())))


def convert(node: Any) -> Any:
    """Turns OpenAPI 3.0's ``nullable``, which JSON Schema does not know, into the type that it means."""
    if isinstance(node, list):
        return [convert(item) for item in node]
    if not isinstance(node, dict):
        return node
    converted = {key: convert(value) for key, value in node.items()}
    if converted.get("nullable") is not True:
        return converted
    del converted["nullable"]
    return {"anyOf": [converted, {"type": "null"}]}


class Schemas:
    """The schemas of one description, compiled once each."""

    def __init__(self, name):
        self.document = load(name)
        self._compiled = {}

    def resolve(self, node):
        """Follows a reference to a component."""
        while "$ref" in node:
            _, _, kind, name = node["$ref"].split("/")
            node = self.document["components"][kind][name]
        return node

    def find_faults(self, schema, value):
        """Lists what is wrong with a value, each as a place and a sentence."""
        key = json.dumps(schema, sort_keys=True)
        if key not in self._compiled:
            whole = {**schema, "components": self.document["components"]}
            self._compiled[key] = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
        errors = self._compiled[key].iter_errors(value)
        return [f"/{'/'.join(map(str, error.instance_path))}: {error.message[:400]}" for error in errors]
