"""Refresh the part of GitHub's own descriptions that the tests hold the sandbox against.

Run by ``make refresh-descriptions``. It fetches the npm packages at the versions below, checks them against the
digests below, and keeps the operations, webhooks and examples that the project meets, without the prose.
"""

import base64
import hashlib
import io
import json
import lzma
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any, TypeAlias

Node: TypeAlias = Any
"""Any part of a JSON document."""
TARGET = Path(__file__).parent.parent / "tests/github_app/descriptions"
REST = (
    "@octokit/openapi@23.0.2",
    "pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==",
    "package/generated/api.github.com.json",
)
WEBHOOKS = (
    "@octokit/openapi-webhooks@12.1.0",
    "Z5eDsLCUNbx1zHpZb1LNQirADqdMTvWJQ/deahi0ws+tWWnwHXB+Pr4jfmM9OrETS9Y5iW8ZRu1fdbudObhLrg==",
    "package/generated/api.github.com.json",
)
EXAMPLES = (
    "@octokit/webhooks-examples@7.6.1",
    "De6U3XB6O3DtCa7bKgCMzTHdeopqqZ6SNivMYJnK65ierKL1AnNIA0tkRYCRS7lwGT792d+Ps1WbfHlso6MynQ==",
    "package/api.github.com/index.json",
)
OPERATIONS = (
    "apps/create-installation-access-token",
    "apps/get-authenticated",
    "apps/get-installation",
    "apps/get-repo-installation",
    "apps/get-webhook-delivery",
    "apps/list-installations",
    "apps/list-repos-accessible-to-installation",
    "apps/list-webhook-deliveries",
    "apps/redeliver-webhook-delivery",
    "checks/create",
    "checks/get",
    "checks/list-annotations",
    "checks/list-for-ref",
    "checks/update",
    "git/create-commit",
    "git/create-ref",
    "git/delete-ref",
    "git/get-commit",
    "git/get-ref",
    "git/list-matching-refs",
    "git/update-ref",
    "issues/add-labels",
    "issues/create",
    "issues/create-comment",
    "issues/create-label",
    "issues/delete-comment",
    "issues/get",
    "issues/get-comment",
    "issues/list-comments",
    "issues/list-for-repo",
    "issues/list-labels-for-repo",
    "issues/list-labels-on-issue",
    "issues/remove-label",
    "issues/update",
    "issues/update-comment",
    "pulls/create",
    "pulls/create-review",
    "pulls/get",
    "pulls/list",
    "pulls/list-files",
    "pulls/list-review-comments",
    "pulls/list-reviews",
    "pulls/merge",
    "pulls/request-reviewers",
    "pulls/update",
    "reactions/create-for-issue",
    "reactions/create-for-issue-comment",
    "reactions/delete-for-issue",
    "reactions/delete-for-issue-comment",
    "reactions/list-for-issue",
    "reactions/list-for-issue-comment",
    "repos/get",
    "repos/get-collaborator-permission-level",
    "repos/get-content",
)
EVENTS = (
    "installation-created",
    "issue-comment-created",
    "issue-comment-deleted",
    "issue-comment-edited",
    "issues-closed",
    "issues-edited",
    "issues-labeled",
    "issues-opened",
    "issues-reopened",
    "issues-unlabeled",
    "ping",
    "pull-request-closed",
    "pull-request-edited",
    "pull-request-labeled",
    "pull-request-opened",
    "pull-request-ready-for-review",
    "pull-request-reopened",
    "pull-request-review-requested",
    "pull-request-synchronize",
    "pull-request-unlabeled",
)
PROSE = {"description", "example", "examples", "summary", "externalDocs", "tags", "title"}


def fetch(package: str, digest: str, member: str) -> Node:
    """Fetches one JSON file of an npm package and checks the package's digest."""
    with tempfile.TemporaryDirectory() as directory:
        command = ["npm", "pack", "--silent", "--pack-destination", directory, package]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(directory).iterdir()
        content = archive.read_bytes()
    found = base64.b64encode(hashlib.sha512(content).digest()).decode()
    if found != digest:
        msg = f"{package} has the digest sha512-{found}, not sha512-{digest}"
        raise SystemExit(msg)
    with tarfile.open(fileobj=io.BytesIO(content)) as tar:
        file = tar.extractfile(member)
        assert file is not None
        return json.load(file)


def strip(node: Node, *, is_map: bool = False) -> Node:
    """Leaves out prose and extensions; the keys of a map of properties are names and stay."""
    if isinstance(node, list):
        return [strip(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {k: v for k, v in node.items() if is_map or (k not in PROSE and not k.startswith("x-"))}
    maps = {"properties", "schemas", "patternProperties", "parameters", "responses", "content", "headers"}
    return {k: v if k in {"enum", "required"} else strip(v, is_map=k in maps and not is_map) for k, v in kept.items()}


def collect(node: Node, document: dict[str, Any], kept: dict[str, Any]) -> None:
    """Copies every component that a node refers to, however far away, to ``kept``."""
    if isinstance(node, list):
        for item in node:
            collect(item, document, kept)
    elif isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str):
            _, _, kind, name = reference.split("/")
            if name not in kept.setdefault(kind, {}):
                kept[kind][name] = strip(document["components"][kind][name])
                collect(kept[kind][name], document, kept)
        for value in node.values():
            collect(value, document, kept)


def extract_operations(document: dict[str, Any]) -> dict[str, Any]:
    """Gives the operations in use, by id, with the components that they need."""
    operations: dict[str, Node] = {}
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if operation["operationId"] in OPERATIONS:
                operations[operation["operationId"]] = {"method": method, "path": path, **strip(operation)}
    # The list says that an account is a person and an enterprise at once; an installation by itself says "or".
    listed = operations["apps/list-installations"]["responses"]["200"]["content"]["application/json"]["schema"]
    listed["items"] = {"$ref": "#/components/schemas/installation"}
    missing = set(OPERATIONS) - set(operations)
    assert not missing, missing
    components: dict[str, Any] = {}
    collect(operations, document, components)
    return {"operations": dict(sorted(operations.items())), "components": components}


def extract_events(document: dict[str, Any]) -> dict[str, Any]:
    """Gives the schema of the payload of each event in use, with the components that they need."""
    events = {}
    for name in EVENTS:
        body = document["webhooks"][name]["post"]["requestBody"]
        events[name] = strip(body["content"]["application/json"]["schema"])
    components: dict[str, Any] = {}
    collect(events, document, components)
    return {"events": events, "components": components}


def write(name: str, content: Node) -> None:
    """Writes a file of the description, the same bytes for the same content."""
    data = json.dumps(content, separators=(",", ":"), sort_keys=True).encode()
    compressed = lzma.compress(data, preset=9)
    (TARGET / f"{name}.json.xz").write_bytes(compressed)
    print(f"{name}: {len(data):,} bytes, {len(compressed):,} compressed")


if __name__ == "__main__":
    write("rest", extract_operations(fetch(*REST)))
    write("webhooks", extract_events(fetch(*WEBHOOKS)))
    write("examples", fetch(*EXAMPLES))
