"""Relations told as people tell them: by pronouns, by everyday verbs, and by what somebody does to something."""

import pytest

from generators.requirements.reading import understand
from generators.spec.models import ServiceSpec


def read(body: str) -> ServiceSpec:
    spec = understand("A service", body).spec
    assert spec is not None
    return spec


def list_relations(body):
    spec = read(body)
    return {
        (resource.name, str(relation.kind), relation.target)
        for resource in spec.resources
        for relation in resource.relations
    }


@pytest.mark.parametrize(
    ("body", "source", "target"),
    [
        ("A cook has a name. He/she writes recipes. A recipe has a title.", "Recipe", "Cook"),
        ("A club has a name. It has many members. A member has an email.", "Member", "Club"),
        ("What I want: a tutor has a name. he or she teaches courses. a course has a title.", "Course", "Tutor"),
        (
            "A depot has a city. Drivers have a name. They book a slot at one of the depots. A slot has a day.",
            "Slot",
            "Depot",
        ),
        (
            "A parcel has a code. On its way it collects tracking events, each with a type and a time.",
            "TrackingEvent",
            "Parcel",
        ),
    ],
)
def test_whom_a_pronoun_means_has_what_it_does(body, source, target):
    assert (source, "many-to-one", target) in list_relations(body)


@pytest.mark.parametrize(
    "body",
    [
        "Our shop is small. It sells many books. A book has a title.",
        "A ticket has a title. It takes a day. They open tickets by phone.",
        "A post has a title. An editor has an email. The editor can leave comments. A comment has an author name.",
    ],
)
def test_other_pronouns_tie_nothing(body):
    assert not {found for found in list_relations(body) if found[2] in ("Shop", "Editor")}
