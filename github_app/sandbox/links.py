"""Links: every address under which the sandbox answers, laid out as on a GitHub Enterprise server."""

from dataclasses import dataclass
from urllib.parse import quote

from github_app.sandbox.records import CheckRun, Issue, Repository


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses under one base, such as ``http://127.0.0.1:4000``."""

    base: str

    @property
    def api(self) -> str:
        """Give the root of the REST API."""
        return f"{self.base}/api/v3"

    def of_user(self, login: str) -> str:
        """Give the API address of an account."""
        return f"{self.api}/users/{quote(login)}"

    def of_repository(self, repository: Repository) -> str:
        """Give the API address of a repository."""
        return f"{self.api}/repos/{repository.full_name}"

    def of_page(self, repository: Repository) -> str:
        """Give the page of a repository."""
        return f"{self.base}/{repository.full_name}"

    def of_clone(self, repository: Repository) -> str:
        """Give the address that git clones."""
        return f"{self.base}/{repository.full_name}.git"

    def of_issue(self, repository: Repository, issue: Issue) -> str:
        """Give the API address of an issue; a pull request has one too."""
        return f"{self.of_repository(repository)}/issues/{issue.number}"

    def of_issue_page(self, repository: Repository, issue: Issue) -> str:
        """Give the page of an issue or pull request."""
        return f"{self.of_page(repository)}/{'pull' if issue.pull else 'issues'}/{issue.number}"

    def of_check_page(self, repository: Repository, check: CheckRun) -> str:
        """Give the page of a check run."""
        return f"{self.of_page(repository)}/runs/{check.id}"
