/** Where bikes are kept. */
import { findMissing } from '../core/references.js';
import type { Repository } from '../core/resource-service.js';
import { readDay, writeDay, writeOrder } from '../core/rows.js';
import { Prisma } from '../generated/prisma/client.js';
import type { Bike, BikeCreate, BikeQuery, BikeUpdate } from './bikes.schemas.js';

type Found = Prisma.BikeGetPayload<object>;

const NULLABLE = new Set(['boughtOn']);

export const bikeRepository: Repository<Bike, BikeCreate, BikeUpdate, BikeQuery> = {
  table: 'bikes',

  uniques: {
    frame_number: ['frameNumber'],
    bikes_frame_number_key: ['frameNumber'],
  },

  links: [],

  async find(client, id) {
    const row = await client.bike.findUnique({ where: { id } });
    return row && represent(row);
  },

  async findPage(client, query) {
    const { page, size, sort, ...filters } = query;
    const where: Prisma.BikeWhereInput = {
      ...filters,
      boughtOn: filters.boughtOn && readDay(filters.boughtOn),
    };
    const rows = await client.bike.findMany({
      where,
      orderBy: writeOrder<Prisma.BikeOrderByWithRelationInput>(sort, NULLABLE),
      skip: (page - 1) * size,
      take: size,
    });
    const total = await client.bike.count({ where });
    return { items: rows.map(represent), total, page, size };
  },

  async create(client, data, now) {
    const row = await client.bike.create({
      data: {
        ...data,
        boughtOn: data.boughtOn && readDay(data.boughtOn),
        createdAt: now,
        updatedAt: now,
      },
    });
    return represent(row);
  },

  async update(client, id, data, now) {
    const row = await client.bike.update({
      where: { id },
      data: {
        ...data,
        boughtOn: data.boughtOn && readDay(data.boughtOn),
        updatedAt: now,
      },
    });
    return represent(row);
  },

  async delete(client, id) {
    await client.bike.delete({ where: { id } });
  },

  findMissing: (client, data) =>
    findMissing([{ field: 'customerId', ids: data.customerId, rows: client.customer }]),
};

const represent = (row: Found): Bike => ({
  id: row.id,
  brand: row.brand,
  frameNumber: row.frameNumber,
  boughtOn: row.boughtOn && writeDay(row.boughtOn),
  customerId: row.customerId,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
