"""What the demonstration starts with: a young repository, two people, and issues to generate services from."""

from dataclasses import dataclass

from github_app.sandbox.records import Repository, Role, User
from github_app.sandbox.sandbox import Sandbox

LABEL = "generate:service"
README = "# shop\n\nBackend of our shop.\n"
ISSUE_TITLE = "Order service for our shop"
ISSUE_BODY = """\
We need the backend for our shop's orders, on PostgreSQL.

## Resources

- **Customer**: email (unique), name, phone (optional)
- **Product**: sku (unique), name, description (text), price (decimal), stock (integer)
- **Order**: status (pending, paid, shipped), placed_at (datetime), total (decimal)

## Relations

An order belongs to a customer. An order contains many products, and a product is in many orders.
"""
RESOURCES = ("Customer", "Product", "Order")
"""What the issue asks for."""

TEMPLATES = {
    ".github/ISSUE_TEMPLATE/1-blog.md": f"""\
---
name: A service from a table
about: A blog with posts, comments and tags, ready to be sent or changed first
title: Blog API
labels: ["{LABEL}"]
---

An API for our blog. SQLite is enough.

| resource | field | type | notes |
| --- | --- | --- | --- |
| Post | title | string | required |
| Post | slug | string | required, unique |
| Post | body | text | required |
| Post | published_at | datetime | |
| Comment | author_name | string | required |
| Comment | content | text | required |
| Tag | name | string | required, unique |

A post has many comments. Posts and tags are many-to-many.
""",
    ".github/ISSUE_TEMPLATE/2-sentence.md": f"""\
---
name: A service from one sentence
about: What is left out is assumed, and the plan says what
title: Library
labels: ["{LABEL}"]
---

A REST API for managing books and authors with PostgreSQL. A book belongs to an author.
""",
}


@dataclass(frozen=True, slots=True)
class Stage:
    """The repository and the people of the demonstration: ``writer`` may set labels, ``reader`` may not."""

    repository: Repository
    owner: User
    writer: User
    reader: User


def set_stage(sandbox: Sandbox) -> Stage:
    """Make the people, the repository and its labels."""
    state = sandbox.state
    owner = state.add_user("acme", "Acme", type_="Organization")
    writer, reader = state.add_user("maya", "Maya"), state.add_user("sam", "Sam")
    repository = sandbox.add_repository(
        owner,
        "shop",
        description="Backend of our shop",
        files={"README.md": README, **TEMPLATES},
        roles={writer.login: Role.WRITE, reader.login: Role.READ},
    )
    state.add_label(repository, LABEL, "0e8a16", "Pullwright generates a service from this issue")
    return Stage(repository=repository, owner=owner, writer=writer, reader=reader)
