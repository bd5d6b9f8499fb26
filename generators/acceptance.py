"""Acceptance: what a feature or a way to authenticate promises over HTTP, checked alike on every stack.

A check speaks to a running service through a Deployment, which whoever proves the service provides.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol, Self

from generators.contract.naming import JsonStyle
from generators.spec.models import Resource, ServiceSpec

Row = dict[str, Any]
"""The representation of one row, as parsed JSON."""


class BrokenRuleError(Exception):
    """A service does not keep a rule; the text says where and how."""


class Answer(Protocol):
    """What a service answered to one request."""

    @property
    def status_code(self) -> int:
        """The status."""

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers, by their names in any case."""

    @property
    def text(self) -> str:
        """The body."""

    def json(self) -> Any:  # noqa: ANN401 - any JSON
        """Give the body, parsed."""


class IdentityProvider(Protocol):
    """A real OpenID Connect provider beside a service; every address has an account there.

    An address that begins with ``unverified`` was not proved. It knows the client that the service is, and machines.
    """

    def authorize(self, url: str, email: str) -> str:
        """Sign in with an address where a service sends browsers; give the URL that the browser is sent back to."""

    def visit(self, url: str) -> Answer:
        """Open one of its pages."""

    def issue_token(self, client_id: str, scope: str, audience: str | None) -> str:
        """Give an access token of a machine: a JWT for an audience, an opaque one for none."""

    def spoil(self, how: str) -> AbstractContextManager[None]:
        """Spoil the signature, nonce, audience, issuer or expiry of all its tokens for as long as the context lasts."""


class Deployment(Protocol):
    """A running service with the servers around it; requests are those of an administrator where callers are known."""

    @property
    def spec(self) -> ServiceSpec:
        """The service as it runs: with what its way to authenticate adds."""

    @property
    def style(self) -> JsonStyle:
        """How its stack writes names in JSON."""

    def send(self, method: str, path: str, **options: Any) -> Answer:  # noqa: ANN401 - any JSON
        """Send a request; options are `json`, `params`, `headers`, and `anonymous=True` to leave out who asks."""

    @property
    def identity_provider(self) -> IdentityProvider:
        """The provider at which people sign in, where they do that."""

    def sign_in(self, name: str) -> Mapping[str, str]:
        """Give the headers of a user who is no administrator, made at the first use of a name; send them along."""

    def make_row(self, resource: Resource, **sent: Any) -> Row:  # noqa: ANN401 - any JSON
        """Create a row, and whatever it must refer to; the values that are given replace made-up ones."""

    def write_body(self, resource: Resource, **sent: Any) -> Row:  # noqa: ANN401 - any JSON
        """Give a body that creates a row, without sending it."""

    def launch(self, settings: Mapping[str, str]) -> AbstractContextManager[Self]:
        """Start one more process of the service, on the same servers but with other settings; end it afterwards."""

    def take_away(self, server: str) -> AbstractContextManager[None]:
        """Take a server, by its name in the manifest such as ``redis``, away for as long as the context lasts."""

    def observe(self, server: str) -> Sequence[Mapping[str, Any]]:
        """Give what a server received from the service since the start: a broker's events, a collector's spans."""

    def publish(self, server: str, channel: str, body: bytes) -> None:
        """Put a message as it stands into a broker: into its exchange or topic of that name."""

    def read_log(self, step: str = "run") -> Sequence[Mapping[str, Any]]:
        """Give what the process of a lasting step of the runbook logged, one object for each line."""


Check = Callable[[Deployment], None]
"""Raises BrokenRuleError where its rule does not hold; its docstring is the rule."""


def expect(condition: object, rule: str, answer: Answer | None = None) -> None:
    """Go on only if a condition holds.

    Raises:
        BrokenRuleError: If it does not, with the answer that shows it.
    """
    if not condition:
        raise BrokenRuleError(rule if answer is None else f"{rule}\n  < {answer.status_code} {answer.text[:300]!r}")
