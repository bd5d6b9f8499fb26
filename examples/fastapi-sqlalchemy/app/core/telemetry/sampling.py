"""Sampling: which traces are kept."""

from collections.abc import Sequence

from opentelemetry.context import Context
from opentelemetry.sdk.trace.sampling import (
    ALWAYS_OFF,
    ALWAYS_ON,
    ParentBased,
    Sampler,
    SamplingResult,
    TraceIdRatioBased,
)
from opentelemetry.trace import Link, SpanKind, TraceState
from opentelemetry.util.types import Attributes

from app.core.settings import Settings


def choose_sampler(settings: Settings) -> Sampler:
    """Give the sampler that the settings ask for; a caller that has decided already is obeyed."""
    samplers: dict[str, Sampler] = {
        "parentbased_always_on": ALWAYS_ON,
        "parentbased_always_off": ALWAYS_OFF,
        "parentbased_traceidratio": TraceIdRatioBased(settings.otel_traces_sampler_arg),
    }
    return ParentBased(_Beginnings(samplers[settings.otel_traces_sampler]))


class _Beginnings(Sampler):
    """Keeps no trace that begins with a question to a server: those of health checks and of housekeeping do."""

    def __init__(self, sampler: Sampler) -> None:
        self._sampler = sampler

    def should_sample(  # noqa: PLR0913, PLR0917  # as the SDK declares it
        self,
        parent_context: Context | None,
        trace_id: int,
        name: str,
        kind: SpanKind | None = None,
        attributes: Attributes = None,
        links: Sequence[Link] | None = None,
        trace_state: TraceState | None = None,
    ) -> SamplingResult:
        """Decide about a span without a parent."""
        sampler = ALWAYS_OFF if kind is SpanKind.CLIENT else self._sampler
        return sampler.should_sample(
            parent_context, trace_id, name, kind, attributes, links, trace_state
        )

    def get_description(self) -> str:
        """Name the sampler."""
        return f"Beginnings({self._sampler.get_description()})"
