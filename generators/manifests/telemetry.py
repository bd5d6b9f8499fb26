"""OpenTelemetry as every stack speaks it: the settings, and the collector that operators have."""

from generators.manifests.backing import Server
from generators.manifests.environment import Kind, Setting
from generators.spec.models import ServiceSpec

COLLECTOR = Server(
    name="telemetry",
    title="OpenTelemetry collector",
    port=4318,
    settings={
        "OTEL_EXPORTER_OTLP_ENDPOINT": "http://{host}:{port}",
        # Whoever looks at what one service sends does not want to wait for it.
        "OTEL_BSP_SCHEDULE_DELAY": "200",
        "OTEL_METRIC_EXPORT_INTERVAL": "500",
    },
)

_ENDPOINT = Setting(
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "Where traces and metrics are sent by OTLP over HTTP; empty switches telemetry off.",
    example="http://localhost:4318",
    default="",
    kind=Kind.URL,
    schemes=("http", "https"),
)

_SETTINGS = (
    _ENDPOINT,
    Setting(
        "OTEL_EXPORTER_OTLP_HEADERS",
        "Headers that the collector asks for, such as a key, as name=value separated by commas.",
        example="api-key=secret",
        default="",
        secret=True,
    ),
    Setting(
        "OTEL_TRACES_SAMPLER",
        "Which traces are kept where the caller has not decided it.",
        example="parentbased_traceidratio",
        default="parentbased_always_on",
        kind=Kind.CHOICE,
        choices=("parentbased_always_on", "parentbased_always_off", "parentbased_traceidratio"),
    ),
    Setting(
        "OTEL_TRACES_SAMPLER_ARG",
        "The share of traces that parentbased_traceidratio keeps.",
        example="0.1",
        default="1",
        kind=Kind.NUMBER,
        minimum=0,
        maximum=1,
    ),
    Setting(
        "OTEL_METRIC_EXPORT_INTERVAL",
        "How often metrics are sent, in milliseconds.",
        example="15000",
        default="60000",
        kind=Kind.INTEGER,
        minimum=100,
        maximum=3_600_000,
    ),
)


def list_settings(spec: ServiceSpec) -> tuple[Setting, ...]:
    """Give the settings of a service's telemetry."""
    name = Setting(
        "OTEL_SERVICE_NAME", "The name of the service in traces and metrics.", example=spec.name, default=spec.name
    )
    return (*_SETTINGS, name)
