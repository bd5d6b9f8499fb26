"""What this service does when it is told of a change: the place for handlers of your own.

A handler gets the session of a transaction that also notes that the event was handled. What it writes there is written
once, however often the event comes. What it does elsewhere, such as sending a mail, may happen again after a failure.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from app.messaging.event import Event

logger = structlog.get_logger(module=__name__)

Handler = Callable[[AsyncSession, Event], Awaitable[None]]


async def log_event(_: AsyncSession, event: Event) -> None:
    """Write one line about the event, so that the log has the history of each row."""
    logger.info("event", type=event.type, subject=str(event.subject), id=str(event.id))


HANDLERS: Mapping[str, Sequence[Handler]] = {
    "user.created": (log_event,),
    "user.updated": (log_event,),
    "user.deleted": (log_event,),
    "category.created": (log_event,),
    "category.updated": (log_event,),
    "category.deleted": (log_event,),
    "product.created": (log_event,),
    "product.updated": (log_event,),
    "product.deleted": (log_event,),
    "order.created": (log_event,),
    "order.updated": (log_event,),
    "order.deleted": (log_event,),
    "order_item.created": (log_event,),
    "order_item.updated": (log_event,),
    "order_item.deleted": (log_event,),
    "tag.created": (log_event,),
    "tag.updated": (log_event,),
    "tag.deleted": (log_event,),
}
"""The handlers of each type of event, in the order in which they are called; a type without any is passed over."""
