"""Conversation: issues, comments, reactions and labels; pull requests have them too."""

from urllib.parse import quote

from github_app.github.errors import NotFoundError
from github_app.github.models import Comment, Issue, Reaction
from github_app.github.rest.requests import RepositoryRequests


class RestConversation:
    """What people and we say."""

    _requests: RepositoryRequests

    async def get_issue(self, number: int) -> Issue:
        """Read an issue."""
        return Issue.model_validate(await self._requests.send("GET", f"/issues/{number}"))

    async def list_comments(self, issue: int) -> list[Comment]:
        """List all comments of an issue or pull request, oldest first."""
        return await self._requests.list(Comment, f"/issues/{issue}/comments")

    async def get_comment(self, comment: int) -> Comment:
        """Read a comment."""
        return Comment.model_validate(await self._requests.send("GET", f"/issues/comments/{comment}"))

    async def create_comment(self, issue: int, body: str) -> Comment:
        """Comment on an issue or pull request."""
        return Comment.model_validate(await self._requests.send("POST", f"/issues/{issue}/comments", {"body": body}))

    async def update_comment(self, comment: int, body: str) -> Comment:
        """Replace the text of a comment of ours."""
        return Comment.model_validate(await self._requests.send("PATCH", f"/issues/comments/{comment}", {"body": body}))

    async def add_reaction(self, issue: int, content: str) -> None:
        """React to an issue: ``eyes``, ``rocket``, ``confused``; a second time changes nothing."""
        await self._requests.send("POST", f"/issues/{issue}/reactions", {"content": content})

    async def add_comment_reaction(self, comment: int, content: str) -> None:
        """React to a comment; a second time changes nothing."""
        await self._requests.send("POST", f"/issues/comments/{comment}/reactions", {"content": content})

    async def list_comment_reactions(self, comment: int, content: str) -> list[Reaction]:
        """List who reacted to a comment in one way, such as ``+1``."""
        return await self._requests.list(Reaction, f"/issues/comments/{comment}/reactions", {"content": content})

    async def add_labels(self, issue: int, labels: list[str]) -> None:
        """Add labels to an issue or pull request."""
        await self._requests.send("POST", f"/issues/{issue}/labels", {"labels": labels})

    async def remove_label(self, issue: int, label: str) -> None:
        """Take a label off an issue or pull request, if it is there."""
        try:
            await self._requests.send("DELETE", f"/issues/{issue}/labels/{quote(label, safe='')}")
        except NotFoundError:
            return
