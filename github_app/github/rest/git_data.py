"""Git data: commits that GitHub signs as ours, and branches that move forward only."""

from collections.abc import Sequence
from urllib.parse import quote

from github_app.github.errors import MovedError, NotFoundError, RefusedError
from github_app.github.models import Commit
from github_app.github.rest.requests import RepositoryRequests

_NOT_FORWARD = "not a fast forward"


class RestGitData:
    """Commits and refs."""

    _requests: RepositoryRequests

    async def create_commit(self, *, message: str, tree: str, parents: Sequence[str]) -> Commit:
        """Make a commit of a tree that is on the server; nothing points to it yet.

        It has no author of ours on purpose: GitHub then makes the App its author, and signs it.
        """
        asked = {"message": message, "tree": tree, "parents": list(parents)}
        return Commit.model_validate(await self._requests.send("POST", "/git/commits", asked))

    async def get_ref(self, ref: str) -> str | None:
        """Read the commit that a ref points to, such as ``heads/main``; None where there is no such ref."""
        try:
            answer = await self._requests.send("GET", f"/git/ref/{quote(ref)}")
        except NotFoundError:
            return None
        return str(answer["object"]["sha"])

    async def create_ref(self, ref: str, commit: str) -> None:
        """Make a ref, such as ``heads/main``; one that points there already is one that was made before."""
        try:
            await self._requests.send("POST", "/git/refs", {"ref": f"refs/{ref}", "sha": commit})
        except RefusedError:
            if await self.get_ref(ref) != commit:
                raise

    async def advance_ref(self, ref: str, *, to: str, expected: str) -> None:
        """Move a ref from one commit to a descendant of it, never by force.

        GitHub has no compare-and-swap for this. It refuses whatever is no descendant of where the ref is, so a push in
        between is never lost; and the ref is read first, so that a branch that people moved back stays there.

        Args:
            ref: Such as ``heads/main``.
            to: The new commit.
            expected: Where the ref has to be.
        """
        current = await self.get_ref(ref)
        if current == to:
            return
        if current != expected:
            msg = f"{ref} is at {current or 'nothing'}, not at {expected}"
            raise MovedError(msg)
        try:
            await self._requests.send("PATCH", f"/git/refs/{quote(ref)}", {"sha": to, "force": False})
        except RefusedError as error:
            if _NOT_FORWARD in str(error):
                raise MovedError(str(error)) from error
            raise

    async def delete_ref(self, ref: str) -> None:
        """Delete a ref of ours, such as ``staging/1f``; one that is gone was deleted before."""
        try:
            await self._requests.send("DELETE", f"/git/refs/{quote(ref)}")
        except (NotFoundError, RefusedError):
            if await self.get_ref(ref) is not None:
                raise
