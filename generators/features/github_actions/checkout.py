"""The step with which every job starts on GitHub's runner, whatever the stack."""

from generators.manifests.github import Action, Use

# The commit was read from the tag of the repository on 2026-11-23. No token is left where later steps could read it.
CHECK_OUT = Use(
    "Check out the code",
    Action("actions/checkout", "3d3c42e5aac5ba805825da76410c181273ba90b1", "v7.0.1"),
    inputs={"persist-credentials": False},
)
