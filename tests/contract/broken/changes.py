"""Services that change and delete rows in a wrong way, or let two have what belongs to one."""

# ruff: noqa: ARG002 - what overrides a method keeps its signature

from typing import Any

from generators.contract.properties import Origin, Property
from generators.contract.uniques import list_unique_sets
from generators.spec.models import Resource
from github_app.proof.contract import changes
from tests.contract.model_answers import AnswerError, Row
from tests.contract.model_service import STYLE, ModelService


class ReplacesOnPatch(ModelService):
    def update(self, resource: Resource, row: str, body: Any) -> None:
        super().update(resource, row, body)
        for prop in self.list_sent(resource):
            if prop.name not in body and not prop.required:
                self.tables[resource.name][row][prop.name] = None


class NeverTouches(ModelService):
    def update(self, resource: Resource, row: str, body: Any) -> None:
        before = self.tables[resource.name][row]["updatedAt"]
        super().update(resource, row, body)
        self.tables[resource.name][row]["updatedAt"] = before


class TouchesAlways(ModelService):
    def is_change(self, found: Row, changed: Row) -> bool:
        return True


class OnlyHidesRows(ModelService):
    def delete(self, resource: Resource, row: str) -> None:
        """Delete nothing."""


class TakesDuplicates(ModelService):
    def check_duplicates(self, resource: Resource, row: Row) -> None:
        """Check nothing."""


class TakesSetsForSingles(ModelService):
    def check_duplicates(self, resource: Resource, row: Row) -> None:
        super().check_duplicates(resource, row)
        others = [other for key, other in self.tables[resource.name].items() if key != row["id"]]
        for together in list_unique_sets(self.spec, resource, STYLE):
            if any(other[together[0].name] == row[together[0].name] for other in others):
                raise AnswerError(409, "conflict", *(prop.name for prop in together))


class NamesOneOfTheSet(ModelService):
    def check_duplicates(self, resource: Resource, row: Row) -> None:
        try:
            super().check_duplicates(resource, row)
        except AnswerError as error:
            raise AnswerError(409, "conflict", error.details[0]["field"]) from error


class LeavesOrphans(ModelService):
    def let_go(self, other: Resource, prop: Property, row: str) -> None:
        if prop.origin is Origin.LINK:
            super().let_go(other, prop, row)


BROKEN = [
    (ReplacesOnPatch, changes.a_change_touches_only_what_is_sent),
    (NeverTouches, changes.a_change_touches_only_what_is_sent),
    (TouchesAlways, changes.an_empty_change_changes_nothing),
    (TouchesAlways, changes.what_was_sent_before_may_be_sent_again),
    (OnlyHidesRows, changes.a_deleted_row_is_gone),
    (TakesDuplicates, changes.a_unique_value_belongs_to_one_row),
    (TakesDuplicates, changes.values_that_are_unique_together_belong_to_one_row),
    (TakesSetsForSingles, changes.values_that_are_unique_together_belong_to_one_row),
    (NamesOneOfTheSet, changes.values_that_are_unique_together_belong_to_one_row),
    (LeavesOrphans, changes.deletion_does_to_others_what_the_spec_says),
]
"""Each with the check that finds it."""
