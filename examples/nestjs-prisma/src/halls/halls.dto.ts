/** What the API takes and gives of halls. */
import { ApiSchema } from '@nestjs/swagger';

import { Answered, IsInteger, IsText } from '../core/fields.js';
import { IsOrder, pageOf, PageQuery, type SortKey, USUAL_ORDER } from '../core/paging.js';

/** A hall. */
@ApiSchema({ name: 'Hall' })
export class HallDto {
  @Answered({ type: 'string', format: 'uuid' })
  id!: string;

  @Answered({ type: 'string' })
  name!: string;

  @Answered({ type: 'integer' }, { nullable: true })
  storeys!: number | null;

  @Answered({ type: 'string', format: 'date-time' })
  createdAt!: string;

  @Answered({ type: 'string', format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'HallCreate' })
export class CreateHallDto {
  @IsText({ max: 60 })
  name!: string;

  @IsInteger({ min: 1, max: 5, nullable: true, optional: true })
  storeys: number | null = null;
}

@ApiSchema({ name: 'HallUpdate' })
export class UpdateHallDto {
  @IsText({ max: 60, optional: true })
  name?: string;

  @IsInteger({ min: 1, max: 5, nullable: true, optional: true })
  storeys?: number | null;
}

@ApiSchema({ name: 'HallPage' })
export class HallPageDto extends pageOf(HallDto) {}

const SORT_KEYS = ['name', 'storeys', 'createdAt', 'updatedAt'] as const;

export class HallQueryDto extends PageQuery {
  @IsOrder(SORT_KEYS)
  sort: SortKey<(typeof SORT_KEYS)[number]>[] = USUAL_ORDER;

  @IsText({ max: 60, optional: true })
  name?: string;

  @IsInteger({ min: 1, max: 5, optional: true, inQuery: true })
  storeys?: number;
}
