"""Reports: what the App writes on a commit or on lines of a pull request."""

from dataclasses import dataclass
from typing import Literal

Conclusion = Literal["success", "failure", "neutral", "cancelled", "action_required"]


@dataclass(frozen=True, slots=True)
class Annotation:
    """A remark on lines of a file, shown with the check and beside the lines.

    Attributes:
        path: The file, in the repository.
        start_line: First line, counted from 1.
        end_line: Last line.
        level: How grave it is.
        message: The remark, plain text.
        title: A few words above it.
    """

    path: str
    start_line: int
    end_line: int
    level: Literal["notice", "warning", "failure"]
    message: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check run says once it is done.

    Attributes:
        name: Name of the check, as the list of checks shows it.
        key: By which a rerun finds the run that it made before.
        commit: The commit that it is about.
        conclusion: How it ended.
        title: One line.
        summary: Markdown, at most 65,535 characters.
        text: More Markdown, at most as much.
        annotations: Remarks on lines, however many.
    """

    name: str
    key: str
    commit: str
    conclusion: Conclusion
    title: str
    summary: str
    text: str = ""
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class LineComment:
    """A comment of a review on lines of a file, as they are in the head of the pull request.

    A block ``suggestion`` in its text can be applied by one click: it replaces the lines.

    Attributes:
        path: The file.
        line: The last line; it has to be part of the diff.
        body: Markdown.
        start_line: The first line, where there are several.
    """

    path: str
    line: int
    body: str
    start_line: int | None = None
