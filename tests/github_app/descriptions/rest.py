"""Every request and every answer of a sandbox's REST API, held against GitHub's OpenAPI description."""

import json
import re
from http import HTTPStatus
from urllib.parse import parse_qsl

from tests.github_app.descriptions.schemas import Schemas

API = "/api/v3"
BASIC_ERROR = {"$ref": "#/components/schemas/basic-error"}
# The parameters that may hold slashes.
WIDE = {"path", "ref"}


class RestDescription:
    """GitHub's description of the operations that the sandbox has."""

    def __init__(self):
        self._schemas = Schemas("rest")
        self._operations = [
            (operation["method"], compile_path(operation["path"]), operation)
            for operation in self._schemas.document["operations"].values()
        ]

    def find(self, method, path):
        """Finds the operation at a path; of several the one with the most literal path."""
        found = [o for m, pattern, o in self._operations if m == method.lower() and pattern.fullmatch(path)]
        return min(found, key=lambda operation: operation["path"].count("{"), default=None)

    def find_request_faults(self, operation, query, body):
        """Lists what GitHub would not have taken for this operation, unknown names included."""
        parameters = [self._schemas.resolve(parameter) for parameter in operation.get("parameters", ())]
        known = {parameter["name"] for parameter in parameters if parameter["in"] == "query"}
        faults = [f"unknown parameter {name}" for name, _ in parse_qsl(query) if name not in known]
        if not body:
            return faults
        if "requestBody" not in operation:
            return [*faults, "a body where none is taken"]
        schema = operation["requestBody"]["content"]["application/json"]["schema"]
        value = json.loads(body)
        faults += self._schemas.find_faults(schema, value)
        if "properties" in schema and isinstance(value, dict):
            faults += [f"unknown property {name}" for name in value.keys() - schema["properties"].keys()]
        return faults

    def find_answer_faults(self, operation, status, body):
        """Lists what GitHub would not have answered to this operation."""
        response = operation["responses"].get(str(status))
        content = self._schemas.resolve(response).get("content") if response else None
        if content is None and status >= HTTPStatus.BAD_REQUEST:
            # GitHub does not describe every refusal of every operation; all have one form.
            return self._schemas.find_faults(BASIC_ERROR, json.loads(body))
        if response is None:
            return [f"the status {status} is not one of this operation"]
        if content is None:
            return ["a body where there is none"] if body else []
        return self._schemas.find_faults(content["application/json"]["schema"], json.loads(body))


def compile_path(path):
    """Turns a path template into a pattern for paths."""
    parts = re.split(r"\{(\w+)\}", path)
    literals, names = parts[::2], parts[1::2]
    wildcards = [".*" if name in WIDE else "[^/]+" for name in names]
    return re.compile("".join(re.escape(a) + b for a, b in zip(literals, [*wildcards, ""], strict=True)))


class DescriptionWatch:
    """An ASGI middleware around a sandbox that notes whatever is not as GitHub describes it."""

    def __init__(self, app, description):
        self._app = app
        self._description = description
        self.faults = []
        self.operations = set()

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http" or not scope["path"].startswith(API):
            await self._app(scope, receive, send)
            return
        request, answer, status = bytearray(), bytearray(), []

        async def note_request():
            message = await receive()
            request.extend(message.get("body", b""))
            return message

        async def note_answer(message):
            if message["type"] == "http.response.start":
                status.append(message["status"])
            answer.extend(message.get("body", b""))
            if message["type"] == "http.response.body" and not message.get("more_body"):
                # Before the answer leaves, so that the test which waits for it sees the fault.
                self._judge(scope, bytes(request), status[0], bytes(answer))
            await send(message)

        await self._app(scope, note_request, note_answer)

    def _judge(self, scope, request, status, answer):
        path = scope["path"].removeprefix(API)
        what = f"{scope['method']} {path} -> {status}"
        operation = self._description.find(scope["method"], path)
        if operation is None:
            self.faults.append(f"{what}: the description has no such operation")
            return
        self.operations.add(operation["operationId"])
        faults = self._description.find_answer_faults(operation, status, answer)
        if status < HTTPStatus.BAD_REQUEST:
            faults += self._description.find_request_faults(operation, scope["query_string"].decode(), request)
        self.faults.extend(f"{what}: {fault}" for fault in faults)
