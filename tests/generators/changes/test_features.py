"""Features are added and removed with what they need, and nothing is done twice."""

import pytest

from generators.changes.applying import apply_changes
from generators.changes.features import AddFeature, RemoveFeature
from generators.errors import UnsupportedError
from generators.spec.models import Broker


def test_a_feature_is_added_behind_those_that_are_there(shop, carry_out):
    edited = carry_out(shop, AddFeature("queue"))
    assert edited.spec.features == ("docker", "queue")
    assert (edited.losses, edited.notes) == ((), ())


def test_a_feature_that_is_there_stays_as_it_is_and_that_is_said(shop, carry_out):
    edited = carry_out(shop, AddFeature("docker"))
    assert edited.spec == shop
    assert edited.notes == ("Docker is there already.",)


def test_a_feature_that_another_one_brought_is_there_already(make_shop, carry_out):
    shop = make_shop(features=["kubernetes"])
    edited = carry_out(shop, AddFeature("docker"))
    assert edited.spec == shop
    assert edited.notes == ("Kubernetes needs Docker, so it is there already.",)


@pytest.mark.parametrize("feature", ["graphql", "grpc", "websocket", "file-upload"])
def test_a_feature_that_is_known_and_not_built_is_refused_with_what_is_built(feature, shop):
    with pytest.raises(UnsupportedError, match=f"does not support the feature {feature} yet") as error:
        apply_changes(shop, [AddFeature(feature)])
    assert "redis-cache" in error.value.hint


def test_a_queue_is_added_with_its_broker_and_can_change_it(shop, carry_out):
    queued = carry_out(shop, AddFeature("queue", "kafka")).spec
    assert queued.broker is Broker.KAFKA
    assert carry_out(queued, AddFeature("queue", "rabbitmq")).spec.broker is Broker.RABBITMQ
    assert carry_out(queued, AddFeature("queue", "kafka")).notes == ("Message queue over kafka is there already.",)
    assert carry_out(queued, AddFeature("queue")).spec == queued


def test_what_was_chosen_with_a_feature_goes_with_it(shop, carry_out):
    queued = carry_out(shop, AddFeature("queue", "kafka")).spec
    assert carry_out(queued, RemoveFeature("queue")).spec == shop


def test_a_broker_that_is_not_there_is_not_removed(shop, carry_out, refuse):
    queued = carry_out(shop, AddFeature("queue", "kafka")).spec
    said = refuse(queued, RemoveFeature("queue", "rabbitmq"))
    assert "The broker of this service is kafka, not rabbitmq." in said
    assert "`/generate remove queue`" in said


def test_a_feature_that_is_not_there_is_refused_with_those_that_are(shop, refuse):
    said = refuse(shop, RemoveFeature("redis-cache"))
    assert "Redis cache is no feature of this service. Its features are: docker." in said


def test_a_feature_that_another_one_needs_stays_until_that_goes_too(make_shop, carry_out, refuse):
    shop = make_shop(features=["docker", "kubernetes"])
    said = refuse(shop, RemoveFeature("docker"))
    assert "Kubernetes needs Docker." in said
    assert "`/generate remove kubernetes and docker`" in said
    for order in (("docker", "kubernetes"), ("kubernetes", "docker")):
        assert carry_out(shop, *map(RemoveFeature, order)).spec.features == ()


def test_a_feature_whose_fields_a_resource_has_itself_is_refused(make_shop, refuse):
    resources = [{"name": "Note", "fields": [{"name": "deleted_at", "type": "datetime"}]}]
    assert "Note.deleted_at" in refuse(make_shop(resources=resources), AddFeature("soft-delete"))


@pytest.mark.parametrize(
    ("feature", "loss"),
    [("audit-log", "audit log"), ("queue", "not published yet"), ("soft-delete", "marked as deleted")],
)
def test_what_a_feature_keeps_is_lost_with_it(feature, loss, make_shop, carry_out):
    (told,) = carry_out(make_shop(features=[feature]), RemoveFeature(feature)).losses
    assert loss in told


def test_a_feature_that_keeps_nothing_costs_nothing(make_shop, carry_out):
    assert carry_out(make_shop(features=["redis-cache"]), RemoveFeature("redis-cache")).losses == ()
