"""The features that are built, by name, in the order in which their layers compose.

Those for operations are the last: they make containers and jobs of what the others contributed.
"""

from generators.features.audit_log.feature import AUDIT_LOG
from generators.features.docker.feature import DOCKER
from generators.features.etag.feature import ETAG
from generators.features.feature import Feature
from generators.features.github_actions.feature import GITHUB_ACTIONS
from generators.features.gitlab_ci.feature import GITLAB_CI
from generators.features.kubernetes.feature import KUBERNETES
from generators.features.opentelemetry.feature import OPENTELEMETRY
from generators.features.queue.feature import QUEUE
from generators.features.rate_limit.feature import RATE_LIMIT
from generators.features.redis_cache.feature import REDIS_CACHE
from generators.features.search.feature import SEARCH
from generators.features.soft_delete.feature import SOFT_DELETE

FEATURES: dict[str, Feature] = {
    feature.name: feature
    for feature in (
        REDIS_CACHE,
        RATE_LIMIT,
        ETAG,
        SOFT_DELETE,
        AUDIT_LOG,
        SEARCH,
        QUEUE,
        OPENTELEMETRY,
        DOCKER,
        KUBERNETES,
        GITHUB_ACTIONS,
        GITLAB_CI,
    )
}
