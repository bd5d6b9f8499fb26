/** Where tickets are kept. */
import { Injectable } from '@nestjs/common';

import type { Client } from '../core/database.js';
import type { ErrorDetail } from '../core/errors.js';
import type { Page } from '../core/paging.js';
import { findMissing } from '../core/references.js';
import type { Repository } from '../core/resource-service.js';
import { writeOrder } from '../core/rows.js';
import type { Prisma } from '../generated/prisma/client.js';
import type { CreateTicketDto, TicketDto, TicketQueryDto, UpdateTicketDto } from './tickets.dto.js';

type Found = Prisma.TicketGetPayload<object>;

@Injectable()
export class TicketsRepository implements Repository<
  TicketDto,
  CreateTicketDto,
  UpdateTicketDto,
  TicketQueryDto
> {
  readonly table = 'tickets';

  readonly uniques = {
    'performance_id,seat_id': ['performanceId', 'seatId'],
    tickets_performance_id_seat_id_key: ['performanceId', 'seatId'],
  };

  readonly links = [];

  async find(client: Client, id: string): Promise<TicketDto | null> {
    const row = await client.ticket.findUnique({ where: { id } });
    return row && represent(row);
  }

  async findPage(client: Client, query: TicketQueryDto): Promise<Page<TicketDto>> {
    const { page, size, sort, ...filters } = query;
    const where: Prisma.TicketWhereInput = {
      ...filters,
    };
    const rows = await client.ticket.findMany({
      where,
      orderBy: writeOrder<Prisma.TicketOrderByWithRelationInput>(sort),
      skip: (page - 1) * size,
      take: size,
    });
    const total = await client.ticket.count({ where });
    return { items: rows.map(represent), total, page, size };
  }

  async create(client: Client, data: CreateTicketDto, now: Date): Promise<TicketDto> {
    const row = await client.ticket.create({
      data: {
        price: data.price,
        holder: data.holder,
        seatId: data.seatId,
        performanceId: data.performanceId,
        createdAt: now,
        updatedAt: now,
      },
    });
    return represent(row);
  }

  async update(client: Client, id: string, data: UpdateTicketDto, now: Date): Promise<TicketDto> {
    const row = await client.ticket.update({
      where: { id },
      data: {
        price: data.price,
        holder: data.holder,
        seatId: data.seatId,
        performanceId: data.performanceId,
        updatedAt: now,
      },
    });
    return represent(row);
  }

  async delete(client: Client, id: string): Promise<void> {
    await client.ticket.delete({ where: { id } });
  }

  findMissing(client: Client, data: CreateTicketDto | UpdateTicketDto): Promise<ErrorDetail[]> {
    return findMissing([
      { field: 'seatId', ids: data.seatId, rows: client.seat },
      { field: 'performanceId', ids: data.performanceId, rows: client.performance },
    ]);
  }
}

const represent = (row: Found): TicketDto => ({
  id: row.id,
  price: row.price.toFixed(2),
  holder: row.holder,
  seatId: row.seatId,
  performanceId: row.performanceId,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
