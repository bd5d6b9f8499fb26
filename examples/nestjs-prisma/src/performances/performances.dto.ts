/** What the API takes and gives of performances. */
import { ApiSchema } from '@nestjs/swagger';

import { Answered, IsId, IsMoment, IsOneOf } from '../core/fields.js';
import { IsOrder, pageOf, PageQuery, type SortKey, USUAL_ORDER } from '../core/paging.js';

/** A performance. */
@ApiSchema({ name: 'Performance' })
export class PerformanceDto {
  @Answered({ type: 'string', format: 'uuid' })
  id!: string;

  @Answered({ type: 'string', format: 'date-time' })
  beginsAt!: string;

  @Answered(
    { type: 'string', enum: ['planned', 'on sale', 'sold out', 'over'] },
    { nullable: true },
  )
  status!: 'planned' | 'on sale' | 'sold out' | 'over' | null;

  @Answered({ type: 'string', format: 'uuid' })
  playId!: string;

  @Answered({ type: 'string', format: 'uuid' })
  hallId!: string;

  @Answered({ type: 'string', format: 'date-time' })
  createdAt!: string;

  @Answered({ type: 'string', format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'PerformanceCreate' })
export class CreatePerformanceDto {
  @IsMoment()
  beginsAt!: string;

  @IsOneOf(['planned', 'on sale', 'sold out', 'over'], { nullable: true, default: 'planned' })
  status: 'planned' | 'on sale' | 'sold out' | 'over' | null = 'planned';

  @IsId()
  playId!: string;

  @IsId()
  hallId!: string;
}

@ApiSchema({ name: 'PerformanceUpdate' })
export class UpdatePerformanceDto {
  @IsMoment({ optional: true })
  beginsAt?: string;

  @IsOneOf(['planned', 'on sale', 'sold out', 'over'], { nullable: true, optional: true })
  status?: 'planned' | 'on sale' | 'sold out' | 'over' | null;

  @IsId({ optional: true })
  playId?: string;

  @IsId({ optional: true })
  hallId?: string;
}

@ApiSchema({ name: 'PerformancePage' })
export class PerformancePageDto extends pageOf(PerformanceDto) {}

const SORT_KEYS = ['beginsAt', 'status', 'createdAt', 'updatedAt'] as const;

export class PerformanceQueryDto extends PageQuery {
  @IsOrder(SORT_KEYS)
  sort: SortKey<(typeof SORT_KEYS)[number]>[] = USUAL_ORDER;

  @IsMoment({ optional: true })
  beginsAt?: string;

  @IsOneOf(['planned', 'on sale', 'sold out', 'over'], { optional: true })
  status?: 'planned' | 'on sale' | 'sold out' | 'over';

  @IsId({ optional: true })
  playId?: string;

  @IsId({ optional: true })
  hallId?: string;
}
