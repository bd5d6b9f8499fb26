/** The queries by Prisma, with nothing around them: what of the service's time is Prisma's own. */
import { PrismaPg } from '@prisma/adapter-pg';

import { PrismaClient } from '../dist/generated/prisma/client.js';

const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 10 });
const client = new PrismaClient({ adapter });

export async function list(page, size) {
  const items = await client.product.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * size,
    take: size,
  });
  return { items, total: await client.product.count(), page, size };
}

export function one(id) {
  return client.product.findUnique({ where: { id } });
}
