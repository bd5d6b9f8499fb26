"""The log of the App's webhooks, and sending one again."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from github_app.sandbox.representations.apps import write_delivery, write_full_delivery
from github_app.sandbox.rest.requests import AppOf, SandboxOf, paginate

router = APIRouter()


@router.get("/app/hook/deliveries")
def list_deliveries(request: Request, app: AppOf, sandbox: SandboxOf) -> JSONResponse:
    """List what was sent to the App, newest first."""
    sent = [delivery for delivery in reversed(sandbox.state.deliveries) if delivery.app is app]
    return paginate(request, sent, write_delivery)


@router.get("/app/hook/deliveries/{delivery_id}")
def get_delivery(delivery_id: int, app: AppOf, sandbox: SandboxOf) -> dict[str, Any]:
    """Give one delivery, with its payload and its answer."""
    return write_full_delivery(sandbox.deliveries.find(app, delivery_id))


@router.post("/app/hook/deliveries/{delivery_id}/attempts", status_code=202)
def redeliver(delivery_id: int, app: AppOf, sandbox: SandboxOf) -> dict[str, Any]:
    """Send a delivery again."""
    sandbox.deliveries.redeliver(app, delivery_id)
    return {}
