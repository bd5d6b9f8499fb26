"""``POST /webhooks/github``: verifies a delivery, translates it and hands it to the inbox, in milliseconds."""

import structlog
from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from webhooks import signature
from webhooks.inbox import Inbox
from webhooks.limits import MAX_BODY_BYTES, BodyTooLargeError, read_body
from webhooks.translation import MalformedDeliveryError, translate

PATH = "/webhooks/github"
MAX_ID_CHARACTERS = 64
"""GitHub's ids of deliveries are UUIDs."""

_logger = structlog.get_logger()


def create_router(*, secret: bytes, inbox: Inbox, max_body_bytes: int = MAX_BODY_BYTES) -> APIRouter:
    """Make the route that GitHub delivers to.

    Args:
        secret: The webhook secret of the App; never empty.
        inbox: Where events go.
        max_body_bytes: Largest delivery that is read.
    """
    if not secret:
        raise ValueError("a receiver without a secret would trust everybody")
    router = APIRouter()

    @router.post(PATH, status_code=202)
    async def receive(request: Request) -> JSONResponse:
        media_type = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if media_type != "application/json":
            return _refuse(415, "deliveries are application/json; set the webhook's content type to it")
        try:
            stated = request.headers.get("Content-Length")
            body = await read_body(request.stream(), stated=stated, limit=max_body_bytes)
        except BodyTooLargeError:
            return _refuse(413, f"deliveries have at most {max_body_bytes} bytes")
        if not signature.is_signed(secret, body, request.headers.get(signature.HEADER)):
            return _refuse(401, "the signature is missing or wrong")
        return await _take(request, body, inbox)

    return router


async def _take(request: Request, body: bytes, inbox: Inbox) -> JSONResponse:
    delivery = request.headers.get("X-GitHub-Delivery", "")
    name = request.headers.get("X-GitHub-Event", "")
    if not 0 < len(delivery) <= MAX_ID_CHARACTERS or not name:
        return _refuse(400, "the headers X-GitHub-Delivery and X-GitHub-Event are required")
    try:
        event = translate(name, body)
    except MalformedDeliveryError as error:
        _logger.warning("delivery.malformed", delivery=delivery, event_name=name, problem=str(error))
        return _refuse(400, "the payload is not one of this event")
    if event is None:
        return JSONResponse({"status": "ignored"}, status_code=202)
    outcome = await inbox.accept(delivery, event)
    _logger.info(
        "delivery.taken",
        delivery=delivery,
        outcome=outcome.value,
        repository=event.repository.full_name,
        issue=event.issue,
    )
    return JSONResponse({"status": outcome.value}, status_code=202)


def _refuse(status: int, reason: str) -> JSONResponse:
    return JSONResponse({"status": "refused", "reason": reason}, status_code=status)
