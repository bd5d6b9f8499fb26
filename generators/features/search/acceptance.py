"""What search promises over HTTP, on every stack."""

from collections.abc import Iterator
from typing import Any

from generators.acceptance import Answer, Check, Deployment, Row, expect
from generators.contract.naming import name_property, write_collection_path
from generators.contract.search import (
    MAX_LENGTH,
    MAX_WORDS,
    WORDS,
    Bound,
    list_bounds,
    list_texts,
    takes_words,
)
from generators.contract.values import get_max_length
from generators.spec.models import Field, Resource

_OK = 200
_REFUSED = 422
_ROOM = 40
"""Characters that a text has to take, so that the checks can say something with it."""

_ROWS = 4


def rows_are_found_by_their_words(deployment: Deployment) -> None:
    """A row is found by each part of its text, in any case, and only if all words that are asked for occur."""
    for resource, field in _list_free_texts(deployment):
        mark = _make_mark(deployment, resource)
        row = _make(deployment, resource, field, f"{mark} Großer ÉCLAIR x")
        _make(deployment, resource, field, f"{mark} other")
        for words in (mark, mark.upper(), f"{mark} éclair", f"  clai   {mark} ", f"GROSSER {mark}", f"{mark[1:]} x"):
            found = _find(deployment, resource, words)
            expect(row["id"] in found, f"a {resource.name} with {mark!r} is not found by {words!r}")
        found = _find(deployment, resource, f"{mark} éclair")
        expect(found == [row["id"]], f"{len(found)} rows are found where one has all words")
        expect(not _find(deployment, resource, f"{mark} nowhere"), "a row is found by a word that it has not")


def words_may_be_in_several_texts(deployment: Deployment) -> None:
    """Each word may occur in another text of the row, but no word goes over from one text to another."""
    for resource in deployment.spec.resources:
        texts = [field for owner, field in _list_free_texts(deployment) if owner.name == resource.name]
        if len(texts) < 2:  # noqa: PLR2004 - several
            continue
        one, other = (name_property(field.name, deployment.style) for field in texts[:2])
        mark = _make_mark(deployment, resource)
        row = deployment.make_row(resource, **{one: f"{mark}a", other: f"{mark}b"})
        expect(_find(deployment, resource, f"{mark}b {mark}a") == [row["id"]], "words of two texts find nothing")
        expect(not _find(deployment, resource, f"{mark}a{mark}b"), "a word goes from one text to another")


def words_are_no_patterns(deployment: Deployment) -> None:
    """Characters that mean something to a database mean themselves."""
    for resource, field in _list_free_texts(deployment):
        mark = _make_mark(deployment, resource)
        row = _make(deployment, resource, field, f"{mark} 50%_of/c:\\d'*")
        _make(deployment, resource, field, f"{mark} 50 or of c d")
        for word in ("50%_of", "%_", "/c", "c:\\d", "d'*"):
            found = _find(deployment, resource, f"{mark} {word}")
            expect(found == [row["id"]], f"{word!r} finds {len(found)} rows, and one has it")


def a_change_changes_what_is_found(deployment: Deployment) -> None:
    """After a change a row is found by its new words, and no more by the old ones."""
    for resource, field in _list_free_texts(deployment):
        mark = _make_mark(deployment, resource)
        row = _make(deployment, resource, field, f"{mark} old")
        name = name_property(field.name, deployment.style)
        path = f"{write_collection_path(resource)}/{row['id']}"
        answer = deployment.send("PATCH", path, json={name: f"{mark} new"})
        expect(answer.status_code == _OK, "the text is not changed", answer)
        expect(_find(deployment, resource, f"{mark} new") == [row["id"]], "a row is not found by its new words")
        expect(not _find(deployment, resource, f"{mark} old"), "a row is found by its old words")


def what_is_found_comes_in_pages(deployment: Deployment) -> None:
    """Words go together with filters, order and pages; the total is that of what is found."""
    for resource, field in _list_free_texts(deployment):
        mark = _make_mark(deployment, resource)
        made = [_make(deployment, resource, field, f"{mark} {number}")["id"] for number in range(3)]
        _make(deployment, resource, field, "another")
        for page, ids in ((1, made[:2]), (2, made[2:])):
            body = _ask(deployment, resource, **{WORDS: mark, "size": 2, "page": page}).json()
            is_right = [row["id"] for row in body["items"]] == ids and body["total"] == len(made)
            expect(is_right, f"page {page} of what is found has {len(body['items'])} of {body['total']} rows")


def wrong_words_are_refused(deployment: Deployment) -> None:
    """Nothing, too much, and a character that no text can have are refused by the name of the parameter."""
    too_many = " ".join(["w"] * (MAX_WORDS + 1))
    for resource in deployment.spec.resources:
        if not takes_words(deployment.spec, resource):
            continue
        for words in ("", "   ", "w" * (MAX_LENGTH + 1), too_many, "a\0b"):
            answer = deployment.send("GET", write_collection_path(resource), params={WORDS: words})
            expect(answer.status_code == _REFUSED, f"{WORDS}={words[:20]!r} is not refused", answer)
            fields = [detail["field"] for detail in answer.json()["details"]]
            expect(fields == [WORDS], f"the error names {fields}", answer)


def bounds_are_included(deployment: Deployment) -> None:
    """Of rows with different values, those are listed that are neither under the one bound nor over the other."""
    for resource, least, greatest in _list_pairs(deployment):
        value = name_property(least.of, deployment.style)
        rows = [deployment.make_row(resource) for _ in range(_ROWS)]
        known = sorted((row[value] for row in rows if row[value] is not None), key=_order)
        if not known:
            continue
        low, high = name_property(least.name, deployment.style), name_property(greatest.name, deployment.style)
        wanted = {row["id"] for row in rows if row[value] is not None and row[value] == known[0]}
        found = _list_ids(deployment, resource, **{low: known[0], high: known[0]})
        expect(wanted <= found, f"{low} and {high} leave out rows with their own value {known[0]!r}")
        over = {row["id"] for row in rows if row[value] is None or _order(row[value]) > _order(known[0])}
        expect(not over & found, f"{high}={known[0]!r} lets greater values or none pass")
        found = _list_ids(deployment, resource, **{low: known[-1]})
        under = {row["id"] for row in rows if row[value] is None or _order(row[value]) < _order(known[-1])}
        expect(not under & found, f"{low}={known[-1]!r} lets smaller values or none pass")


def wrong_bounds_are_refused(deployment: Deployment) -> None:
    """A bound takes what its value takes, and is refused by its own name."""
    for resource, *bounds in _list_pairs(deployment):
        for bound in bounds:
            name = name_property(bound.name, deployment.style)
            answer = deployment.send("GET", write_collection_path(resource), params={name: "nonsense"})
            expect(answer.status_code == _REFUSED, f"{name}=nonsense is not refused", answer)
            fields = [detail["field"] for detail in answer.json()["details"]]
            expect(fields == [name], f"the error names {fields}", answer)


CHECKS: tuple[Check, ...] = (
    rows_are_found_by_their_words,
    words_may_be_in_several_texts,
    words_are_no_patterns,
    a_change_changes_what_is_found,
    what_is_found_comes_in_pages,
    wrong_words_are_refused,
    bounds_are_included,
    wrong_bounds_are_refused,
)


def _list_free_texts(deployment: Deployment) -> Iterator[tuple[Resource, Field]]:
    """Give the texts that take anything, in lists that take words."""
    for resource in deployment.spec.resources:
        if takes_words(deployment.spec, resource):
            for field in list_texts(resource):
                if field.pattern is None and get_max_length(field) >= _ROOM:
                    yield resource, field


def _list_pairs(deployment: Deployment) -> Iterator[tuple[Resource, Bound, Bound]]:
    for resource in deployment.spec.resources:
        bounds = {bound.name: bound for bound in list_bounds(deployment.spec, resource)}
        for name, least in bounds.items():
            greatest = bounds.get(f"{least.of}_max")
            if name == f"{least.of}_min" and greatest is not None:
                yield resource, least, greatest


def _make_mark(deployment: Deployment, resource: Resource) -> str:
    """Give a word that no other row has."""
    # The first characters of ids may be those of the time.
    return f"m{deployment.make_row(resource)['id'][-8:]}"


def _make(deployment: Deployment, resource: Resource, field: Field, text: str) -> Row:
    return deployment.make_row(resource, **{name_property(field.name, deployment.style): text})


def _ask(deployment: Deployment, resource: Resource, **params: Any) -> Answer:  # noqa: ANN401 - any parameter
    answer = deployment.send("GET", write_collection_path(resource), params=params)
    expect(answer.status_code == _OK, f"the list is not answered for {params}", answer)
    return answer


def _find(deployment: Deployment, resource: Resource, words: str) -> list[str]:
    return [row["id"] for row in _ask(deployment, resource, **{WORDS: words, "size": 100}).json()["items"]]


def _list_ids(deployment: Deployment, resource: Resource, **params: Any) -> set[str]:  # noqa: ANN401 - any parameter
    """Give the ids of the newest hundred rows that a list has."""
    sort = f"-{name_property('created_at', deployment.style)}"
    return {row["id"] for row in _ask(deployment, resource, size=100, sort=sort, **params).json()["items"]}


def _order(value: Any) -> Any:  # noqa: ANN401 - any JSON scalar
    """Give what values are compared by: decimals are numbers in text."""
    try:
        return float(value)
    except ValueError:
        return value
