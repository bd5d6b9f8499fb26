"""Pristine commits: pure generator output, chained per service at ``refs/pullwright/<service>``.

The chain is kept on the server, so that the base of later merges survives squash merges and deleted branches.
"""

import hashlib
from collections.abc import Mapping
from importlib.metadata import version

from generators.filetree import File
from generators.spec.file import write_spec
from generators.spec.models import ServiceSpec
from github_app.git.importing import Commit, Signature

JOB_TRAILER = "Pullwright-Job"
"""Names the job in every commit that it makes: the marker by which a rerun finds its own work."""


def name_ref(service: str) -> str:
    """Give the name of the ref that a service's chain is kept at."""
    return f"refs/pullwright/{service}"


def compute_digest(spec: ServiceSpec) -> str:
    """Give the digest of a Spec: that of its file form."""
    return "sha256:" + hashlib.sha256(write_spec(spec).encode()).hexdigest()


def describe_pristine(
    spec: ServiceSpec, files: Mapping[str, File], *, job: str, signature: Signature, previous: str | None
) -> Commit:
    """Describe the next pristine commit of a service.

    Args:
        spec: What was generated.
        files: All generated files by their path in the repository, and nothing else.
        job: Id of the job.
        signature: The bot, with the date of the job.
        previous: Last pristine commit of the chain, if there is one.
    """
    message = (
        f"Generate {spec.name}, pristine\n\n"
        "Generator output and nothing else: the base from which later generations are merged.\n\n"
        f"Pullwright-Service: {spec.name}\n"
        f"Pullwright-Spec: {compute_digest(spec)}\n"
        f"Pullwright-Version: {version('pullwright')}\n"
        f"{JOB_TRAILER}: {job}\n"
    )
    parents = (previous,) if previous else ()
    return Commit(message, signature, parents, files, keeps_parent=False)


def find_job(message: str) -> str | None:
    """Give the job that made a commit, read from the last paragraph of its message; None if a person made it."""
    trailers = message.rstrip().rpartition("\n\n")[2]
    for line in trailers.splitlines():
        key, _, value = line.partition(": ")
        if key == JOB_TRAILER:
            return value.strip()
    return None
