/** The use cases of seats; rules of your own go here. */
import { Injectable } from '@nestjs/common';

import { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import type { CreateSeatDto, SeatDto, SeatQueryDto, UpdateSeatDto } from './seats.dto.js';
import { SeatsRepository } from './seats.repository.js';

@Injectable()
export class SeatsService extends ResourceService<
  SeatDto,
  CreateSeatDto,
  UpdateSeatDto,
  SeatQueryDto
> {
  constructor(database: Database, rows: SeatsRepository) {
    super(database, rows, 'seat');
  }
}
