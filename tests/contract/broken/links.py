"""Services that keep links in a wrong way."""

from typing import Any

from generators.contract.properties import Origin, Property
from generators.spec.models import Resource
from github_app.proof.contract import links
from tests.contract.model_answers import AnswerError, Row
from tests.contract.model_service import ModelService


class KeepsLinksUnsorted(ModelService):
    def read_reference(self, prop: Property, value: Any) -> Any:
        super().read_reference(prop, value)
        return value


class ListsWithoutLinks(ModelService):
    def read_page(self, resource: Resource, query: dict[str, str]) -> Row:
        page = super().read_page(resource, query)
        return {**page, "items": [{**row, "tagIds": []} for row in page["items"]]}


class NamesNoPlace(ModelService):
    def read_values(self, resource: Resource, sent: Row, missing: list[str]) -> Row:
        try:
            return super().read_values(resource, sent, missing)
        except AnswerError as error:
            error.details = [{**detail, "field": detail["field"].partition(".")[0]} for detail in error.details]
            raise


class KeepsDeadLinks(ModelService):
    def let_go(self, other: Resource, prop: Property, row: str) -> None:
        if prop.origin is not Origin.LINK:
            super().let_go(other, prop, row)


BROKEN = [
    (KeepsLinksUnsorted, links.links_are_kept_in_ascending_order),
    (ListsWithoutLinks, links.a_list_shows_the_links_of_each_row),
    (NamesNoPlace, links.links_to_nothing_are_refused),
    (KeepsDeadLinks, links.links_go_with_either_end),
]
"""Each with the check that finds it."""
