"""Identifiers of generated Python and SQL: names of the issue, escaped where Python or a library has taken them.

Escaping adds an underscore, as PEP 8 advises (``class_``), or a word (``ExceptionResource``). It never shows: the JSON,
its schemas and the table keep the true name.
"""

import builtins
import keyword
from collections.abc import Collection

_MODEL_ATTRIBUTES = frozenset({"metadata", "registry", "self"})
"""What a declarative class of SQLAlchemy reserves, and what the constructor of a model calls the model."""

_SCHEMA_ATTRIBUTES = frozenset(
    {
        *(
            "construct",
            "copy",
            "dict",
            "from_orm",
            "json",
            "parse_file",
            "parse_obj",
            "parse_raw",
            "schema",
            "schema_json",
        ),
        *("update_forward_refs", "validate", "read_filters", "read_sort"),
    }
)
"""What a class of Pydantic has, and what the generated base class of queries adds."""

_CLASS_SCOPE = frozenset(
    {
        *("bool", "dict", "dt", "float", "int", "list", "mapped_column", "property", "read_literal", "relationship"),
        *("sorted", "str"),
    }
)
"""Lower-case names that the bodies of generated classes use: an attribute of that name would hide them."""

_PROTECTED_PREFIX = "model_"

_CLASS_NAMES = frozenset(
    {
        *("AfterValidator", "Annotated", "Any", "Base", "BeforeValidator", "Boolean", "CheckConstraint", "ClassVar"),
        *(
            "Column",
            "Date",
            "DateTime",
            "Decimal",
            "DecimalRange",
            "Double",
            "ExactDecimal",
            "Field",
            "Float",
            "ForeignKey",
        ),
        *(
            "ForeignKeyConstraint",
            "Index",
            "Integer",
            "Json",
            "JsonDocument",
            "Literal",
            "LongText",
            "MISSING",
            "Mapped",
            "MediumText",
        ),
        *("Moment", "NullableJson", "Page", "PageRequest", "Payload", "Repository", "Representation", "RequiredJson"),
        *(
            "Service",
            "Session",
            "SearchText",
            "ShortText",
            "String",
            "Table",
            "Text",
            "UUID",
            "UniqueConstraint",
            "UtcDateTime",
            "Uuid",
            "Words",
        ),
    }
)
"""Capitalised names that generated modules import or define beside the classes of their resource."""

_MODULES = frozenset({"api", "auth", "core", "create_admin", "main", "orm", "ownership"})
"""Modules of the generated application that are not resources."""


def escape_attribute(name: str) -> str:
    """Give the attribute of models and schemas for a field or relation."""
    if name.startswith(_PROTECTED_PREFIX):
        return f"its_{name}"
    taken = _MODEL_ATTRIBUTES | _SCHEMA_ATTRIBUTES | _CLASS_SCOPE
    return f"{name}_" if keyword.iskeyword(name) or name in taken else name


def escape_class(name: str) -> str:
    """Give the class for a resource."""
    is_taken = name in _CLASS_NAMES or hasattr(builtins, name)
    return f"{name}Resource" if is_taken else name


def escape_module(name: str) -> str:
    """Give the package of a resource."""
    return f"{name}_" if keyword.iskeyword(name) or name in _MODULES else name


def escape_variable(name: str) -> str:
    """Give the local variable for one row of a resource."""
    return f"{name}_" if keyword.iskeyword(name) or hasattr(builtins, name) or name in _VARIABLES else name


_VARIABLES = frozenset(
    {"client", "data", "etag", "query", "response", "router", "models", "schemas", "service", "status"}
)
"""Names that the functions in which a row stands have already."""


def choose_free(name: str, taken: Collection[str]) -> str:
    """Give a name for a type that is neither taken nor imported by generated modules."""
    return f"{name}Value" if name in taken or name in _CLASS_NAMES or hasattr(builtins, name) else name
