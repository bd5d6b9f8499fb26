"""Issue templates: the Markdown files of ``.github/ISSUE_TEMPLATE``, as GitHub offers them for new issues."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from github_app.sandbox.git_store import GitStore
from github_app.sandbox.records import Repository

_DIRECTORY = ".github/ISSUE_TEMPLATE"
_FENCE = "---\n"


@dataclass(frozen=True, slots=True)
class IssueTemplate:
    """One template: its name and purpose, and what it fills in."""

    name: str
    about: str
    title: str
    labels: tuple[str, ...]
    body: str


def list_templates(repository: Repository) -> list[IssueTemplate]:
    """List the templates of a repository's default branch, by file name; files that are none are left out."""
    store = GitStore(repository.path)
    commit = store.find_commit(f"refs/heads/{repository.default_branch}")
    if commit is None or store.kind_of(commit, _DIRECTORY) != "tree":
        return []
    paths = [entry.path for entry in store.list_tree(commit, _DIRECTORY) if PurePosixPath(entry.name).suffix == ".md"]
    read = (read_template(store.read_file(commit, path).decode(errors="replace")) for path in paths)
    return [template for template in read if template]


def read_template(text: str) -> IssueTemplate | None:
    """Read one template: facts in YAML between two fences, then the body; None for any other text."""
    _, fence, rest = text.partition(_FENCE)
    facts_text, second_fence, body = rest.partition(f"\n{_FENCE}")
    if not text.startswith(_FENCE) or not fence or not second_fence:
        return None
    try:
        facts = YAML(typ="safe").load(facts_text)
    except YAMLError:
        return None
    if not isinstance(facts, dict) or not facts.get("name"):
        return None
    labels = facts.get("labels") or ()
    names = labels.split(",") if isinstance(labels, str) else labels
    return IssueTemplate(
        name=str(facts["name"]),
        about=str(facts.get("about") or ""),
        title=str(facts.get("title") or ""),
        labels=tuple(str(name).strip() for name in names),
        body=body.lstrip("\n"),
    )
