"""The Spec: a frozen, typed description of one service, and the only thing that generation depends on.

Each model checks what can be known of it alone; what needs the whole Spec is in ``rules.py``.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict
from pydantic import Field as Setting

from generators.spec import names


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FieldType(StrEnum):
    """The types that a field can have, whatever the stack and the database."""

    STRING = "string"
    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    FLOAT = "float"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    UUID = "uuid"
    JSON = "json"
    ENUM = "enum"


class RelationKind(StrEnum):
    """How a resource refers to another, read from the resource that states the relation."""

    MANY_TO_ONE = "many-to-one"
    ONE_TO_MANY = "one-to-many"
    ONE_TO_ONE = "one-to-one"
    MANY_TO_MANY = "many-to-many"


class OnDelete(StrEnum):
    """What happens to a row when the row that it refers to is deleted."""

    CASCADE = "cascade"
    RESTRICT = "restrict"
    SET_NULL = "set-null"


class Auth(StrEnum):
    """How callers of the service prove who they are."""

    NONE = "none"
    JWT = "jwt"
    SESSION = "session"
    OAUTH2 = "oauth2"


class Database(StrEnum):
    """The databases that a service can keep its data in."""

    POSTGRESQL = "postgresql"
    MYSQL = "mysql"
    SQLITE = "sqlite"
    MONGODB = "mongodb"

    @property
    def label(self) -> str:
        """The name as people write it."""
        return _DATABASE_LABELS[self]


_DATABASE_LABELS = {
    Database.POSTGRESQL: "PostgreSQL",
    Database.MYSQL: "MySQL",
    Database.SQLITE: "SQLite",
    Database.MONGODB: "MongoDB",
}


class Broker(StrEnum):
    """What carries the events of a service that publishes them."""

    RABBITMQ = "rabbitmq"
    KAFKA = "kafka"
    REDIS = "redis"

    @property
    def label(self) -> str:
        """The name as people write it."""
        return _BROKER_LABELS[self]


_BROKER_LABELS = {Broker.RABBITMQ: "RabbitMQ", Broker.KAFKA: "Kafka", Broker.REDIS: "Redis"}


def _check_snake(name: str) -> str:
    if not names.is_snake(name):
        msg = (
            f"{name!r} is not a name for a field or relation: use lower-case words joined by underscores, "
            f"such as 'placed_at', at most {names.MAX_NAME_LENGTH} characters"
        )
        raise ValueError(msg)
    return name


def _check_pascal(name: str) -> str:
    if not names.is_pascal(name):
        msg = (
            f"{name!r} is not a name for a resource: use a singular noun in PascalCase, such as 'OrderItem', "
            f"at most {names.MAX_NAME_LENGTH} characters"
        )
        raise ValueError(msg)
    return name


def _check_kebab(name: str) -> str:
    if not names.is_kebab(name):
        msg = (
            f"{name!r} is not a name for a service, stack or feature: use lower-case words joined by hyphens, "
            f"such as 'billing-api', at most {names.MAX_NAME_LENGTH} characters"
        )
        raise ValueError(msg)
    return name


def _check_value(value: str) -> str:
    if not names.is_enum_value(value):
        msg = f"{value!r} is not an enum value: use up to 63 letters, digits, spaces and _ . + / -"
        raise ValueError(msg)
    return value


def _check_sentence(text: str) -> str:
    if any(not character.isprintable() for character in text):
        raise ValueError("a summary is one line of printable characters")
    return text


SnakeName = Annotated[str, AfterValidator(_check_snake)]
PascalName = Annotated[str, AfterValidator(_check_pascal)]
KebabName = Annotated[str, AfterValidator(_check_kebab)]
EnumValue = Annotated[str, AfterValidator(_check_value)]
Sentence = Annotated[str, Setting(max_length=300), AfterValidator(_check_sentence)]

Scalar = bool | int | Decimal | str
"""A default: JSON has no other scalars; dates and UUIDs are written as ISO 8601 and RFC 9562 text."""


class Field(_Frozen):
    """One value that a resource keeps."""

    name: SnakeName
    type: FieldType
    required: bool = False
    unique: bool = False
    indexed: bool = False
    default: Scalar | None = None
    minimum: Decimal | None = Setting(default=None, description="Smallest number allowed.")
    maximum: Decimal | None = Setting(default=None, description="Largest number allowed.")
    min_length: int | None = Setting(default=None, ge=0, description="Shortest text allowed, in characters.")
    max_length: int | None = Setting(default=None, ge=1, description="Longest text allowed, in characters.")
    pattern: str | None = Setting(default=None, max_length=200, description="Regular expression, ECMA 262 and RE2.")
    precision: int | None = Setting(default=None, ge=1, le=38, description="Digits of a decimal, in all.")
    scale: int | None = Setting(default=None, ge=0, le=18, description="Digits of a decimal behind the point.")
    values: tuple[EnumValue, ...] = Setting(default=(), description="What an enum can be, in the issue's order.")
    summary: Sentence = ""

    @property
    def full_type(self) -> str:
        """The type with what an enum can be, as JSON forms name it: ``enum(open,closed)``."""
        return f"enum({','.join(self.values)})" if self.type is FieldType.ENUM else self.type.value


class Relation(_Frozen):
    """A reference from the resource that states it to another one, or to itself."""

    name: SnakeName = Setting(description="As read from this resource: 'customer', 'tags'.")
    kind: RelationKind
    target: PascalName
    required: bool = False
    on_delete: OnDelete = OnDelete.RESTRICT
    inverse: SnakeName | None = Setting(default=None, description="As read from the target: 'orders'.")


class Resource(_Frozen):
    """A thing that the service keeps, with its own collection in the API and its own table."""

    name: PascalName
    summary: Sentence = ""
    fields: tuple[Field, ...] = ()
    relations: tuple[Relation, ...] = ()
    unique_together: tuple[tuple[SnakeName, ...], ...] = Setting(
        default=(), description="Fields and references of which no two rows may have the same values together."
    )


MAX_PAGE_SIZE = 100
"""Most items on a page of a list."""


class ServiceSpec(_Frozen):
    """A whole service. ``rules.check_spec`` tells whether its parts fit together."""

    name: KebabName
    summary: Sentence = ""
    stack: KebabName
    database: Database = Database.POSTGRESQL
    auth: Auth = Auth.NONE
    features: tuple[KebabName, ...] = ()
    broker: Broker = Setting(default=Broker.RABBITMQ, description="What carries events; with the feature queue only.")
    page_size: int = Setting(default=20, ge=1, le=MAX_PAGE_SIZE, description="Items on a page of a list, unless asked.")
    resources: tuple[Resource, ...] = ()
