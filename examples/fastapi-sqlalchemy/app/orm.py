"""The metadata of all tables: every model is imported here, so that none is missing."""

from app.audit_log.models import AuditLogEntry
from app.auth.models import Credential, RefreshToken
from app.categories.models import Category
from app.core.database import Base
from app.messaging.models import InboxEntry, OutboxEntry
from app.order_items.models import OrderItem
from app.orders.models import Order
from app.products.models import Product
from app.tags.models import Tag
from app.users.models import User

MODELS: tuple[type, ...] = (
    User,
    Category,
    Product,
    Order,
    OrderItem,
    Tag,
    Credential,
    RefreshToken,
    AuditLogEntry,
    OutboxEntry,
    InboxEntry,
)
METADATA = Base.metadata
