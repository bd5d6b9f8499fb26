"""Deliveries that failed: GitHub does not send them again by itself, but it does when it is asked.

Asking is safe however often: a delivery keeps its id, and what was accepted once is not accepted again.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, urlsplit

from githubkit.auth import AppAuthStrategy
from pydantic import BaseModel, ConfigDict

from github_app.github.transport import SharedTransport, make_client, request

WINDOW = timedelta(days=2)
"""GitHub keeps deliveries for three days."""

MAX_TRIES = 4
"""How often a delivery is sent in all: one that cannot be taken will not be taken the tenth time either."""

_PAGE = 100
_MAX_PAGES = 10
_SUCCESS = range(200, 300)


class Attempt(BaseModel):
    """One time that GitHub sent a delivery; its ``status_code`` is 0 if there was no answer."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: int
    guid: str
    delivered_at: datetime
    status_code: int
    event: str


class DeliveryLog:
    """GitHub's log of what it sent to the App.

    Args:
        api_url: Address of the API.
        app_id: Number of the App.
        private_key: Its key, PEM.
    """

    def __init__(self, *, api_url: str, app_id: int, private_key: str) -> None:
        self._client = make_client(api_url, AppAuthStrategy(app_id, private_key), SharedTransport())

    async def ask_again(self, events: frozenset[str]) -> list[str]:
        """Have every delivery sent again that never arrived, and give their ids.

        Args:
            events: The events that mean something to us.

        Raises:
            GitHubError: If GitHub cannot be asked.
        """
        missed = find_missed([attempt for attempt in await self._list_attempts() if attempt.event in events])
        for attempt in missed:
            await request(self._client, "POST", f"/app/hook/deliveries/{attempt.id}/attempts")
        return [attempt.guid for attempt in missed]

    async def _list_attempts(self) -> list[Attempt]:
        oldest = datetime.now(UTC) - WINDOW
        found: list[Attempt] = []
        params: dict[str, str] = {"per_page": str(_PAGE)}
        for _ in range(_MAX_PAGES):
            response = await request(self._client, "GET", "/app/hook/deliveries", params=params)
            page = [Attempt.model_validate(item) for item in response.json()]
            found += [attempt for attempt in page if attempt.delivered_at >= oldest]
            following = response.raw_response.links.get("next", {}).get("url", "")
            if not following or (page and page[-1].delivered_at < oldest):
                break
            params = dict(parse_qsl(urlsplit(following).query))
        return found


def find_missed(attempts: Sequence[Attempt]) -> list[Attempt]:
    """Give the newest attempt of each delivery that never arrived and was not tried too often, the oldest first."""
    by_delivery: dict[str, list[Attempt]] = {}
    for attempt in sorted(attempts, key=lambda attempt: attempt.id):
        by_delivery.setdefault(attempt.guid, []).append(attempt)
    return [
        tries[-1]
        for tries in by_delivery.values()
        if len(tries) < MAX_TRIES and not any(attempt.status_code in _SUCCESS for attempt in tries)
    ]
