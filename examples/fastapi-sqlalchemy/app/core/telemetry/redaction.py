"""Redaction: what people search for does not belong into telemetry."""

from urllib.parse import parse_qsl, urlencode

from opentelemetry.context import Context
from opentelemetry.sdk.trace import Span, SpanProcessor

_QUERY = "url.query"
_SHOWN = frozenset({"page", "size", "sort"})


class QueryRedaction(SpanProcessor):
    """Hides the values of filters in the query of a request; which filters there are stays visible."""

    def on_start(self, span: Span, parent_context: Context | None = None) -> None:  # noqa: ARG002
        """Change a span that begins."""
        query = (span.attributes or {}).get(_QUERY)
        if isinstance(query, str):
            pairs = parse_qsl(query, keep_blank_values=True)
            shown = [(name, value if name in _SHOWN else "REDACTED") for name, value in pairs]
            span.set_attribute(_QUERY, urlencode(shown))
