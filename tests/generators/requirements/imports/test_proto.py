"""What messages of Protocol Buffers come to."""

from generators.requirements.imports.proto import read_proto
from generators.spec.models import FieldType, RelationKind
from tests.generators.requirements.imports.bringing import bring_model

SHOP = """
syntax = "proto3"; package shop.v1;
option go_package = "shop/v1";
service Shop { rpc Get(GetRequest) returns (stream Order) { option (google.api.http) = { get: "/v1/o" body: "*" }; } }
message GetRequest { string id = 1; }
message OrderPage { repeated Order orders = 1; int32 total = 2; }
message Order {
  int64 id = 1;
  optional string notes = 2 [deprecated = true];
  google.protobuf.Timestamp placed_at = 3; /* in UTC */
  map<string, string> labels = 4;
  bytes scan = 5;
  oneof payer { string message = 6; int64 customer_id = 7; }
  enum State { STATE_UNSPECIFIED = 0; STATE_OPEN = 1; STATE_PAID = 2; }
  State state = 8;
  repeated Line lines = 9;
  message Line { string sku = 1; }
  reserved 10, 12 to 15; reserved "old";
}
message Customer { string name = 1; repeated Tag tags = 2; }
message Tag { string label = 1; repeated Customer customers = 2; }
"""


def test_fields_have_the_types_that_messages_state():
    schema = read_proto(SHOP)
    order = schema.entities[0]
    assert [entity.name for entity in schema.entities] == ["Order", "Line", "Customer", "Tag"]
    assert {name: field.type for name, field in order.fields.items() if name != "id"} == {
        "notes": FieldType.TEXT,
        "placed_at": FieldType.DATETIME,
        "labels": FieldType.JSON,
        "message": FieldType.TEXT,
        "state": FieldType.ENUM,
    }
    assert (order.fields["state"].values, order.fields["notes"].required) == (("OPEN", "PAID"), False)
    assert schema.omissions == ["scan of Order: there is no type for bytes."]


def test_messages_and_ids_of_messages_are_references():
    order, _, customer, tag = read_proto(SHOP).entities
    assert [(link.target, link.kind) for link in order.links] == [
        ("Customer", RelationKind.MANY_TO_ONE),
        ("Line", RelationKind.ONE_TO_MANY),
    ]
    assert [link.kind for link in (*customer.links, *tag.links)] == [RelationKind.MANY_TO_MANY]


def test_what_calls_carry_is_no_thing_to_keep():
    spec = bring_model(SHOP, "api/shop.proto").spec
    assert spec is not None
    assert [resource.name for resource in spec.resources] == ["Order", "Line", "Customer", "Tag"]
