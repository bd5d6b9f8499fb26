/** The use cases of halls; rules of your own go here. */
import { Injectable } from '@nestjs/common';

import { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import type { CreateHallDto, HallDto, HallQueryDto, UpdateHallDto } from './halls.dto.js';
import { HallsRepository } from './halls.repository.js';

@Injectable()
export class HallsService extends ResourceService<
  HallDto,
  CreateHallDto,
  UpdateHallDto,
  HallQueryDto
> {
  constructor(database: Database, rows: HallsRepository) {
    super(database, rows, 'hall');
  }
}
