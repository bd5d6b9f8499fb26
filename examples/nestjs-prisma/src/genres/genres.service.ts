/** The use cases of genres; rules of your own go here. */
import { Injectable } from '@nestjs/common';

import { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import type { CreateGenreDto, GenreDto, GenreQueryDto, UpdateGenreDto } from './genres.dto.js';
import { GenresRepository } from './genres.repository.js';

@Injectable()
export class GenresService extends ResourceService<
  GenreDto,
  CreateGenreDto,
  UpdateGenreDto,
  GenreQueryDto
> {
  constructor(database: Database, rows: GenresRepository) {
    super(database, rows, 'genre');
  }
}
