"""What is kept of passwords, and of whom, by TypeORM."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.passwords import layer as passwords
from generators.stacks.nestjs_typeorm.auth.callers import layer as callers

LAYER = Layer(name="auth/passwords", folder=Path(__file__).parent, requires=(callers.LAYER, passwords.LAYER))
