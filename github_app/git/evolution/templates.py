"""Templates: of which version those are that a service was made of.

Commands take over what they ask for alone, whatever newer templates would make of the rest. So a service stands on the
templates of its first generation, or of the last ``/generate update``.
"""

from generators.commands.command import ControlCommand, Verb
from generators.commands.parser import parse_command
from github_app.git.evolution.chain import Chain, Pristine
from github_app.git.evolution.commit_messages import COMMAND_TRAILER
from github_app.git.pristine import VERSION_TRAILER


def find_templates_version(chain: Chain, commit: str) -> str:
    """Give the version of the templates that a pristine commit stands on; empty if it is not known."""
    found = chain.pristines.get(commit)
    while found is not None:
        parent = chain.find_parent(found)
        if parent is None or _is_update(found):
            return next(iter(found.record.find_trailers(VERSION_TRAILER)), "")
        found = parent
    return ""


def _is_update(pristine: Pristine) -> bool:
    commands = map(parse_command, pristine.record.find_trailers(COMMAND_TRAILER))
    return any(isinstance(command, ControlCommand) and command.verb is Verb.UPDATE for command in commands)
