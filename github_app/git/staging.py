"""Staging: trees wait on the server for the commit that is made of them through the API, so that GitHub signs it."""

_STAGING = "pullwright-staging"
"""Below ``refs/``, beside the pristine chains, which are read as a whole."""


def name_staging(commit: str) -> str:
    """Give the name of the ref at which a commit's tree waits, without ``refs/``."""
    return f"{_STAGING}/{commit}"
