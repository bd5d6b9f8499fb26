"""Deliveries: webhooks, signed and sent in order, once each; like GitHub the sandbox does not try again by itself."""

import hashlib
import hmac
import json
import queue
import threading
import time
import uuid
from typing import Any

import httpx

from github_app.sandbox.errors import not_found
from github_app.sandbox.installations import Delivery, Installation
from github_app.sandbox.records import App, Repository
from github_app.sandbox.state import State

TIMEOUT_SECONDS = 10.0
KEPT_ANSWER = 10_000
"""How many characters of an answer the log keeps."""


class Deliveries:
    """The sender: requests hand webhooks over and go on; one thread sends them in that order.

    Args:
        state: Where deliveries are logged.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._queue: queue.Queue[Delivery | None] = queue.Queue()
        self._thread = threading.Thread(target=self._send_all, name="sandbox-deliveries", daemon=True)

    def start(self) -> None:
        """Begin to send."""
        self._thread.start()

    def stop(self) -> None:
        """Send what is waiting, then end."""
        self._queue.put(None)
        self._thread.join()

    def wait(self) -> None:
        """Wait until everything that was handed over has been answered."""
        self._queue.join()

    def publish(
        self,
        event: str,
        payload: dict[str, Any],
        *,
        app: App,
        installation: Installation | None = None,
        repository: Repository | None = None,
    ) -> Delivery:
        """Hand one webhook over for an App."""
        body = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
        return self._hand_over(
            Delivery(
                id=self._state.next_id(),
                guid=str(uuid.uuid4()),
                app=app,
                url=app.webhook_url,
                event=event,
                action=payload.get("action"),
                body=body,
                installation_id=installation.id if installation else None,
                repository_id=repository.id if repository else None,
                delivered_at=self._state.clock(),
            )
        )

    def redeliver(self, app: App, id_: int) -> Delivery:
        """Send a delivery of an App again: the same bytes under the same ``X-GitHub-Delivery``.

        Raises:
            ApiError: 404 if the App has no such delivery.
        """
        first = self.find(app, id_)
        return self._hand_over(
            Delivery(
                id=self._state.next_id(),
                guid=first.guid,
                app=app,
                url=app.webhook_url,
                event=first.event,
                action=first.action,
                body=first.body,
                installation_id=first.installation_id,
                repository_id=first.repository_id,
                delivered_at=self._state.clock(),
                redelivery=True,
            )
        )

    def find(self, app: App, id_: int) -> Delivery:
        """Look a delivery of an App up by the id of the attempt.

        Raises:
            ApiError: 404 if the App has no such delivery.
        """
        for delivery in self._state.deliveries:
            if delivery.id == id_ and delivery.app is app:
                return delivery
        raise not_found()

    def _hand_over(self, delivery: Delivery) -> Delivery:
        delivery.headers = write_headers(delivery)
        with self._state.lock:
            self._state.deliveries.append(delivery)
        self._queue.put(delivery)
        return delivery

    def _send_all(self) -> None:
        # A receiver that redirects is a wrong setting, as on GitHub; proxies of this machine have no say.
        with httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=False, trust_env=False) as client:
            while (delivery := self._queue.get()) is not None:
                try:
                    _send(client, delivery)
                finally:
                    self._queue.task_done()
        self._queue.task_done()


def write_headers(delivery: Delivery) -> dict[str, str]:
    """Give the headers of a delivery, with the signature over its very bytes."""
    secret = delivery.app.webhook_secret.encode()
    return {
        "Accept": "*/*",
        "Content-Type": "application/json",
        "User-Agent": "GitHub-Hookshot/sandbox",
        "X-GitHub-Delivery": delivery.guid,
        "X-GitHub-Event": delivery.event,
        "X-GitHub-Hook-ID": str(delivery.app.id),
        "X-GitHub-Hook-Installation-Target-ID": str(delivery.app.id),
        "X-GitHub-Hook-Installation-Target-Type": "integration",
        "X-Hub-Signature-256": f"sha256={hmac.new(secret, delivery.body, hashlib.sha256).hexdigest()}",
    }


def _send(client: httpx.Client, delivery: Delivery) -> None:
    if delivery.url is None:
        delivery.status = "no webhook address"
        return
    start = time.monotonic()
    try:
        response = client.post(delivery.url, content=delivery.body, headers=delivery.headers)
    except httpx.TimeoutException:
        delivery.status = "timed out"
    except httpx.HTTPError:
        delivery.status = "failed to connect to host"
    else:
        delivery.status_code = response.status_code
        delivery.status = "OK" if response.is_success else f"Invalid HTTP Response: {response.status_code}"
        delivery.response_headers = dict(response.headers)
        delivery.response_body = response.text[:KEPT_ANSWER]
    delivery.duration = time.monotonic() - start
