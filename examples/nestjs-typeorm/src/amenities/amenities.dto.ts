/** What the API takes and gives of amenities. */
import { ApiSchema } from '@nestjs/swagger';

import { Answered, IsText } from '../core/fields.js';
import { IsOrder, pageOf, PageQuery, type SortKey, USUAL_ORDER } from '../core/paging.js';

/** An amenity. */
@ApiSchema({ name: 'Amenity' })
export class AmenityDto {
  @Answered({ type: 'string', format: 'uuid' })
  id!: string;

  @Answered({ type: 'string' })
  label!: string;

  @Answered({ type: 'string', format: 'date-time' })
  createdAt!: string;

  @Answered({ type: 'string', format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'AmenityCreate' })
export class CreateAmenityDto {
  @IsText({ max: 60 })
  label!: string;
}

@ApiSchema({ name: 'AmenityUpdate' })
export class UpdateAmenityDto {
  @IsText({ max: 60, optional: true })
  label?: string;
}

@ApiSchema({ name: 'AmenityPage' })
export class AmenityPageDto extends pageOf(AmenityDto) {}

const SORT_KEYS = ['label', 'createdAt', 'updatedAt'] as const;

export class AmenityQueryDto extends PageQuery {
  @IsOrder(SORT_KEYS)
  sort: SortKey<(typeof SORT_KEYS)[number]>[] = USUAL_ORDER;

  @IsText({ max: 60, optional: true })
  label?: string;
}
