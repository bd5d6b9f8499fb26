"""What a Spec can ask for and MySQL or MariaDB refuse: too many keys, rows too wide, and a few names."""

from collections.abc import Iterator

from generators.errors import Problem, SpecError
from generators.spec.models import Resource, ServiceSpec
from generators.spec.relations import list_references
from generators.tables.mysql_rows import find_outside, measure_row

MAX_KEYS = 64
"""Keys of one table, the primary one left out."""

_OWN_KEYS = 1
"""The index that every table has: in the order of creation."""


_WORDS = frozenset(
    {"external", "library", "tablesample"}
    | {"delete_domain_id", "master_demote_to_replica", "master_demote_to_slave", "portion"}
)
"""Words of MySQL 9 and of MariaDB that SQLAlchemy does not know yet, and so does not quote: tried one by one."""


def refuse_what_does_not_fit(spec: ServiceSpec) -> ServiceSpec:
    """Give the Spec as it is.

    Raises:
        SpecError: If a table would have more keys, or wider rows, than MySQL takes, or a column a name that it refuses.
    """
    problems = tuple(problem for resource in spec.resources for problem in _find_problems(spec, resource))
    if problems:
        raise SpecError(problems)
    return spec


def _find_problems(spec: ServiceSpec, resource: Resource) -> Iterator[Problem]:
    where = f"resources.{resource.name}"
    keys = _OWN_KEYS + len(list_references(spec, resource))
    keys += sum(field.unique or field.indexed for field in resource.fields) + len(resource.unique_together)
    if keys > MAX_KEYS:
        text = f"A table of MySQL has at most {MAX_KEYS} keys, not {keys}."
        yield Problem(where, text, "Index fewer fields, or split the resource.")
    if not measure_row(resource, find_outside(resource)).fits:
        yield Problem(where, "Its fields are more than a row of MySQL takes.", "Split the resource.")
    for field in resource.fields:
        if field.name in _WORDS:
            text = "MySQL or MariaDB has this word for itself."
            yield Problem(f"{where}.{field.name}", text, f"Rename it, such as to {field.name + '_value'!r}.")
