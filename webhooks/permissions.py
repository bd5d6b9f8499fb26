"""Who may do what: the rule that every write of the App stands on."""

_WRITERS = frozenset({"admin", "maintain", "write"})


def may_generate(permission: str) -> bool:
    """Tell whether a person with this repository permission may make the App write to the repository.

    Args:
        permission: As GitHub's collaborator API names it. ``author_association`` is no substitute: it says NONE of
            members whose membership is private.
    """
    return permission in _WRITERS
