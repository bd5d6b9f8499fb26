/** Where parts are kept. */
import type { Repository } from '../core/resource-service.js';
import { writeOrder } from '../core/rows.js';
import { Prisma } from '../generated/prisma/client.js';
import type { Part, PartCreate, PartQuery, PartUpdate } from './parts.schemas.js';

type Found = Prisma.PartGetPayload<object>;

export const partRepository: Repository<Part, PartCreate, PartUpdate, PartQuery> = {
  table: 'parts',

  uniques: {
    sku: ['sku'],
    parts_sku_key: ['sku'],
  },

  links: [],

  async find(client, id) {
    const row = await client.part.findUnique({ where: { id } });
    return row && represent(row);
  },

  async findPage(client, query) {
    const { page, size, sort, ...filters } = query;
    const where: Prisma.PartWhereInput = {
      ...filters,
    };
    const rows = await client.part.findMany({
      where,
      orderBy: writeOrder<Prisma.PartOrderByWithRelationInput>(sort),
      skip: (page - 1) * size,
      take: size,
    });
    const total = await client.part.count({ where });
    return { items: rows.map(represent), total, page, size };
  },

  async create(client, data, now) {
    const row = await client.part.create({
      data: {
        ...data,
        createdAt: now,
        updatedAt: now,
      },
    });
    return represent(row);
  },

  async update(client, id, data, now) {
    const row = await client.part.update({
      where: { id },
      data: {
        ...data,
        updatedAt: now,
      },
    });
    return represent(row);
  },

  async delete(client, id) {
    await client.part.delete({ where: { id } });
  },

  findMissing: () => Promise.resolve([]),
};

const represent = (row: Found): Part => ({
  id: row.id,
  sku: row.sku,
  label: row.label,
  price: row.price.toFixed(2),
  stock: row.stock,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
