"""Answering: what people have answered to our questions on an issue, by ``/generate`` lines of comments.

The issue itself remembers it: a question of ours stands in a comment, and what is posted behind it, up to the next
comment in which we say what we do, is its answer.
"""

import re
from collections.abc import Iterable

from generators.commands.command import ControlCommand
from generators.commands.parser import parse_command
from github_app.github.models import Comment
from github_app.messages.markers import is_of_kind
from github_app.messages.status import QUESTIONS, STATUS
from webhooks.command_lines import find_commands

_SLASH_WORD = re.compile(r"/generate\s+", re.IGNORECASE)
_ADDITION = re.compile(r"(?:please )?add (?:an? )?(?:resources?|tables?|entit(?:y|ies)) ", re.IGNORECASE)


def is_asked(comments: Iterable[Comment]) -> bool:
    """Tell whether a question of ours waits for an answer: it is the last that we said of what we do."""
    said = [comment for comment in comments if is_of_kind(comment, STATUS)]
    return bool(said) and is_of_kind(said[-1], QUESTIONS)


def list_answers(comments: Iterable[Comment]) -> list[tuple[str, str]]:
    """List the answers, each with the login of the person; whether that person may give any is for others to tell."""
    answers = []
    asked = False
    for comment in comments:
        if is_of_kind(comment, STATUS):
            asked = is_of_kind(comment, QUESTIONS)
        elif asked and comment.user is not None:
            answers += [(comment.user.login, text) for text in _list_texts(comment.body or "")]
    return answers


def is_answer(line: str) -> bool:
    """Tell whether a line can be an answer: it is one unless it is a command about the work itself."""
    return not isinstance(parse_command(line), ControlCommand)


def _list_texts(body: str) -> list[str]:
    lines = (line for line in find_commands(body) if is_answer(line))
    return [_ADDITION.sub("", _SLASH_WORD.sub("", line, count=1), count=1) for line in lines]
