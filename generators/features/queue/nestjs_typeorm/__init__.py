"""Events of services on NestJS and TypeORM."""
