"""Words that name a database, a way to authenticate or a broker, as regular expressions (case ignored)."""

import re

DATABASES = {
    "postgresql": r"\bpost(?:gres(?:ql)?|gre|gresq|gress|regsql)\b|\bpsql\b|\bpg\b|\btimescale(?:db)?\b|\bsupabase\b",
    "mysql": r"\bmy ?sql\b|\bmaria ?db\b",
    "sqlite": r"\bsql ?lite\b|\bsqlite3?\b",
    "mongodb": r"\bmongo(?: ?db)?\b|\bmongoose\b",
}
"""By the names of databases in the Spec."""

AUTH = {
    "oauth2": r"\bo-?auth ?2?(?:\.0)?\b|\boidc\b|\bopenid\b|\bkeycloak\b|\bauth0\b|\bokta\b"
    r"|\bazure(?: ad)? accounts?\b|\bazure ad\b|\bentra(?: "
    r"id)?\b|\bcognito\b"
    r"|\bsso\b|\bsingle sign[- ]?on\b|\bsocial log-?in\b|\b(?:sign|log)[- ]?in (?:with|via|through|by|using) "
    r"(?:google|github|microsoft|facebook|apple|azure)\b"
    r"|\b(?:google|github|microsoft|facebook|apple) (?:sign|log)[- ]?in\b|\b(?:google|github|microsoft) accounts?\b",
    "jwt": r"\bjwts?\b|\bjson web tokens?\b|\bbearer tokens?\b|\baccess tokens?\b|\brefresh tokens?\b",
    "session": r"\bsession[- ](?:cookies?|based|auth\w*|login)\b|\bcookie[- ](?:sessions?|based|auth\w*)\b|"
    r"\b(?:server[- ]side|login|http|user|classic|good old) sessions?\b|\bsessions?\b[^.;,\n]{0,20}\bserver[- ]?side\b"
    r"|\b(?:use|using|via|prefer|want) sessions\b|\bsessions? (?:with|in|and|via|by) (?:an? )?cookies?\b"
    r"|\b(?:log|sign)(?:s|ged|ning)?[- ]?in (?:with|via|by|using|through) (?:an? )?(?:sessions?|cookies?)\b"
    r"|\bcookies?\b(?= ?(?:please|auth|login))|\bauth\w*:? "
    r"(?:via |by |with |using )?(?:sessions?|cookies?)\b|\b(?:sessions?|cookies?) (?:for|as) "
    r"(?:auth\w*|log-?in|sign-?in)\b",
}
"""By the names of the ways to authenticate in the Spec."""

BROKERS = {
    "kafka": r"\bkafka\b|\bredpanda\b",
    "rabbitmq": r"\brabbit ?mq\b|\bamqp\b",
    "redis": r"\bbull ?mq\b|\bredis(?:[- ]backed)? (?:(?:job|message|task|work|background)[- ]?)?queues?\b"
    r"|\bredis as (?:an? |the )?(?:(?:message )?broker|queue)\b"
    r"|\b(?:queues?|broker) (?:to|is|on|over|in|via|by|with|through|using|backed by|on top of) redis\b",
}
"""By the names of brokers in the Spec."""

_BROKER = re.compile("|".join(BROKERS.values()), re.IGNORECASE)

LOGIN = re.compile(
    r"\blog[- ]?in\b|\blogins?\b|\bsign[- ]?in\b|\bsign[- ]?up (?:and|or|/) (?:log|sign)|\bauthenticat(?:e|es|ed"
    r"|ion)\b|\bauth\b|\bpassword[- "
    r"]protected\b|\bprotected (?:by|with) (?:a )?password\b"
    r"|\blogged[- ]in\b|\bemail (?:and|\+|/|&) password\b",
    re.IGNORECASE,
)
"""Words that say that callers sign in, and not how."""


def blank_brokers(text: str) -> str:
    """Give a text of the same length without the words for brokers: a queue on Redis asks for no cache there."""
    return _BROKER.sub(lambda found: " " * len(found.group()), text)
