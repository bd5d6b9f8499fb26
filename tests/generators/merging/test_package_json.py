"""``package.json``: dependencies and scripts of both sides are there, and what people wrote stays."""

import json

import pytest

from generators.merging.package_json import settle_package_json
from generators.merging.versions import Versions

DEPENDENCIES = {"express": "^5.3.0", "zod": "^4.6.7"}
BASE = {
    "name": "shop",
    "version": "0.1.0",
    "scripts": {"build": "tsc", "test": "vitest run"},
    "dependencies": DEPENDENCIES,
    "devDependencies": {"vitest": "^5.1.1"},
}


def write(indent=2, **changes):
    return json.dumps(BASE | changes, indent=indent, ensure_ascii=False) + "\n"


def settle(ours, theirs):
    return settle_package_json(Versions(write(), ours, theirs))


def test_dependencies_of_both_sides_are_there_in_order_and_other_keys_of_people_stay():
    ours = write(dependencies={"express": "^5.3.0", "nanoid": "^5.0.0", "zod": "^4.6.7"}, author="Ada")
    settled = settle(ours, write(dependencies={"express": "^5.3.0", "ioredis": "^6.0.0", "zod": "^4.6.7"}))
    assert settled.is_settled
    merged = json.loads(settled.ours)
    assert list(merged["dependencies"]) == ["express", "ioredis", "nanoid", "zod"]
    assert merged["author"] == "Ada"


def test_the_newer_version_is_taken_where_both_raised_it():
    ours, theirs = (write(dependencies=DEPENDENCIES | {"express": version}) for version in ("^5.10.0", "^5.9.0"))
    assert settle(ours, theirs).ours == settle(theirs, ours).ours == ours


def test_what_people_removed_stays_removed_and_what_is_generated_no_more_goes():
    ours = write(scripts={"test": "vitest run"}, version="0.2.0")
    theirs = write(scripts={"build": "tsc -b", "test": "vitest run"}, dependencies={"express": "^5.3.0"})
    settled = settle(ours, theirs)
    merged = json.loads(settled.ours)
    assert settled.is_settled is False
    assert (merged["scripts"], merged["version"]) == ({"test": "vitest run"}, "0.2.0")
    assert merged["dependencies"] == {"express": "^5.3.0"}


def test_a_script_that_both_sides_changed_is_left_for_a_merge_by_lines():
    ours = write(scripts={"build": "tsc", "test": "vitest run --bail 1", "seed": "tsx seed.ts"})
    settled = settle(ours, write(scripts={"build": "tsc", "test": "vitest run --coverage"}))
    assert not settled.is_settled
    assert settled.ours == ours
    assert '"test": "vitest run --coverage"' in settled.theirs
    assert '"seed": "tsx seed.ts"' in settled.theirs


def test_the_indentation_of_people_stays():
    settled = settle(write(indent="\t"), write(dependencies=DEPENDENCIES | {"pino": "^10.4.0"}))
    assert settled.is_settled
    assert '\n\t\t"pino": "^10.4.0"' in settled.ours


@pytest.mark.parametrize("ours", ["{", "[]\n", write().replace('"tsc",\n', '"tsc",'), json.dumps(BASE)])
def test_a_file_in_another_layout_is_left_to_be_merged(ours):
    theirs = write(dependencies={})
    assert settle(ours, theirs) == Versions(write(), ours, theirs)
