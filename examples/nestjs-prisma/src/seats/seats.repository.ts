/** Where seats are kept. */
import { Injectable } from '@nestjs/common';

import type { Client } from '../core/database.js';
import type { ErrorDetail } from '../core/errors.js';
import type { Page } from '../core/paging.js';
import { findMissing } from '../core/references.js';
import type { Repository } from '../core/resource-service.js';
import { writeOrder } from '../core/rows.js';
import type { Prisma } from '../generated/prisma/client.js';
import type { CreateSeatDto, SeatDto, SeatQueryDto, UpdateSeatDto } from './seats.dto.js';

type Found = Prisma.SeatGetPayload<object>;

const NULLABLE = new Set(['restrictedView']);

@Injectable()
export class SeatsRepository implements Repository<
  SeatDto,
  CreateSeatDto,
  UpdateSeatDto,
  SeatQueryDto
> {
  readonly table = 'seats';

  readonly uniques = {
    'hall_id,row,number': ['hallId', 'row', 'number'],
    seats_hall_id_row_number_key: ['hallId', 'row', 'number'],
  };

  readonly links = [];

  async find(client: Client, id: string): Promise<SeatDto | null> {
    const row = await client.seat.findUnique({ where: { id } });
    return row && represent(row);
  }

  async findPage(client: Client, query: SeatQueryDto): Promise<Page<SeatDto>> {
    const { page, size, sort, ...filters } = query;
    const where: Prisma.SeatWhereInput = {
      ...filters,
    };
    const rows = await client.seat.findMany({
      where,
      orderBy: writeOrder<Prisma.SeatOrderByWithRelationInput>(sort, NULLABLE),
      skip: (page - 1) * size,
      take: size,
    });
    const total = await client.seat.count({ where });
    return { items: rows.map(represent), total, page, size };
  }

  async create(client: Client, data: CreateSeatDto, now: Date): Promise<SeatDto> {
    const row = await client.seat.create({
      data: {
        row: data.row,
        number: data.number,
        restrictedView: data.restrictedView,
        hallId: data.hallId,
        createdAt: now,
        updatedAt: now,
      },
    });
    return represent(row);
  }

  async update(client: Client, id: string, data: UpdateSeatDto, now: Date): Promise<SeatDto> {
    const row = await client.seat.update({
      where: { id },
      data: {
        row: data.row,
        number: data.number,
        restrictedView: data.restrictedView,
        hallId: data.hallId,
        updatedAt: now,
      },
    });
    return represent(row);
  }

  async delete(client: Client, id: string): Promise<void> {
    await client.seat.delete({ where: { id } });
  }

  findMissing(client: Client, data: CreateSeatDto | UpdateSeatDto): Promise<ErrorDetail[]> {
    return findMissing([{ field: 'hallId', ids: data.hallId, rows: client.hall }]);
  }
}

const represent = (row: Found): SeatDto => ({
  id: row.id,
  row: row.row,
  number: row.number,
  restrictedView: row.restrictedView,
  hallId: row.hallId,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
