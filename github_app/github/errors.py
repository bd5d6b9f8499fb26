"""What can go wrong with GitHub's API, told apart by what is to be done about it."""


class GitHubError(Exception):
    """GitHub did not do what was asked.

    Attributes:
        is_transient: Whether the same request may succeed later.
    """

    is_transient = False


class UnreachableError(GitHubError):
    """GitHub could not be reached, took too long, or failed by a fault of its own."""

    is_transient = True


class RateLimitedError(GitHubError):
    """GitHub asks us to wait.

    Attributes:
        seconds: How long, at least.
    """

    is_transient = True

    def __init__(self, text: str, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(text)


class NotFoundError(GitHubError):
    """There is no such thing, or the installation may not see it."""


class ForbiddenError(GitHubError):
    """The installation lacks a permission, or was removed or suspended."""


class RefusedError(GitHubError):
    """GitHub understood the request and does not accept it.

    Attributes:
        status: The HTTP status.
    """

    def __init__(self, text: str, status: int) -> None:
        self.status = status
        super().__init__(text)

    @property
    def asks_for_signatures(self) -> bool:
        """Tell whether a rule is against commits that are not signed; GitHub says so in words alone."""
        return "verified signatures" in str(self)


class MovedError(RefusedError):
    """A branch is not where it was when it was read: nothing was changed; read again and repeat."""

    is_transient = True

    def __init__(self, text: str) -> None:
        super().__init__(text, 422)
