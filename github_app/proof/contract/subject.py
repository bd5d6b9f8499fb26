"""The service under test: where it answers, what it should be, and how checks speak to it."""

import itertools
import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Self

import httpx

from generators.contract.naming import JsonStyle, write_collection_path
from generators.contract.properties import Property, list_properties
from generators.spec.models import Resource, ServiceSpec
from github_app.proof.administrators import SignIn, ask_for_nothing

Row = dict[str, Any]
"""The representation of one row, as parsed JSON."""

REQUEST_SECONDS = 30.0


class Subject:
    """A running service with the Spec that it was generated from; requests are those of an administrator.

    Attributes:
        spec: What it should be, with what its way to authenticate adds.
        style: How its stack writes names in JSON.
        client: Speaks to it, as nobody in particular; redirects are not followed, and cookies not kept.

    Args:
        base_url: Where it answers.
        sign_in: Gives the headers by which it knows an administrator.
        numbers: What made-up values are made of; subjects on the same data share them, so that no value comes twice.
    """

    def __init__(
        self,
        spec: ServiceSpec,
        style: JsonStyle,
        base_url: str,
        sign_in: SignIn = ask_for_nothing,
        numbers: Iterator[int] | None = None,
    ) -> None:
        self.spec = spec
        self.style = style
        # Settings of the machine, such as a proxy, must not come between.
        self.client = httpx.Client(base_url=base_url, timeout=REQUEST_SECONDS, trust_env=False, cookies=_keep_none())
        self._sign_in = cache(lambda: dict(sign_in(self.client)))
        self._numbers = itertools.count(1) if numbers is None else numbers
        self._list_properties = cache(lambda resource: list_properties(spec, resource, style))

    def __enter__(self) -> Self:
        """Give the subject itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connections to the service."""
        self.client.close()

    def get_credentials(self) -> dict[str, str]:
        """Give the headers of an administrator, who signs in when they are first needed."""
        return self._sign_in()

    def list_properties(self, resource: Resource) -> tuple[Property, ...]:
        """Give the properties of a resource in the order of its JSON."""
        return self._list_properties(resource)

    def list_sent(self, resource: Resource) -> tuple[Property, ...]:
        """Give the properties that a client can send."""
        return tuple(prop for prop in self.list_properties(resource) if prop.sent is not None)

    def find_resource(self, name: str) -> Resource:
        """Give the resource of a relation's target."""
        return next(resource for resource in self.spec.resources if resource.name == name)

    def count(self) -> int:
        """Give a number that was not given before, from which a fresh value can be made."""
        return next(self._numbers)

    def send(
        self,
        method: str,
        path: str,
        *,
        anonymous: bool = False,
        headers: Mapping[str, str | bytes] | None = None,
        **options: Any,  # noqa: ANN401 - what httpx takes
    ) -> httpx.Response:
        """Send one request, with who asks unless it is anonymous; a header that is given comes before that."""
        known: dict[str, Any] = {} if anonymous else self.get_credentials()
        return self.client.request(method, path, headers={**known, **(headers or {})}, **options)

    def list_rows(self, resource: Resource, **params: str | int) -> httpx.Response:
        """Ask for a page."""
        return self.send("GET", write_collection_path(resource), params=params)

    def create(self, resource: Resource, body: Any) -> httpx.Response:  # noqa: ANN401 - any JSON, right or wrong
        """Ask for a new row."""
        return self._send_json("POST", write_collection_path(resource), body)

    def get(self, resource: Resource, row: str) -> httpx.Response:
        """Ask for the row of an id."""
        return self.send("GET", f"{write_collection_path(resource)}/{row}")

    def update(self, resource: Resource, row: str, body: Any) -> httpx.Response:  # noqa: ANN401 - any JSON
        """Ask for a change of the row of an id."""
        return self._send_json("PATCH", f"{write_collection_path(resource)}/{row}", body)

    def delete(self, resource: Resource, row: str) -> httpx.Response:
        """Ask for the end of the row of an id."""
        return self.send("DELETE", f"{write_collection_path(resource)}/{row}")

    def _send_json(self, method: str, path: str, body: Any) -> httpx.Response:  # noqa: ANN401 - any JSON
        # The client's own `json` takes None for "no body"; null is a body like any other.
        headers = {"Content-Type": "application/json"}
        return self.send(method, path, content=json.dumps(body), headers=headers)


OpenSubject = Callable[[str], Subject]
"""Gives the subject that answers at a base URL."""


def _keep_none() -> CookieJar:
    return CookieJar(DefaultCookiePolicy(allowed_domains=()))
