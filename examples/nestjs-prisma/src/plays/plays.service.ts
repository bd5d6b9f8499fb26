/** The use cases of plays; rules of your own go here. */
import { Injectable } from '@nestjs/common';

import { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import type { CreatePlayDto, PlayDto, PlayQueryDto, UpdatePlayDto } from './plays.dto.js';
import { PlaysRepository } from './plays.repository.js';

@Injectable()
export class PlaysService extends ResourceService<
  PlayDto,
  CreatePlayDto,
  UpdatePlayDto,
  PlayQueryDto
> {
  constructor(database: Database, rows: PlaysRepository) {
    super(database, rows, 'play');
  }
}
