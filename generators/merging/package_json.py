"""``package.json``: dependencies, scripts and the like, name by name; what both sides set differently is for lines.

npm writes the file anew whenever it adds a package, so it has one layout, and only how deep it is indented differs.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from generators.locks.npm import rank_name
from generators.merging.keyed import Items, merge_items, order_keys, settle_item
from generators.merging.newer import choose_newer
from generators.merging.versions import Settle, Versions, leave

_INDENT = re.compile(r"\{\n([ \t]+)")
_DEPENDENCIES = ("dependencies", "devDependencies", "optionalDependencies", "peerDependencies")
_NAMED: Mapping[str, Settle] = {
    **dict.fromkeys((*_DEPENDENCIES, "engines", "overrides"), choose_newer),
    **dict.fromkeys(("scripts", "allowScripts"), leave),
}
"""The objects that are merged name by name, with what is done about a name that both sides changed."""

Document = Mapping[str, Any]


def settle_package_json(versions: Versions) -> Versions:
    """Settle a package file; one that is not as npm lays it out is left as it is."""
    try:
        documents = [_read(text) for text in (versions.base, versions.ours, versions.theirs)]
    except ValueError:
        return versions
    indent = find_indent(versions.ours)
    return Versions(*(_write(document, indent) for document in merge_documents(*documents)))


def merge_documents(base: Document, ours: Document, theirs: Document) -> tuple[Document, Document, Document]:
    """Merge what package files say, key by key.

    Returns:
        The three documents, alike but for what both sides set differently.
    """
    sides = [_split(document) for document in (base, ours, theirs)]
    merged: dict[str, Versions] = {}
    for key in order_keys(ours, theirs):
        versions = Versions(*(side.get(key, "") for side in sides))
        merged[key] = settle_item(versions, _settle_names(_NAMED[key]) if key in _NAMED else leave)
    return (
        _join((key, item.base) for key, item in merged.items()),
        _join((key, item.ours) for key, item in merged.items()),
        _join((key, item.theirs) for key, item in merged.items()),
    )


def find_indent(text: str) -> str:
    """Give by what the text of an object is indented."""
    found = _INDENT.match(text)
    return found.group(1) if found else "  "


def _settle_names(settle: Settle) -> Settle:
    def settle_names(versions: Versions) -> Versions:
        texts = (versions.base, versions.ours, versions.theirs)
        objects = [json.loads(text or "{}") for text in texts]
        if not all(isinstance(each, dict) for each in objects):
            return versions
        base, ours, theirs = (_split(each) for each in objects)
        merged = merge_items(base, ours, theirs, settle)
        names = list(ours)
        if names == sorted(names, key=rank_name):
            merged = dict(sorted(merged.items(), key=lambda item: rank_name(item[0])))
        return Versions(
            json.dumps(_join((name, item.base) for name, item in merged.items())),
            json.dumps(_join((name, item.ours) for name, item in merged.items())),
            json.dumps(_join((name, item.theirs) for name, item in merged.items())),
        )

    return settle_names


def _split(document: Document) -> Items:
    return {key: json.dumps(value) for key, value in document.items()}


def _join(items: Iterable[tuple[str, str]]) -> dict[str, Any]:
    return {key: json.loads(text) for key, text in items if text}


def _read(text: str) -> Document:
    """Read a package file.

    Raises:
        ValueError: If writing it again would change more than what was merged.
    """
    document = json.loads(text)
    if not isinstance(document, dict) or _write(document, find_indent(text)) != text:
        msg = "this package.json is not as npm would write it"
        raise ValueError(msg)
    return document


def _write(document: Document, indent: str) -> str:
    return json.dumps(document, indent=indent, ensure_ascii=False) + "\n"
