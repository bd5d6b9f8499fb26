"""Pristine commits: pure generator output, chained per service at ``refs/pullwright/<service>``.

The chain is kept on the server, so that the base of later merges survives squash merges and deleted branches.
"""

import hashlib
from collections.abc import Iterable, Mapping
from importlib.metadata import version

from generators.filetree import File
from generators.spec.file import write_spec
from generators.spec.models import ServiceSpec
from github_app.git.history import find_trailers
from github_app.git.importing import Commit, Signature

REFS = "refs/pullwright/"
JOB_TRAILER = "Pullwright-Job"
"""Names the job in every commit that it makes: the marker by which a rerun finds its own work."""

SERVICE_TRAILER = "Pullwright-Service"
SPEC_TRAILER = "Pullwright-Spec"
"""The digest of what was generated: only pristine commits have it."""

PARENT_SENTENCE = "The second parent holds the generator's output alone."
"""In a commit of a branch, for people who read its history."""

VERSION_TRAILER = "Pullwright-Version"


def name_ref(service: str) -> str:
    """Give the name of the ref that a service's chain is kept at."""
    return f"{REFS}{service}"


def compute_digest(spec: ServiceSpec) -> str:
    """Give the digest of a Spec: that of its file form."""
    return "sha256:" + hashlib.sha256(write_spec(spec).encode()).hexdigest()


def describe_pristine(spec: ServiceSpec, files: Mapping[str, File], *, job: str, signature: Signature) -> Commit:
    """Describe the first pristine commit of a service.

    Args:
        spec: What was generated.
        files: All generated files by their path in the repository, and nothing else.
        job: Id of the job.
        signature: The bot, with the date of the job.
    """
    return Commit(write_message(spec, job=job), signature, (), files, keeps_parent=False)


def write_message(spec: ServiceSpec, *, job: str, trailers: Mapping[str, Iterable[str]] | None = None) -> str:
    """Give the message of a pristine commit.

    Args:
        spec: What was generated.
        job: Id of the job; empty if it is a person who commits.
        trailers: What else is to be known of it later, by key.
    """
    lines = [f"{key}: {value}\n" for key, values in (trailers or {}).items() for value in values]
    return (
        f"Generate {spec.name}, pristine\n\n"
        "Generator output and nothing else: the base from which later generations are merged.\n\n"
        f"{SERVICE_TRAILER}: {spec.name}\n"
        f"{SPEC_TRAILER}: {compute_digest(spec)}\n"
        f"{VERSION_TRAILER}: {version('pullwright')}\n"
        f"{''.join(lines)}"
        f"{write_job(job)}"
    )


def write_join_message(*, job: str, trailers: str = "") -> str:
    """Give the message of a join: a commit that keeps pristine commits reachable, and that no branch comes of.

    A pristine commit has what it was generated from as its parents, and nothing else: branches get it as a parent, and
    git merges branches by their history. A parent that is none would have git take things away from people.
    """
    return (
        "Keep a pristine commit\n\n"
        "Makes what was generated for several branches reachable from one ref. No branch comes of this commit.\n\n"
        f"{trailers}{write_job(job)}"
    )


def write_job(job: str) -> str:
    """Give the line that names a job; none where a person commits."""
    return f"{JOB_TRAILER}: {job}\n" if job else ""


def find_job(message: str) -> str | None:
    """Give the job that made a commit; None if a person made it."""
    return next(iter(find_trailers(message, JOB_TRAILER)), None)
