/** Where genres are kept. */
import { Injectable } from '@nestjs/common';

import type { Client } from '../core/database.js';
import type { ErrorDetail } from '../core/errors.js';
import type { Page } from '../core/paging.js';
import type { Repository } from '../core/resource-service.js';
import { writeOrder } from '../core/rows.js';
import type { Prisma } from '../generated/prisma/client.js';
import type { CreateGenreDto, GenreDto, GenreQueryDto, UpdateGenreDto } from './genres.dto.js';

type Found = Prisma.GenreGetPayload<object>;

@Injectable()
export class GenresRepository implements Repository<
  GenreDto,
  CreateGenreDto,
  UpdateGenreDto,
  GenreQueryDto
> {
  readonly table = 'genres';

  readonly uniques = {
    label: ['label'],
    genres_label_key: ['label'],
  };

  readonly links = [];

  async find(client: Client, id: string): Promise<GenreDto | null> {
    const row = await client.genre.findUnique({ where: { id } });
    return row && represent(row);
  }

  async findPage(client: Client, query: GenreQueryDto): Promise<Page<GenreDto>> {
    const { page, size, sort, ...filters } = query;
    const where: Prisma.GenreWhereInput = {
      ...filters,
    };
    const rows = await client.genre.findMany({
      where,
      orderBy: writeOrder<Prisma.GenreOrderByWithRelationInput>(sort),
      skip: (page - 1) * size,
      take: size,
    });
    const total = await client.genre.count({ where });
    return { items: rows.map(represent), total, page, size };
  }

  async create(client: Client, data: CreateGenreDto, now: Date): Promise<GenreDto> {
    const row = await client.genre.create({
      data: {
        label: data.label,
        createdAt: now,
        updatedAt: now,
      },
    });
    return represent(row);
  }

  async update(client: Client, id: string, data: UpdateGenreDto, now: Date): Promise<GenreDto> {
    const row = await client.genre.update({
      where: { id },
      data: {
        label: data.label,
        updatedAt: now,
      },
    });
    return represent(row);
  }

  async delete(client: Client, id: string): Promise<void> {
    await client.genre.delete({ where: { id } });
  }

  findMissing(): Promise<ErrorDetail[]> {
    return Promise.resolve([]);
  }
}

const represent = (row: Found): GenreDto => ({
  id: row.id,
  label: row.label,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
