"""Events of services on NestJS and Prisma."""
