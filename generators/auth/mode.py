"""AuthMode: one way in which callers prove who they are, as far as it is the same on every stack."""

from dataclasses import dataclass

from generators.acceptance import Check
from generators.consequences import Consequences
from generators.contract.document import ExtendDocument, keep_document
from generators.layers import Enrich, keep_spec
from generators.spec.models import Auth


@dataclass(frozen=True, slots=True)
class AuthMode:
    """One way to authenticate.

    Attributes:
        auth: As the Spec names it.
        title: As people name it: ``JWT``.
        consequences: What a deployed service does otherwise once callers prove so who they are, or no more; what two
            ways have in common is no difference between them.
        enrich: Gives the Spec with the resources that it needs; what is there already is not declared again.
        extend_document: Adds its operations, and who may do what, to the OpenAPI document.
        acceptance: What it promises over HTTP.
    """

    auth: Auth
    title: str
    consequences: Consequences
    enrich: Enrich = keep_spec
    extend_document: ExtendDocument = keep_document
    acceptance: tuple[Check, ...] = ()
