"""Feature: an optional capability, with one layer for each stack that supports it."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.acceptance import Check
from generators.consequences import Consequences
from generators.contract.document import ExtendDocument, keep_document
from generators.layers import Layer


@dataclass(frozen=True, slots=True)
class FeatureChoice:
    """A choice that has to be made wherever a feature is there, as that of a database wherever a stack is.

    Attributes:
        setting: The setting of the Spec that says what is chosen: ``broker``.
        layers: By the name of the stack, the layer of each value that it supports.
    """

    setting: str
    layers: Mapping[str, Mapping[str, Layer]]


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature.

    Attributes:
        name: As the Spec names it: ``docker``.
        title: As people name it: ``Docker``.
        summary: What a service gains by it, one sentence.
        layers: Its layer by the name of the stack; a stack that is missing does not support it.
        consequences: What a deployed service does otherwise once the feature is there, or no more; NOTHING if that is
            nothing.
        extend_document: Adds what callers see of it to the OpenAPI document.
        acceptance: What it promises over HTTP.
        needs: The features that it stands on, by name; their layers compose even where nobody asked for them.
        choice: What has to be chosen with it; None for nothing.
    """

    name: str
    title: str
    summary: str
    layers: Mapping[str, Layer]
    consequences: Consequences
    extend_document: ExtendDocument = keep_document
    acceptance: tuple[Check, ...] = ()
    needs: tuple[str, ...] = ()
    choice: FeatureChoice | None = None
