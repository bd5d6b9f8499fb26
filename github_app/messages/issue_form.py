"""The issue form and the settings that a repository is offered: files that people review, edit and merge."""

from collections.abc import Iterable, Mapping
from typing import Any

from generators.requirements.features import DEFAULT_FEATURES, FEATURES
from generators.spec.models import Database

FORM_PATH = ".github/ISSUE_TEMPLATE/generate-service.yml"
CHOOSE = "Choose for me"
"""What the form offers where somebody has no preference."""

_AUTH = {"none": "None", "jwt": "JWT", "session": "Session cookies", "oauth2": "OAuth2"}

_HEAD = """\
# An issue form for repositories that have the App, at .github/ISSUE_TEMPLATE/generate-service.yml.
# The label starts the generation when somebody who may write to the repository submits the form.
name: Generate a service
description: Describe a backend service; Pullwright opens a pull request with it.
title: "[Service]: "
labels: ["{label}"]
body:
  - type: input
    id: name
    attributes:
      label: Service name
      placeholder: blog-api
  - type: textarea
    id: purpose
    attributes:
      label: What should the service do?
      placeholder: Keeps the posts of our blog and what readers say about them.
    validations:
      required: true
"""

_TAIL = """\
  - type: textarea
    id: resources
    attributes:
      label: Resources
      description: >-
        One line each, as in the example; types are guessed where none is given. A schema that there is already (Prisma,
        SQL, OpenAPI, DBML, JDL, GraphQL) can stand here in a fenced block, or the path of its file in this repository.
      placeholder: |
        Post: title (string), slug (string, unique), body (text), published_at (datetime)
        Comment: author_name (string), content (text)
    validations:
      required: true
  - type: textarea
    id: relations
    attributes:
      label: Relations
      placeholder: |
        - A post has many comments
"""

SETTINGS = """\
# What this repository wants of Pullwright. Every line is optional: take the # away where you want something else.

# Where new services go, from the root of the repository; "." is the root itself.
# directory: services/orders

# The branch that pull requests go to; without it, the default branch.
# base: main

# The stack and the database of issues that name none.
# stack: fastapi-sqlalchemy
# database: postgresql

# Labels for the pull request, at most 10.
# labels: [generated]

# People who are asked for a review, at most 15, by their logins.
# reviewers: [ada, grace]

# Push nothing before the plan is approved, by a 👍 of whoever asked or by `/generate apply`.
# approve: true

# Answer an issue that asks for a backend and does not carry the label with one short suggestion to set it.
# suggest: true
"""
"""``.github/pullwright.yml`` with everything that can be set, as comments."""


def write_form(support: Mapping[str, Mapping[str, Any]], label: str) -> str:
    """Give the issue form with the choices that there are.

    Args:
        support: What each stack that is built supports, as ``list_support`` gives it.
        label: The label that starts a generation.
    """
    databases = [database.label for database in Database if any(database in of["databases"] for of in support.values())]
    modes = [name for name in _AUTH if any(name in of["auth"] for of in support.values())]
    extras = [
        feature.title
        for feature in FEATURES
        if feature.name not in DEFAULT_FEATURES and any(feature.name in of["features"] for of in support.values())
    ]
    return (
        _HEAD.format(label=label)
        + _write_dropdown("stack", "Stack", [CHOOSE, *support])
        + _write_dropdown("database", "Database", databases)
        + _write_dropdown("auth", "Authentication", [_AUTH[name] for name in modes])
        + _TAIL
        + _write_boxes("extras", "Extra features", extras)
    )


def _write_dropdown(name: str, label: str, options: Iterable[str]) -> str:
    listed = "".join(f"        - {option}\n" for option in options)
    return (
        f"  - type: dropdown\n    id: {name}\n    attributes:\n      label: {label}\n      options:\n{listed}"
        "    validations:\n      required: true\n"
    )


def _write_boxes(name: str, label: str, options: Iterable[str]) -> str:
    listed = "".join(f"        - label: {option}\n" for option in options)
    return f"  - type: checkboxes\n    id: {name}\n    attributes:\n      label: {label}\n      options:\n{listed}"
