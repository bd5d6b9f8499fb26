"""Identifiers of generated TypeScript: names of the issue, escaped where JavaScript or a module has taken them.

Escaping adds an underscore or a word. It never shows: the JSON, its schemas and the tables keep the true name.
"""

_RESERVED = frozenset(
    """
    abstract any arguments as async await boolean break case catch class const continue debugger declare default delete
    do else enum eval export extends false finally for from function get if implements import in instanceof interface
    is keyof let module namespace never new null number object of package private protected public readonly return set
    static string super switch symbol this throw true try type typeof undefined unknown var void while with yield
    """.split()
)
"""Words of JavaScript and TypeScript that a variable cannot be called, or should not."""

_VARIABLES = frozenset(
    """
    body client console crypto data database document errors exports fields global globalThis id ids key limits logger
    message name next now page paging process prisma query request require resource response router row rows rules
    service settings sort status structuredClone url values where write z
    """.split()
)
"""Names that the functions in which a row stands have already, or that are the same everywhere in Node."""

_TYPES = frozenset(
    """
    ApiError Array ArrayBuffer BigInt Blob Boolean Buffer Client Database Date Decimal Document Error ErrorDetail Event
    File Function Headers Infinity Intl Iterator JSON Json List Liveness Logger Map Math NaN Number Object Page Partial
    Pick Prisma PrismaClient Promise Proxy Query Readiness Readonly Record Reference Reflect RegExp Repository Request
    Required Resource Response ResourceService Router Row Service Set Settings String Symbol URL WeakMap
    """.split()
)
"""Types that are the same everywhere, or that generated modules import beside those of their resource."""

_FOLDERS = frozenset({"auth", "core", "generated", "health", "node_modules"})
"""Folders of the generated source that are not resources."""


def escape_type(name: str) -> str:
    """Give the type for a resource; schema.prisma calls its model so, too."""
    return f"{name}Resource" if name in _TYPES else name


def escape_variable(name: str) -> str:
    """Give a variable for one row of a resource, or for many."""
    return f"{name}_" if name in _RESERVED or name in _VARIABLES else name


def escape_folder(name: str) -> str:
    """Give the folder of a resource."""
    return f"{name}-resource" if name in _FOLDERS else name
