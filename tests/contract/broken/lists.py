"""Services that list rows in a wrong way."""

from typing import Any

from generators.spec.models import Resource
from github_app.proof.contract import lists
from tests.contract.model_answers import Row
from tests.contract.model_service import ModelService


class CountsThePage(ModelService):
    def read_page(self, resource: Resource, query: dict[str, str]) -> Row:
        page = super().read_page(resource, query)
        return {**page, "total": len(page["items"])}


class HasItsOwnPageSize(ModelService):
    def read_page(self, resource: Resource, query: dict[str, str]) -> Row:
        return super().read_page(resource, {"size": "20", **query})


class IgnoresUnknownParameters(ModelService):
    def refuse_unknown(self, query: dict[str, str], filters: Any) -> None:
        for name in query.keys() - set(filters):
            del query[name]


class IgnoresFilters(ModelService):
    def read_page(self, resource: Resource, query: dict[str, str]) -> Row:
        super().read_page(resource, dict(query))
        kept = {name: value for name, value in query.items() if name in ("page", "size", "sort")}
        return super().read_page(resource, kept)


class IgnoresMinus(ModelService):
    def order(self, rows: list[Row], sort: list[str]) -> list[Row]:
        return super().order(rows, [key.removeprefix("-") for key in sort])


class LeavesTiesToChance(ModelService):
    def order(self, rows: list[Row], sort: list[str]) -> list[Row]:
        ordered = super().order(rows, sort)
        ordered.reverse()
        return (
            sorted(ordered, key=lambda row: str(row.get("binding")))
            if sort == ["binding"]
            else super().order(rows, sort)
        )


class PutsNullFirst(ModelService):
    def order(self, rows: list[Row], sort: list[str]) -> list[Row]:
        ordered = super().order(rows, sort)
        name = sort[0].removeprefix("-")
        return [row for row in ordered if row[name] is None] + [row for row in ordered if row[name] is not None]


class IgnoresTheSecondKey(ModelService):
    def order(self, rows: list[Row], sort: list[str]) -> list[Row]:
        return super().order(rows, sort[:1])


BROKEN = [
    (CountsThePage, lists.pages_show_every_row_once),
    (HasItsOwnPageSize, lists.a_page_has_the_size_of_the_spec),
    (CountsThePage, lists.a_page_behind_the_end_is_empty),
    (IgnoresUnknownParameters, lists.wrong_parameters_are_refused),
    (IgnoresFilters, lists.filters_select_equal_rows),
    (IgnoresMinus, lists.lists_are_in_the_order_that_is_asked),
    (LeavesTiesToChance, lists.lists_are_in_the_order_that_is_asked),
    (PutsNullFirst, lists.lists_are_in_the_order_that_is_asked),
    (IgnoresTheSecondKey, lists.the_second_key_orders_what_the_first_leaves),
]
"""Each with the check that finds it."""
