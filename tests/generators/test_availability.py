"""What can be built of what was asked for."""

import pytest

from generators.availability import settle
from generators.errors import UnsupportedError
from generators.spec.models import Auth, ServiceSpec
from generators.support import list_support

_SPEC = ServiceSpec(name="orders-api", stack="fastapi-sqlalchemy", features=("docker", "github-actions"))


def test_what_is_built_stays_as_it_is() -> None:
    assert settle(_SPEC) == (_SPEC, ())


def test_a_feature_that_is_not_built_is_left_out_with_a_sentence() -> None:
    unknown = "teleport"
    settled, sentences = settle(_SPEC.model_copy(update={"features": ("docker", unknown)}))

    assert settled.features == ("docker",)
    assert sentences == ("teleport is not built for FastAPI + SQLAlchemy yet, so it is left out.",)


def test_a_stack_that_is_not_built_is_an_error_that_names_those_that_are() -> None:
    with pytest.raises(UnsupportedError, match="not built yet") as caught:
        settle(_SPEC.model_copy(update={"stack": "cobol-files"}))
    assert "FastAPI + SQLAlchemy" in caught.value.hint


def test_authentication_that_is_not_built_is_an_error() -> None:
    built = list_support()["fastapi-sqlalchemy"]["auth"]
    missing = [mode for mode in Auth if mode not in built]
    for mode in missing:
        with pytest.raises(UnsupportedError, match="authentication"):
            settle(_SPEC.model_copy(update={"auth": mode}))
