/** The use cases of hotels; rules of your own go here. */
import { Injectable } from '@nestjs/common';

import { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import type { CreateHotelDto, HotelDto, HotelQueryDto, UpdateHotelDto } from './hotels.dto.js';
import { HotelsRepository } from './hotels.repository.js';

@Injectable()
export class HotelsService extends ResourceService<
  HotelDto,
  CreateHotelDto,
  UpdateHotelDto,
  HotelQueryDto
> {
  constructor(database: Database, rows: HotelsRepository) {
    super(database, rows, 'hotel');
  }
}
