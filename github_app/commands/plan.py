"""``pullwright plan``: what a text or a comment is understood to ask for, for people or as JSON."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from github_app.commands import plan_comment
from github_app.commands.sources import add_sources, understand_sources

if TYPE_CHECKING:
    from generators.requirements.understanding import Understanding

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name


def add_parser(subparsers: "Subparsers") -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("plan", help="show what a text asks for, without generating it")
    source = add_sources(parser)
    source.add_argument("--comment", type=Path, metavar="FILE", help='a JSON file: {"comment"} with /generate lines')
    parser.add_argument("--json", action="store_true", help="print the understanding as one JSON object")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Understand the text and print what it comes to; 0, whether it is to generate, to ask or to decline.

    Raises:
        UserError: If there is nothing to understand, or a file cannot be read.
    """
    if arguments.comment:
        comment = plan_comment.read_comment(arguments.comment)
        print(plan_comment.write_json(comment) if arguments.json else plan_comment.write_text(comment))
        return 0
    from generators.requirements.understanding import write_understanding

    understanding = understand_sources(arguments)
    if arguments.json:
        print(json.dumps(write_understanding(understanding), ensure_ascii=False, indent=2))
    else:
        print(write_plan(understanding))
    return 0


def write_plan(understanding: "Understanding") -> str:
    """Give an understanding as text for a terminal."""
    from generators.requirements.understanding import Kind

    if understanding.kind is Kind.DECLINE:
        return f"Declined. {understanding.refusal}"
    lines: list[str] = []
    if understanding.kind is Kind.CLARIFY:
        lines += ["Before anything can be generated:", ""]
        for number, question in enumerate(understanding.questions, start=1):
            lines += [f"{number}. {question.text}", f"   For example: {question.example}"]
        lines += ["", "Understood so far:", ""]
    lines += _write_service(understanding)
    if understanding.assumptions:
        lines += ["", "Assumptions:", *(f"  - {sentence}" for sentence in understanding.assumptions)]
    if understanding.alternatives:
        lines += ["", "Other stacks:", *(f"  - {other.stack}: if {other.when}" for other in understanding.alternatives)]
    return "\n".join(lines)


def _write_service(understanding: "Understanding") -> list[str]:
    spec = understanding.spec
    if spec is None:
        return []
    lines = [f"{spec.name}: {spec.summary}" if spec.summary else spec.name, ""]
    lines += [
        f"  {choice.about:<10}{choice.value}, because {choice.reason}"
        for choice in understanding.choices
        if choice.about in ("stack", "database", "auth")
    ]
    if spec.features:
        lines.append(f"  {'features':<10}{', '.join(spec.features)}")
    for resource in spec.resources:
        lines += ["", f"  {resource.name}"]
        for field in resource.fields:
            kind = f"{field.type} ({' | '.join(field.values)})" if field.values else str(field.type)
            flags = [flag for flag, is_set in (("required", field.required), ("unique", field.unique)) if is_set]
            lines.append(f"    {field.name}: {', '.join([kind, *flags])}")
        for relation in resource.relations:
            needed = ", required" if relation.required else ""
            lines.append(
                f"    {relation.name} -> {relation.target} ({relation.kind}{needed}, on delete: {relation.on_delete})"
            )
        lines += [f"    unique together: {', '.join(members)}" for members in resource.unique_together]
    return lines
