"""Which layers a Spec needs, and what is supported at all."""

from pathlib import Path

import pytest

from generators.consequences import NOTHING
from generators.errors import UnsupportedError
from generators.features.feature import Feature, FeatureChoice
from generators.layers import Layer
from generators.spec.models import Auth, Database, ServiceSpec
from generators.stacks.registry import STACKS
from generators.support import choose_layers, list_support

NAME = "fastapi-sqlalchemy"
STACK = STACKS[NAME]


def make_layer(name: str, **beside: Layer) -> Layer:
    return Layer(name, Path(name), beside=beside)


MAIL = Feature(
    "mail", "Mail", "Sends mails", {NAME: make_layer("mail", chat=make_layer("mail with chat"))}, consequences=NOTHING
)
CHAT = Feature(
    "chat",
    "Chat",
    "Chats",
    {NAME: make_layer("chat")},
    consequences=NOTHING,
    choice=FeatureChoice("broker", {NAME: {"rabbitmq": make_layer("chat over RabbitMQ")}}),
)
FEATURES = {"mail": MAIL, "chat": CHAT}


def choose(*features: str, broker: str = "rabbitmq") -> list[str]:
    data = {"name": "shop", "stack": NAME, "database": Database.SQLITE, "auth": Auth.NONE, "features": features}
    spec = ServiceSpec.model_validate({**data, "broker": broker})
    return [layer.name for layer in choose_layers(STACK, spec, FEATURES)][3:]


def test_what_is_chosen_with_a_feature_follows_it() -> None:
    assert choose("chat") == ["chat", "chat over RabbitMQ"]


def test_a_choice_that_the_stack_does_not_support_is_refused() -> None:
    with pytest.raises(UnsupportedError, match="kafka"):
        choose("chat", broker="kafka")


def test_a_layer_for_two_features_is_there_where_both_are() -> None:
    assert choose("mail") == ["mail"]
    assert choose("mail", "chat") == ["mail", "chat", "chat over RabbitMQ", "mail with chat"]


def test_what_can_be_chosen_is_listed() -> None:
    support = list_support({NAME: STACK}, FEATURES)
    assert support[NAME]["brokers"] == ["rabbitmq"]
    assert support[NAME]["features"] == ["mail", "chat"]
