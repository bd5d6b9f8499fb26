"""How the model service lists rows: pages, filters and orders, each a rule that a test can break."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from starlette.requests import Request

from generators.contract.pagination import MAX_PAGE
from generators.contract.properties import Origin, Property
from generators.spec.models import MAX_PAGE_SIZE, FieldType, Resource, ServiceSpec
from github_app.proof.contract.samples import is_moment
from tests.contract.model_answers import AnswerError, Row
from tests.contract.model_values import WrongValueError, is_uuid, refuse_constant


class ModelLists:
    """The part of the model service that lists rows."""

    spec: ServiceSpec
    tables: dict[str, dict[str, Row]]
    properties: Mapping[str, tuple[Property, ...]]

    def read_value(self, prop: Property, value: Any) -> Any:
        raise NotImplementedError

    def read_query(self, request: Request) -> dict[str, str]:
        return dict(request.query_params)

    def read_page(self, resource: Resource, query: dict[str, str]) -> Row:
        listed = self.properties[resource.name]
        page = read_number(query, "page", 1, MAX_PAGE)
        size = read_number(query, "size", self.spec.page_size, MAX_PAGE_SIZE)
        sort = query.pop("sort", "createdAt").split(",")
        keys = {prop.name for prop in listed if prop.is_sortable}
        if any(key.removeprefix("-") not in keys for key in sort):
            raise AnswerError(422, "validation_failed", "sort")
        filters = {prop.name: prop for prop in listed if prop.is_filter}
        self.refuse_unknown(query, filters)
        rows = list(self.tables[resource.name].values())
        for name, text in query.items():
            wanted = self.read_filter(filters[name], text)
            rows = [row for row in rows if row[name] == wanted]
        ordered = self.order(rows, sort)
        items = ordered[(page - 1) * size : page * size]
        return {"items": items, "total": len(rows), "page": page, "size": size}

    def refuse_unknown(self, query: dict[str, str], filters: Iterable[str]) -> None:
        unknown = query.keys() - set(filters)
        if unknown:
            raise AnswerError(422, "validation_failed", *unknown)

    def read_filter(self, prop: Property, text: str) -> Any:
        value: Any = text
        if prop.field is not None and prop.field.type in (FieldType.INTEGER, FieldType.FLOAT, FieldType.BOOLEAN):
            try:
                value = json.loads(text, parse_constant=refuse_constant)
            except ValueError as error:
                raise AnswerError(422, "validation_failed", prop.name) from error
        if prop.origin is Origin.REFERENCE:
            if not is_uuid(text):
                raise AnswerError(422, "validation_failed", prop.name)
            return text
        try:
            return self.read_value(prop, value)
        except WrongValueError as error:
            raise AnswerError(422, "validation_failed", prop.name) from error

    def order(self, rows: list[Row], sort: list[str]) -> list[Row]:
        ordered = sorted(rows, key=lambda row: str(row["id"]))
        for key in reversed(sort):
            name, descends = key.removeprefix("-"), key.startswith("-")
            present = [row for row in ordered if row[name] is not None]
            # Sorting backwards keeps equal rows in their order too.
            present.sort(key=lambda row: order_key(row[name]), reverse=descends)
            ordered = present + [row for row in ordered if row[name] is None]
        return ordered


def order_key(value: Any) -> Any:
    if is_moment(value):
        return datetime.fromisoformat(value)
    return Decimal(value) if isinstance(value, str) and re.fullmatch(r"-?[0-9]+\.[0-9]+", value) else value


def read_number(query: dict[str, str], name: str, default: int, largest: int) -> int:
    text = query.pop(name, str(default))
    if not re.fullmatch(r"[0-9]{1,9}", text) or not 1 <= int(text) <= largest:
        raise AnswerError(422, "validation_failed", name)
    return int(text)
