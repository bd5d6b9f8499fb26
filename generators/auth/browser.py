"""Browser: what acceptance checks need of one: it keeps the cookies of a service, and sends them along."""

import re
from dataclasses import dataclass, field
from typing import Any, Protocol

from generators.acceptance import Answer
from generators.auth.sessions import CSRF_HEADER

_COOKIE = re.compile(r"(__Host-\w+)=([^;,]*)")


class Visited(Protocol):
    """What a browser visits, such as a Deployment."""

    def send(self, method: str, path: str, **options: Any) -> Answer:  # noqa: ANN401 - any JSON
        """Send a request; with the option `anonymous` as nobody in particular."""


@dataclass
class Browser:
    """A browser of somebody who visits a service.

    Attributes:
        service: The service.
        cookies: What it has given, by name.
        csrf_token: What goes along beside the cookies.
    """

    service: Visited
    cookies: dict[str, str] = field(default_factory=dict)
    csrf_token: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """What goes along with every request of its pages; empty where there is nothing."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"Cookie": cookies, CSRF_HEADER: self.csrf_token}

    def send(self, method: str, path: str, **options: Any) -> Answer:  # noqa: ANN401 - any JSON
        """Send a request as a page of the service would; headers that are given come before its own."""
        headers = {name: value for name, value in (self.headers | options.pop("headers", {})).items() if value}
        answer = self.service.send(method, path, headers=headers, anonymous=True, **options)
        for name, value in _COOKIE.findall(answer.headers.get("set-cookie", "")):
            if value.strip('"'):
                self.cookies[name] = value
            else:
                self.cookies.pop(name, None)
        return answer


def list_cookie_attributes(answer: Answer, name: str) -> set[str]:
    """Give the attributes of a cookie that an answer sets, in lower case; none if it does not."""
    # The date of `Expires` has a comma, which is not the one between two cookies.
    attributes = r"((?:; *(?:(?i:expires)=\w+, )?[^;,]+)*)"
    found = re.search(rf"{re.escape(name)}=[^;,]+{attributes}", answer.headers.get("set-cookie", ""))
    return {text.strip().lower() for text in found[1].split(";") if text.strip()} if found else set()
