/** Where customers are kept. */
import type { Repository } from '../core/resource-service.js';
import { writeOrder } from '../core/rows.js';
import { Prisma } from '../generated/prisma/client.js';
import type {
  Customer,
  CustomerCreate,
  CustomerQuery,
  CustomerUpdate,
} from './customers.schemas.js';

type Found = Prisma.CustomerGetPayload<object>;

const NULLABLE = new Set(['phone', 'newsletter']);

export const customerRepository: Repository<
  Customer,
  CustomerCreate,
  CustomerUpdate,
  CustomerQuery
> = {
  table: 'customers',

  uniques: {},

  links: [],

  async find(client, id) {
    const row = await client.customer.findUnique({ where: { id } });
    return row && represent(row);
  },

  async findPage(client, query) {
    const { page, size, sort, ...filters } = query;
    const where: Prisma.CustomerWhereInput = {
      ...filters,
    };
    const rows = await client.customer.findMany({
      where,
      orderBy: writeOrder<Prisma.CustomerOrderByWithRelationInput>(sort, NULLABLE),
      skip: (page - 1) * size,
      take: size,
    });
    const total = await client.customer.count({ where });
    return { items: rows.map(represent), total, page, size };
  },

  async create(client, data, now) {
    const row = await client.customer.create({
      data: {
        ...data,
        createdAt: now,
        updatedAt: now,
      },
    });
    return represent(row);
  },

  async update(client, id, data, now) {
    const row = await client.customer.update({
      where: { id },
      data: {
        ...data,
        updatedAt: now,
      },
    });
    return represent(row);
  },

  async delete(client, id) {
    await client.customer.delete({ where: { id } });
  },

  findMissing: () => Promise.resolve([]),
};

const represent = (row: Found): Customer => ({
  id: row.id,
  name: row.name,
  phone: row.phone,
  newsletter: row.newsletter,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
