/** What the API takes and gives of genres. */
import { ApiSchema } from '@nestjs/swagger';

import { Answered, IsText } from '../core/fields.js';
import { IsOrder, pageOf, PageQuery, type SortKey, USUAL_ORDER } from '../core/paging.js';

/** A genre. */
@ApiSchema({ name: 'Genre' })
export class GenreDto {
  @Answered({ type: 'string', format: 'uuid' })
  id!: string;

  @Answered({ type: 'string' })
  label!: string;

  @Answered({ type: 'string', format: 'date-time' })
  createdAt!: string;

  @Answered({ type: 'string', format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'GenreCreate' })
export class CreateGenreDto {
  @IsText({ max: 40 })
  label!: string;
}

@ApiSchema({ name: 'GenreUpdate' })
export class UpdateGenreDto {
  @IsText({ max: 40, optional: true })
  label?: string;
}

@ApiSchema({ name: 'GenrePage' })
export class GenrePageDto extends pageOf(GenreDto) {}

const SORT_KEYS = ['label', 'createdAt', 'updatedAt'] as const;

export class GenreQueryDto extends PageQuery {
  @IsOrder(SORT_KEYS)
  sort: SortKey<(typeof SORT_KEYS)[number]>[] = USUAL_ORDER;

  @IsText({ max: 40, optional: true })
  label?: string;
}
