"""The stacks that are built, by name. A new one is a folder and a line here."""

from generators.errors import UnsupportedError
from generators.stacks.express_prisma.stack import EXPRESS_PRISMA
from generators.stacks.fastapi_sqlalchemy.stack import FASTAPI_SQLALCHEMY
from generators.stacks.fiber_gorm.stack import FIBER_GORM
from generators.stacks.nestjs_prisma.stack import NESTJS_PRISMA
from generators.stacks.nestjs_typeorm.stack import NESTJS_TYPEORM
from generators.stacks.stack import Stack

STACKS: dict[str, Stack] = {
    stack.name: stack for stack in (FASTAPI_SQLALCHEMY, FIBER_GORM, EXPRESS_PRISMA, NESTJS_TYPEORM, NESTJS_PRISMA)
}


def find_stack(name: str) -> Stack:
    """Give the stack of that name.

    Raises:
        UnsupportedError: If it is not built.
    """
    if name not in STACKS:
        text = f"The stack {name} is not built yet."
        raise UnsupportedError(text, f"Built are: {', '.join(STACKS)}.")
    return STACKS[name]
