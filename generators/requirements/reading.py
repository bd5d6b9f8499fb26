"""Reading: the way from the text of an issue to an Understanding, step by step."""

from collections.abc import Sequence
from dataclasses import replace

from generators.errors import SpecError
from generators.requirements import hostility, kinds
from generators.requirements.attachments import Attachment
from generators.requirements.building import Built, build_resources
from generators.requirements.contradictions import ask_database, settle_orms
from generators.requirements.defaults import Defaults
from generators.requirements.document import Document, read_document
from generators.requirements.drafting import Draft, list_questions, read_draft
from generators.requirements.features import DEFAULT_FEATURES, FEATURE_NAMES
from generators.requirements.findings import Certainty, OmissionFound, WishFound
from generators.requirements.merged import Merged
from generators.requirements.merging import merge_findings
from generators.requirements.naming import name_service, summarize
from generators.requirements.questions import ask_questions
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.registry import READERS
from generators.requirements.service_choices import ServiceChoices, choose_service
from generators.requirements.stack_choice import choose_stack
from generators.requirements.understanding import Choice, Kind, Question, Understanding
from generators.spec.models import Auth, Broker, Database, ServiceSpec
from generators.spec.rules import check_spec, list_managed_fields
from generators.stacks.profiles import find_profile


def understand(
    title: str,
    body: str,
    context: str = "",
    defaults: Defaults | None = None,
    *,
    attachments: Sequence[Attachment] = (),
    draft: Draft | None = None,
) -> Understanding:
    """Understand what a text asks for.

    Args:
        title: The issue's title.
        body: The issue's body, Markdown as GitHub sends it.
        context: The repository's own guidance for tools (CLAUDE.md, AGENTS.md), or nothing.
        defaults: What the repository wants where the text is silent.
        attachments: The files that the text points to or that come with it.
        draft: What a language model proposes for what the text leaves open.

    Returns:
        A Spec that passes every rule, or questions, or a refusal. Never raises, whatever the text.
    """
    defaults = defaults or Defaults()
    document = read_document(title, body, context, attachments)
    steering = hostility.find_steering(document)
    if steering:
        return _refuse(f"It tries to give the App instructions of its own ('{steering[:80]}').")
    document, hostile = hostility.set_hostile_aside(document)
    notebook = Notebook()
    for reader in READERS:
        reader(document, notebook)
    drafted: tuple[str, ...] = ()
    if draft:
        added, drafted = read_draft(draft, notebook.findings)
        notebook.findings += added
    merged = merge_findings(notebook.findings, document.language)
    if any(draft.fields for draft in merged.resources.values()):
        purpose = kinds.find_other_purpose(document)
        refusal = _refuse_purpose(purpose) if purpose else None
    else:
        refusal = _find_refusal(document, merged, hostile)
    if refusal:
        return refusal
    omissions = tuple(f"`{file.path}`, which is not there." for file in attachments if file.text is None)
    omissions += tuple(found.text for found in notebook.findings if isinstance(found, OmissionFound))
    wishes = [found for found in notebook.findings if isinstance(found, WishFound)]
    wishes, doubt = settle_orms(wishes, body)
    doubt = doubt or ask_database(wishes, body)
    understanding = _decide(document, merged, wishes, defaults)
    if doubt and understanding.kind is Kind.GENERATE:
        understanding = replace(understanding, kind=Kind.CLARIFY, questions=(doubt,))
    told = (*understanding.assumptions, *map(_tell_omission, omissions))
    understanding = replace(understanding, assumptions=told)
    return _tell_draft(understanding, draft, drafted) if draft else understanding


def _tell_draft(understanding: Understanding, draft: Draft, drafted: tuple[str, ...]) -> Understanding:
    """Say what of an understanding is a language model's, and ask what it asks where nothing is known."""
    resources = understanding.spec.resources if understanding.spec else ()
    told = tuple(
        f"A language model drafted {resource.name}: {', '.join(field.name for field in resource.fields)}."
        for resource in resources
        if resource.name in drafted
    )
    reason = "a language model drafted it, as the text does not say what is kept"
    choices = tuple(
        replace(choice, reason=reason, span=None) if choice.about.removeprefix("resources.") in drafted else choice
        for choice in understanding.choices
    )
    questions = list_questions(draft) if understanding.questions and not resources else ()
    return replace(
        understanding,
        assumptions=(*understanding.assumptions, *told),
        choices=choices,
        questions=questions or understanding.questions,
    )


def _tell_omission(text: str) -> str:
    return f"Not taken over: {text[:1].lower() + text[1:] if text[:1].isupper() and text[1:2].islower() else text}"


def _refuse(reason: str) -> Understanding:
    return Understanding(kind=Kind.DECLINE, spec=None, refusal=reason)


def _refuse_purpose(reason: str) -> Understanding:
    return _refuse(f"This is no request for a new service: {reason}.")


def _find_refusal(document: Document, merged: Merged, hostile: str | None) -> Understanding | None:
    named = sum(draft.certainty >= Certainty.NAMED for draft in merged.resources.values())
    reason = kinds.find_refusal(document, names_things=named > 1)
    if reason:
        return _refuse_purpose(reason)
    if hostile and all(draft.certainty < Certainty.NAMED for draft in merged.resources.values()):
        return _refuse(f"'{hostile[:60]}' can never be the name of something that a service keeps.")
    return None


def _decide(document: Document, merged: Merged, wishes: Sequence[WishFound], defaults: Defaults) -> Understanding:
    stack = choose_stack(wishes, defaults.stack)
    profile = find_profile(stack.choice.value)
    service = choose_service(wishes, profile.brokers if profile else (), defaults.database)
    features = _list_features(service)
    built = build_resources(merged, list_managed_fields(features))
    resources = tuple(resource.name for resource in built.resources)
    spec = ServiceSpec(
        name=name_service(service.name, document.title, resources),
        summary=summarize(document.title, resources),
        stack=stack.choice.value,
        database=Database(service.database.value),
        auth=Auth(service.auth.value),
        features=features,
        broker=Broker(service.broker.value) if service.broker else Broker.RABBITMQ,
        resources=tuple(built.resources),
    )
    broker = (service.broker,) if service.broker else ()
    choices = (stack.choice, service.database, service.auth, *service.features, *broker)
    choices += (*_choose_resources(merged, built),)
    questions = ask_questions(document, choices) if not built.resources else ()
    try:
        check_spec(spec)
    except SpecError as error:
        questions = tuple(Question(f"{p.where}: {p.text} {p.hint}", "Name it differently.") for p in error.problems[:3])
        spec = spec.model_copy(update={"resources": ()})
    return Understanding(
        kind=Kind.CLARIFY if questions else Kind.GENERATE,
        spec=spec,
        asked_features=service.asked,
        choices=choices,
        assumptions=(*service.assumptions, *built.assumptions),
        supposed=tuple(built.supposed),
        alternatives=stack.alternatives,
        questions=questions,
    )


def _list_features(service: ServiceChoices) -> tuple[str, ...]:
    wanted = {*service.asked, *DEFAULT_FEATURES} - set(service.refused)
    return tuple(name for name in FEATURE_NAMES if name in wanted)


def _choose_resources(merged: Merged, built: Built) -> Sequence[Choice]:
    return [
        Choice(
            f"resources.{resource.name}",
            resource.name,
            "the text names it as something to keep",
            merged.resources[resource.name].span,
        )
        for resource in built.resources
    ]
