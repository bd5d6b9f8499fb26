"""What relations mean for each resource, whichever side states them."""

from generators.spec.models import Relation, RelationKind, Resource, ServiceSpec
from generators.spec.relations import find_other_side, list_links, list_references


def make_spec(*resources: Resource) -> ServiceSpec:
    return ServiceSpec(name="shop", stack="fastapi-sqlalchemy", resources=resources)


def test_a_one_to_many_alone_implies_the_reference_at_its_target():
    customer = Resource(
        name="Customer", relations=(Relation(name="orders", kind=RelationKind.ONE_TO_MANY, target="Order"),)
    )
    order = Resource(name="Order")
    (reference,) = list_references(make_spec(customer, order), order)
    assert (reference.name, reference.target, reference.kind) == ("customer", "Customer", RelationKind.MANY_TO_ONE)


def test_the_inverse_of_a_one_to_many_names_the_implied_reference():
    children = Relation(name="children", kind=RelationKind.ONE_TO_MANY, target="Category", inverse="parent")
    category = Resource(name="Category", relations=(children,))
    (reference,) = list_references(make_spec(category), category)
    assert reference.name == "parent"


def test_a_one_to_many_that_the_other_side_states_too_implies_nothing():
    orders = Relation(name="orders", kind=RelationKind.ONE_TO_MANY, target="Order")
    buyer = Relation(name="buyer", kind=RelationKind.MANY_TO_ONE, target="Customer", required=True)
    customer, order = Resource(name="Customer", relations=(orders,)), Resource(name="Order", relations=(buyer,))
    assert list_references(make_spec(customer, order), order) == (buyer,)


def test_two_sides_of_a_many_to_many_are_one_set():
    tags = Relation(name="tags", kind=RelationKind.MANY_TO_MANY, target="Tag")
    products = Relation(name="products", kind=RelationKind.MANY_TO_MANY, target="Product")
    product, tag = Resource(name="Product", relations=(tags,)), Resource(name="Tag", relations=(products,))
    spec = make_spec(product, tag)
    assert list_links(product) == (tags,)
    assert find_other_side(spec, product, tags) == products


def test_many_to_many_relations_with_another_inverse_are_different_sets():
    likes = Relation(name="likes", kind=RelationKind.MANY_TO_MANY, target="Tag", inverse="fans")
    products = Relation(name="products", kind=RelationKind.MANY_TO_MANY, target="Product")
    product, tag = Resource(name="Product", relations=(likes,)), Resource(name="Tag", relations=(products,))
    assert find_other_side(make_spec(product, tag), product, likes) is None
