"""The suite finds each broken rule: a service that breaks one fails the check of that rule."""

# ruff: noqa: ARG002 - what overrides a method keeps its signature

import json
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from generators.acceptance import BrokenRuleError
from generators.contract.properties import Origin, Property
from generators.contract.uniques import list_unique_sets
from generators.spec.models import Field, FieldType, Resource
from github_app.proof.contract import changes, creation, documents, failures, headers, links, lists, validation
from github_app.proof.contract.suite import RESOURCE_CHECKS, SERVICE_CHECKS
from tests.contract.model_service import STYLE, AnswerError, ModelService, Row, write_json


class ForgetsLocation(ModelService):
    def answer_created(self, resource: Resource, row: Row) -> Response:
        return write_json(row, 201)


class AnswersInPart(ModelService):
    def answer_created(self, resource: Resource, row: Row) -> Response:
        response = super().answer_created(resource, row)
        return write_json({"id": row["id"]}, 201, {"Location": response.headers["location"]})


class ForgetsDefaults(ModelService):
    def choose_default(self, prop: Property) -> Any:
        return None


class CutsText(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        read = super().read_field(field, value)
        return read[:200] if field.type is FieldType.STRING else read


class KeepsLocalTime(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        read = super().read_field(field, value)
        return value if field.type is FieldType.DATETIME else read


class RoundsMoney(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        read = super().read_field(field, value)
        return str(float(read)) if field.type is FieldType.DECIMAL else read


class TakesAnyId(ModelService):
    async def answer_about_row(self, request: Request, resource: Resource, row: str) -> Response:
        if row not in self.tables[resource.name]:
            raise AnswerError(404, "not_found")
        return await super().answer_about_row(request, resource, row)


class ReplacesOnPatch(ModelService):
    def update(self, resource: Resource, row: str, body: Any) -> None:
        super().update(resource, row, body)
        for prop in self.list_sent(resource):
            if prop.name not in body and not prop.required:
                self.tables[resource.name][row][prop.name] = None


class TouchesAlways(ModelService):
    def is_change(self, found: Row, changed: Row) -> bool:
        return True


class NeverTouches(ModelService):
    def update(self, resource: Resource, row: str, body: Any) -> None:
        before = self.tables[resource.name][row]["updatedAt"]
        super().update(resource, row, body)
        self.tables[resource.name][row]["updatedAt"] = before


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


class CountsNullAsDuplicate(ModelService):
    def check_duplicates(self, resource: Resource, row: Row) -> None:
        super().check_duplicates(resource, row)
        for prop in self.list_sent(resource):
            others = (other for key, other in self.tables[resource.name].items() if key != row["id"])
            if prop.is_unique and row[prop.name] is None and any(other[prop.name] is None for other in others):
                raise AnswerError(409, "conflict", prop.name)


class LeavesOrphans(ModelService):
    def let_go(self, other: Resource, prop: Property, row: str) -> None:
        if prop.origin is Origin.LINK:
            super().let_go(other, prop, row)


class TakesTextForNumbers(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        is_number = field.type is FieldType.INTEGER and isinstance(value, str) and value.isdigit()
        return super().read_field(field, int(value) if is_number else value)


class TakesNumbersForBooleans(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        return super().read_field(field, bool(value) if field.type is FieldType.BOOLEAN and value in (0, 1) else value)


class IgnoresLengths(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        is_text = field.type is FieldType.STRING and isinstance(value, str)
        return value if is_text and "\0" not in value else super().read_field(field, value)


class TakesNul(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        is_text = field.type is FieldType.JSON
        return value if is_text else super().read_field(field, value)


class TakesNull(ModelService):
    def read_value(self, prop: Property, value: Any) -> Any:
        return None if value is None else super().read_value(prop, value)


class MissesNothing(ModelService):
    def read_values(self, resource: Resource, sent: Row, missing: list[str]) -> Row:
        return super().read_values(resource, sent, [])


class NamesTheFirstOnly(ModelService):
    def read_values(self, resource: Resource, sent: Row, missing: list[str]) -> Row:
        try:
            return super().read_values(resource, sent, missing)
        except AnswerError as error:
            error.details = error.details[:1]
            raise


class IgnoresUnknownProperties(ModelService):
    def read_object(self, resource: Resource, body: Any) -> Row:
        known = {prop.name for prop in self.list_sent(resource)}
        is_object = isinstance(body, dict)
        return super().read_object(
            resource, {key: value for key, value in body.items() if key in known} if is_object else body
        )


class TakesNullForAnObject(ModelService):
    def read_object(self, resource: Resource, body: Any) -> Row:
        return super().read_object(resource, {} if body is None else body)


class TakesAnyReference(ModelService):
    def read_reference(self, prop: Property, value: Any) -> Any:
        return value if prop.origin is Origin.REFERENCE else super().read_reference(prop, value)


class KeepsLinksUnsorted(ModelService):
    def read_reference(self, prop: Property, value: Any) -> Any:
        super().read_reference(prop, value)
        return value


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


class ListsWithoutLinks(ModelService):
    def read_page(self, resource: Resource, query: dict[str, str]) -> Row:
        page = super().read_page(resource, query)
        return {**page, "items": [{**row, "tagIds": []} for row in page["items"]]}


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


class Redirects(ModelService):
    async def answer(self, request: Request) -> Response:
        path = request.url.path
        return RedirectResponse(path.rstrip("/")) if path.endswith("/") else await super().answer(request)


class AnswersWithAnotherForm(ModelService):
    async def answer(self, request: Request) -> Response:
        try:
            return await super().answer(request)
        except AnswerError as error:
            return write_json({"detail": "Not Found"}, error.status, error.headers)


class CallsMalformedInvalid(ModelService):
    def parse(self, content: bytes) -> Any:
        try:
            return super().parse(content)
        except AnswerError as error:
            raise AnswerError(422, "validation_failed") from error


class TakesNan(ModelService):
    def parse(self, content: bytes) -> Any:
        try:
            return json.loads(content)
        except (ValueError, RecursionError) as error:
            raise AnswerError(400, "malformed_request") from error


class ReadsAnyEncoding(ModelService):
    def parse(self, content: bytes) -> Any:
        return super().parse(content.decode("latin-1").encode())


class TakesAnyContentType(ModelService):
    def check_content_type(self, content_type: str) -> None:
        """Check nothing."""


class AllowsOneMethod(ModelService):
    def check_method(self, request: Request, *methods: str) -> None:
        try:
            super().check_method(request, *methods)
        except AnswerError as error:
            error.headers["Allow"] = methods[0]
            raise


class FailsOnLargeNumbers(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        if isinstance(value, int) and value >= 2**63:
            raise AnswerError(500, "internal_error")
        return super().read_field(field, value)


class ForgetsHeadersOnErrors(ModelService):
    def list_headers(self, request: Request) -> dict[str, str]:
        found = super().list_headers(request)
        return found if request.method == "GET" else {"X-Request-ID": found["X-Request-ID"]}


class RepeatsItsRequestId(ModelService):
    def choose_request_id(self, given: str) -> str:
        return given or "the-same"


class MakesItsOwnRequestId(ModelService):
    def choose_request_id(self, given: str) -> str:
        return super().choose_request_id("")


class ShowsNoDocuments(ModelService):
    def answer_about_itself(self, path: str) -> Response:
        return write_json({}) if path == "/docs" else super().answer_about_itself(path)


class ChecksNothing(ModelService):
    def answer_about_itself(self, path: str) -> Response:
        return write_json({"status": "ok"}) if path == "/health/ready" else super().answer_about_itself(path)


class IsDead(ModelService):
    def answer_about_itself(self, path: str) -> Response:
        return write_json({"status": "dead"}) if path == "/health/live" else super().answer_about_itself(path)


class DocumentsLess(ModelService):
    def describe(self) -> dict[str, Any]:
        document = super().describe()
        del document["paths"]["/api/v1/books"]["post"]["responses"]["415"]
        return document


BROKEN = [
    (ForgetsLocation, creation.a_created_row_is_answered_in_full),
    (AnswersInPart, creation.a_created_row_is_answered_in_full),
    (RoundsMoney, creation.a_created_row_is_answered_in_full),
    (ForgetsDefaults, creation.what_is_not_sent_is_its_default_or_null),
    (CutsText, creation.extreme_values_are_taken),
    (KeepsLocalTime, creation.extreme_values_are_taken),
    (TakesAnyId, creation.a_row_is_read_by_its_id_only),
    (ReplacesOnPatch, changes.a_change_touches_only_what_is_sent),
    (NeverTouches, changes.a_change_touches_only_what_is_sent),
    (TouchesAlways, changes.an_empty_change_changes_nothing),
    (TouchesAlways, changes.what_was_sent_before_may_be_sent_again),
    (OnlyHidesRows, changes.a_deleted_row_is_gone),
    (TakesDuplicates, changes.a_unique_value_belongs_to_one_row),
    (TakesDuplicates, changes.values_that_are_unique_together_belong_to_one_row),
    (TakesSetsForSingles, changes.values_that_are_unique_together_belong_to_one_row),
    (NamesOneOfTheSet, changes.values_that_are_unique_together_belong_to_one_row),
    (CountsNullAsDuplicate, creation.optional_properties_may_be_null),
    (LeavesOrphans, changes.deletion_does_to_others_what_the_spec_says),
    (TakesTextForNumbers, validation.wrong_values_are_refused_at_creation),
    (TakesNumbersForBooleans, validation.wrong_values_are_refused_in_a_change),
    (IgnoresLengths, validation.wrong_values_are_refused_at_creation),
    (TakesNul, validation.wrong_values_are_refused_at_creation),
    (TakesAnyReference, validation.wrong_values_are_refused_at_creation),
    (TakesNull, validation.null_is_refused_for_what_is_required),
    (MissesNothing, validation.what_is_required_must_be_sent),
    (NamesTheFirstOnly, validation.every_wrong_field_is_named),
    (IgnoresUnknownProperties, validation.unknown_properties_are_refused),
    (TakesNullForAnObject, validation.a_body_is_an_object),
    (TakesNul, validation.half_a_character_is_refused),
    (KeepsLinksUnsorted, links.links_are_kept_in_ascending_order),
    (ListsWithoutLinks, links.a_list_shows_the_links_of_each_row),
    (NamesNoPlace, links.links_to_nothing_are_refused),
    (KeepsDeadLinks, links.links_go_with_either_end),
    (CountsThePage, lists.pages_show_every_row_once),
    (HasItsOwnPageSize, lists.a_page_has_the_size_of_the_spec),
    (CountsThePage, lists.a_page_behind_the_end_is_empty),
    (IgnoresUnknownParameters, lists.wrong_parameters_are_refused),
    (IgnoresFilters, lists.filters_select_equal_rows),
    (IgnoresMinus, lists.lists_are_in_the_order_that_is_asked),
    (LeavesTiesToChance, lists.lists_are_in_the_order_that_is_asked),
    (PutsNullFirst, lists.lists_are_in_the_order_that_is_asked),
    (IgnoresTheSecondKey, lists.the_second_key_orders_what_the_first_leaves),
    (Redirects, failures.unknown_routes_are_not_found),
    (AnswersWithAnotherForm, failures.unknown_routes_are_not_found),
    (CallsMalformedInvalid, failures.broken_json_is_malformed),
    (TakesNan, failures.broken_json_is_malformed),
    (ReadsAnyEncoding, failures.bad_utf8_is_malformed),
    (TakesAnyContentType, failures.other_content_types_are_refused),
    (AllowsOneMethod, failures.other_methods_are_named_in_allow),
    (FailsOnLargeNumbers, failures.nothing_is_answered_with_a_failure),
    (ForgetsHeadersOnErrors, headers.every_answer_has_the_security_headers),
    (RepeatsItsRequestId, headers.every_answer_has_a_request_id),
    (MakesItsOwnRequestId, headers.a_good_request_id_is_taken),
    (RepeatsItsRequestId, headers.a_bad_request_id_is_replaced),
    (ShowsNoDocuments, documents.people_find_documents),
    (ChecksNothing, documents.the_service_is_ready),
    (IsDead, documents.the_process_is_live),
    (DocumentsLess, documents.the_document_is_the_derived_one),
]


@pytest.mark.parametrize(("kind", "check"), BROKEN, ids=[f"{kind.__name__}-{check.__name__}" for kind, check in BROKEN])
def test_a_broken_rule_is_found(serve, spec, kind, check):
    subject = serve(kind)
    arguments = () if check in SERVICE_CHECKS else (spec.resources[0],)
    with pytest.raises(BrokenRuleError):
        check(subject, *arguments)


def test_every_check_is_known_to_find_something():
    assert {check for _, check in BROKEN} == {*RESOURCE_CHECKS, *SERVICE_CHECKS}
