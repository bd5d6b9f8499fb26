/** Where repairs are kept. */
import { findMissing, pairIds } from '../core/references.js';
import type { Repository } from '../core/resource-service.js';
import { writeOrder } from '../core/rows.js';
import { Prisma } from '../generated/prisma/client.js';
import type { Repair, RepairCreate, RepairQuery, RepairUpdate } from './repairs.schemas.js';

/** What is read of a row, and along with it. */
const READ = {
  include: {
    parts: { select: { partId: true }, orderBy: { partId: 'asc' } },
  },
} as const satisfies Prisma.RepairDefaultArgs;

type Found = Prisma.RepairGetPayload<typeof READ>;

const NULLABLE = new Set(['status', 'estimate', 'promisedAt']);

export const repairRepository: Repository<Repair, RepairCreate, RepairUpdate, RepairQuery> = {
  table: 'repairs',

  uniques: {},

  links: ['partIds'],

  async find(client, id) {
    const row = await client.repair.findUnique({ where: { id }, ...READ });
    return row && represent(row);
  },

  async findPage(client, query) {
    const { page, size, sort, ...filters } = query;
    const where: Prisma.RepairWhereInput = {
      ...filters,
    };
    const rows = await client.repair.findMany({
      where,
      orderBy: writeOrder<Prisma.RepairOrderByWithRelationInput>(sort, NULLABLE),
      skip: (page - 1) * size,
      take: size,
      ...READ,
    });
    const total = await client.repair.count({ where });
    return { items: rows.map(represent), total, page, size };
  },

  async create(client, data, now) {
    const { partIds, ...values } = data;
    const row = await client.repair.create({
      data: {
        ...values,
        parts: { create: pairIds(partIds, 'partId') },
        createdAt: now,
        updatedAt: now,
      },
      ...READ,
    });
    return represent(row);
  },

  async update(client, id, data, now) {
    const { partIds, ...values } = data;
    const row = await client.repair.update({
      where: { id },
      data: {
        ...values,
        ...(partIds && { parts: { deleteMany: {}, create: pairIds(partIds, 'partId') } }),
        updatedAt: now,
      },
      ...READ,
    });
    return represent(row);
  },

  async delete(client, id) {
    await client.repair.delete({ where: { id } });
  },

  findMissing: (client, data) =>
    findMissing([
      { field: 'bikeId', ids: data.bikeId, rows: client.bike },
      { field: 'partIds', ids: data.partIds, rows: client.part },
    ]),
};

const represent = (row: Found): Repair => ({
  id: row.id,
  title: row.title,
  status: row.status as Repair['status'],
  estimate: row.estimate?.toFixed(2) ?? null,
  notes: row.notes,
  promisedAt: row.promisedAt?.toISOString() ?? null,
  bikeId: row.bikeId,
  partIds: row.parts.map((link) => link.partId),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
