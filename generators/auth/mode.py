"""AuthMode: one way in which callers prove who they are, as far as it is the same on every stack."""

from collections.abc import Callable
from dataclasses import dataclass

from generators.acceptance import Check
from generators.contract.document import ExtendDocument, keep_document
from generators.spec.models import Auth, ServiceSpec


def keep_spec(spec: ServiceSpec) -> ServiceSpec:
    """Give the Spec as it is: for a mode that needs nothing."""
    return spec


@dataclass(frozen=True, slots=True)
class AuthMode:
    """One way to authenticate.

    Attributes:
        auth: As the Spec names it.
        title: As people name it: ``JWT``.
        enrich: Gives the Spec with the resources that it needs; what is there already is not declared again.
        extend_document: Adds its operations, and who may do what, to the OpenAPI document.
        acceptance: What it promises over HTTP.
    """

    auth: Auth
    title: str
    enrich: Callable[[ServiceSpec], ServiceSpec] = keep_spec
    extend_document: ExtendDocument = keep_document
    acceptance: tuple[Check, ...] = ()
