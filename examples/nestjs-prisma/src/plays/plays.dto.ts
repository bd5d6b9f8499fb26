/** What the API takes and gives of plays. */
import { ApiSchema } from '@nestjs/swagger';

import { Answered, AreIds, IsDay, IsText } from '../core/fields.js';
import { IsOrder, pageOf, PageQuery, type SortKey, USUAL_ORDER } from '../core/paging.js';

/** A play. */
@ApiSchema({ name: 'Play' })
export class PlayDto {
  @Answered({ type: 'string', format: 'uuid' })
  id!: string;

  @Answered({ type: 'string' })
  title!: string;

  @Answered({ type: 'string' }, { nullable: true })
  author!: string | null;

  @Answered({ type: 'string', format: 'date' }, { nullable: true })
  premieresOn!: string | null;

  @Answered({ type: 'array', items: { type: 'string', format: 'uuid' } })
  genreIds!: string[];

  @Answered({ type: 'string', format: 'date-time' })
  createdAt!: string;

  @Answered({ type: 'string', format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'PlayCreate' })
export class CreatePlayDto {
  @IsText({ max: 160 })
  title!: string;

  @IsText({ max: 255, nullable: true, optional: true })
  author: string | null = null;

  @IsDay({ nullable: true, optional: true })
  premieresOn: string | null = null;

  @AreIds({ default: [] })
  genreIds: string[] = [];
}

@ApiSchema({ name: 'PlayUpdate' })
export class UpdatePlayDto {
  @IsText({ max: 160, optional: true })
  title?: string;

  @IsText({ max: 255, nullable: true, optional: true })
  author?: string | null;

  @IsDay({ nullable: true, optional: true })
  premieresOn?: string | null;

  @AreIds({ optional: true })
  genreIds?: string[];
}

@ApiSchema({ name: 'PlayPage' })
export class PlayPageDto extends pageOf(PlayDto) {}

const SORT_KEYS = ['title', 'author', 'premieresOn', 'createdAt', 'updatedAt'] as const;

export class PlayQueryDto extends PageQuery {
  @IsOrder(SORT_KEYS)
  sort: SortKey<(typeof SORT_KEYS)[number]>[] = USUAL_ORDER;

  @IsText({ max: 160, optional: true })
  title?: string;

  @IsText({ max: 255, optional: true })
  author?: string;

  @IsDay({ optional: true })
  premieresOn?: string;
}
