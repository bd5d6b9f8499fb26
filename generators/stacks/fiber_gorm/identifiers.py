"""Identifiers of this stack: names of the issue, escaped where generated Go has taken them.

Escaping adds a word (``RowValue``, ``errorsapi``). It never shows: the JSON and the table keep the true name.
"""

from generators.go.identifiers import escape, export, hide, name_package

_PACKAGES = frozenset(
    {
        # Folders of the generated service, and what Go's tools leave out or reserve.
        *("auth", "cmd", "internal", "main", "platform", "server", "testdata", "vendor"),
        # Packages that the module imports which imports all resources.
        *(
            "apierror",
            "audit",
            "auditlog",
            "config",
            "context",
            "database",
            "errors",
            "fiber",
            "fmt",
            "health",
            "http",
            "json",
            "logging",
        ),
        *("net", "os", "ratelimit", "resource", "resources", "slog", "time", "web"),
        # Files of the tests that are of no resource.
        *("statements", "trials"),
        # Local names there.
        *("app", "api", "db", "options", "settings", "logger"),
    }
)
_MODELS = frozenset(
    {"Handler", "NewHandler", "NewService", "NewRepository", "Repository", "Response", "Service", "Properties"}
)
_FIELDS = frozenset({"Base", "Row", "TableName", "ID", "CreatedAt", "UpdatedAt", "DeletedAt", "SearchText"})
_VARIABLES = frozenset({"row", "object", "properties", "columns", "payload", "resource", "decimal", "database"})


def name_package_of(plural: str) -> str:
    """Give the package of a resource, of its plural in snake_case."""
    return escape(name_package(plural), _PACKAGES, "api")


def name_model(resource: str) -> str:
    """Give the type of the rows of a resource."""
    return escape(export(resource), _MODELS, "Row")


def name_field(name: str) -> str:
    """Give the field of a model for a property in snake_case."""
    return escape(export(name), _FIELDS, "Value")


def name_variable(name: str) -> str:
    """Give a local variable, or a field that is not exported, for a property in snake_case."""
    return escape(hide(name), _VARIABLES, "Value")
