"""Assistant: what drafts something for a text, and how a text is understood with its help."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from generators.requirements.attachments import Attachment
from generators.requirements.defaults import Defaults
from generators.requirements.drafting import Draft, needs_draft
from generators.requirements.reading import understand
from generators.requirements.understanding import Understanding

_NO_DRAFT = "The language model gave no draft within its limits; this is what the text alone says."


class Assistant(Protocol):
    """Something that drafts what a text leaves open."""

    async def draft(self, title: str, body: str) -> Draft | None:
        """Give a draft; None if there is none within the limits. Never raises for what a model does."""
        ...


async def understand_with(
    assistant: Assistant | None,
    texts: tuple[str, str, str],
    defaults: Defaults,
    attachments: Sequence[Attachment] = (),
) -> Understanding:
    """Understand title, body and context of an issue, with the help of an assistant where the text leaves things open.

    What the text states is never asked for again, and what is declined is shown to no model.
    """
    title, body, context = texts
    plain = await asyncio.to_thread(understand, title, body, context, defaults, attachments=attachments)
    if assistant is None or not needs_draft(plain):
        return plain
    draft = await assistant.draft(title, body)
    if draft is None:
        return replace(plain, assumptions=(*plain.assumptions, _NO_DRAFT))
    return await asyncio.to_thread(understand, title, body, context, defaults, attachments=attachments, draft=draft)
