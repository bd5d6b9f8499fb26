"""The layer for NestJS + Prisma."""
