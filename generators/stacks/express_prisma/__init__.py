"""Express 5 with Prisma 7, in TypeScript."""
