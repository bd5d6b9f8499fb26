"""What can go wrong with git, told apart by what is to be done about it."""


class GitError(Exception):
    """A git command failed; the text is what git said, without secrets.

    Attributes:
        is_transient: Whether the same step may succeed when it is done again.
    """

    is_transient = False


class GitTransportError(GitError):
    """The server could not be reached or did not answer as it should; again is worth a try."""

    is_transient = True


class GitTimeoutError(GitTransportError):
    """A command took longer than it may."""


class StaleRefError(GitError):
    """A branch moved on the server since it was read: nothing was pushed; read again and repeat."""

    is_transient = True


class PushRefusedError(GitError):
    """The server refuses the push by a rule of its own, such as a protected branch or a missing permission."""


class MissingObjectError(GitError):
    """An object is not here, and there is no server to ask for it."""
