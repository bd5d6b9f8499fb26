"""The fixed vocabulary of features: their names in the Spec and the words that ask for them.

A feature that is named here is understood; whether it is built, the registry of features says.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeatureProfile:
    """A feature as far as asking for it goes.

    Attributes:
        name: As in the Spec.
        title: For people.
        words: Regular expression (case ignored) of the words that ask for it.
        names: What else it is called where nothing but a feature can stand, in lower case.
    """

    name: str
    title: str
    words: str
    names: tuple[str, ...] = ()


FEATURES: tuple[FeatureProfile, ...] = (
    FeatureProfile("redis-cache", "Redis cache", r"\bredis\b(?! (?:queue|streams?|pub))|\bcach(?:e|ed|es|ing)\b"),
    FeatureProfile(
        "queue",
        "Message queue",
        r"\b(?:job|message|task|work|background|mail|event|processing)[- ]?queues?\b|\bbackground (?:jobs?|tasks?"
        r"|workers?|processing)\b"
        r"|\b(?:through|via|over|by|into|on|with) an? queue\b|\bqueues? for\b|\bbull ?mq\b"
        r"|\bcelery\b|\bredis queue\b|\basync(?:hronous)? (?:jobs?|workers?|processing)\b|\bqueueing\b"
        r"|\bqueue\b(?= (?:worker|please|support|so that))|\bdomain events?\b"
        r"|\b(?:transactional )?outbox\b|\bdead[- ]letters?\b",
        names=("queue", "queues", "broker", "message broker", "worker", "workers"),
    ),
    FeatureProfile(
        "opentelemetry",
        "OpenTelemetry",
        r"\bopen[- ]?telemetry\b|\botel\b|\b(?:distributed |request )?tracing\b|\bjaeger\b",
        names=("telemetry", "traces"),
    ),
    FeatureProfile(
        "rate-limit",
        "Rate limit",
        r"\brate[- ]?limit(?:s|ing|ed|er)?\b|\bthrottl(?:e|ing|ed)\b"
        r"|\b(?:requests|calls|clients|callers|traffic)\b[^.;,]{0,30}\blimited to \d+"
        r"|\b\d+ (?:requests|calls) (?:per|a) (?:second|minute|hour)\b",
    ),
    FeatureProfile(
        "docker",
        "Docker",
        r"\bdocker(?:file|ised|ized|ise|ize)?\b(?! hub)|\bdocker[- ]compose\b|\bcontaineri[sz]ed?\b|\bcontainer "
        r"image\b|\bcompose file\b|\b(?:put|pack|packed|packaged?|run|runs|ship|shipped|deploy|deployed|deliver"
        r"|delivered) "
        r"(?:(?:it|this|that|everything|the (?:service|api|app|back-?end)) )?(?:in|as|inside|into) an? container\b",
        names=("compose", "image", "images"),
    ),
    FeatureProfile(
        "github-actions",
        "GitHub Actions",
        r"\bgit ?hub[- ]actions?\b|\bgh[- ]actions?\b|\bgithub (?:workflows?|ci)\b|\bci (?:on|with|via|in) github\b"
        # Whoever wants none, or names it beside Docker, says no more than that.
        r"|(?:(?<=\bdocker and )|(?<=\bdocker or )|(?<=\bno )|(?<=\bwithout )|(?<=\bskip )|(?<=n.t need )"
        r"|(?<=n.t want )|(?<=\bnot need )|(?<=\bnot want ))ci\b"
        r"(?! (?:on|with|via|in|at|for)\b)",
        names=("actions", "workflow", "workflows", "ci github", "github ci", "ci", "ci cd", "pipeline"),
    ),
    FeatureProfile(
        "gitlab-ci",
        "GitLab CI",
        r"\bgit ?lab[- ](?:ci|pipelines?)\b|\bgitlab-ci\.yml\b|\b(?:ci|pipelines?)\b:?(?: \w+){0,3}? git ?lab\b",
        names=("gitlab", "ci gitlab", "ci", "ci cd", "pipeline"),
    ),
    FeatureProfile("graphql", "GraphQL", r"\bgraph[- ]?ql\b(?! (?:schema|sdl|types?|file)\b)"),
    FeatureProfile("grpc", "gRPC", r"\bg-?rpc\b"),
    FeatureProfile(
        "websocket",
        "WebSocket",
        r"\bweb ?sockets?\b|\bsocket\.io\b|\breal[- ]?time (?:updates?|notifications?|push)\b",
        names=("web sockets", "web socket"),
    ),
    FeatureProfile(
        "file-upload",
        "File upload",
        r"\b(?:file|image|photo|picture|document|attachment|avatar)s? uploads?\b|\buploads? (?:of )?(?:files?"
        r"|images?|photos?|pictures?|documents?|attachments?)\b|\bupload(?:ing)? (?:a |an |their |the )?(?:files?"
        r"|images?|photos?|pictures?|documents?|attachments?|avatars?)\b",
        names=("file upload", "file uploads", "upload", "uploads"),
    ),
    FeatureProfile("kubernetes", "Kubernetes", r"\bkubernetes\b|\bk8s\b|\bhelm(?: charts?)?\b", names=("manifests",)),
    FeatureProfile(
        "search",
        "Search",
        r"\bfull[- ]?text search\b|\belastic ?search\b|\bopensearch\b|\bmeili ?search\b|\bsearchable\b"
        r"|\bsearch(?:ed|ing)? (?:by|over|across|through|in all)\b|\b(?:can|able to|be able to) search\b"
        r"|\bfilter(?:s|ed|ing)?\b[^.;\n]{0,40}\branges?\b|\branges? (?:filters?|queries)\b",
        names=("search", "full text search"),
    ),
    FeatureProfile("soft-delete", "Soft delete", r"\bsoft[- ]?delet(?:e|es|ed|ion|ing)\b"),
    FeatureProfile(
        "etag",
        "Optimistic concurrency",
        r"\be-?tags?\b|\bif-(?:none-)?match\b|\boptimistic(?:ally)?[- ](?:lock(?:s|ed|ing)?|concurrency)\b"
        r"|\blost updates?\b",
    ),
    FeatureProfile("audit-log", "Audit log", r"\baudit[- ]?(?:logs?|trails?|logging)\b", names=("audit", "auditing")),
)

FEATURE_NAMES = tuple(feature.name for feature in FEATURES)

DEFAULT_FEATURES = ("docker", "github-actions")
"""What every service has unless the text refuses it."""
