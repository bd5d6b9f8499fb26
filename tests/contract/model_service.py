"""A service that keeps the contract, in memory, for any Spec: the measure that the suite itself is tested with.

Each rule is a small method, so that a test can break one of them in a subclass and see the suite find it.
"""

import json
import re
import uuid
from datetime import UTC, datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from generators.contract import values
from generators.contract.document import derive_document
from generators.contract.naming import JsonStyle, name_tag, write_collection_path
from generators.contract.properties import MAX_LINKS, Origin, Property, list_properties
from generators.contract.uniques import list_unique_sets
from generators.spec.models import Field, OnDelete, Resource, ServiceSpec
from tests.contract.model_answers import AnswerError, Row, write_json
from tests.contract.model_lists import ModelLists
from tests.contract.model_values import READERS, WrongValueError, is_uuid, refuse_constant, write_moment

STYLE = JsonStyle.CAMEL
"""The other style than that of the stack which is built, so that the suite is tested with both."""

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,128}")


class ModelService(ModelLists):
    """The contract as an ASGI application."""

    max_body_bytes = 1_048_576

    def __init__(self, spec: ServiceSpec) -> None:
        self.spec = spec
        self.tables: dict[str, dict[str, Row]] = {resource.name: {} for resource in spec.resources}
        self.properties = {resource.name: list_properties(spec, resource, STYLE) for resource in spec.resources}
        self.routes = {write_collection_path(resource): resource for resource in spec.resources}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        try:
            response = await self.answer(request)
        except AnswerError as error:
            response = error.write()
        for name, value in self.list_headers(request).items():
            response.headers[name] = value
        await response(scope, receive, send)

    async def answer(self, request: Request) -> Response:
        path = request.url.path
        if path in ("/health/live", "/health/ready", "/openapi.json", "/docs"):
            self.check_method(request, "GET")
            return self.answer_about_itself(path)
        head, _, row = path.rpartition("/")
        if path in self.routes:
            self.check_method(request, "GET", "POST")
            resource = self.routes[path]
            if request.method == "GET":
                return write_json(self.read_page(resource, self.read_query(request)))
            body = await self.read_body(request)
            return self.answer_created(resource, self.create(resource, body))
        if head in self.routes and row:
            self.check_method(request, "GET", "PATCH", "DELETE")
            return await self.answer_about_row(request, self.routes[head], row)
        raise AnswerError(404, "not_found")

    async def answer_about_row(self, request: Request, resource: Resource, row: str) -> Response:
        if not is_uuid(row):
            raise AnswerError(422, "validation_failed", "id")
        body = await self.read_body(request) if request.method == "PATCH" else None
        if row not in self.tables[resource.name]:
            raise AnswerError(404, "not_found")
        if request.method == "DELETE":
            self.delete(resource, row)
            return Response(status_code=204)
        if request.method == "PATCH":
            self.update(resource, row, body)
        return write_json(self.tables[resource.name][row])

    def answer_created(self, resource: Resource, row: Row) -> Response:
        return write_json(row, 201, {"Location": f"/api/v1/{name_tag(resource)}/{row['id']}"})

    def answer_about_itself(self, path: str) -> Response:
        if path == "/docs":
            return Response("<html></html>", media_type="text/html")
        if path == "/openapi.json":
            return write_json(self.describe())
        if path == "/health/live":
            return write_json({"status": "ok"})
        return write_json({"status": "ok", "checks": {"database": "ok"}})

    def describe(self) -> dict[str, Any]:
        return derive_document(self.spec, STYLE)

    def list_headers(self, request: Request) -> dict[str, str]:
        headers = {
            "X-Request-ID": self.choose_request_id(request.headers.get("x-request-id", "")),
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "no-referrer",
            "Strict-Transport-Security": "max-age=63072000",
            "Content-Security-Policy": "default-src 'none'",
        }
        return {**headers, "Cache-Control": "no-store"} if request.url.path.startswith("/api") else headers

    def choose_request_id(self, given: str) -> str:
        return given if _REQUEST_ID.fullmatch(given) else str(uuid.uuid4())

    def check_method(self, request: Request, *methods: str) -> None:
        if request.method not in methods:
            raise AnswerError(405, "method_not_allowed", Allow=", ".join(methods))

    async def read_body(self, request: Request) -> Any:
        content = b""
        async for piece in request.stream():
            content += piece
            if len(content) > self.max_body_bytes:
                raise AnswerError(413, "payload_too_large")
        self.check_content_type(request.headers.get("content-type", ""))
        return self.parse(content)

    def check_content_type(self, content_type: str) -> None:
        if content_type.partition(";")[0] != "application/json":
            raise AnswerError(415, "unsupported_media_type")

    def parse(self, content: bytes) -> Any:
        try:
            return json.loads(content.decode("utf-8"), parse_constant=refuse_constant)
        except (ValueError, RecursionError) as error:
            raise AnswerError(400, "malformed_request") from error

    def create(self, resource: Resource, body: Any) -> Row:
        row = {prop.name: self.choose_default(prop) for prop in self.properties[resource.name]}
        sent = self.read_object(resource, body)
        missing = [p.name for p in self.list_sent(resource) if p.required and not p.has_default and p.name not in sent]
        values_ = self.read_values(resource, sent, missing)
        now = write_moment(self.read_clock())
        row |= values_ | {"id": str(uuid.uuid4()), "createdAt": now, "updatedAt": now}
        self.check_duplicates(resource, row)
        self.tables[resource.name][row["id"]] = row
        return row

    def update(self, resource: Resource, row: str, body: Any) -> None:
        found = self.tables[resource.name][row]
        changed = found | self.read_values(resource, self.read_object(resource, body), [])
        if self.is_change(found, changed):
            self.check_duplicates(resource, changed)
            changed["updatedAt"] = write_moment(self.read_clock())
            self.tables[resource.name][row] = changed

    def read_clock(self) -> datetime:
        return datetime.now(UTC)

    def is_change(self, found: Row, changed: Row) -> bool:
        return json.dumps(found) != json.dumps(changed)

    def delete(self, resource: Resource, row: str) -> None:
        for other in self.spec.resources:
            for prop in self.properties[other.name]:
                if prop.relation is not None and prop.relation.target == resource.name:
                    self.let_go(other, prop, row)
        del self.tables[resource.name][row]

    def let_go(self, other: Resource, prop: Property, row: str) -> None:
        """Do to the rows that refer to a row by a property what the Spec says of its deletion."""
        assert prop.relation is not None
        table = self.tables[other.name]
        if prop.origin is Origin.LINK:
            for linked in table.values():
                linked[prop.name] = [target for target in linked[prop.name] if target != row]
            return
        referring = [key for key, candidate in table.items() if candidate[prop.name] == row]
        for key in referring:
            if prop.relation.on_delete is OnDelete.RESTRICT:
                raise AnswerError(409, "conflict")
            if prop.relation.on_delete is OnDelete.SET_NULL:
                table[key][prop.name] = None
            else:
                self.delete(other, key)

    def list_sent(self, resource: Resource) -> list[Property]:
        return [prop for prop in self.properties[resource.name] if prop.sent is not None]

    def choose_default(self, prop: Property) -> Any:
        if prop.origin is Origin.LINK:
            return []
        return values.write_default(prop.field) if prop.field is not None and prop.has_default else None

    def read_object(self, resource: Resource, body: Any) -> Row:
        if not isinstance(body, dict):
            raise AnswerError(422, "validation_failed", "body")
        unknown = body.keys() - {prop.name for prop in self.list_sent(resource)}
        if unknown:
            raise AnswerError(422, "validation_failed", *unknown)
        return body

    def read_values(self, resource: Resource, sent: Row, missing: list[str]) -> Row:
        wrong = list(missing)
        read: Row = {}
        for prop in self.list_sent(resource):
            if prop.name in sent:
                try:
                    read[prop.name] = self.read_value(prop, sent[prop.name])
                except WrongValueError as error:
                    wrong.append(prop.name + error.place)
        if wrong:
            raise AnswerError(422, "validation_failed", *wrong)
        return read

    def read_value(self, prop: Property, value: Any) -> Any:
        if value is None:
            if prop.required:
                raise WrongValueError
            return None
        if prop.relation is not None:
            return self.read_reference(prop, value)
        assert prop.field is not None
        return self.read_field(prop.field, value)

    def read_reference(self, prop: Property, value: Any) -> Any:
        assert prop.relation is not None
        known = self.tables[prop.relation.target]
        if prop.origin is Origin.REFERENCE:
            if not is_uuid(value) or value not in known:
                raise WrongValueError
            return value
        if not isinstance(value, list) or len(value) > MAX_LINKS:
            raise WrongValueError
        for place, target in enumerate(value):
            if not is_uuid(target) or target not in known:
                raise WrongValueError(place)
        return sorted(set(value))

    def read_field(self, field: Field, value: Any) -> Any:
        return READERS[field.type](field, value)

    def check_duplicates(self, resource: Resource, row: Row) -> None:
        for prop in self.list_sent(resource):
            others = (other for key, other in self.tables[resource.name].items() if key != row["id"])
            if prop.is_unique and row[prop.name] is not None and any(o[prop.name] == row[prop.name] for o in others):
                raise AnswerError(409, "conflict", prop.name)
        for together in list_unique_sets(self.spec, resource, STYLE):
            values = [row[prop.name] for prop in together]
            rows = [other for key, other in self.tables[resource.name].items() if key != row["id"]]
            if None not in values and any([other[p.name] for p in together] == values for other in rows):
                raise AnswerError(409, "conflict", *(prop.name for prop in together))
