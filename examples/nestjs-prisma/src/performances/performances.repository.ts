/** Where performances are kept. */
import { Injectable } from '@nestjs/common';

import type { Client } from '../core/database.js';
import type { ErrorDetail } from '../core/errors.js';
import type { Page } from '../core/paging.js';
import { findMissing } from '../core/references.js';
import type { Repository } from '../core/resource-service.js';
import { writeOrder } from '../core/rows.js';
import type { Prisma } from '../generated/prisma/client.js';
import type {
  CreatePerformanceDto,
  PerformanceDto,
  PerformanceQueryDto,
  UpdatePerformanceDto,
} from './performances.dto.js';

type Found = Prisma.PerformanceGetPayload<object>;

const NULLABLE = new Set(['status']);

@Injectable()
export class PerformancesRepository implements Repository<
  PerformanceDto,
  CreatePerformanceDto,
  UpdatePerformanceDto,
  PerformanceQueryDto
> {
  readonly table = 'performances';

  readonly uniques = {};

  readonly links = [];

  async find(client: Client, id: string): Promise<PerformanceDto | null> {
    const row = await client.performance.findUnique({ where: { id } });
    return row && represent(row);
  }

  async findPage(client: Client, query: PerformanceQueryDto): Promise<Page<PerformanceDto>> {
    const { page, size, sort, ...filters } = query;
    const where: Prisma.PerformanceWhereInput = {
      ...filters,
    };
    const rows = await client.performance.findMany({
      where,
      orderBy: writeOrder<Prisma.PerformanceOrderByWithRelationInput>(sort, NULLABLE),
      skip: (page - 1) * size,
      take: size,
    });
    const total = await client.performance.count({ where });
    return { items: rows.map(represent), total, page, size };
  }

  async create(client: Client, data: CreatePerformanceDto, now: Date): Promise<PerformanceDto> {
    const row = await client.performance.create({
      data: {
        beginsAt: data.beginsAt,
        status: data.status,
        playId: data.playId,
        hallId: data.hallId,
        createdAt: now,
        updatedAt: now,
      },
    });
    return represent(row);
  }

  async update(
    client: Client,
    id: string,
    data: UpdatePerformanceDto,
    now: Date,
  ): Promise<PerformanceDto> {
    const row = await client.performance.update({
      where: { id },
      data: {
        beginsAt: data.beginsAt,
        status: data.status,
        playId: data.playId,
        hallId: data.hallId,
        updatedAt: now,
      },
    });
    return represent(row);
  }

  async delete(client: Client, id: string): Promise<void> {
    await client.performance.delete({ where: { id } });
  }

  findMissing(
    client: Client,
    data: CreatePerformanceDto | UpdatePerformanceDto,
  ): Promise<ErrorDetail[]> {
    return findMissing([
      { field: 'playId', ids: data.playId, rows: client.play },
      { field: 'hallId', ids: data.hallId, rows: client.hall },
    ]);
  }
}

const represent = (row: Found): PerformanceDto => ({
  id: row.id,
  beginsAt: row.beginsAt.toISOString(),
  status: row.status as PerformanceDto['status'],
  playId: row.playId,
  hallId: row.hallId,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
