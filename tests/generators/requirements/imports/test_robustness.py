"""Whatever stands in a file, reading it ends soon and raises nothing."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.requirements.attachments import Attachment, find_paths
from generators.requirements.imports.formats import FORMATS, find_format
from generators.requirements.reading import understand

# What runs through so much text has its lines measured elsewhere, and takes twice as long if it is measured.
pytestmark = pytest.mark.no_cover

NAMES = ["a.sql", "a.prisma", "a.dbml", "a.jdl", "a.graphql", "a.mmd", "a.proto", "a.txt", "a.json", "a.yaml", "a.md"]
_PARTS = st.sampled_from(
    "model type enum entity Table Ref relationship { } ( ) [ ] , ; : ! ? @ @@ \" ' ` a b Int String id message "
    "repeated Field Type Table | +---+ \\d DESCRIBE \n -- // /* */ $$ "
    "CREATE TABLE REFERENCES ||--o{ erDiagram openapi: properties: > < <> = 1 é \0".split(" ")
)


@pytest.mark.parametrize("name", NAMES)
@given(parts=st.lists(_PARTS, max_size=40))
@settings(max_examples=25, deadline=None)
def test_any_mixture_is_read_without_an_error(name: str, parts: list[str]) -> None:
    understand("Shop", "", attachments=[Attachment(name, " ".join(parts))])


@pytest.mark.parametrize(
    "unit", ["{", "(", "/*", "'", "$$", "model a {\n", "type a {", "\n", "a: ", '{"a":', "Table a {"]
)
@pytest.mark.parametrize("name", NAMES)
def test_long_files_are_read_in_time(name: str, unit: str) -> None:
    text = unit * (65_536 // len(unit))
    started = time.process_time()
    understand("Shop", "", attachments=[Attachment(name, text)])
    assert time.process_time() - started < 20


@given(text=st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_paths_are_relative_and_few(text: str) -> None:
    for path in find_paths(f"see {text} schema.prisma"):
        assert not path.startswith("/")
        assert ".." not in path


def test_a_text_points_to_files_by_words_links_or_a_line_of_their_own() -> None:
    body = (
        "The model is described in `docs/data-model.md`.\n[the API](api/openapi.yaml) is there too.\n\n"
        "model: db/schema.sql\n\nhttps://example.org/x.json and ../../secret.json fail in src/app.py\n"
    )
    assert find_paths(body) == ("docs/data-model.md", "api/openapi.yaml", "db/schema.sql")


def test_formats_are_recognised_by_their_signs_alone() -> None:
    assert {form.title for form in FORMATS} >= {"SQL", "DBML", "JDL", "Prisma schema"}
    assert find_format("just words") is None
    assert find_format("interface A {}", language="ts") is None
