/** What the API takes and gives of hotels. */
import { ApiSchema } from '@nestjs/swagger';

import { Answered, IsInteger, IsText } from '../core/fields.js';
import { IsOrder, pageOf, PageQuery, type SortKey, USUAL_ORDER } from '../core/paging.js';

/** A hotel. */
@ApiSchema({ name: 'Hotel' })
export class HotelDto {
  @Answered({ type: 'string', format: 'uuid' })
  id!: string;

  @Answered({ type: 'string' })
  name!: string;

  @Answered({ type: 'string' })
  city!: string;

  @Answered({ type: 'integer' }, { nullable: true })
  stars!: number | null;

  @Answered({ type: 'string', format: 'date-time' })
  createdAt!: string;

  @Answered({ type: 'string', format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'HotelCreate' })
export class CreateHotelDto {
  @IsText({ max: 120 })
  name!: string;

  @IsText({ max: 255 })
  city!: string;

  @IsInteger({ min: 1, max: 5, nullable: true, optional: true })
  stars: number | null = null;
}

@ApiSchema({ name: 'HotelUpdate' })
export class UpdateHotelDto {
  @IsText({ max: 120, optional: true })
  name?: string;

  @IsText({ max: 255, optional: true })
  city?: string;

  @IsInteger({ min: 1, max: 5, nullable: true, optional: true })
  stars?: number | null;
}

@ApiSchema({ name: 'HotelPage' })
export class HotelPageDto extends pageOf(HotelDto) {}

const SORT_KEYS = ['name', 'city', 'stars', 'createdAt', 'updatedAt'] as const;

export class HotelQueryDto extends PageQuery {
  @IsOrder(SORT_KEYS)
  sort: SortKey<(typeof SORT_KEYS)[number]>[] = USUAL_ORDER;

  @IsText({ max: 120, optional: true })
  name?: string;

  @IsText({ max: 255, optional: true })
  city?: string;

  @IsInteger({ min: 1, max: 5, optional: true, inQuery: true })
  stars?: number;
}
