"""Members: reporting the fields and relations of a list as those of their owner."""

from collections.abc import Iterable
from dataclasses import replace

from generators.requirements.drafts import Member
from generators.requirements.findings import Certainty, FieldDraft, FieldFound, RelationFound, ResourceFound
from generators.requirements.readers.reader import Notebook
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType, RelationKind

# Who may have several, or many of something over time, has no field of that name.
_QUANTITIES = frozenset("many several multiple".split())


def report_members(notebook: Notebook, owner: str, members: Iterable[Member], span: Span) -> None:
    """Report a resource with all that its list holds."""
    notebook.findings.append(ResourceFound(owner, Certainty.DEFINED, span))
    for member in members:
        if not isinstance(member, FieldDraft):
            notebook.findings.append(
                RelationFound(
                    source=(owner,),
                    kind=member.kind,
                    target=(member.target,),
                    certain=True,
                    span=member.span,
                    name=member.name,
                    required=member.required,
                    on_delete=member.on_delete,
                )
            )
        elif member.reference:
            kind = RelationKind.ONE_TO_MANY if member.reference.startswith("*") else RelationKind.MANY_TO_ONE
            target = names.to_pascal(names.singularize(names.to_snake(member.reference.lstrip("*"))))
            name = member.name.removesuffix("_id")
            notebook.findings.append(
                RelationFound(
                    source=(owner,),
                    kind=kind,
                    target=(target,),
                    # Code means what it says, where it refers to another of its own kind, too.
                    certain=target == owner and names.to_pascal(name) != target,
                    span=member.span,
                    name=name,
                    required=member.required,
                )
            )
        elif member.type or member.name.split("_")[0] not in _QUANTITIES:
            # Whose type is stated is a field, whatever it is called: 'multipleChoice: boolean'.
            notebook.findings.append(FieldFound(owner, _cut_owner(member, owner)))


def _cut_owner(draft: FieldDraft, owner: str) -> FieldDraft:
    """Give a field without the thing's own name: whether 'the entry is billable' is said of the time entry."""
    if draft.type is not FieldType.BOOLEAN:
        return draft
    own = names.to_snake(owner).rpartition("_")[2]
    return replace(draft, name=draft.name.removeprefix(f"{own}_"))
