"""What texts say is unique together, in any of the forms in which people say it."""

import pytest

from generators.requirements.attachments import Attachment
from generators.requirements.reading import understand
from generators.spec.file import write_spec

TEAM = "A team has a name and many members. A member has a name and an email. "
REVIEW = "A user has a name. A book has a title. A review has a rating and belongs to a user and a book. "
SEAT = "A hall has a name. A seat has a row, a number and belongs to a hall. "
BOOKING = "A room has a name. A booking belongs to a room and has a start time and an end time. "
VOTE = "A user has a name. A poll has a question. A vote belongs to a user and a poll. "


def give_sets(text):
    found = understand("Team API", text)
    assert found.spec is not None, found.questions
    return {resource.name: resource.unique_together for resource in found.spec.resources if resource.unique_together}


@pytest.mark.parametrize(
    ("text", "owner", "members"),
    [
        (TEAM + "The email must be unique per team.", "Member", ("team", "email")),
        (TEAM + "Emails are unique within a team.", "Member", ("team", "email")),
        ("Team: name\nMember: name, email (unique per team), team", "Member", ("team", "email")),
        (
            "A team has many members.\n\n## Member\n- name\n- email, unique in its team\n\n## Team\n- name",
            "Member",
            None,
        ),
        ("A post has a title that is unique per blog and a body. A blog has a name and many posts.", "Post", None),
        (REVIEW + "A user can review each book only once.", "Review", ("user", "book")),
        (REVIEW + "A user may not review the same book twice.", "Review", ("user", "book")),
        (REVIEW + "Only one review per user and book.", "Review", ("user", "book")),
        (REVIEW + "At most one review per user per book.", "Review", ("user", "book")),
        (REVIEW + "Reviews have a unique constraint on user and book.", "Review", ("user", "book")),
        (VOTE + "Each user can vote only once per poll.", "Vote", ("user", "poll")),
        (SEAT + "The combination of row and number is unique within a hall.", "Seat", ("hall", "row", "number")),
        (SEAT + "No two seats in the same hall may have the same row and number.", "Seat", ("hall", "row", "number")),
        (SEAT + "No two seats in the same hall share a number.", "Seat", ("hall", "number")),
        (BOOKING + "The combination of room and start time must be unique.", "Booking", ("room", "start_time")),
        (BOOKING + "Room and start time together must be unique.", "Booking", ("room", "start_time")),
        (BOOKING + "Room and start time are unique together.", "Booking", ("room", "start_time")),
        (
            "## Membership\n- user\n- team\n- role\n- unique (user, team)\n\n## User\n- name\n\n## Team\n- name",
            "Membership",
            ("user", "team"),
        ),
    ],
)
def test_what_is_unique_together_is_read(text, owner, members):
    expected = members or {"Member": ("team", "email"), "Post": ("blog", "title")}[owner]
    assert give_sets(text) == {owner: (expected,)}


def test_what_is_unique_in_each_of_others_is_not_unique_alone():
    found = understand("Team API", TEAM + "The email must be unique per team.")
    assert found.spec is not None
    fields = {field.name: field.unique for resource in found.spec.resources for field in resource.fields}
    assert fields["email"] is False


def test_what_is_unique_alone_stays_so():
    assert give_sets(TEAM + "The email must be unique.") == {}
    assert give_sets(TEAM + "No two members share an email.") == {}


def test_what_nothing_has_is_told():
    found = understand("Team API", TEAM + "The combination of colour and size must be unique.")
    (told,) = [text for text in found.assumptions if "unique together" in text]
    assert told.startswith("Not taken over: that colour and size are unique together, as it is not clear that one")


def test_what_no_index_can_hold_is_told_with_the_reason():
    found = understand("Page API", "A page has a title, a note (json). Title and note together must be unique.")
    (told,) = [text for text in found.assumptions if "unique together" in text]
    assert "A json such as 'note' cannot be unique with others" in told


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("schema.prisma", "model Seat {\n  id Int @id\n  hall String\n  row Int\n  @@unique([hall, row])\n}"),
        ("schema.sql", "CREATE TABLE seats (id int PRIMARY KEY, hall varchar(20), row int, UNIQUE (hall, row));"),
        (
            "schema.sql",
            "CREATE TABLE seats (id int, hall text, row int); CREATE UNIQUE INDEX one ON seats (hall, row);",
        ),
        (
            "schema.dbml",
            "Table seats {\n  id int [pk]\n  hall varchar\n  row int\n  indexes {\n    (hall, row) [unique]\n  }\n}",
        ),
    ],
)
def test_schemas_bring_their_sets(path, text):
    found = understand("Hall API", "FastAPI", attachments=[Attachment(path, text)])
    assert found.spec is not None
    assert [resource.unique_together for resource in found.spec.resources] == [(("hall", "row"),)]


def test_a_service_that_starts_from_another_has_its_sets():
    first = understand("Team API", REVIEW + "Only one review per user and book.").spec
    assert first is not None
    second = understand("Team API", "FastAPI", attachments=[Attachment("pullwright.yml", write_spec(first))]).spec
    assert second is not None
    assert [resource.unique_together for resource in second.resources] == [r.unique_together for r in first.resources]
