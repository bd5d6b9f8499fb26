/** Where amenities are kept. */
import { Injectable } from '@nestjs/common';

import { type Reference, ResourceRepository } from '../core/resource-repository.js';
import type {
  AmenityDto,
  AmenityQueryDto,
  CreateAmenityDto,
  UpdateAmenityDto,
} from './amenities.dto.js';
import { AmenityEntity } from './amenities.entity.js';

type Sent = CreateAmenityDto | UpdateAmenityDto;

@Injectable()
export class AmenitiesRepository extends ResourceRepository<
  AmenityEntity,
  AmenityDto,
  CreateAmenityDto,
  UpdateAmenityDto,
  AmenityQueryDto
> {
  readonly table = 'amenities';

  readonly uniques = {
    label: ['label'],
    uq_amenities_label: ['label'],
  };

  protected readonly entity = AmenityEntity;

  protected represent(row: AmenityEntity): AmenityDto {
    return {
      id: row.id,
      label: row.label,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  }

  protected keep(data: Sent): Partial<AmenityEntity> {
    return {
      label: data.label,
    };
  }

  protected listReferences(): Reference[] {
    return [];
  }
}
