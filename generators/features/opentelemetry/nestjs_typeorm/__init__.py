"""The layer for NestJS + TypeORM."""
