/** Where halls are kept. */
import { Injectable } from '@nestjs/common';

import type { Client } from '../core/database.js';
import type { ErrorDetail } from '../core/errors.js';
import type { Page } from '../core/paging.js';
import type { Repository } from '../core/resource-service.js';
import { writeOrder } from '../core/rows.js';
import type { Prisma } from '../generated/prisma/client.js';
import type { CreateHallDto, HallDto, HallQueryDto, UpdateHallDto } from './halls.dto.js';

type Found = Prisma.HallGetPayload<object>;

const NULLABLE = new Set(['storeys']);

@Injectable()
export class HallsRepository implements Repository<
  HallDto,
  CreateHallDto,
  UpdateHallDto,
  HallQueryDto
> {
  readonly table = 'halls';

  readonly uniques = {
    name: ['name'],
    halls_name_key: ['name'],
  };

  readonly links = [];

  async find(client: Client, id: string): Promise<HallDto | null> {
    const row = await client.hall.findUnique({ where: { id } });
    return row && represent(row);
  }

  async findPage(client: Client, query: HallQueryDto): Promise<Page<HallDto>> {
    const { page, size, sort, ...filters } = query;
    const where: Prisma.HallWhereInput = {
      ...filters,
    };
    const rows = await client.hall.findMany({
      where,
      orderBy: writeOrder<Prisma.HallOrderByWithRelationInput>(sort, NULLABLE),
      skip: (page - 1) * size,
      take: size,
    });
    const total = await client.hall.count({ where });
    return { items: rows.map(represent), total, page, size };
  }

  async create(client: Client, data: CreateHallDto, now: Date): Promise<HallDto> {
    const row = await client.hall.create({
      data: {
        name: data.name,
        storeys: data.storeys,
        createdAt: now,
        updatedAt: now,
      },
    });
    return represent(row);
  }

  async update(client: Client, id: string, data: UpdateHallDto, now: Date): Promise<HallDto> {
    const row = await client.hall.update({
      where: { id },
      data: {
        name: data.name,
        storeys: data.storeys,
        updatedAt: now,
      },
    });
    return represent(row);
  }

  async delete(client: Client, id: string): Promise<void> {
    await client.hall.delete({ where: { id } });
  }

  findMissing(): Promise<ErrorDetail[]> {
    return Promise.resolve([]);
  }
}

const represent = (row: Found): HallDto => ({
  id: row.id,
  name: row.name,
  storeys: row.storeys,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
