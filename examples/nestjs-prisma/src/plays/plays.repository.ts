/** Where plays are kept. */
import { Injectable } from '@nestjs/common';

import type { Client } from '../core/database.js';
import type { ErrorDetail } from '../core/errors.js';
import type { Page } from '../core/paging.js';
import { findMissing, pairIds } from '../core/references.js';
import type { Repository } from '../core/resource-service.js';
import { readDay, writeDay, writeOrder } from '../core/rows.js';
import type { Prisma } from '../generated/prisma/client.js';
import type { CreatePlayDto, PlayDto, PlayQueryDto, UpdatePlayDto } from './plays.dto.js';

/** What is read along with a row. */
const READ = {
  include: {
    genres: { select: { genreId: true }, orderBy: { genreId: 'asc' } },
  },
} as const satisfies Prisma.PlayDefaultArgs;

type Found = Prisma.PlayGetPayload<typeof READ>;

const NULLABLE = new Set(['author', 'premieresOn']);

@Injectable()
export class PlaysRepository implements Repository<
  PlayDto,
  CreatePlayDto,
  UpdatePlayDto,
  PlayQueryDto
> {
  readonly table = 'plays';

  readonly uniques = {};

  readonly links = ['genreIds'];

  async find(client: Client, id: string): Promise<PlayDto | null> {
    const row = await client.play.findUnique({ where: { id }, ...READ });
    return row && represent(row);
  }

  async findPage(client: Client, query: PlayQueryDto): Promise<Page<PlayDto>> {
    const { page, size, sort, ...filters } = query;
    const where: Prisma.PlayWhereInput = {
      ...filters,
      premieresOn: filters.premieresOn && readDay(filters.premieresOn),
    };
    const rows = await client.play.findMany({
      where,
      orderBy: writeOrder<Prisma.PlayOrderByWithRelationInput>(sort, NULLABLE),
      skip: (page - 1) * size,
      take: size,
      ...READ,
    });
    const total = await client.play.count({ where });
    return { items: rows.map(represent), total, page, size };
  }

  async create(client: Client, data: CreatePlayDto, now: Date): Promise<PlayDto> {
    const row = await client.play.create({
      data: {
        title: data.title,
        author: data.author,
        premieresOn: data.premieresOn && readDay(data.premieresOn),
        genres: { create: pairIds(data.genreIds, 'genreId') },
        createdAt: now,
        updatedAt: now,
      },
      ...READ,
    });
    return represent(row);
  }

  async update(client: Client, id: string, data: UpdatePlayDto, now: Date): Promise<PlayDto> {
    const row = await client.play.update({
      where: { id },
      data: {
        title: data.title,
        author: data.author,
        premieresOn: data.premieresOn && readDay(data.premieresOn),
        ...(data.genreIds && {
          genres: { deleteMany: {}, create: pairIds(data.genreIds, 'genreId') },
        }),
        updatedAt: now,
      },
      ...READ,
    });
    return represent(row);
  }

  async delete(client: Client, id: string): Promise<void> {
    await client.play.delete({ where: { id } });
  }

  findMissing(client: Client, data: CreatePlayDto | UpdatePlayDto): Promise<ErrorDetail[]> {
    return findMissing([{ field: 'genreIds', ids: data.genreIds, rows: client.genre }]);
  }
}

const represent = (row: Found): PlayDto => ({
  id: row.id,
  title: row.title,
  author: row.author,
  premieresOn: row.premieresOn && writeDay(row.premieresOn),
  genreIds: row.genres.map((link) => link.genreId),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
