"""What people lay out with blanks, tabs, bars, numbers and lines gives the same as words would."""

import pytest

from generators.requirements.reading import understand
from generators.spec.models import FieldType, RelationKind, ServiceSpec


def read(body, title="Club API") -> ServiceSpec:
    found = understand(title, body)
    assert found.spec is not None, found
    return found.spec


def give_types(spec: ServiceSpec) -> dict[str, dict[str, str]]:
    return {resource.name: {field.name: str(field.type) for field in resource.fields} for resource in spec.resources}


def give_ties(spec: ServiceSpec) -> set[tuple[str, str, str]]:
    return {(r.name, str(tie.kind), tie.target) for r in spec.resources for tie in r.relations}


DESCRIBED = """```
mysql> DESCRIBE branches;
+------+-------------+------+-----+---------+----------------+
| Field| Type        | Null | Key | Default | Extra          |
+------+-------------+------+-----+---------+----------------+
| id   | int         | NO   | PRI | NULL    | auto_increment |
| name | varchar(80) | NO   | UNI | NULL    |                |
+------+-------------+------+-----+---------+----------------+
```

```
mysql> desc patrons;
| Field     | Type         | Null | Key | Default | Extra |
| id        | int          | NO   | PRI | NULL    |       |
| blocked   | tinyint(1)   | YES  |     | 0       |       |
| kind      | enum('a','b')| YES  |     | a       |       |
| branch_id | int          | NO   | MUL | NULL    |       |
```"""


def test_what_describe_prints_is_read_over_several_blocks():
    spec = read(DESCRIBED)
    assert give_types(spec) == {"Branch": {"name": "string"}, "Patron": {"blocked": "boolean", "kind": "enum"}}
    assert give_ties(spec) == {("Patron", "many-to-one", "Branch")}
    name = spec.resources[0].fields[0]
    assert (name.required, name.unique, name.max_length) == (True, True, 80)


def test_rows_of_the_information_schema_are_grouped_by_table():
    spec = read(
        "```\n table_name | column_name | data_type | is_nullable\n------------+---+---+---\n"
        " trucks | plate | character varying | NO\n trips | started_at | timestamp with time zone | YES\n"
        " trips | truck_id | uuid | NO\n(3 rows)\n```"
    )
    assert give_types(spec) == {"Truck": {"plate": "string"}, "Trip": {"started_at": "datetime"}}
    assert give_ties(spec) == {("Trip", "many-to-one", "Truck")}


ROWS = [
    ("Object", "Attribute", "Type", "Mandatory", "Unique"),
    ("Seat", "code", "string", "yes", "yes"),
    ("Seat", "price", "decimal", "no", "no"),
    ("Show", "starts_at", "datetime", "no", "no"),
]


@pytest.mark.parametrize("separator", ["\t", " | ", ";", ",", "   ", " "])
@pytest.mark.parametrize("fence", ["", "```\n"])
def test_a_row_for_each_field_is_read_whatever_parts_its_cells(separator, fence):
    spec = read(f"Pasted:\n\n{fence}" + "\n".join(map(separator.join, ROWS)) + f"\n{fence.strip()}\n\nGo, please.")
    assert give_types(spec) == {"Seat": {"code": "string", "price": "decimal"}, "Show": {"starts_at": "datetime"}}
    code = spec.resources[0].fields[0]
    assert (code.required, code.unique) == (True, True)


def test_a_cell_that_is_left_out_below_the_same_thing_is_that_thing():
    spec = read("Pasted:\n\nObject\tAttribute\tType\nPet\tname\tstring\n\tborn_on\tdate\nVisit\treason\ttext")
    assert give_types(spec) == {"Pet": {"name": "string", "born_on": "date"}, "Visit": {"reason": "text"}}


@pytest.mark.parametrize(
    "body",
    [
        (
            "    Hive\n        label       string   required\n        apiary      -> Apiary\n"
            "        remarks     text\n\n    Apiary\n        name   string"
        ),
        (
            "- Hive\n  - label       string   required\n  - apiary      -> Apiary\n  - remarks     text\n"
            "- Apiary\n  - name\tstring"
        ),
        "## Hive\nlabel       string   required\napiary      -> Apiary\nremarks     text\n\n## Apiary\nname   string\n",
    ],
)
def test_aligned_blanks_part_a_name_from_its_type(body):
    spec = read(body)
    assert give_types(spec) == {"Hive": {"label": "string", "remarks": "text"}, "Apiary": {"name": "string"}}
    assert give_ties(spec) == {("Hive", "many-to-one", "Apiary")}
    assert next(resource for resource in spec.resources if resource.name == "Hive").fields[0].required


@pytest.mark.parametrize(
    "body",
    [
        (
            "1. Vineyard\n   1.1 name (string, unique)\n   1.2 hectares\n2. Harvest\n   2.1 year\n"
            "   2.2 is a part of one vineyard"
        ),
        "1 Vineyard\n1.1 name (unique)\n1.2 hectares\n2 Harvest\n2.1 year\n2.2 belongs to a vineyard",
        "## 1. Vineyard\n- name (unique)\n- hectares\n\n## 2. Harvest\n- year\n- of one vineyard",
        "### 2.1 Vineyard\na) name (unique)\nb) hectares\n### 2.2 Harvest\na) year\nb) belongs to a vineyard",
    ],
)
def test_the_numbers_of_an_outline_nest_its_lines(body):
    spec = read(f"{body}\n\nImplementation: NestJS.", title="Wine records")
    assert give_types(spec) == {"Vineyard": {"name": "string", "hectares": "decimal"}, "Harvest": {"year": "integer"}}
    assert give_ties(spec) == {("Harvest", "many-to-one", "Vineyard")}


def test_numbers_that_do_not_count_are_words_like_others():
    spec = read("1.5 litre bottles and 2.5 litre bottles are sold.\n3.7 is a number. A bottle has a name and a price.")
    assert give_types(spec) == {"Bottle": {"name": "string", "price": "decimal"}}


@pytest.mark.parametrize(
    ("line", "tie"),
    [
        ("Site 1 --- * Shift", ("Shift", "many-to-one", "Site")),
        ("Shift n -- 1 Site", ("Shift", "many-to-one", "Site")),
        ("Shift * <-> * Site", ("Shift", "many-to-many", "Site")),
        ('Site "1" -- "0..*" Shift', ("Shift", "many-to-one", "Site")),
        ('Shift "*" -- "*" Site : covers', ("Shift", "many-to-many", "Site")),
        ("Site (1) --- (n) Shift", ("Shift", "many-to-one", "Site")),
        ("Shift 1 --- 1 Site", ("Shift", "one-to-one", "Site")),
        ("Shift * -- belongs to -- 1 Site", ("Shift", "many-to-one", "Site")),
        ("Site --< Shift", ("Shift", "many-to-one", "Site")),
        ("Shift >--< Site", ("Shift", "many-to-many", "Site")),
        ("Site ||--o{ Shift : has", ("Shift", "many-to-one", "Site")),
    ],
)
def test_a_line_between_two_things_ties_them_by_what_stands_at_its_ends(line, tie):
    assert give_ties(read(f"Shift(label)\nSite(name)\n\n{line}\n")) == {tie}


def test_a_tie_with_none_or_one_at_its_end_need_not_be_there():
    spec = read("Shift(label)\nRoom(name)\n\nShift 0..* --> 0..1 Room")
    assert [(tie.kind, tie.required) for tie in spec.resources[0].relations] == [(RelationKind.MANY_TO_ONE, False)]


@pytest.mark.parametrize("line", ["- Lunch 12 - 14", "- Level 2 -- boss", "- Site 1 - north", "- A - B"])
def test_a_dash_between_words_ties_nothing(line):
    assert not give_ties(read(f"A note has a title.\n\n{line}"))


def test_bars_and_slashes_part_the_columns_of_a_sheet():
    spec = read(
        "The columns are as follows:\n\nPlayers: Name | FIDE ID (unique) | Rating | Birth year\n"
        "Games: Round / Result (1-0, draw) / Played at\n\nA game has two players, white and black."
    )
    assert give_types(spec) == {
        "Player": {"name": "string", "fide_id": "string", "rating": "integer", "birth_year": "integer"},
        "Game": {"round": "integer", "result": "enum", "played_at": "datetime"},
    }
    assert {tie.name: tie.target for tie in spec.resources[1].relations} == {"white": "Player", "black": "Player"}


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("A trade involves two companies (buyer and seller).", {"buyer", "seller"}),
        ("A trade is between two companies: buying side and selling side.", {"buying_side", "selling_side"}),
        ("Each trade has two companies, a sender and a taker.", {"sender", "taker"}),
    ],
)
def test_each_role_that_a_thing_fills_is_a_relation(sentence, roles):
    spec = read(f"Company: name, city\nTrade: amount, date\n\n{sentence}")
    trade = next(resource for resource in spec.resources if resource.name == "Trade")
    assert {tie.name for tie in trade.relations} == roles
    assert [field.name for field in trade.fields] == ["amount", "date"]


def test_what_else_a_thing_has_fills_no_role():
    spec = read("Floor: name\nA house has two floors, a garden and a price.")
    house = next(resource for resource in spec.resources if resource.name == "House")
    assert not {"garden", "price"} & {tie.name for tie in house.relations}
    assert FieldType.DECIMAL in [field.type for field in house.fields]


def test_things_that_are_listed_by_name_are_kept():
    spec = read("Entities: Book (title, isbn), Author\n\nStack: FastAPI", title="Library records")
    assert [resource.name for resource in spec.resources] == ["Book", "Author"]


@pytest.mark.parametrize(
    "body", ["Item(description, found on) belongs to Category(name unique).", "Item(found on, label), Category(code)"]
)
def test_a_name_with_brackets_right_behind_it_is_described_by_one_field_as_well(body):
    category = next(resource for resource in read(body).resources if resource.name == "Category")
    assert len(category.fields) == 1
