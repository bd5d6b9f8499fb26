/** The use cases of amenities; rules of your own go here. */
import { Injectable } from '@nestjs/common';

import { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import type {
  AmenityDto,
  AmenityQueryDto,
  CreateAmenityDto,
  UpdateAmenityDto,
} from './amenities.dto.js';
import { AmenitiesRepository } from './amenities.repository.js';

@Injectable()
export class AmenitiesService extends ResourceService<
  AmenityDto,
  CreateAmenityDto,
  UpdateAmenityDto,
  AmenityQueryDto
> {
  constructor(database: Database, rows: AmenitiesRepository) {
    super(database, rows, 'amenity');
  }
}
