"""Restating: what people say in their own way of what a thing has, put as 'a ride has …', which all readers know.

Only the words that frame a list are changed; each new character stands where the old words did.
"""

from collections.abc import Iterator

from generators.requirements.constraint_frames import CONSTRAINT_FRAMES
from generators.requirements.frame import Frame
from generators.requirements.item_frames import ITEM_FRAMES
from generators.requirements.passages import Passage, edit
from generators.requirements.relation_frames import RELATION_FRAMES
from generators.requirements.subject_frames import SUBJECT_FRAMES
from generators.requirements.verb_frames import VERB_FRAMES

FRAMES = (*CONSTRAINT_FRAMES, *RELATION_FRAMES, *SUBJECT_FRAMES, *VERB_FRAMES, *ITEM_FRAMES)
"""In the order in which they are put into plain words: first whom the list is of, then that they have it."""


def restate(passage: Passage) -> Passage:
    """Put the ways of their own in which people say what a thing has into the one that all readers know."""
    for frame in FRAMES:
        passage = edit(passage, list(_find_edits(frame, passage.text)))
    return passage


def _find_edits(frame: Frame, text: str) -> Iterator[tuple[int, int, str]]:
    for match in frame.pattern.finditer(text):
        said = match.groupdict(default="")
        groups = [group for group in frame.words if match[group] is not None]
        yield from sorted((*match.span(group), frame.words[group].format(**said)) for group in groups)
