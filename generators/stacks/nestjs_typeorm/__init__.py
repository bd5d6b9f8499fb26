"""NestJS and TypeORM: modules, classes and decorators, for domains that grow."""
