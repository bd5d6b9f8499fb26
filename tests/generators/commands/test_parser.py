"""What a line asks for, what stands around it, and what is said of a line that is not understood."""

import pytest

from generators.changes.features import AddFeature
from generators.changes.fields import AddField, RemoveField
from generators.changes.relations import AddRelation
from generators.changes.resources import AddResource
from generators.changes.settings import SetAuth
from generators.commands.command import ChangeCommand, Command, ControlCommand, Misunderstood, Verb
from generators.commands.lines import MAX_LENGTH
from generators.commands.parser import parse_command
from generators.spec.models import Auth, Field, FieldType, RelationKind


def read(line: str) -> Command:
    command = parse_command(line)
    assert not isinstance(command, Misunderstood), command
    return command


def miss(line: str) -> Misunderstood:
    command = parse_command(line)
    assert isinstance(command, Misunderstood), command
    return command


def read_changes(line: str) -> tuple[object, ...]:
    command = read(line)
    assert isinstance(command, ChangeCommand)
    return command.changes


@pytest.mark.parametrize(
    "line",
    [
        "/generate add docker",
        "add docker",
        "/Generate  Add\tDOCKER.",
        "/generate please add docker, thanks!",
        "/generate can you add docker? 🙏🏽👩\u200d💻",
        "/generate add docker :whale: ;-)",
        "/generate add `docker`",
        "/generate add docker\r",
    ],
)
def test_courtesy_and_decoration_say_nothing(line: str) -> None:
    assert read(line) == ChangeCommand(changes=(AddFeature("docker"),))


def test_each_change_of_a_line_is_done_once() -> None:
    assert read_changes("add docker, docker and a Dockerfile") == (AddFeature("docker"),)


def test_a_clause_without_a_verb_has_the_one_before() -> None:
    assert read_changes("remove field fax from Supplier and pager from Contact") == (
        RemoveField("Supplier", "fax"),
        RemoveField("Contact", "pager"),
    )


def test_another_verb_ends_a_list_of_fields() -> None:
    first, second = read_changes("add resource Coupon with code (string), name and remove field code from Order")
    assert isinstance(first, AddResource)
    assert [field.name for field in first.fields] == ["code", "name"]
    assert second == RemoveField("Order", "code")


def test_a_field_may_be_called_like_a_verb() -> None:
    (resource,) = read_changes("add resource Coupon with code (string), use count (integer)")
    assert isinstance(resource, AddResource)
    assert [field.name for field in resource.fields] == ["code", "use_count"]


def test_a_list_of_fields_ends_where_a_feature_is_named() -> None:
    assert read_changes("add resource Coupon with code (string) and docker")[1] == AddFeature("docker")


@pytest.mark.parametrize(
    ("stated", "field"),
    [
        ("code (string(20), required)", Field(name="code", type=FieldType.STRING, required=True, max_length=20)),
        ("unique code (string)", Field(name="code", type=FieldType.STRING, unique=True)),
        (
            "total decimal(10,2) not null",
            Field(name="total", type=FieldType.DECIMAL, required=True, precision=10, scale=2),
        ),
        ("rating: integer, 1-5", Field(name="rating", type=FieldType.INTEGER, minimum=1, maximum=5)),
        ("body (text, max 500 characters)", Field(name="body", type=FieldType.TEXT, max_length=500)),
        ("open (yes/no, default yes)", Field(name="open", type=FieldType.BOOLEAN, default=True)),
        ("note text", Field(name="note", type=FieldType.TEXT)),
        ("line_1 (string)", Field(name="line_1", type=FieldType.STRING)),
        (
            "state (new | in progress | done)",
            Field(name="state", type=FieldType.ENUM, values=("new", "in progress", "done")),
        ),
        ("sku (string, indexed)", Field(name="sku", type=FieldType.STRING, indexed=True)),
    ],
)
def test_a_field_is_all_that_is_said_of_it(stated: str, field: Field) -> None:
    assert read_changes(f"add field {stated} to Product") == (AddField("Product", field),)


def test_a_type_that_is_not_stated_follows_from_the_name_in_a_new_resource_only() -> None:
    (resource,) = read_changes("add resource Room with number of beds, price per night and is smoking")
    assert isinstance(resource, AddResource)
    assert [field.type for field in resource.fields] == [FieldType.INTEGER, FieldType.DECIMAL, FieldType.BOOLEAN]
    assert resource.supposed == {"number_of_beds", "price_per_night", "is_smoking"}
    assert miss("add field beds to Room").nearest == "/generate add field beds (integer) to Room"


def test_the_relations_of_a_new_resource_are_required_unless_said_otherwise() -> None:
    (resource,) = read_changes("add resource Match with host: Team, belongs to Team as guest (optional) and many goals")
    assert isinstance(resource, AddResource)
    assert {relation.name: (relation.kind, relation.target, relation.required) for relation in resource.relations} == {
        "host": (RelationKind.MANY_TO_ONE, "Team", True),
        "guest": (RelationKind.MANY_TO_ONE, "Team", False),
        None: (RelationKind.ONE_TO_MANY, "Goal", False),
    }


def test_a_type_that_is_a_resource_makes_a_relation_of_a_member() -> None:
    (resource,) = read_changes(
        "add resource Match with place (Stadium, unique), host: belongs to Team and goals: Goal[]"
    )
    assert isinstance(resource, AddResource)
    assert {(relation.name, relation.kind, relation.target) for relation in resource.relations} == {
        ("place", RelationKind.ONE_TO_ONE, "Stadium"),
        ("host", RelationKind.MANY_TO_ONE, "Team"),
        ("goals", RelationKind.ONE_TO_MANY, "Goal"),
    }


def test_a_field_whose_type_is_a_resource_is_a_relation() -> None:
    assert miss("add field customer (Customer) to Order").nearest == "/generate add relation Order belongs to Customer"
    assert miss("add field payer: Customer to Order").nearest.endswith("Order belongs to Customer as payer")


def test_what_is_replaced_is_kept_with_the_change() -> None:
    assert read_changes("switch auth from jwt to session") == (SetAuth(Auth.SESSION, replaced=Auth.JWT),)
    assert read_changes("remove jwt auth") == (SetAuth(Auth.NONE, replaced=Auth.JWT),)
    assert "cannot be replaced" in miss("switch auth from mysql to session").reason


@pytest.mark.parametrize("joint", ["-to-", " to ", ":", "2"])
@pytest.mark.parametrize(("many", "one"), [("many", "one"), ("n", "1"), ("m", "1")])
def test_every_way_to_write_a_kind_of_relation_is_one(many: str, one: str, joint: str) -> None:
    kinds = {
        (many, one): "many-to-one",
        (one, many): "one-to-many",
        (one, one): "one-to-one",
        (many, many): "many-to-many",
    }
    for (source, target), kind in kinds.items():
        expected = (AddRelation("Post", RelationKind(kind), "Tag"),)
        assert read_changes(f"add relation Post {source}{joint}{target} Tag") == expected


@pytest.mark.parametrize(
    ("line", "reason", "nearest"),
    [
        ("add jwt and oauth2", "Use JWT authentication; Use OAuth 2 authentication", "use jwt auth"),
        ("use mysql and sqlite", "Keep the data in MySQL; Keep the data in SQLite", "switch database to mysql"),
        ("set page size to 20 and set page size to 50", "both: Set the page size to 20", "set page size to 20"),
    ],
)
def test_what_a_service_has_one_of_is_set_once(line: str, reason: str, nearest: str) -> None:
    missed = miss(line)
    assert reason in missed.reason
    assert missed.nearest == f"/generate {nearest}"


def test_one_way_to_authenticate_may_follow_another_one() -> None:
    assert read_changes("remove jwt auth and use session auth") == (
        SetAuth(Auth.NONE, replaced=Auth.JWT),
        SetAuth(Auth.SESSION),
    )


def test_a_relation_has_a_name_and_may_be_required() -> None:
    assert read_changes("add relation Order belongs to Customer as buyer (required)") == (
        AddRelation("Order", RelationKind.MANY_TO_ONE, "Customer", "buyer", required=True),
    )


@pytest.mark.parametrize(
    ("line", "service"),
    [
        ("/generate in services/billing add docker", "services/billing"),
        ("/generate in ./services/billing/, add docker", "services/billing"),
        ("/generate in . add docker", ""),
        ("/generate add docker in services/billing", "services/billing"),
        ("/generate plan in billing add docker", "billing"),
        ("/generate add docker", None),
    ],
)
def test_a_command_names_one_of_several_services(line: str, service: str | None) -> None:
    assert read(line).service == service


def test_a_plan_asks_and_a_confirmation_allows() -> None:
    for line in ("plan remove field fax from Supplier", "dry run: remove field fax from Supplier"):
        command = read(line)
        assert (command.is_plan, command.confirmed) == (True, False)
    for line in ("remove field fax from Supplier confirm", "remove field fax from Supplier (confirmed)"):
        command = read(line)
        assert (command.is_plan, command.confirmed) == (False, True)
    assert read("undo confirm") == ControlCommand(verb=Verb.UNDO, confirmed=True)
    assert read("plan sync") == ControlCommand(verb=Verb.SYNC, is_plan=True)


def test_confirm_is_a_word_like_others_elsewhere() -> None:
    command = read("rename field ok to confirm in Order")
    assert not command.confirmed
    assert read("why confirm") == ControlCommand(verb=Verb.WHY, path="confirm")


@pytest.mark.parametrize("line", ["plan", "plan status", "status confirm", "plan why app/main.py", "confirm"])
def test_what_changes_nothing_is_neither_planned_nor_confirmed(line: str) -> None:
    assert not parse_command(miss(line).nearest).is_plan  # type: ignore[union-attr]  # it is a command


@pytest.mark.parametrize(
    ("line", "nearest"),
    [
        ("ad docker", "add docker"),
        ("docker", "add docker"),
        ("add docker and", "add docker"),
        ("add dokcer and github actions", "add docker and add github-actions"),
        ("add feild sku (strng) to Product", "add field sku (string) to Product"),
        ("add field sku (string, uniqe) to Product", "add field sku (string, unique) to Product"),
        ("remvoe field fax from Supplier", "remove field fax from Supplier"),
        ("rename Product to Article", "rename resource Product to Article"),
        ("add Coupon with code (string)", "add resource Coupon with code (string)"),
        ("remove coupon", "remove resource Coupon"),
        ("add mysql", "switch database to mysql"),
        ("add login", "use jwt auth"),
        ("add ci", "add github-actions"),
        ("remove the ci", "remove github-actions"),
        ("compare nestjs", "compare nestjs-typeorm"),
        ("set page size to many", "set page size to 50"),
        ("add field", "add field notes (text) to Order"),
        ("resolve app/main.py", "resolve ours app/main.py"),
        ("in services/billing ad docker", "in services/billing add docker"),
        ("plan ad docker", "plan add docker"),
        ("make me a sandwich", "help"),
        ("", "help"),
    ],
)
def test_the_nearest_command_is_what_was_meant_or_shows_how_it_is_written(line: str, nearest: str) -> None:
    assert miss(f"/generate {line}").nearest == f"/generate {nearest}"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("add docker and dokcer", "`dokcer` is not understood."),
        ("add field sku (banana) to Product", "`banana` says nothing of a field."),
        ("add field sku (strng) to Product", "`strng` says nothing of a field; `string` does."),
        ("add field sku to Product", "Of which type is `sku`?"),
        ("add field state (enum) to Order", "`enum` does not list the values"),
        ("add field count (integer, default x) to Order", "`x` is no default that `count` (integer) could have."),
        ("add resource Coupon with code (string), decimal", "`decimal` gives a field two types."),
        ("add field ../x (string) to Product", "`../x` can be no name of a field"),
        ("add resource A1 with x (string), b with y (string)", "`b with y` can be no name of a field"),
        ("add field x (string) to all resources", "`all resources` can be no name of a resource"),
        ("remove field from Order", "`field` names no field: its name is missing."),
        ("remove field fax", "`remove field fax` is not understood. It is written `remove field NAME from RESOURCE`."),
        ("rename field to code in Product", "`field` names no field: its name is missing."),
        ("set page size to 0", "`0` is no number of items"),
        ("add auth", "`auth` does not say how callers sign in"),
        ("add ci", "`ci` may be `github-actions` or `gitlab-ci`."),
        ("add mysql", "A service has one database"),
        ("remove mysql", "A service needs a database"),
        ("compare nestjs", "names several stacks: `nestjs-typeorm`, `nestjs-prisma`"),
        ("compare django", "names no stack"),
        ("why not add redis", "is no path of a file in this repository"),
        ("why ../../etc/passwd", "is no path of a file in this repository"),
        ("add docker and", "There is a comma or an 'and' with nothing to join."),
        ("", "The line does not say what to do."),
    ],
)
def test_the_reason_names_what_was_not_understood(line: str, reason: str) -> None:
    assert reason in miss(f"/generate {line}").reason


def test_a_line_that_is_too_long_is_not_read() -> None:
    long = miss("/generate add " + "docker and " * 1000)
    assert (long.nearest, len(long.line)) == ("/generate help", MAX_LENGTH)


def test_a_description_says_all_that_a_command_does() -> None:
    assert read("remove docker and use jwt auth").describe() == "Remove the feature Docker; use JWT authentication"
    assert read("resolve ours app/main.py").describe() == "Resolve ours `app/main.py`"
