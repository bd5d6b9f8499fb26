"""``pullwright evolve``: a ``/generate …`` command, carried out on a service in a git checkout."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from github_app.errors import UserError

if TYPE_CHECKING:
    from generators.commands.command import Command
    from github_app.git.checkout import Checkout
    from github_app.git.evolution.explaining import Explanation
    from github_app.git.evolution.occasion import Evolved, Occasion

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name


def add_parser(subparsers: "Subparsers") -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("evolve", help="carry out a /generate command on a service in a git checkout")
    parser.add_argument("directory", type=Path, metavar="DIR", help="directory of the service")
    parser.add_argument("line", metavar="COMMAND", help='such as "/generate add redis caching"')
    parser.add_argument("--no-commit", action="store_true", help="leave the result in the work tree, for you to commit")
    parser.add_argument("--json", action="store_true", help="print what became of each file as one JSON object")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Carry the command out and print what came of it; 0 if it is done, whether or not conflicts are left.

    Raises:
        UserError: If the command is not understood, or cannot be carried out as things are.
        GeneratorError: If a Change cannot be done, or the service not be generated.
    """
    from generators.commands.command import ControlCommand, Verb
    from github_app.git.checkout import open_checkout
    from github_app.git.errors import GitError

    command = _read_command(arguments.line)
    checkout = open_checkout(arguments.directory)
    try:
        if isinstance(command, ControlCommand) and command.verb is Verb.WHY:
            _print_explanation(_explain(command, checkout), as_json=arguments.json)
        else:
            _evolve(command, checkout, arguments)
    except GitError as error:
        raise UserError("git_failed", f"{error}.", "Mend that, then give the command again.") from error
    return 0


def _read_command(line: str) -> "Command":
    from generators.commands.command import Misunderstood, Verb
    from generators.commands.parser import parse_command
    from github_app.git.evolution.commanding import changes_service

    command = parse_command(line)
    if isinstance(command, Misunderstood):
        raise UserError("not_understood", command.reason, f"Did you mean `{command.nearest}`?")
    if not changes_service(command) and getattr(command, "verb", None) is not Verb.WHY:
        text = f"`{command.write_line()}` is for pull requests."
        raise UserError("not_here", text, "Post it as a comment there.")
    return command


def _make_occasion(command: "Command", checkout: "Checkout") -> "Occasion":
    from github_app.git.evolution.occasion import Occasion

    complaint = checkout.fetch_chains()
    if complaint is not None:
        print(f"pullwright: {complaint}", file=sys.stderr)
    directory = checkout.prefix if command.service is None else command.service
    return Occasion(
        head=checkout.read_head(),
        directory=directory,
        command=command.write_line(),
        job="",
        signature=checkout.read_signature(),
    )


def _evolve(command: "Command", checkout: "Checkout", arguments: argparse.Namespace) -> None:
    from github_app.git.evolution.commanding import carry_out

    if not command.is_plan:
        checkout.check_clean()
    evolved = carry_out(command, _make_occasion(command, checkout), checkout)
    if evolved.losses and not (command.confirmed or command.is_plan):
        listed = "; ".join(evolved.losses)
        line = command.write_line()
        raise UserError("confirmation_needed", f"This destroys data: {listed}.", f"If that is meant: `{line} confirm`.")
    commit = ""
    if evolved.has_effect and not command.is_plan:
        commit = _apply(evolved, checkout, is_committed=not arguments.no_commit)
    if arguments.json:
        print(json.dumps(_write(command, evolved, commit), ensure_ascii=False, indent=2))
    else:
        print(_summarize(command, evolved, commit))


def _apply(evolved: "Evolved", checkout: "Checkout", *, is_committed: bool) -> str:
    """Bring the result into the work tree; give the commit, or nothing if there is to be none yet."""
    head, *others = evolved.parents
    refs = {}
    if evolved.chain is not None and evolved.chain != evolved.expected:
        refs[evolved.ref] = (evolved.chain, evolved.expected)
    commit = ""
    if is_committed:
        commit = checkout.commit(evolved.tree, evolved.parents, evolved.message)
        refs["HEAD"] = (commit, head)
    checkout.bring_in(head, evolved.tree)
    checkout.set_refs(refs)
    if not is_committed:
        checkout.prepare_commit(evolved.message, others)
    return commit


def _write(command: "Command", evolved: "Evolved", commit: str) -> dict[str, Any]:
    return {
        "service": evolved.service,
        "directory": evolved.directory,
        "changes": command.write_actions(),
        "ledger": [entry.write() for entry in evolved.ledger],
        "conflicts": [conflict.write() for conflict in evolved.conflicts],
        "migrations": list(evolved.migrations),
        "losses": list(evolved.losses),
        "commit": commit,
        "pristine": evolved.pristine,
        "ref": evolved.ref,
    }


def _summarize(command: "Command", evolved: "Evolved", commit: str) -> str:
    from generators.commands.command import ControlCommand, Side, Verb

    if not evolved.has_effect:
        return f"{command.describe()}: nothing changes in {evolved.service}."
    width = max((len(entry.state.value) for entry in evolved.ledger), default=0)
    rows = [f"  {entry.state.value:<{width}}  {entry.path}" for entry in evolved.ledger]
    lines = [f"{command.describe()}:", *rows]
    for conflict in evolved.conflicts:
        where = f"{conflict.path}:{conflict.line}" if conflict.line else conflict.path
        resolve = ControlCommand(verb=Verb.RESOLVE, side=Side.THEIRS, path=conflict.path).write_line()
        lines.append(f"Conflict in {where}: yours is kept. `{resolve}` takes the generator's.")
    lines += [f"New migration: {path}" for path in evolved.migrations]
    if command.is_plan:
        lines.append("Nothing was written: this is a plan.")
    elif commit:
        lines.append(
            f"Committed as {commit[:10]}. To push it with what it grew from: git push origin HEAD {evolved.ref}"
        )
    else:
        lines.append("In your work tree, not committed yet: `git commit` ends it, `git merge --abort` takes it back.")
    return "\n".join(lines)


def _explain(command: "Command", checkout: "Checkout") -> "Explanation":
    from generators.commands.command import ControlCommand
    from github_app.git.evolution.explaining import explain_file

    path = command.path if isinstance(command, ControlCommand) and command.path else ""
    return explain_file(_make_occasion(command, checkout), path, checkout)


def _print_explanation(explanation: "Explanation", *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(explanation.write(), ensure_ascii=False, indent=2))
        return
    lines = [f"{explanation.path} is generated as {explanation.generated_as}."]
    for given in explanation.origin.contributions if explanation.origin else ():
        what = f"slot {given.slot} of" if given.slot else "from"
        lines.append(f"  {given.part}: {what} {given.template or 'what its layers state'}")
    for word, cause in (("Added", explanation.added), ("Last changed", explanation.changed)):
        if cause is not None:
            lines.append(f"{word} by {cause.command or 'the first generation'}, {cause.commit[:10]}.")
    if explanation.is_edited:
        lines.append("People have edited it since.")
    print("\n".join(lines))
