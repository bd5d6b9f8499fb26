"""Categories: the list of the result that each file stands in, by its path; the first pattern that matches counts."""

from collections.abc import Iterable
from fnmatch import fnmatchcase

from generators.manifests.compose import COMPOSE_FILE, SETUP_FOLDER
from generators.manifests.gitlab import PIPELINE_FILE
from generators.manifests.ignore import DOCKER
from generators.manifests.kubernetes.writing import FOLDER as CLUSTER_FOLDER
from generators.result import Category

Row = tuple[str, Category]

COMMON: tuple[Row, ...] = (
    (".github/*", Category.CI),
    (PIPELINE_FILE, Category.CI),
    ("Dockerfile", Category.DOCKER),
    (DOCKER, Category.DOCKER),
    (COMPOSE_FILE, Category.DOCKER),
    (f"{SETUP_FOLDER}/*", Category.DOCKER),
    (f"{CLUSTER_FOLDER}/*", Category.DOCKER),
    ("*", Category.PATCHES),
)
"""What holds for every stack, after the stack's own rows."""


def categorize(paths: Iterable[str], rows: tuple[Row, ...]) -> dict[str, Category]:
    """Give the category of each path; ``*`` in a pattern matches any number of folders.

    Args:
        paths: The paths of a service.
        rows: The stack's own patterns, which go before the common ones.
    """
    table = (*rows, *COMMON)
    return {path: next(category for pattern, category in table if fnmatchcase(path, pattern)) for path in paths}
