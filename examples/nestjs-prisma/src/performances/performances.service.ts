/** The use cases of performances; rules of your own go here. */
import { Injectable } from '@nestjs/common';

import { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import type {
  CreatePerformanceDto,
  PerformanceDto,
  PerformanceQueryDto,
  UpdatePerformanceDto,
} from './performances.dto.js';
import { PerformancesRepository } from './performances.repository.js';

@Injectable()
export class PerformancesService extends ResourceService<
  PerformanceDto,
  CreatePerformanceDto,
  UpdatePerformanceDto,
  PerformanceQueryDto
> {
  constructor(database: Database, rows: PerformancesRepository) {
    super(database, rows, 'performance');
  }
}
